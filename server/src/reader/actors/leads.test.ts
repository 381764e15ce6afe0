import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

function leads(text: string): string[] {
  return rolesIn(normalise(text), 0).leads.map(({ value }) => value)
}

test.each([
  [
    'Phòng VH-XH tham mưu; Phòng Kinh tế bố trí kinh phí; Công an xã bảo đảm trật tự.',
    ['Phòng VH-XH', 'Phòng Kinh tế', 'Công an xã'],
  ],
  ['Đồng ý tổ chức lễ hội. Giao Sở Du lịch lập kế hoạch.', ['Sở Du lịch']],
  ['Đối với đề nghị của UBND xã An Sơn: giao Sở Xây dựng kiểm tra.', ['Sở Xây dựng']],
  ['Hai bên thống nhất phân công Hội Nông dân tỉnh làm đầu mối.', ['Hội Nông dân tỉnh']],
  ['Định kỳ 6 tháng, Sở Tư pháp và Sở Nội vụ luân phiên chủ trì họp.', ['Sở Tư pháp', 'Sở Nội vụ']],
  ['Sở Nội vụ là cơ quan đầu mối, theo dõi, đôn đốc.', ['Sở Nội vụ']],
  ['Trong quá trình thực hiện, nếu có khó khăn, vướng mắc các xã kịp thời phản ánh.', ['các xã']],
  ['Khẩn trương khắc phục công trình, các xã phải huy động dân quân.', ['các xã']],
  ['Văn phòng thông báo kết luận để các sở, ngành biết, tổ chức thực hiện.', ['các sở, ngành']],
  [
    'Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu; Sở Tư pháp và các xã tuyên truyền.',
    ['Sở Nội vụ', 'Sở Tư pháp', 'các xã'],
  ],
  [
    'Giao Giám đốc: Sở Nội vụ, Đài Phát thanh Đông Hà phối hợp với các xã tuyên truyền.',
    ['Giám đốc Sở Nội vụ', 'Giám đốc Đài Phát thanh Đông Hà'],
  ],
  [
    'UBND các xã: An Hòa, An Bình và phường An Lễ báo cáo.',
    ['UBND xã An Hòa', 'UBND xã An Bình', 'UBND phường An Lễ'],
  ],
  [
    'UBND các xã An Hòa, An Bình, các phường An Lễ, An Khê báo cáo.',
    ['UBND xã An Hòa', 'UBND xã An Bình', 'UBND phường An Lễ', 'UBND phường An Khê'],
  ],
  ['UBND thành phố Hà Nội đề nghị các phường trồng cây.', ['các phường']],
  ['Khuyến khích các thôn đăng ký mô hình.', ['các thôn']],
  ['Hội nghị thảo luận, lập danh sách cây giống.', ['Hội nghị']],
  ['Hội nghị kéo dài hai ngày.', []],
  [
    'Giám đốc Sở: Lao động - Thương binh và Xã hội, Thông tin và Truyền thông; Chủ tịch UBND cấp xã chịu trách nhiệm thi hành.',
    [
      'Giám đốc Sở Lao động - Thương binh và Xã hội',
      'Giám đốc Sở Thông tin và Truyền thông',
      'Chủ tịch UBND cấp xã',
    ],
  ],
  ['UBND 11 phường lập kế hoạch trồng cây.', ['UBND 11 phường']],
  ['Phòng Giáo dục - Đào tạo phát động hội thi.', ['Phòng Giáo dục - Đào tạo']],
  ['Phòng Giáo dục mở Hội nghị giao ban hiệu trưởng tháng 9.', ['Phòng Giáo dục']],
  [
    'Sở Y tế có trách nhiệm lập tủ thuốc. Các cơ quan liên quan khi nhận được yêu cầu thì phải phối hợp.',
    ['Sở Y tế'],
  ],
  ['Đầu tư trạm quan trắc kết nối với hệ thống do Sở Y tế chủ trì.', []],
  [
    'Đối với các xã chưa lập vườn ươm thì khẩn trương lập và gửi về Sở A, Sở Tài chính để tổng hợp.',
    ['các xã chưa lập vườn ươm'],
  ],
  ['Hội nạn nhân chất độc da cam tỉnh rà soát hội viên.', ['Hội nạn nhân chất độc da cam tỉnh']],
  [
    'Giao Sở Du lịch chủ trì, phối hợp với các sở của tỉnh; UBND các xã; các đơn vị có liên quan mở lễ hội.',
    ['Sở Du lịch'],
  ],
  ['Trên cơ sở đề xuất của các xã, chủ trì lập dự toán, phối hợp với Sở Y tế, UBND các xã bố trí vốn.', []],
  [
    'Về kiến nghị trình Quốc hội sửa luật; bố trí vốn: Bộ Tài chính khẩn trương nghiên cứu, trả lời.',
    ['Bộ Tài chính'],
  ],
  ['Khi cây đổ ra đường, đơn vị thi công dọn ngay.', ['đơn vị thi công']],
  ['Trường hợp lớp thiếu chỗ, cơ sở giáo dục bố trí phòng khác.', ['cơ sở giáo dục']],
  ['Người đứng đầu cơ sở giáo dục mở lớp trồng cây.', ['Người đứng đầu cơ sở giáo dục']],
  ['Phòng Đào tạo tổng hợp danh sách.', ['Phòng Đào tạo']],
  ['Khoa Thủy sản tổng hợp danh sách.', ['Khoa Thủy sản']],
  [
    'Đài Phát thanh tỉnh và hệ thống các cơ quan báo chí đưa tin.',
    ['Đài Phát thanh tỉnh', 'hệ thống các cơ quan báo chí'],
  ],
  ['Cấp xã chủ động trồng cây.', ['Cấp xã']],
  ['Đơn vị chủ trì tham mưu thực hiện: Sở Ngoại vụ.', ['Sở Ngoại vụ']],
  ['Hội đồng thẩm định Nhà nước hoàn thành báo cáo.', ['Hội đồng thẩm định Nhà nước']],
  ['Hội nghị do Ban Thường trực Ủy ban MTTQ xã triệu tập, chủ trì.', ['Ban Thường trực Ủy ban MTTQ xã']],
  ['Về đánh giá tập thể (Sở Nội vụ; Thường trực HĐND xã)', ['Sở Nội vụ', 'Thường trực HĐND xã']],
  ['Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:', []],
  ['Chủ tịch UBND tỉnh yêu cầu:', []],
  ['UBND xã đã ban hành kế hoạch.', []],
  ['Nhân dân được bàn và quyết định.', []],
])('%s', (text, names) => {
  expect(leads(text)).toEqual(names)
})

test('who is to do it comes after a long title of what the point is about', () => {
  const about =
    'Về điều chuyển số vốn dư (khoảng 1.500 triệu đồng) từ nguồn hỗ trợ quy định tại Nghị quyết số 07/NQ-HĐND ngày 13 tháng 11 năm 2025 của Hội đồng nhân dân huyện về phát triển rừng giai đoạn 2026 - 2030 và các văn bản hướng dẫn thi hành, bao gồm cả phần vốn đã phân bổ nhưng chưa giải ngân hết của năm trước'
  expect(leads(`${about}: Ủy ban nhân dân xã Bến Lim rà soát và báo cáo.`)).toEqual([
    'Ủy ban nhân dân xã Bến Lim',
  ])
})
