import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

function coordinates(text: string): string[] {
  return rolesIn(normalise(text), 0).coordinates.map(({ value }) => value)
}

test.each([
  ['Phối hợp chặt chẽ, đồng bộ, kịp thời với Sở Y tế triển khai.', ['Sở Y tế']],
  ['Phối hợp, hỗ trợ các xã khắc phục hậu quả.', ['các xã']],
  [
    'Giao Sở Du lịch chủ trì, phối hợp với các sở của tỉnh; UBND các xã; báo, đài mở lễ hội.',
    ['các sở của tỉnh', 'UBND các xã', 'báo, đài'],
  ],
  ['Sở Xây dựng khẩn trương làm việc với Sở Tài chính về kinh phí.', ['Sở Tài chính']],
  ['Các trạm lập danh sách gửi về Sở Y tế qua Trung tâm Giống.', ['Trung tâm Giống']],
  ['Các trạm phản ánh về Sở Y tế (ông A, điện thoại 0904) để phối hợp xử lý.', ['Sở Y tế']],
  ['Chỉ đạo hệ thống thông tin cơ sở, đưa tin về vườn ươm.', ['hệ thống thông tin cơ sở']],
  [
    'Trạm phối hợp với cơ sở giáo dục đại học, trung tâm giáo dục thường xuyên và các xã mở lớp.',
    ['cơ sở giáo dục đại học', 'trung tâm giáo dục thường xuyên', 'các xã'],
  ],
  ['Chuẩn bị nội dung làm việc với Sở Tài chính.', []],
  ['Tham mưu UBND tỉnh làm việc với Bộ Tài chính.', []],
  ['Chỉ đạo, định hướng các cơ quan truyền thông đưa tin.', ['các cơ quan truyền thông']],
  ['Hướng dẫn, đôn đốc và kiểm tra các xã thực hiện.', ['các xã']],
  [
    'Huy động lực lượng dân quân, công an và các lực lượng khác dập lửa.',
    ['lực lượng dân quân', 'công an', 'các lực lượng khác'],
  ],
  ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp) rà soát.', ['Sở Tài chính']],
  ['Các xã báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15.', ['Sở Nội vụ']],
  ['Quyết định (sau khi tham khảo ý kiến bằng văn bản của Công an tỉnh).', ['Công an tỉnh']],
  ['Chỉ đạo, hướng dẫn kịp thời các ngân hàng giảm lãi.', ['các ngân hàng']],
  ['Chỉ đạo cơ quan thuế, cơ quan hải quan hoàn thuế.', ['cơ quan thuế', 'cơ quan hải quan']],
  ['Phối hợp với Hội Phụ nữ xã tổ chức hội thi.', ['Hội Phụ nữ xã']],
  [
    'Các thôn báo cáo (qua Ban Dân chủ, Giám sát và Phản biện xã hội) kết quả.',
    ['Ban Dân chủ, Giám sát và Phản biện xã hội'],
  ],
  ['Các xã báo cáo UBND tỉnh kết quả thông qua Sở Nội vụ.', ['Sở Nội vụ']],
  ['Ban hành Quy chế phối hợp giữa Sở Tư pháp và Sở Nội vụ.', []],
  ['Huy động tối đa lực lượng, phương tiện.', []],
  ['Hướng dẫn, tổng hợp, báo cáo UBND tỉnh.', []],
  ['Thực hiện theo yêu cầu của Sở Nội vụ.', []],
  // an order in writing, and other words for directing somebody
  ['Có văn bản hướng dẫn các xã lập danh sách.', ['các xã']],
  ['Ban hành văn bản yêu cầu và giám sát các nhà thầu che chắn.', ['các nhà thầu']],
  ['Nghiên cứu văn bản hướng dẫn các xã.', []],
  ['Chỉ đạo với các báo xã đưa tin.', ['các báo xã']],
  ['Định hướng các cơ quan báo chí đưa tin.', ['các cơ quan báo chí']],
  ['Lập đội xung kích với sự tham gia của các hội xã.', ['các hội xã']],
  ['Chỉ đạo các cơ quan đại diện ở nước ngoài tìm bạn hàng.', ['các cơ quan đại diện ở nước ngoài']],
  ['Chỉ đạo, điều hành các trường học thực hiện.', ['các trường học']],
  ['Chỉ đạo cơ quan dự báo khí tượng thủy văn theo dõi mưa.', ['cơ quan dự báo khí tượng thủy văn']],
  ['Phối hợp với ngành công thương và các xã mở chợ.', ['ngành công thương', 'các xã']],
  // those who are served
  ['Hướng dẫn doanh nghiệp trồng cây.', []],
  ['Tạo điều kiện thuận lợi để các nhà đầu tư thuê đất.', []],
  ['Tạo điều kiện thuận lợi để các hội xã thu gom.', ['các hội xã']],
  // those who are told of something only
  ['Tuyên truyền, hướng dẫn doanh nghiệp khai báo.', []],
  ['Gửi lịch làm việc đến các trường liên quan để phối hợp thực hiện.', ['các trường liên quan']],
  ['Gửi báo cáo về Sở Nội vụ để tổng hợp.', []],
])('%s', (text, names) => {
  expect(coordinates(text)).toEqual(names)
})

test('each says how it was found', () => {
  const roles = rolesIn(
    normalise('Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B. Phối hợp với Sở C, báo cáo tỉnh (qua Sở D).'),
    0,
  )
  expect(roles.leads.map(({ rule }) => rule)).toEqual(['ACTOR_LABELLED'])
  expect(Object.fromEntries(roles.coordinates.map(({ value, rule }) => [value, rule]))).toEqual({
    'Sở B': 'ACTOR_LABELLED',
    'Sở C': 'ACTOR_ALONGSIDE',
    'Sở D': 'ACTOR_REPORTED_THROUGH',
  })
})
