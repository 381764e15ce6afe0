import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

test.each([
  // a body printed small after a comma
  ['Người đứng đầu chi bộ, ban giám hiệu tăng cường trồng cây.', ['Người đứng đầu chi bộ', 'ban giám hiệu']],
  ['Hiệu trưởng, ban giám hiệu trồng cây.', ['Hiệu trưởng', 'ban giám hiệu']],
  ['Thủ trưởng đơn vị, ban giám đốc trồng cây.', ['Thủ trưởng đơn vị', 'ban giám đốc']],
  ['Các thôn, ban quản lý chợ trồng cây.', ['Các thôn', 'ban quản lý chợ']],
  ['Các đơn vị, ban đại diện cha mẹ học sinh trồng cây.', ['Các đơn vị', 'ban đại diện cha mẹ học sinh']],
  ['Các trường học, ban lãnh đạo các trung tâm trồng cây.', ['Các trường học', 'ban lãnh đạo các trung tâm']],
  ['Các sở, ban, ngành trồng cây.', ['Các sở, ban, ngành']],
  // a name that holds words that else end one, up to its colon
  [
    'Trung tâm Kiểm soát thanh toán cây giống, phân bón: Chủ trì lập sổ.',
    ['Trung tâm Kiểm soát thanh toán cây giống, phân bón'],
  ],
  ['Ban Thực hiện chính sách lâm nghiệp: Phối hợp lập sổ.', ['Ban Thực hiện chính sách lâm nghiệp']],
  ['Bảo hiểm xã hội các tỉnh, thành phố: Thông báo lịch họp.', ['Bảo hiểm xã hội các tỉnh, thành phố']],
  // what belongs to a name though it is small
  ['Các cơ sở nuôi trồng thủy sản: Lập sổ theo dõi.', ['Các cơ sở nuôi trồng thủy sản']],
  [
    'Ban Quản lý các khu công nghệ cao và khu công nghiệp lập sổ theo dõi.',
    ['Ban Quản lý các khu công nghệ cao và khu công nghiệp'],
  ],
  [
    'Chủ tịch UBND các tỉnh ven biển từ An Sơn đến Đông Hà tổ chức trồng cây.',
    ['Chủ tịch UBND các tỉnh ven biển từ An Sơn đến Đông Hà'],
  ],
  [
    'Chủ tịch UBND các xã tại khu vực dự báo xảy ra mưa, lũ tổ chức trồng cây.',
    ['Chủ tịch UBND các xã tại khu vực dự báo xảy ra mưa, lũ'],
  ],
  [
    'Phòng Giáo dục nghề nghiệp và Giáo dục thường xuyên: Chủ trì lập sổ.',
    ['Phòng Giáo dục nghề nghiệp và Giáo dục thường xuyên'],
  ],
  ['Cơ sở KCB tư nhân: Cử người dự họp.', ['Cơ sở KCB tư nhân']],
  // a post without its body
  ['Giám đốc, Phó Giám đốc các sở trồng cây.', ['Giám đốc, Phó Giám đốc các sở']],
  ['Giám đốc, Thủ trưởng các sở, ngành trồng cây.', ['Giám đốc, Thủ trưởng các sở, ngành']],
  ['Giám đốc và Phó Giám đốc Sở Nội vụ trồng cây.', ['Giám đốc và Phó Giám đốc Sở Nội vụ']],
  ['Bí thư, Phó Bí thư chi bộ trồng cây.', ['Bí thư, Phó Bí thư chi bộ']],
  ['Trưởng, Phó phòng Văn hóa trồng cây.', ['Trưởng, Phó phòng Văn hóa']],
  ['Trưởng, Phó các phòng, ban trồng cây.', ['Trưởng, Phó các phòng, ban']],
  [
    'Giám đốc, Phó Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã trồng cây.',
    ['Giám đốc, Phó Giám đốc các sở', 'Chủ tịch Ủy ban nhân dân các xã'],
  ],
  ['Chánh Văn phòng, Giám đốc các sở trồng cây.', ['Chánh Văn phòng', 'Giám đốc các sở']],
  // the union and the Party above the base
  ['Đề nghị Công đoàn cấp trên trực tiếp cơ sở trồng cây.', ['Công đoàn cấp trên trực tiếp cơ sở']],
  [
    'Các công đoàn cấp trên trực tiếp cơ sở, công đoàn cơ sở trồng cây.',
    ['Các công đoàn cấp trên trực tiếp cơ sở', 'công đoàn cơ sở'],
  ],
  [
    'Đảng ủy cấp trên trực tiếp của tổ chức cơ sở đảng trồng cây.',
    ['Đảng ủy cấp trên trực tiếp của tổ chức cơ sở đảng'],
  ],
  ['Công đoàn cấp trên trực tiếp chỉ đạo trồng cây.', ['Công đoàn cấp trên']],
  // sections of an office
  ['Bộ phận chuyên môn trồng cây.', ['Bộ phận chuyên môn']],
  ['Bộ phận Tài chính - Kế toán lập dự toán.', ['Bộ phận Tài chính - Kế toán']],
  ['Bộ phận một cửa phải báo cáo kết quả.', ['Bộ phận một cửa']],
  ['Giao bộ phận Văn phòng tổng hợp kết quả.', ['bộ phận Văn phòng']],
  ['Bộ phận không nhỏ cán bộ chưa tích cực.', []],
  ['Tăng cường trồng cây; một bộ phận cán bộ chưa thực hiện tốt.', []],
  // committees of an election, the Youth Union of an area
  ['Ủy ban bầu cử các xã báo cáo kết quả.', ['Ủy ban bầu cử các xã']],
  ['Ban bầu cử đại biểu Hội đồng nhân dân xã báo cáo.', ['Ban bầu cử đại biểu Hội đồng nhân dân xã']],
  ['Các tổ bầu cử, ban bầu cử báo cáo kết quả.', ['Các tổ bầu cử', 'ban bầu cử']],
  ['Hội đồng bầu cử quốc gia hướng dẫn các xã.', ['Hội đồng bầu cử quốc gia']],
  ['Các xã đoàn báo cáo kết quả.', ['Các xã đoàn']],
  ['Các phường đoàn, huyện đoàn, quận đoàn tổ chức hội thi.', ['Các phường đoàn', 'huyện đoàn', 'quận đoàn']],
])('%s', (text, expected) => {
  expect(rolesIn(normalise(text), 0).leads.map(({ value }) => value)).toEqual(expected)
})

test.each(['bộ phận chuyên môn', 'bộ phận một cửa', 'bộ phận Văn phòng'])('who is directed: %s', (name) => {
  const { coordinates } = rolesIn(normalise(`Ủy ban nhân dân xã chỉ đạo ${name} trồng cây.`), 0)
  expect(coordinates.map(({ value }) => value)).toEqual([name])
})
