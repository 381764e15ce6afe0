import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { actorsAt } from './actors.ts'
import { nameKey } from './naming.ts'

/** The bodies named at the opening of a text, as printed, with the class they share in front. */
function listed(text: string): string[] {
  const strand = normalise(text)
  const words = wordsOf(strand)
  const said = (from: number, to: number) => strand.text.slice(words[from]?.start, words[to - 1]?.end)
  return (actorsAt(words, 0)?.items ?? []).map(({ from, to, prefix }) =>
    [...prefix.map(([start, end]) => said(start, end)), said(from, to)].join(' '),
  )
}

describe('one body, whatever follows its name', () => {
  test.each([
    ['Ban Chỉ đạo quốc gia 1237', ' chỉ đạo các xã'],
    ['Văn phòng Ban Chỉ đạo tỉnh 35', ' đôn đốc'],
    ['Tổ đảng ở Thường trực Hội đồng Dân tộc', ' giám sát'],
    ['Đảng ủy cơ quan Văn phòng Quốc hội', ' quán triệt'],
    ['Lãnh đạo Ban Dân nguyện', ' chủ trì'],
    ['Trung ương Hội Cựu chiến binh Việt Nam', ' xây dựng kế hoạch'],
    ['các cơ quan, đơn vị của Trung ương', ' treo cờ'],
    ['Công an xã', ' tổ chức hội nghị'],
    ['tập thể lãnh đạo, quản lý đơn vị trực thuộc Ủy ban nhân dân huyện', ': thực hiện'],
    ['Thanh tra tỉnh', ' thanh tra việc chấp hành pháp luật'],
    ['Cục Thống kê', ' chốt số liệu'],
    ['Thuế tỉnh An Sơn', ' rà soát nguồn thu'],
    ['Ngân hàng Nhà nước Chi nhánh Khu vực 5', ' chỉ đạo'],
    ['Ngân hàng Chính sách xã hội tỉnh', ' giải ngân'],
    ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh', ' đôn đốc'],
    ['Ban Quản lý dự án đầu tư xây dựng khu vực An Sơn', ' bàn giao mặt bằng'],
    ['Vườn quốc gia An Sơn', ' tuần tra'],
    ['Hạt Kiểm lâm khu vực 2', ' kiểm tra'],
    ['Chi cục Chăn nuôi và Thú y', ' tiêm phòng'],
    ['Trung tâm Kiểm soát bệnh tật tỉnh', ' giám sát dịch'],
    ['Trung tâm Y tế khu vực Bình Hòa', ' khám sàng lọc'],
    ['Đại học An Sơn', ' mở lớp'],
    ['Hội Chữ thập đỏ tỉnh', ' kêu gọi ủng hộ'],
    ['Ban đại diện cha mẹ học sinh', ' cùng vào cuộc'],
    ['Liên minh Hợp tác xã tỉnh', ' tư vấn thành lập'],
    ['Công ty Cổ phần Môi trường đô thị An Sơn', ' quét dọn'],
    ['Ban Chỉ huy Bộ đội Biên phòng tỉnh', ' kiểm soát tàu cá'],
    ['Đồn Biên phòng An Hải', ' ngăn tàu ra khơi'],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', ' chuẩn bị'],
    ['Ban cán sự đảng Ủy ban nhân dân tỉnh', ' lãnh đạo'],
    ['Chi bộ thôn Đồng Tâm', ' họp'],
    ['Ban Công tác Mặt trận khu dân cư', ' vận động'],
    ['Ban Giám sát đầu tư của cộng đồng', ' giám sát'],
    ['Thủ trưởng cơ quan thuộc Chính phủ', ' chịu trách nhiệm'],
    ['Bí thư cấp ủy', ' chịu trách nhiệm'],
    ['Phó Bí thư Thường trực Đảng ủy', ' trực tiếp chỉ đạo'],
    ['Trưởng Phòng Nội vụ', ' tham mưu'],
    ['Giám đốc Trung tâm Phục vụ hành chính công', ' công khai thủ tục'],
    ['Ban Chỉ đạo 389 tỉnh', ' phân công thành viên'],
    ['Hội đồng thi đua - khen thưởng', ' xét chọn'],
    ['Đài Phát thanh và Truyền hình Thành phố', ' đưa tin'],
    ['Đài Tiếng nói Việt Nam', ' phối hợp'],
    ['Phòng LĐ-TB&XH', ' thẩm định'],
    ['Trung tâm VH-TT&TT huyện', ' tuyên truyền'],
    ['Phòng Kinh Tế Hạ tầng', ', lập dự toán'],
    ['Phòng Kinh tế (Phòng Kinh tế, Hạ tầng và Đô thị) các xã, phường', ' tham mưu'],
    ['Tổ công nghệ số cộng đồng các thôn', ' hướng dẫn'],
    ['quý cơ quan', ' cử cán bộ'],
  ])('%s', (name, rest) => {
    expect(listed(`${name}${rest}`)).toEqual([name])
  })
})

describe('a class of bodies is one name', () => {
  test.each([
    ['các tổ chức tín dụng trên địa bàn tỉnh', ' cho vay'],
    ['các cơ sở khám bệnh, chữa bệnh trên địa bàn tỉnh', ' chuẩn bị thuốc'],
    ['các cơ sở giáo dục', ' tổ chức ngoại khóa'],
    ['các chủ hồ chứa thủy lợi, thủy điện', ' vận hành'],
    ['các chủ phương tiện thủy nội địa', ' trang bị áo phao'],
    ['các chi bộ trực thuộc', ' tổ chức sinh hoạt'],
    ['các đồng chí đảng ủy viên', ' nghiêm túc thực hiện'],
    ['các cơ quan, tổ chức khác trong hệ thống chính trị', ' triển khai'],
    ['các Ban của HĐND tỉnh', ' giám sát'],
    ['người đứng đầu cơ quan, đơn vị, địa phương các cấp', ' xác định'],
    ['từng cấp ủy, tổ chức đảng, cơ quan, đơn vị', ' xây dựng kế hoạch'],
    ['các hội được Nhà nước giao nhiệm vụ trên địa bàn huyện', '; báo cáo'],
    ['các đơn vị được giao làm chủ đầu tư', ':'],
  ])('%s', (name, rest) => {
    expect(listed(`${name}${rest}`)).toEqual([name])
  })
})

describe('lists', () => {
  test.each([
    ['Bưu điện tỉnh, VNPT An Sơn và Viettel An Sơn', ['Bưu điện tỉnh', 'VNPT An Sơn', 'Viettel An Sơn']],
    ['UBND xã, phường và đơn vị liên quan rà soát', ['UBND xã, phường', 'đơn vị liên quan']],
    ['Trường THPT An Sơn và các trường THCS', ['Trường THPT An Sơn', 'các trường THCS']],
    ['Huyện đoàn, Hội LHPN huyện, LĐLĐ huyện', ['Huyện đoàn', 'Hội LHPN huyện', 'LĐLĐ huyện']],
    [
      'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân tỉnh, thành phố',
      ['Bộ trưởng', 'Thủ trưởng cơ quan ngang bộ', 'Chủ tịch Ủy ban nhân dân tỉnh, thành phố'],
    ],
    [
      'Bộ trưởng các Bộ: Tài chính, Công an; Chủ tịch UBND tỉnh An Sơn',
      ['Bộ trưởng Bộ Tài chính', 'Bộ trưởng Bộ Công an', 'Chủ tịch UBND tỉnh An Sơn'],
    ],
    ['các sở: Nội vụ, Tài chính, Thanh tra tỉnh', ['sở Nội vụ', 'sở Tài chính', 'Thanh tra tỉnh']],
    ['Sở Tài chính, Nội vụ và Công an tỉnh', ['Sở Tài chính', 'Sở Nội vụ', 'Công an tỉnh']],
    ['Phòng Kinh tế; đơn vị phối hợp: Công an xã', ['Phòng Kinh tế']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names)
  })
})

test.each([
  'Thanh tra, kiểm tra việc chấp hành',
  'Chính quyền số',
  'các trường hợp vi phạm',
  'các hội nghị',
  'lực lượng, phương tiện tại chỗ',
  'Đơn vị tính',
  'Ban hành quy chế',
  'bà con nông dân',
])('%s names nobody', (text) => {
  expect(listed(text)).toEqual([])
})

test('abbreviations compare equal to what they stand for', () => {
  expect(nameKey('UBND tỉnh')).toBe(nameKey('Uỷ ban nhân dân  tỉnh'))
  expect(nameKey('Ban CHQS xã')).toBe(nameKey('Ban Chỉ huy quân sự xã'))
  expect(nameKey('UBND tỉnh')).not.toBe(nameKey('HĐND tỉnh'))
})
