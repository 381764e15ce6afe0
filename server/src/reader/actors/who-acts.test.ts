import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

test.each([
  // a comma that has no place between who and the duty
  ['Kết thúc đợt thi, Ban Thường trực MTTQ xã, chịu trách nhiệm tổng hợp.', ['Ban Thường trực MTTQ xã'], []],
  // those called upon, and those whom somebody at the top directs
  ['Ban Thường vụ Đoàn xã kêu gọi toàn thể đoàn viên quyên góp sách.', ['toàn thể đoàn viên'], []],
  ['Tích cực kêu gọi các nhà hảo tâm ủng hộ.', [], []],
  ['Trước tình hình đó, Thủ tướng Chính phủ chỉ đạo các tỉnh khẩn trương sơ tán dân.', ['các tỉnh'], []],
  ['Chủ tịch UBND xã chỉ đạo các thôn sơ tán dân.', ['Chủ tịch UBND xã'], ['các thôn']],
  // the verb of the clause has begun: nobody named after it leads
  [
    'Căn cứ nhiệm vụ được giao, chỉ đạo các trường mầm non, các trường tiểu học tổ chức dạy bù.',
    [],
    ['các trường mầm non', 'các trường tiểu học'],
  ],
  [
    'Trong quá trình giải quyết, bộ phận xử lý đơn thư phải tham mưu kịp thời.',
    ['bộ phận xử lý đơn thư'],
    [],
  ],
  ['Các xã, Văn phòng Tỉnh ủy theo dõi.', ['Các xã', 'Văn phòng Tỉnh ủy'], []],
  // how others worked together is looked at
  ['Kiểm tra việc phối hợp với Trưởng thôn họp dân.', [], []],
  ['Giám sát việc phối hợp với các thôn.', [], []],
  ['Kiểm tra hồ sơ, phối hợp với Trưởng thôn họp dân.', [], ['Trưởng thôn']],
  ['Thực hiện Thông tri về hướng dẫn MTTQ tham gia bầu cử, báo cáo kết quả.', [], []],
  // which bodies of a class: by what they have, by whose they are, by their part in the work
  ['Các thôn có vườn ươm giống mới báo cáo kết quả.', ['Các thôn có vườn ươm giống mới'], []],
  ['Các thôn có văn bản gửi về Sở Nội vụ báo cáo kết quả.', ['Các thôn'], []],
  ['Các đơn vị trong ngành Công Thương rà soát.', ['Các đơn vị trong ngành Công Thương'], []],
  ['Các đơn vị quản lý đường bộ tập trung rà soát.', ['Các đơn vị quản lý đường bộ'], []],
  ['Các đơn vị chủ rừng phối hợp rà soát.', ['Các đơn vị chủ rừng'], []],
  [
    'Đề nghị các cơ quan quản lý trực tiếp trường học rà soát.',
    ['các cơ quan quản lý trực tiếp trường học'],
    [],
  ],
  ['Các đơn vị quản lý tài sản đúng quy định, tổ chức kiểm tra.', ['Các đơn vị'], []],
  ['Các đơn vị quản lý chặt chẽ việc thực hiện kế hoạch.', ['Các đơn vị'], []],
  ['Các trường tiểu học có nhiệm vụ:', ['Các trường tiểu học'], []],
  ['Các sở, ngành có nhiệm vụ, quyền hạn sau:', ['Các sở, ngành'], []],
  ['Các tổ có nhiệm vụ gác rừng phải tuần tra.', ['Các tổ có nhiệm vụ gác rừng'], []],
  ['Cơ quan phối hợp chịu trách nhiệm về số liệu.', ['Cơ quan phối hợp'], []],
  ['Cục Văn hóa các dân tộc Việt Nam: Chủ trì việc này.', ['Cục Văn hóa các dân tộc Việt Nam'], []],
  [
    'Ban Quản lý các khu chế xuất và công nghiệp An Sơn rà soát.',
    ['Ban Quản lý các khu chế xuất và công nghiệp An Sơn'],
    [],
  ],
  // the body of each area, of which only the first is named in full
  [
    'Ủy ban nhân dân thành phố An Sơn, thành phố Bình Sơn và tỉnh Lâm Sơn hỗ trợ.',
    [
      'Ủy ban nhân dân thành phố An Sơn',
      'Ủy ban nhân dân thành phố Bình Sơn',
      'Ủy ban nhân dân tỉnh Lâm Sơn',
    ],
    [],
  ],
  [
    'Công an tỉnh An Sơn, Thành phố Lâm Sơn chủ trì việc này.',
    ['Công an tỉnh An Sơn', 'Công an Thành phố Lâm Sơn'],
    [],
  ],
  [
    'Phối hợp với các bộ, ngành liên quan và chính quyền địa phương.',
    [],
    ['các bộ, ngành liên quan', 'chính quyền địa phương'],
  ],
  ['Chính phủ trân trọng đề nghị Hội Chữ thập đỏ quyên góp.', ['Hội Chữ thập đỏ'], []],
  // in a further sentence too those who are asked, not who asks
  ['Sở Y tế trồng cây. Sở Nội vụ yêu cầu các trường báo cáo.', ['Sở Y tế', 'các trường'], []],
  // who leads and who helps in one attribute
  [
    'Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với các sở và các đơn vị có liên quan.',
    ['Sở Y tế'],
    ['các sở', 'các đơn vị có liên quan'],
  ],
  // a title that lost the mark after it
  [
    'Giám sát thường xuyên Ban Thường trực MTTQ xã và các tổ viên thực hiện giám sát tại chỗ.',
    ['Ban Thường trực MTTQ xã', 'các tổ viên'],
    [],
  ],
  ['Hướng dẫn Ban Công tác Mặt trận các thôn thực hiện giám sát.', [], ['Ban Công tác Mặt trận các thôn']],
  ['Kiểm tra việc UBND xã thực hiện kiểm tra nội bộ.', [], []],
])('%s', (text, leads, coordinates) => {
  const roles = rolesIn(normalise(text), 0)
  expect(roles.leads.map(({ value }) => value)).toEqual(leads)
  expect(roles.coordinates.map(({ value }) => value)).toEqual(coordinates)
})

test('a long row of grounds may stand before who is to do it', () => {
  const papers = Array.from({ length: 12 }, (_, n) => `Kế hoạch số ${n + 1} của cấp trên`).join('; ')
  const roles = rolesIn(normalise(`Căn cứ ${papers}, Sở Nội vụ xây dựng kế hoạch.`), 0)
  expect(roles.leads.map(({ value }) => value)).toEqual(['Sở Nội vụ'])
})
