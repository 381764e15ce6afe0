import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { rolesIn } from './roles.ts'

function named(text: string) {
  const roles = rolesIn(normalise(text), 0)
  return {
    leads: roles.leads.map(({ value }) => value),
    coordinates: roles.coordinates.map(({ value }) => value),
  }
}

/** text, leads, coordinates */
type Case = [text: string, leads: string[], coordinates?: string[]]

function reads(title: string, cases: Case[]) {
  describe(title, () => {
    test.each(cases)('%s', (text, leads, coordinates) => {
      expect(named(text)).toEqual({ leads, coordinates: coordinates ?? [] })
    })
  })
}

reads('a name ends where its grammar ends, whatever verb follows', [
  ['Công an tỉnh diễn tập phương án chữa cháy tại khu công nghiệp.', ['Công an tỉnh']],
  ['Ủy ban nhân dân các xã, phường thu gom rác thải tại các chợ.', ['Ủy ban nhân dân các xã, phường']],
  ['UBND xã An Sơn nạo vét kênh mương nội đồng.', ['UBND xã An Sơn']],
  ['UBND tỉnh An Sơn đặt hàng đơn vị sự nghiệp.', ['UBND tỉnh An Sơn']],
  ['Sở Tài chính đối chiếu số liệu với kho bạc.', ['Sở Tài chính']],
  ['Sở Nông nghiệp và Môi trường khoanh vùng dịch.', ['Sở Nông nghiệp và Môi trường']],
  ['Phòng Văn hóa - Xã hội xã góp ý dự thảo quy ước.', ['Phòng Văn hóa - Xã hội xã']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị phường cắm mốc giới.', ['Phòng Kinh tế, Hạ tầng và Đô thị phường']],
  ['Bộ Chỉ huy Quân sự tỉnh canh trực 24/24 giờ.', ['Bộ Chỉ huy Quân sự tỉnh']],
  ['Ban Chỉ huy Quân sự xã luyện tập phương án.', ['Ban Chỉ huy Quân sự xã']],
  ['Đảng ủy Công an tỉnh quán xuyến công tác cán bộ.', ['Đảng ủy Công an tỉnh']],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy biên soạn tài liệu.', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
  ['Hội Liên hiệp Phụ nữ tỉnh nhận đỡ đầu trẻ mồ côi.', ['Hội Liên hiệp Phụ nữ tỉnh']],
  ['Tỉnh đoàn An Sơn ra quân ngày chủ nhật xanh.', ['Tỉnh đoàn An Sơn']],
  ['Trường Chính trị tỉnh mở lớp bồi dưỡng.', ['Trường Chính trị tỉnh']],
  ['Bệnh viện Đa khoa tỉnh thường trực cấp cứu.', ['Bệnh viện Đa khoa tỉnh']],
  ['Trung tâm Dịch vụ việc làm tỉnh mở phiên giao dịch.', ['Trung tâm Dịch vụ việc làm tỉnh']],
  ['Công ty Điện lực An Sơn cắt điện khi ngập sâu.', ['Công ty Điện lực An Sơn']],
  ['Tổng công ty Cấp nước Bình Hòa súc xả đường ống.', ['Tổng công ty Cấp nước Bình Hòa']],
  ['Kho bạc Nhà nước khu vực II tạm ứng kinh phí.', ['Kho bạc Nhà nước khu vực II']],
  ['Bảo hiểm xã hội tỉnh chốt sổ cho người lao động.', ['Bảo hiểm xã hội tỉnh']],
  ['Viện kiểm sát nhân dân tỉnh thụ lý hồ sơ.', ['Viện kiểm sát nhân dân tỉnh']],
  ['Báo và Phát thanh, Truyền hình An Sơn mở chuyên mục.', ['Báo và Phát thanh, Truyền hình An Sơn']],
  ['Liên đoàn Lao động tỉnh thương lượng thỏa ước.', ['Liên đoàn Lao động tỉnh']],
  ['Các cơ quan báo chí đưa tin kịp thời.', ['Các cơ quan báo chí']],
  ['Các địa phương ven biển cấm tàu thuyền ra khơi.', ['Các địa phương ven biển']],
  ['Các trường học cho học sinh nghỉ học.', ['Các trường học']],
  ['Hiệu trưởng các trường sắp xếp lịch học bù.', ['Hiệu trưởng các trường']],
])

reads('what follows a common noun tells which body, not what it does', [
  [
    'Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán.',
    ['Các cơ quan được phân công chủ trì nhiệm vụ'],
  ],
  ['Các đơn vị được giao nhiệm vụ báo cáo hằng tháng.', ['Các đơn vị được giao nhiệm vụ']],
  [
    'Thủ trưởng các cơ quan, đơn vị thuộc phạm vi quản lý của tỉnh chịu trách nhiệm thi hành.',
    ['Thủ trưởng các cơ quan, đơn vị thuộc phạm vi quản lý của tỉnh'],
  ],
  ['Các Sở, ngành của Thành phố rà soát thủ tục.', ['Các Sở, ngành của Thành phố']],
  [
    'Phối hợp với cơ quan chức năng của Bộ Khoa học và Công nghệ kiểm tra máy đo.',
    [],
    ['cơ quan chức năng của Bộ Khoa học và Công nghệ'],
  ],
  [
    'Sở Y tế chỉ đạo các ban, ngành có thực hiện việc kiểm dịch với hải quan tăng cường kiểm tra.',
    ['Sở Y tế'],
    ['các ban, ngành có thực hiện việc kiểm dịch'],
  ],
])

reads('leads and those who act with them', [
  [
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và các đơn vị liên quan tham mưu.',
    ['Sở Nội vụ'],
    ['Sở Tài chính', 'Công an tỉnh', 'các đơn vị liên quan'],
  ],
  [
    'Sở Xây dựng chủ trì, phối hợp chặt chẽ, thường xuyên với UBND các xã, phường kiểm tra.',
    ['Sở Xây dựng'],
    ['UBND các xã, phường'],
  ],
  [
    'Công an xã chủ trì phối hợp Ban Chỉ huy Quân sự xã tuần tra.',
    ['Công an xã'],
    ['Ban Chỉ huy Quân sự xã'],
  ],
  [
    'Giao Phòng Kinh tế chủ trì, Văn phòng HĐND và UBND và Công an xã phối hợp thực hiện.',
    ['Phòng Kinh tế'],
    ['Văn phòng HĐND và UBND', 'Công an xã'],
  ],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp cùng các tổ chức chính trị - xã hội vận động Nhân dân.',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['các tổ chức chính trị - xã hội'],
  ],
  [
    'Yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh; Chủ tịch UBND các xã, phường khẩn trương rà soát.',
    ['Giám đốc các sở', 'Thủ trưởng các ban, ngành tỉnh', 'Chủ tịch UBND các xã, phường'],
  ],
  ['Giao trách nhiệm cho Sở Công Thương bình ổn thị trường.', ['Sở Công Thương']],
  ['UBND tỉnh yêu cầu các sở, ban, ngành nghiêm túc thực hiện.', ['các sở, ban, ngành']],
  ['Giao Sở Y tế giám sát dịch bệnh; giao Sở Tài chính bố trí kinh phí.', ['Sở Y tế', 'Sở Tài chính']],
  [
    'Giao Phó Chủ tịch Trần Văn Bình chỉ đạo các xã; Sở Công Thương có trách nhiệm bảo đảm nguồn hàng.',
    ['Phó Chủ tịch Trần Văn Bình', 'Sở Công Thương'],
    ['các xã'],
  ],
  [
    'Khôi phục sản xuất sau bão. Sở Nông nghiệp và Môi trường chủ động phối hợp với các xã cung ứng giống.',
    ['Sở Nông nghiệp và Môi trường'],
    ['các xã'],
  ],
  ['Về phía Công an tỉnh: tăng cường tuần tra ban đêm.', ['Công an tỉnh']],
  ['Đối với UBND các xã: rà soát hộ nghèo.', ['UBND các xã']],
  [
    'Người đứng đầu cơ quan chuyên môn, cơ quan hành chính khác, thuộc Ủy ban nhân dân tỉnh xem xét, quyết định.',
    ['Người đứng đầu cơ quan chuyên môn, cơ quan hành chính khác, thuộc Ủy ban nhân dân tỉnh'],
  ],
])

reads('lists of a class are told one by one', [
  ['Các Sở: Tài chính, Nội vụ, Xây dựng rà soát.', ['Sở Tài chính', 'Sở Nội vụ', 'Sở Xây dựng']],
  [
    'Các sở Tài chính, Khoa học và Công nghệ, Nội vụ và UBND các xã báo cáo.',
    ['Sở Tài chính', 'Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'UBND các xã'],
  ],
  [
    'Bộ trưởng các Bộ Quốc phòng, Công an, Nông nghiệp và Môi trường chỉ đạo việc cứu hộ.',
    ['Bộ trưởng Bộ Quốc phòng', 'Bộ trưởng Bộ Công an', 'Bộ trưởng Bộ Nông nghiệp và Môi trường'],
  ],
  [
    'UBND các xã: An Sơn, Bình Hòa, Cao Lộc huy động dân quân.',
    ['UBND xã An Sơn', 'UBND xã Bình Hòa', 'UBND xã Cao Lộc'],
    ['dân quân'],
  ],
  [
    'Chủ tịch UBND các xã An Sơn, Bình Hòa và Cao Lộc chịu trách nhiệm.',
    ['Chủ tịch UBND xã An Sơn', 'Chủ tịch UBND xã Bình Hòa', 'Chủ tịch UBND xã Cao Lộc'],
  ],
  [
    'Các cơ quan: Thanh tra, Trung tâm Văn hóa, Văn phòng xã thực hiện.',
    ['Thanh tra', 'Trung tâm Văn hóa', 'Văn phòng xã'],
  ],
])

reads('one body whose name holds "và", or two', [
  ['Sở Văn hóa, Thể thao và Du lịch lập kế hoạch.', ['Sở Văn hóa, Thể thao và Du lịch']],
  [
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh chuẩn bị tài liệu.',
    ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'],
  ],
  ['Sở Nội vụ và Sở Tài chính thống nhất số liệu.', ['Sở Nội vụ', 'Sở Tài chính']],
  ['Các Bộ, cơ quan ngang Bộ và địa phương rà soát.', ['Các Bộ, cơ quan ngang Bộ và địa phương']],
  ['Mặt trận Tổ quốc và các đoàn thể vận động hội viên.', ['Mặt trận Tổ quốc và các đoàn thể']],
])

reads('persons by their office', [
  [
    'Giao đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã theo dõi.',
    ['đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã'],
  ],
  ['Đồng chí Bí thư Đảng ủy xã chịu trách nhiệm.', ['Đồng chí Bí thư Đảng ủy xã']],
  ['Các đồng chí Ủy viên Ban Thường vụ theo dõi địa bàn.', ['Các đồng chí Ủy viên Ban Thường vụ']],
  ['Trưởng Công an xã bố trí lực lượng.', ['Trưởng Công an xã']],
  ['Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh điều động xe.', ['Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh']],
])

reads('attributes inside a point', [
  [
    'Tổ chức tập huấn. - Cơ quan chủ trì: Sở Tư pháp. - Cơ quan phối hợp: Sở Nội vụ, UBND các xã.',
    ['Sở Tư pháp'],
    ['Sở Nội vụ', 'UBND các xã'],
  ],
  [
    'Biên soạn sổ tay. Đơn vị thực hiện: Phòng Văn hóa - Xã hội; đơn vị phối hợp: Đoàn Thanh niên.',
    ['Phòng Văn hóa - Xã hội'],
    ['Đoàn Thanh niên'],
  ],
  ['Rà soát hồ sơ (chủ trì: Sở Nội vụ; phối hợp: Công an tỉnh).', ['Sở Nội vụ'], ['Công an tỉnh']],
  ['Rà soát hồ sơ (Sở Nội vụ chủ trì).', ['Sở Nội vụ']],
  ['Chịu trách nhiệm: Chánh Văn phòng.', ['Chánh Văn phòng']],
  ['Phân công thực hiện: Giao Sở Nội vụ chủ trì.', ['Sở Nội vụ']],
])

reads('not a lead', [
  ['Tham mưu cho Ủy ban nhân dân tỉnh ban hành kế hoạch.', []],
  ['Báo cáo UBND tỉnh trước ngày 15.', []],
  ['Thanh tra, kiểm tra việc chấp hành pháp luật.', []],
  ['Thực hiện theo hướng dẫn của Bộ Tài chính.', []],
  ['Chính quyền điện tử từng bước hoàn thiện.', []],
  ['Trao bằng khen của Chủ tịch UBND tỉnh cho các tập thể.', []],
  ['Hội nghị được tổ chức tại Công an tỉnh.', []],
])

test('a heading "Trách nhiệm của …" names who does what stands under it, and is no job itself', () => {
  const roles = rolesIn(normalise('Điều 5. Trách nhiệm của Sở Nội vụ'), 8)
  expect(roles.leads.map(({ value }) => value)).toEqual(['Sở Nội vụ'])
  expect(roles.instructs).toBe(false)
})
