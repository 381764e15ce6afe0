import { phrases } from './phrases.ts'

/**
 * How names of bodies begin. Sources: Law on the organisation of local government (72/2025/QH15), Law on the
 * Fatherland Front with its member organisations, Charter of the Party (levels of committees), and the
 * abbreviations in daily use. Keys: lower case, old tone placement.
 */

/** Heads that name a body wherever they stand, in any case. */
export const HEADS = phrases(`
  ủy ban nhân dân | ubnd | ủy ban mặt trận | ủy ban mttq | ubmttq | ubmttqvn | mttq | mttqvn |
  mặt trận tổ quốc | mặt trận | ủy ban | hội đồng nhân dân | hđnd | thường trực | ban thường vụ |
  ban thường trực | ban chấp hành | btv | bch | đoàn chủ tịch | ban dân vận | ban tuyên giáo |
  ban tổ chức | ban nội chính | ban chỉ đạo | ban chỉ huy | ban quản lý | ban điều hành |
  ban đại diện | ban công tác | ban vận động | ban giám sát | huyện ủy | tỉnh ủy | thành ủy | thị ủy |
  quận ủy | đảng ủy | xã ủy | cấp ủy | các cấp ủy | chi ủy | chi bộ | đảng bộ | đảng đoàn |
  ban cán sự | ủy ban kiểm tra | tổ chức đảng | chính quyền | chính phủ | thủ tướng | huyện đoàn |
  tỉnh đoàn | thành đoàn | đoàn thanh niên | đoàn tncs | trung ương đoàn | hội nông dân |
  hội liên hiệp | hội lhpn | hội cựu chiến binh | hội ccb | hội phụ nữ | hội chữ thập đỏ |
  hội người cao tuổi | hội khuyến học | liên đoàn | lđlđ | công đoàn | liên minh | liên hiệp |
  hội đồng | công an | thanh tra | văn phòng | bộ chỉ huy | kho bạc | bảo hiểm xã hội | bưu điện |
  điện lực | ngân hàng | viện kiểm sát | viện kiểm sát nhân dân | tòa án | tòa án nhân dân |
  hạt kiểm lâm | đồn biên phòng | bộ đội biên phòng | quân sự | trung tâm | chi cục | tổng cục |
  chi nhánh | đài truyền thanh | đài phát thanh | đài truyền hình | thông tấn xã | tập đoàn |
  tổng công ty | doanh nghiệp | hợp tác xã | quỹ | học viện | bệnh viện | trạm y tế | tổ công tác |
  tổ dân phố | khu dân cư | nhà trường | thủ trưởng | người đứng đầu | chủ tịch | phó chủ tịch |
  giám đốc | phó giám đốc | bí thư | phó bí thư | trưởng ban | trưởng phòng | trưởng các |
  chánh văn phòng | chánh thanh tra | hiệu trưởng | bộ trưởng | phó thủ tướng | tổng giám đốc |
  trưởng thôn | cán bộ, công chức | cán bộ | đảng viên | công chức | đoàn viên, hội viên | đoàn thể |
  tổ chức chính trị | tổ chức thành viên | cơ quan | đơn vị | địa phương | các phòng | các sở |
  các ban | các bộ | các ngành | các cơ quan | các đơn vị | các địa phương | các đoàn thể |
  các tổ chức | các hội | các cấp | các xã | các phường | các huyện | các tỉnh | các thôn |
  các chi bộ | các đảng bộ | các đảng ủy | các trường | các doanh nghiệp | các tập đoàn |
  các trung tâm | các chủ đầu tư | các thành viên | các ủy viên | các đồng chí | các lực lượng |
  các khu phố | các cục | các vụ | sở, ban, ngành | sở, ngành | ban, ngành | phòng, ban | chủ đầu tư |
  lđ-tb | toàn thể | hệ thống chính trị | đồng chí | nhân dân các | lãnh đạo các | ban quân sự |
  đơn vị thi công | cơ quan thường trực | cơ quan chuyên môn | tổ chức cơ sở đảng | các tổ
`)

/** Heads that name a body only when a capital stands at their start or right after ("Sở Nội vụ", "phòng Tư pháp"). */
export const PROPER_HEADS = phrases(`
  sở | ban | phòng | bộ | cục | vụ | viện | trường | đoàn | hội | đài | báo | công ty | tổ | đội |
  trạm | nhà văn hóa | bệnh xá | hạt | thư viện | bảo tàng | xã | phường | thị trấn | huyện | tỉnh |
  thành phố | thị xã | thôn
`)

/** Openings that look like a head and are not one. */
export const NOT_HEADS = phrases(`
  báo cáo | đoàn kết | đoàn viên thanh niên | hội nghị | hội thi | hội thảo | hội họp | hội nhập |
  bộ máy | bộ tiêu chí | bộ chỉ số | trường hợp | ban hành | phòng chống | phòng, chống | phòng ngừa |
  phòng cháy | phòng, tránh | phòng tránh | đài thọ | trung ương | cơ quan, đơn vị mình |
  đơn vị mình | địa phương mình | quỹ đất | tổ chức | vụ việc | xã hội | xã hội hóa | viện dẫn |
  đội ngũ | cán bộ chủ chốt là | các nội dung | thường trực tuyến | quân sự hóa | trường lớp |
  bộ phận | đoàn công tác | thôn xóm
`)

/** Nouns that go on an item after a comma or "và" without a head of their own ("các sở, ban, ngành"). */
export const TRAILING_NOUNS = phrases(`
  ban | ngành | sở | phòng | đoàn thể | đơn vị | tổ chức | địa phương | cơ quan | phường | xã |
  thị trấn | thành phố | thị xã | đặc khu | quận | huyện | tỉnh | công chức | viên chức |
  người lao động | đảng viên | đảng bộ | chi bộ | chi ủy | tổ chức đảng | cá nhân | doanh nghiệp |
  trường học | thôn | khu phố | khu dân cư | tổ dân phố | bản | buôn | ấp | làng | hội | hội viên |
  đoàn viên | chính quyền | bộ | cấp | công ty | trung tâm | các cấp | hội quần chúng | hội đặc thù |
  chiến sĩ | cấp ủy | thành ủy | tỉnh ủy | huyện ủy
`)

/** Areas named after a comma or "và": they go on with the same body ("Ủy ban nhân dân huyện, thành phố An Sơn"). */
export const AREA_NOUNS = phrases(`
  tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | thôn | bản | buôn | ấp | làng
`)

/** Modifiers after which a body's name is complete unless an area or a proper name follows. */
export const LAST_MODIFIERS = phrases(`
  liên quan | có liên quan | cùng cấp | các cấp | khác | nêu trên | nói trên
`)

/** Plural openings before a list of bare names: what each name is called one by one. */
export const CLASS_PREFIXES: readonly (readonly [plural: string, single: string])[] = [
  ['các phòng', 'phòng'],
  ['các sở', 'sở'],
  ['các bộ', 'bộ'],
  ['các ban', 'ban'],
  ['các hội', 'hội'],
  ['các cục', 'cục'],
  ['các vụ', 'vụ'],
  ['các trường', 'trường'],
  ['các trung tâm', 'trung tâm'],
  ['các chi cục', 'chi cục'],
  ['các xã', 'xã'],
  ['các phường', 'phường'],
  ['các huyện', 'huyện'],
  ['các tỉnh', 'tỉnh'],
  ['các thôn', 'thôn'],
  ['các tập đoàn', 'tập đoàn'],
  ['các tổng công ty', 'tổng công ty'],
]

/** Fields whose name holds "và": not two bodies. */
export const JOINT_NAMES = phrases(`
  kế hoạch và đầu tư | giáo dục và đào tạo | khoa học và công nghệ | tài nguyên và môi trường |
  nông nghiệp và môi trường | nông nghiệp và phát triển nông thôn | văn hóa và thông tin |
  thông tin và truyền thông | kinh tế và hạ tầng | tuyên giáo và dân vận |
  văn hóa, thể thao và du lịch | thể thao và du lịch | lao động, thương binh và xã hội |
  thương binh và xã hội | dân tộc và tôn giáo | du lịch và thể thao | thông tin và thể thao |
  tài chính và kế hoạch | hđnd và ubnd | hội đồng nhân dân và ủy ban nhân dân |
  phát thanh và truyền hình | văn hóa và thể thao | báo và phát thanh |
  phòng cháy, chữa cháy và cứu nạn
`)

/** Parts of names that begin like a verb ("Trung tâm Giáo dục thường xuyên"). */
export const NAME_PHRASES = phrases(`
  công lập | chương trình | công trình | quy trình |
  giáo dục thường xuyên | giáo dục dạy nghề | giáo dục nghề nghiệp | đầu tư xây dựng |
  phát triển quỹ đất | phát triển nông thôn | quản lý dự án | quản lý thị trường | quản lý đô thị |
  quản lý đất đai | quản lý công trình | kiểm soát bệnh tật | kiểm soát thủ tục hành chính |
  phòng chống thiên tai | phòng thủ dân sự | xúc tiến đầu tư | đăng ký đất đai | đăng ký kinh doanh |
  phục vụ hành chính công | trợ giúp pháp lý | giúp việc | thi đua khen thưởng | phát thanh |
  truyền thông | thông tin | tham mưu, giúp việc | quản lý nhà nước | phát triển kinh tế | cứu hộ |
  cung ứng dịch vụ | tổ chức chính trị | tổ chức thành viên | tổ chức đảng | tổ chức đoàn thể |
  tổ chức cơ sở đảng | tổ chức hội | tổ chức xã hội | tổ chức tín dụng | tổ chức đoàn | có liên quan |
  quản lý khu kinh tế | quản lý các khu công nghiệp | chỉ đạo huyện | chỉ đạo tỉnh | chỉ đạo xã |
  lực lượng vũ trang | tổ chức, cá nhân | tổ chức, đơn vị | tổ chức liên quan
`)
