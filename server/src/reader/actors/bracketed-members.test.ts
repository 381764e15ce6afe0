import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

test.each([
  // a bracket that names the members of a class: they are meant
  [
    'Sở Công Thương phối hợp với các nhà mạng (Viễn thông Sông Lam, Điện lực Bến Lim) lập kế hoạch.',
    ['Sở Công Thương'],
    ['Viễn thông Sông Lam', 'Điện lực Bến Lim'],
  ],
  [
    'Các cơ quan đăng ký nuôi trồng (Sở Công Thương, Ban Quản lý Khu Nông nghiệp ứng dụng công nghệ cao Bến Lim):',
    ['Sở Công Thương', 'Ban Quản lý Khu Nông nghiệp ứng dụng công nghệ cao Bến Lim'],
    [],
  ],
  ['Các đơn vị liên quan (gồm: Trạm Y tế xã, Công an xã) trực 24 giờ.', ['Trạm Y tế xã', 'Công an xã'], []],
  ['Các phòng (Kinh tế, Tư pháp) rà soát danh sách.', ['Phòng Kinh tế', 'Phòng Tư pháp'], []],
  // brackets that name nobody
  ['Các cơ quan báo chí (nếu có) đưa tin.', ['Các cơ quan báo chí'], []],
  ['Các đơn vị (Mẫu số 01, Mẫu số 02) rà soát.', ['Các đơn vị'], []],
  ['Sở Công Thương (Phòng Kỹ thuật) rà soát.', ['Sở Công Thương'], []],
  ['Giao Cục Xuất bản, In và Phát hành rà soát.', ['Cục Xuất bản, In và Phát hành'], []],
  // names that hold a verb, and what belongs to whom
  [
    'Sở Công Thương phối hợp với Vụ Khoa học công nghệ, Đào tạo và Môi trường, Trung tâm Chuyển đổi số rà soát.',
    ['Sở Công Thương'],
    ['Vụ Khoa học công nghệ, Đào tạo và Môi trường', 'Trung tâm Chuyển đổi số'],
  ],
  [
    'Trung tâm Dịch vụ công ích khu vực Bến Lim cung cấp nước.',
    ['Trung tâm Dịch vụ công ích khu vực Bến Lim'],
    [],
  ],
  ['Trung tâm Dịch vụ tổng hợp công bố kết quả.', ['Trung tâm Dịch vụ tổng hợp'], []],
  ['Công an xã công khai danh sách.', ['Công an xã'], []],
  [
    'Sở Công Thương phối hợp Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan tham mưu.',
    ['Sở Công Thương'],
    ['Bộ Chỉ huy Quân sự tỉnh', 'sở, ngành có liên quan'],
  ],
  ['Sở Công Thương phối hợp chặt chẽ Sở Nội vụ hỗ trợ các xã.', ['Sở Công Thương'], ['Sở Nội vụ']],
  ['Sở Công Thương chủ trì, phối với Công an tỉnh kiểm tra.', ['Sở Công Thương'], ['Công an tỉnh']],
  // what a bracket says of the body before it
  ['Sở Công Thương (cơ quan chủ trì)', ['Sở Công Thương'], []],
  ['Rà soát chợ (Sở Công Thương chủ trì).', ['Sở Công Thương'], []],
  // an order after the title of the point
  [
    'Về việc lồng ghép các kiến nghị vào đề án: Giao Sở Giáo dục và Đào tạo, Sở Y tế nghiên cứu.',
    ['Sở Giáo dục và Đào tạo', 'Sở Y tế'],
    [],
  ],
  ['Các Bộ, cơ quan: Tài chính, Văn phòng Chính phủ rà soát.', ['Bộ Tài chính', 'Văn phòng Chính phủ'], []],
  // after a title the order has begun: those it helps do not lead
  ['Về vật liệu: tiếp tục giúp các hộ nuôi tôm, các trại giống khi lấy cát.', [], []],
  ['Xã Bến Lim và các phường Đông, Tây trồng cây.', ['Xã Bến Lim', 'Phường Đông', 'Phường Tây'], []],
  // an area that is told what to do
  ['Về xe chở rác: Tỉnh căn cứ quy định để bố trí xe.', ['Tỉnh'], []],
  ['Tỉnh cần tập trung trồng cây chắn gió.', ['Tỉnh'], []],
  ['Nhiều nơi ở tỉnh cần cây giống.', [], []],
])('%s', (text, leads, coordinates) => {
  const roles = rolesIn(normalise(text), 0)
  expect(roles.leads.map(({ value }) => value)).toEqual(leads)
  expect(roles.coordinates.map(({ value }) => value)).toEqual(coordinates)
})
