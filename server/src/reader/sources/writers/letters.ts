/**
 * A letter as it is set: letterhead in two columns, text, foot in two columns. Each string is a line of a column or a
 * paragraph of the text; one that begins with "=" stands on the middle of the page.
 */
export type Letter = {
  name: string
  left: string[]
  right: string[]
  body: string[]
  footLeft: string[]
  footRight: string[]
}

/** Letters in our own words about made-up places: of the State, of the Party, a plan of the Front. */
export const LETTERS: readonly Letter[] = [
  {
    name: 'a State letter',
    left: [
      'ỦY BAN NHÂN DÂN',
      'TỈNH SÔNG VÂN',
      'Số: 418/UBND-NV',
      'V/v rà soát quy chế phối hợp',
      'công tác năm 2026',
    ],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Vân, ngày 06 tháng 3 năm 2026',
    ],
    body: [
      '=Kính gửi:',
      '- Sở Nội vụ;',
      '- Sở Tài chính;',
      '- Ủy ban nhân dân các xã, phường.',
      'Căn cứ Quyết định số 77/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về việc ban hành chương trình công tác năm; thực hiện Kết luận số 15-KL/TU, ngày 20/02/2026 của Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh yêu cầu:',
      '1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh:',
      'a) Rà soát các quy chế phối hợp đã ký, gửi kết quả về Ủy ban nhân dân tỉnh trước ngày 15/4/2026.',
      'b) Tham mưu sửa đổi những điều không còn phù hợp (sau khi Bộ Nội vụ ban hành văn bản hướng dẫn).',
      '2. Sở Tài chính bố trí kinh phí thực hiện; hoàn thành trong quý II năm 2026.',
      '3. Ủy ban nhân dân các xã, phường chỉ đạo các thôn, tổ dân phố phổ biến quy chế đến từng hộ; định kỳ hàng quý báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ).',
      'Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.',
    ],
    footLeft: [
      'Nơi nhận:',
      '- Như trên;',
      '- Thường trực Tỉnh ủy (để b/c);',
      '- Chủ tịch, các PCT UBND tỉnh;',
      '- Lưu: VT, NV.',
    ],
    footRight: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Đặng Thu Hạnh'],
  },
  {
    name: 'a Party letter',
    left: [
      'ĐẢNG BỘ TỈNH SÔNG VÂN',
      'ĐẢNG ỦY XÃ ĐỒI THÔNG',
      '*',
      'Số 36-CV/ĐU',
      'về việc chăm lo đời sống hộ nghèo',
      'dịp cuối năm',
    ],
    right: ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Đồi Thông, ngày 02 tháng 12 năm 2025'],
    body: [
      '=Kính gửi: Các chi bộ trực thuộc.',
      'Thực hiện Chỉ thị số 09-CT/TU, ngày 14/11/2025 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã yêu cầu:',
      '1. Các chi bộ trực thuộc:',
      '- Phổ biến chủ trương đến từng đảng viên trong tháng 12/2025.',
      '- Phân công đảng viên giúp đỡ hộ nghèo.',
      '2. Ủy ban nhân dân xã phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam xã lập danh sách hộ cần hỗ trợ.',
      '3. Giao Ban Xây dựng Đảng theo dõi, đôn đốc, định kỳ báo cáo Ban Thường vụ Đảng ủy.',
    ],
    footLeft: ['Nơi nhận:', '- Như trên,', '- Thường trực Đảng ủy,', '- Lưu Văn phòng Đảng ủy.'],
    footRight: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lý Văn Thông'],
  },
  {
    name: 'a plan of the Front',
    left: ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'XÃ ĐỒI THÔNG', 'BAN THƯỜNG TRỰC', 'Số: 08/KH-MTTQ-BTT'],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
      'Đồi Thông, ngày 15 tháng 01 năm 2026',
    ],
    body: [
      '=KẾ HOẠCH',
      '=Thực hiện cuộc vận động “Xóm sạch, ngõ hoa” năm 2026',
      'Căn cứ Kế hoạch số 03/KH-MTTQ-BTT ngày 05/01/2026 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Ban Thường trực ban hành kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Nâng cao ý thức giữ gìn vệ sinh của người dân.',
      '2. Yêu cầu',
      '- Thực hiện thiết thực, không phô trương.',
      'II. NỘI DUNG VÀ PHÂN CÔNG',
      '1. Triển khai 03 nội dung của cuộc vận động gồm:',
      '(1) Thu gom rác tại nguồn.',
      '(2) Trồng hoa dọc đường xóm.',
      '(3) Không đốt rơm rạ ngoài đồng.',
      '2. Hội Liên hiệp Phụ nữ xã chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức ngày Chủ nhật xanh hàng tháng.',
      '3. Các tổ chức thành viên:',
      '- Đăng ký nội dung đảm nhận trước ngày 28/02/2026.',
      '- Tuyên truyền trong đoàn viên, hội viên.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Ban Công tác Mặt trận các thôn có trách nhiệm vận động từng hộ ký cam kết.',
      '2. Đề nghị Ủy ban nhân dân xã hỗ trợ thùng đựng rác cho các thôn.',
    ],
    footLeft: ['Nơi nhận:', '- BTT UBMTTQ tỉnh (b/c);', '- Các tổ chức thành viên (t/h);', '- Lưu VT.'],
    footRight: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH', 'Hoàng Thị Mơ'],
  },
]

/** A letter as plain text, its paragraphs broken into lines. */
export function asText(letter: Letter): string {
  const body = letter.body.map((paragraph) => wrapped(paragraph.replace(/^=/, ''), 88).join('\n'))
  const lines = [
    ...letter.left,
    ...letter.right,
    '',
    body.join('\n\n'),
    '',
    ...letter.footLeft,
    '',
    ...letter.footRight,
  ]
  return lines.join('\n')
}

/** The words of a text in lines of at most so many letters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}
