import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

type Case = [text: string, leads: string[], coordinates?: string[]]

function reads(title: string, cases: Case[]) {
  describe(title, () => {
    test.each(cases)('%s', (text, leads, coordinates) => {
      const roles = rolesIn(normalise(text), 0)
      expect(roles.leads.map(({ value }) => value)).toEqual(leads)
      expect(roles.coordinates.map(({ value }) => value)).toEqual(coordinates ?? [])
    })
  })
}

reads('bodies that share one word of their names', [
  ['Yêu cầu các chi, đảng bộ cơ sở gửi danh sách.', ['các chi, đảng bộ cơ sở']],
  ['Các đảng, chi bộ trực thuộc báo cáo kết quả.', ['Các đảng, chi bộ trực thuộc']],
  ['Thường trực các huyện, thị, thành ủy báo cáo.', ['Thường trực các huyện, thị, thành ủy']],
  ['Ban Thường vụ các tỉnh, thành đoàn báo cáo.', ['Ban Thường vụ các tỉnh, thành đoàn']],
  [
    'Đề nghị các chi đoàn, câu lạc bộ, đội, nhóm vận động hội viên.',
    ['các chi đoàn', 'câu lạc bộ, đội, nhóm'],
  ],
  ['Chỉ đạo chi hội, chi đoàn ở thôn nắm tình hình.', [], ['chi hội, chi đoàn ở thôn']],
  [
    'Đề nghị văn phòng các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ gửi số liệu.',
    ['văn phòng các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ'],
  ],
  [
    'Các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể vận động nhân dân.',
    ['Các cấp ủy, tổ chức đảng', 'chính quyền', 'Mặt trận Tổ quốc', 'các đoàn thể'],
  ],
  ['Các cấp ủy, chính quyền các cấp lãnh đạo thực hiện.', ['Các cấp ủy, chính quyền các cấp']],
  [
    'Phối hợp với các tổ chức chính trị - xã hội, tổ chức thành viên của Mặt trận vận động.',
    [],
    ['các tổ chức chính trị - xã hội', 'tổ chức thành viên của Mặt trận'],
  ],
  ['Quân chủng Hải quân, Tên lửa diễn tập.', ['Quân chủng Hải quân', 'Quân chủng Tên lửa']],
  ['Các cấp bộ Đoàn, Hội trong toàn tỉnh tổ chức hội thi.', ['Các cấp bộ Đoàn, Hội trong toàn tỉnh']],
  ['Báo và phát thanh, truyền hình tỉnh mở chuyên mục.', ['Báo và phát thanh, truyền hình tỉnh']],
  ['Mặt trận Tổ quốc xã và các đoàn thể vận động.', ['Mặt trận Tổ quốc xã và các đoàn thể']],
  [
    'Ủy ban MTTQ xã và các tổ chức chính trị - xã hội xã cử người tham gia.',
    ['Ủy ban MTTQ xã', 'các tổ chức chính trị - xã hội xã'],
  ],
])

reads('bodies told apart by numbers', [
  ['BTL Quân khu 1, 2, 3 báo cáo.', ['BTL Quân khu 1, 2, 3']],
  ['Tổ dân phố số 1, 2 và 3 báo cáo.', ['Tổ dân phố số 1, 2 và 3']],
  ['UBND phường 5, 6 báo cáo.', ['UBND phường 5, 6']],
])

reads('boards and posts told by their task or field', [
  [
    'Bí thư chi bộ, thành viên BCĐ xây dựng nông thôn mới và toàn thể cán bộ, công chức cơ quan xã nghiên cứu.',
    ['Bí thư chi bộ', 'thành viên BCĐ xây dựng nông thôn mới', 'toàn thể cán bộ, công chức cơ quan xã'],
  ],
  [
    'Ban Chỉ đạo thực hiện Chương trình giảm nghèo xã có trách nhiệm kiểm tra.',
    ['Ban Chỉ đạo thực hiện Chương trình giảm nghèo xã'],
  ],
  ['Ban Chỉ đạo xây dựng kế hoạch, Ban Tổ chức tổng hợp.', ['Ban Chỉ đạo']],
  ['Ban Chỉ đạo thực hiện nghiêm túc kế hoạch, Ban Tổ chức tổng hợp.', ['Ban Chỉ đạo']],
  [
    'Chuyên viên phụ trách lĩnh vực Tài chính, Văn thư',
    ['Chuyên viên phụ trách lĩnh vực Tài chính, Văn thư'],
  ],
  ['Cán bộ phụ trách lĩnh vực giám sát và phản biện', ['Cán bộ phụ trách lĩnh vực giám sát và phản biện']],
  ['Các Đoàn kiểm tra, giám sát của cấp trên báo cáo.', ['Các Đoàn kiểm tra, giám sát của cấp trên']],
  [
    'Phối hợp với các thành viên khác trong Tiểu ban Nội dung soạn bài.',
    [],
    ['các thành viên khác trong Tiểu ban Nội dung'],
  ],
  ['Các ông bà Phó Chủ tịch MTTQ xã theo dõi.', ['Các ông bà Phó Chủ tịch MTTQ xã']],
])

reads('forces called up', [
  [
    'Huy động lực lượng công an, thanh niên, phụ nữ, các trường và cả hệ thống chính trị dựng nhà.',
    [],
    ['lực lượng công an', 'thanh niên', 'phụ nữ', 'các trường', 'cả hệ thống chính trị'],
  ],
  ['Huy động lực lượng hỗ trợ người dân.', []],
])

reads('clauses that tell which bodies are meant', [
  ['Đối với thôn có dưới 80 hộ: Phải họp toàn thể.', ['thôn có dưới 80 hộ']],
  ['Đối với các xã có từ 5 trường trở lên: Tổ chức hội thi.', ['các xã có từ 5 trường trở lên']],
  ['Đề nghị các chi bộ chưa tổ chức đại hội thực hiện ngay.', ['các chi bộ chưa tổ chức đại hội']],
  ['Một số đơn vị chưa tổ chức thực hiện.', []],
  ['Các trường tại khu vực bị ngập lụt tổ chức dạy bù.', ['Các trường tại khu vực bị ngập lụt']],
  ['Các trường tại khu vực dự báo có mưa, lũ tổ chức dạy bù.', ['Các trường tại khu vực dự báo có mưa, lũ']],
  ['Các cơ quan trên địa bàn, Bí thư chi bộ góp ý.', ['Các cơ quan trên địa bàn', 'Bí thư chi bộ']],
])
