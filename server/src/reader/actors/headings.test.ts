import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

test.each([
  // whose duties follow, and in what
  ['Trách nhiệm của Sở Lao động trong việc cấp thẻ', ['Sở Lao động']],
  ['Trách nhiệm của Sở Lao động đối với người học nghề', ['Sở Lao động']],
  ['Trách nhiệm của Sở Lao động trong việc này rất lớn. Mọi người cần hiểu.', []],
  ['Về trách nhiệm và quyền hạn của Sở Lao động', ['Sở Lao động']],
  ['Điều 5. Nội dung Sở Lao động có trách nhiệm chủ trì'.slice(8), ['Sở Lao động']],
  ['Trách nhiệm của giáo viên chủ nhiệm', ['giáo viên chủ nhiệm']],
  ['Trách nhiệm của người trồng cây. Mỗi năm trồng một lần.', []],
  // a board named by its task
  ['Nhiệm vụ của Tổ thu gom rác, nhắc nhở các hộ chăn nuôi:', ['Tổ thu gom rác, nhắc nhở các hộ chăn nuôi']],
  ['Nhiệm vụ của Tổ thu gom. Mỗi tuần họp một lần.', []],
  // those asked are all that the heading holds
  ['Đề nghị: Hội Nông dân xã, Hội Làm vườn xã', ['Hội Nông dân xã', 'Hội Làm vườn xã']],
  ['Đề nghị: Hội Nông dân xã đã họp', []],
  // jobs counted up in a sentence
  ['Đối với thôn mới: (1) Sở Nội vụ lập hồ sơ; (2) Sở Tài chính bố trí vốn.', ['Sở Nội vụ', 'Sở Tài chính']],
  // who bears a duty
  ['Người dân có trách nhiệm giữ vệ sinh.', ['Người dân']],
  ['Theo dõi và chịu trách nhiệm về kết quả.', []],
  [
    'Người được giao theo dõi, chăm sóc vườn cây và giống cây của xã có trách nhiệm lập sổ.',
    ['Người được giao theo dõi, chăm sóc vườn cây và giống cây của xã'],
  ],
  // after a long aim, a ground, a supposition
  [
    `Để ${'sạch làng, đẹp xóm và '.repeat(20)}vui đường, tỉnh An Sơn cần tập trung một số nội dung sau:`,
    ['tỉnh An Sơn'],
  ],
  ['Khi cây bị sâu thì các chi hội, cơ quan, đơn vị phải báo ngay.', ['các chi hội, cơ quan, đơn vị']],
  [
    'Đối với việc của UBND xã, Chủ tịch UBND xã mà đã xong thì Văn phòng UBND xã chủ trì rà soát.',
    ['Văn phòng UBND xã'],
  ],
  // what an earlier paper asked for
  ['Sở Nội vụ đã có Công văn số 12/SNV ngày 05/3/2026 đề nghị các xã trồng cây.', []],
  // named above all
  ['Trên cơ sở kế hoạch, các sở, đặc biệt là người đứng đầu chịu trách nhiệm thực hiện.', ['các sở']],
  // an example after a semicolon is put to no work; nor those whom a policy encourages
  ['Sở Nội vụ sửa nhà đã hỏng như: nhà kho; Trung tâm huấn luyện bơi lội để dạy bơi.', ['Sở Nội vụ']],
  ['Sở Công Thương trình chính sách về ưu đãi, khuyến khích các doanh nghiệp đầu tư.', ['Sở Công Thương']],
  ['Tham dự các hội nghị do Ban Thường trực MTTQ xã chủ trì.', []],
])('%s', (text, leads) => {
  expect(rolesIn(normalise(text), 0).leads.map(({ value }) => value)).toEqual(leads)
})
