import { phrases } from './phrases.ts'

/**
 * How names of bodies go on after their opening. Sources: the name grammars of Decree 45/2025/NĐ-CP (departments of
 * provinces and of communes), the Charter of the Party, the laws on mass organisations, and our own reading of letters.
 * Keys: lower case, old tone placement.
 */

/** Openings that name a kind of body only; what follows in small letters still belongs to the name ("Hội làm vườn"). */
export const OPEN_HEADS = phrases(`
  sở | ban | phòng | bộ | cục | vụ | viện | trường | đoàn | hội | đài | báo | công ty | tổ | đội |
  trạm | hạt | trung tâm | chi cục | tổng cục | hội đồng | ủy ban | liên đoàn | liên minh | liên hiệp |
  hiệp hội | ban chỉ đạo | ban chỉ huy | ban quản lý | ban điều hành | ban đại diện | ban công tác |
  ban vận động | ban giám sát | bộ chỉ huy | quỹ | ngân hàng | tập đoàn | tổng công ty | học viện |
  bệnh viện | tổ công tác | chi nhánh | hợp tác xã | doanh nghiệp | các hội | các tổ | các tổ chức |
  các ban | các phòng | các sở | các bộ | các trường | các trung tâm | các doanh nghiệp | giám đốc |
  phó giám đốc | trưởng ban | trưởng phòng | hiệu trưởng | bộ trưởng | chủ tịch | phó chủ tịch | bí thư |
  phó bí thư | trưởng các | lãnh đạo các | lãnh đạo | thủ trưởng | người đứng đầu | cơ sở | ban cán sự |
  tập thể lãnh đạo, quản lý | câu lạc bộ | đồng chí | các đồng chí | các lực lượng | lực lượng | các chủ | chủ |
  các nhà | các hãng | thành viên | các thành viên | đại học | nhà máy | vườn quốc gia | khu bảo tồn |
  cảng vụ | trưởng, phó | trưởng và phó | cấp trưởng, cấp phó | bcđ | tiểu ban | quân chủng | binh chủng | quân đoàn |
  binh đoàn | chủ phương tiện | chủ tàu | chủ cơ sở | bộ phận xử lý | chuyên viên | tiểu đội | trung đội | đại đội |
  tiểu đoàn | trung đoàn | sư đoàn | lữ đoàn | trung tâm huấn luyện | ông bà | các ông bà | các ông, bà | các ông (bà)
`)

/** Small words that belong to a name wherever they stand in it: levels, fields and qualities. */
export const NAME_WORDS = phrases(`
  trung ương | quốc gia | quốc tế | tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn |
  đặc khu | thôn | bản |
  buôn | ấp | làng | khóm | đô thị | chữa bệnh | liên ngành | lưu trú | chế biến | mời thầu | đồng hành |
  khu phố | tổ dân phố | khu dân cư | cơ sở | cơ sở giáo dục | cơ sở đào tạo | cơ sở khám bệnh | cấp |
  cấp trên | cấp dưới | cấp ủy |
  địa phương | liên quan | có liên quan | cùng cấp | các cấp | khác | nêu trên | nói trên | còn lại |
  chuyên môn | chức năng | chuyên trách | hành chính | sự nghiệp | công lập | ngoài công lập |
  chính trị | xã hội | nghề nghiệp | đoàn thể | quần chúng | đặc thù | kinh tế | văn hóa | nhà nước |
  báo chí | truyền thông | thông tấn | viễn thông | bưu chính | điện lực | tôn giáo |
  tín dụng | y tế | cộng đồng | mầm non | tiểu học | trung học cơ sở |
  trung học phổ thông | trong hệ thống chính trị | trong tỉnh | trong toàn tỉnh | trong huyện | trong xã | trong phường |
  trong thành phố | ở trung ương | ở địa phương | ở cơ sở | ở tỉnh | ở thôn | ở xã | ở phường | ở các thôn | ở các xã |
  ở khu dân cư | ở khu phố | ở tổ dân phố | chủ quản | chủ quản dữ liệu | kinh doanh | đại học |
  cao đẳng | phổ thông | nội trú | lao động | nông dân | phụ nữ | thanh niên |
  cựu chiến binh | chữ thập đỏ | người cao tuổi | khuyến học | nông nghiệp | lâm nghiệp | thủy lợi | thủy điện |
  kiểm lâm | thú y | khuyến nông | vận tải | giao thông | giao thông vận tải | tài chính | kế hoạch |
  thống kê | thuế | hải quan | quản lý thị trường | quân sự | biên phòng | vũ trang | công an | quân đội | an ninh |
  dân quân | dân phòng | tự vệ | tư pháp | thi hành án | thi hành án dân sự | dân sự | hình sự | nội vụ |
  ngoại vụ | dân tộc | công thương | du lịch | thể thao | thể dục | khoa học | công nghệ | thông tin |
  môi trường | tài nguyên | đất đai | nhân dân | đảng | đảng viên | đoàn viên | hội viên | công chức |
  bán lẻ điện | hình thành sau sắp xếp | sau sắp xếp | sau sáp nhập | sau hợp nhất | công nghệ cao | bảo hiểm |
  hữu quan | nội bộ | lưu trữ lịch sử | viên chức | chủ chốt | ngang bộ | ngành dọc | trực thuộc | thuộc |
  khối | ven biển | ven sông |
  miền núi | biên giới | hải đảo | vùng cao | hạ du | thượng nguồn | ngoài nhà nước | tư nhân | cổ phần |
  trách nhiệm hữu hạn | một thành viên | dân cử | nội chính | thương mại điện tử | doanh nghiệp lớn | kiểm sát |
  tòa án | việc làm |
  ngoài quốc doanh | đảng đoàn | cán sự | hồ chứa | hồ đập | khu vực | vùng | toàn quốc |
  trên địa bàn | trên địa bàn tỉnh | trên địa bàn xã | trên địa bàn phường | trên địa bàn huyện |
  trên địa bàn thành phố |
  trên địa bàn toàn tỉnh | thẩm quyền | có thẩm quyền | có chức năng | có rừng | có biển | có đê | phạm vi quản lý |
  quyền quản lý | phụ trách | phụ trách địa bàn | phụ trách lĩnh vực | công nhân | công đoàn | nghệ thuật |
  học tập cộng đồng |
  trường học | doanh nghiệp | cá nhân | hộ gia đình | gia đình | xã hội nghề nghiệp | chiến sĩ | quân nhân |
  cấp trên trực tiếp cơ sở | cấp trên trực tiếp của | cấp trên cơ sở | tối cao | cấp cao | ở nước ngoài
  | đóng trên địa bàn | đóng chân trên địa bàn | đứng chân trên địa bàn | đóng quân trên địa bàn | công ích |
  sự nghiệp công | sự nghiệp công lập | hành chính công
`)

/** Words of a name after which a further body or field must come ("thuộc", "khối"). */
export const NAME_LINKS = phrases(`
  thuộc | trực thuộc | khối | lĩnh vực | phụ trách | phụ trách lĩnh vực | cấp trên trực tiếp của
`)

/** Where the bodies of a class are, after words that else end a name ("các tổ chức khác trong hệ thống chính trị"). */
export const PLACES_OF_BODIES = phrases(`
  trong hệ thống chính trị | trong tỉnh | trong toàn tỉnh | trong huyện | trong xã | trong phường | trong thành phố |
  ở trung ương | ở địa phương | ở cơ sở | ở tỉnh | trên địa bàn tỉnh | trên địa bàn xã | trên địa bàn phường |
  trên địa bàn huyện | trên địa bàn thành phố | trên địa bàn toàn tỉnh
`)

/** Nouns of a class; a clause that tells which of them ("được giao nhiệm vụ") belongs to the name. */
export const CLASS_NOUNS = phrases(`
  các | những | mọi | cơ quan | đơn vị | địa phương | tổ chức | thủ trưởng | người đứng đầu | cá nhân |
  doanh nghiệp | hộ gia đình |
  sở, ban, ngành | sở, ngành | ban, ngành | phòng, ban | cấp ủy | cán bộ | lãnh đạo | toàn thể | tập thể
`)

/** Common nouns that name others beside a body of its own ("UBND xã và đơn vị liên quan"). */
export const OTHER_BODIES = phrases(`
  cơ quan | đơn vị | tổ chức | địa phương | doanh nghiệp | đoàn thể | sở, ngành | sở, ban, ngành
`)

/** Bodies named in small letters inside another's name ("Ban Tuyên giáo và Dân vận đảng ủy đặc khu"). */
export const INNER_BODIES = phrases(`
  tỉnh ủy, thành ủy, đảng ủy trực thuộc trung ương | tỉnh ủy, thành ủy và đảng ủy trực thuộc trung ương |
  đảng ủy viên | cấp ủy viên | tỉnh ủy viên | thành ủy viên | huyện ủy viên | ủy viên | trung ương đảng |
  tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | cấp ủy | chi bộ | đảng bộ | ủy ban nhân dân |
  ubnd |
  hội đồng nhân dân | hđnd | ban chỉ đạo | ban thường vụ | ban chấp hành | ban thường trực | ban chỉ huy | ban quản lý |
  ủy ban mặt trận | mặt trận tổ quốc | chính phủ | tiểu ban | tổ công tác | câu lạc bộ | hợp tác xã | chi hội | chi đoàn
`)

/** Openings of such a clause. */
export const TELLING_CLAUSES = phrases(`
  được giao | được giao nhiệm vụ | được giao chủ trì | được giao quản lý | được phân công | được phân công nhiệm vụ |
  được phân công chủ trì | được phân công phụ trách | được ủy quyền | được chọn | được lựa chọn | được kiểm tra |
  được giám sát | bị ảnh hưởng | bị thiệt hại | nêu tại | có tên | có nhiệm vụ | là tổ chức | là doanh nghiệp |
  là cá nhân | là hộ gia đình
`)

/** What follows "có" where that is the act itself ("các xã có văn bản gửi về …"), not what tells the bodies apart. */
export const THINGS_TO_HAVE = phrases(`
  văn bản | công văn | kế hoạch | giải pháp | phương án | biện pháp | trách nhiệm | nhiệm vụ | ý kiến | báo cáo |
  hình thức | cơ chế | chính sách | thể | vai trò | sự | lộ trình | chương trình | quyền | nghĩa vụ | liên quan |
  thẩm quyền | chức năng | phải | nhu cầu | khó khăn | vướng mắc | hướng | quy định | hành vi
`)

/** What bodies are there for; after a bare class it tells which of them, not what they are to do. */
export const SERVICES = phrases(`
  quản lý | quản lý, vận hành | quản lý vận hành | cung cấp | cung ứng | vận hành | khai thác | sản xuất | kinh doanh |
  dịch vụ | cung cấp dịch vụ | dự trữ | sử dụng | chủ rừng | tư vấn | thanh tra | kiểm định
`)

/** Classes that say nothing of the bodies in them. */
export const UNTOLD_CLASSES = phrases(`
  các đơn vị | các cơ quan | các tổ chức | các doanh nghiệp | các cơ sở | các công ty | đơn vị | cơ quan | tổ chức |
  doanh nghiệp | cơ sở
`)

/** How a place is told by what befell it ("tại khu vực bị ảnh hưởng"); the words of it follow. */
export const AFFECTED_PLACES = phrases(`
  tại khu vực | ở khu vực | trong khu vực | tại các khu vực | ở các khu vực | trong các khu vực | tại vùng | ở vùng |
  trong vùng | tại các vùng | ở các vùng | tại địa bàn | tại các địa bàn | ở địa bàn | ở những nơi | tại những nơi |
  ở nơi | tại nơi
`)

/** Where a telling clause ends: the words of the duty itself. */
export const DUTIES = phrases(`
  có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | phải | cần
`)

/** Titles of an office that stand after a person's name ("đồng chí Trần Văn Bình, Phó Chủ tịch …"). */
export const OFFICES = phrases(`
  chủ tịch | phó chủ tịch | bí thư | phó bí thư | ủy viên | trưởng ban | phó trưởng ban | trưởng phòng |
  phó trưởng phòng | giám đốc | phó giám đốc | chánh văn phòng | phó chánh văn phòng | chánh thanh tra | thủ trưởng |
  trưởng | phó | thường trực | chỉ huy trưởng | chính ủy | hiệu trưởng | bộ trưởng | thứ trưởng | thành viên | tổ trưởng
`)

/** Bodies whose names, printed small, begin with a noun that else only goes on an item ("các chi bộ, ban giám hiệu"). */
export const BODIES_OF_THEIR_OWN = phrases(`
  ban giám hiệu | ban giám đốc | ban lãnh đạo | ban quản lý | ban quản trị | ban chấp hành | ban chi ủy | ban thường vụ |
  ban thường trực | ban đại diện | ban công tác | ban chỉ huy | ban chỉ đạo | ban điều hành | ban giám sát |
  ban vận động | ban cán sự | ban chủ nhiệm | ban bầu cử | tổ bầu cử | ủy ban bầu cử | huyện đoàn | tỉnh đoàn |
  thành đoàn | xã đoàn | phường đoàn | quận đoàn | thị đoàn | ban tổ chức | ban thanh tra nhân dân | tổ chức thành viên |
  tiểu ban
`)

/** Posts that are nobody without the body they are in; before another post they share the body named after that. */
export const BARE_POSTS = phrases(`
  giám đốc | tổng giám đốc | phó giám đốc | chủ tịch | phó chủ tịch | bí thư | phó bí thư | hiệu trưởng |
  phó hiệu trưởng |
  trưởng ban | phó trưởng ban | trưởng phòng | phó trưởng phòng | thủ trưởng | phó thủ trưởng | cục trưởng |
  phó cục trưởng |
  vụ trưởng | viện trưởng | chủ nhiệm | phó chủ nhiệm | đội trưởng | tổ trưởng | trạm trưởng | người đứng đầu |
  trưởng | phó
`)

/** What opens a row of the State's bodies after the Party's ("…, tổ chức đảng, cơ quan, đơn vị"). */
export const STATE_ROW = phrases(`
  cơ quan | đơn vị | chính quyền địa phương | cơ quan nhà nước
`)

/** Levels of government that stand for those who govern there ("Cấp xã chủ động …"). */
export const GOVERNING_LEVELS = phrases(`
  cấp xã | cấp huyện | cấp tỉnh | cấp cơ sở
`)

/** A line that ends with the first word of a name goes on under it. */
export const FIRST_WORD_OF_NAME = / (?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Viện|Việt)$/

/** Names of several capitals with a line's end between them. */
export const BROKEN_NAME =
  /(?:Thủ tướng\nChính phủ|Văn phòng\n(?:Trung ương|Chính phủ|Quốc hội|Tỉnh ủy|Huyện ủy|Ủy ban|Hội đồng)|Mặt trận\nTổ quốc|Hồ\nChí Minh|Chí\nMinh|Hà\nNội)/
