import { phrases } from './phrases.ts'

/**
 * Fixed words of the official form. Sources: Decree 30/2020/NĐ-CP, Appendix I (national title, authority of
 * signing, urgency marks); Guidance 36-HD/VPTW and its successor (Party title, "T/M"); Law on the
 * protection of state secrets (29/2018/QH14) for the secrecy marks.
 */

/** Titles printed at the head of a document; they name nobody. White space may be a line break. */
export const TITLES: readonly RegExp[] = [
  /cộng\s+h(?:òa|oà)\s+(?:xã\s+hội\s+chủ\s+nghĩa|xhcn)\s+việt\s+nam/g,
  /độc\s+lập\s*[-.,]?\s*tự\s+do\s*[-.,]?\s*hạnh\s+phúc/g,
  /đảng\s+cộng\s+sản\s+việt\s+nam/g,
]

/** The Youth Union's own title, printed where the State's stands; it names the issuer only when nothing else does. */
export const UNION_TITLE = /^đoàn (?:tncs|thanh niên cộng sản|thanh niên) hồ chí minh$/

/** Openings of bodies that only a letterhead names so. */
export const LETTERHEAD_HEADS =
  /^(?:trung ương|tổng|tòa án|viện|đại học|học viện|quốc hội|chủ tịch|chính phủ|thủ tướng|kiểm toán|ngân hàng|đảng|liên hiệp|hiệp hội|tiểu ban|khối|cụm|đại hội|bch|nhóm)(?!\p{L})/u

/** Words stamped or printed in a letterhead that are part of no name. Source: ND30 III.1, HD36. */
export const STAMPS =
  /^[([]? ?(?:bản )?(?:dự thảo(?: lần (?:thứ )?[0-9a-z]+| [0-9]+)?|tài liệu (?:hội nghị|đại hội|mật)|lưu hành nội bộ|xem xong trả lại|sao y(?: bản chính)?|sao lục|trích sao|(?:công văn )?đến|phụ lục|mẫu số.{0,8}|thuộc tính|lưu trữ|tải về|tiếng việt|english)[)\]]?(?: [(-].*)?$/

/** A mark of secrecy or urgency that ends a line of the letterhead; "BÍ MẬT" and its like are no marks. */
export const STAMP_AT_END =
  /(?:^|[^\p{L}])(?<!(?:BÍ|BẢO|CƠ|THÂN|ĐƯỜNG|XÃ|PHƯỜNG|ĐÈO|TÍNH) )((?:TUYỆT |TỐI )?MẬT|HỎA TỐC(?: HẸN GIỜ)?|(?:THƯỢNG )?KHẨN)(?=[)\] .]*$)/u

/** A mark that stands before the number. */
export const STAMP_AT_START =
  /^[([ ]*((?:TUYỆT |TỐI )?MẬT|HỎA TỐC(?: HẸN GIỜ)?|(?:THƯỢNG )?KHẨN)(?=[)\] ]+(?:Số|SỐ|[0-9]))/u

/** Lines under a Council's name that say which session sat. */
export const SESSION = /^(?:khóa|khoá|kỳ họp|nhiệm kỳ|lần thứ)(?!\p{L})/u

/** Who decides, printed in capitals under the subject of a decision or resolution. Source: ND30, appendix III. */
export const AUTHORITIES =
  /^(?:chủ tịch|phó chủ tịch|ủy ban|hội đồng|ban |bộ trưởng|tổng |giám đốc|chính phủ|thủ tướng|quốc hội|đoàn chủ tịch|thống đốc|chánh |viện trưởng|hiệu trưởng|cục trưởng|trưởng ban|trưởng phòng|thường trực|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|sở )/

/** How running text opens after a title: not a subject, not an addressee. */
export const BODY_OPENING =
  /^(?:căn cứ|thực hiện|theo |để |nhằm |ngày [0-9]|xét |sau khi|trong |qua |thời gian|vừa qua|hiện nay|tiếp theo|kính|hội nghị lần thứ )/

/** Authority of signing at the start of a line: for a collective, for a superior, by order, by authorisation, acting. */
export const SIGNING_FORM =
  /^(?:tuq|t\/ ?u ?q|t\/ ?m|k\/ ?t|t\/ ?l|t\.m|k\.t|t\.l|tm|kt|tl|q)(?: ?[./:](?!\p{L}\/)|(?= ))/u

/** Ranks before a name. Source: Law on officers of the People's Army (16/1999/QH10), Law on the People's Police. */
export const RANKS =
  /^\(?(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)\)?(?:$|[ ,.:-]+)|^(?:phó |chuẩn )?đô đốc(?:$|[ ,.:-]+)/

/** Degrees and titles of honour before a name. */
export const DEGREES =
  /^(?:pgs|gs|tskh|ts|ths|bsck ?i{1,2}|bs|ck ?i{1,2}|ks|kts|dsck ?i{1,2}|ds|cn|ls|ngnd|ngưt|ttnd|ttưt|nsnd|nsưt)(?:[.,:-] ?| (?=\p{L}))|^(?:phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|luật sư|đồng chí|đ\/c)[ .,:-]+/u

/** Words in a signature that name nobody: that it was signed, what a digital signature prints, numbers of pages. */
export const SIGNING_NOISE =
  /^[([]? ?(?:đã ký|đã ấn ký|ký(?:,| tên| và| bởi|,? ghi)|người ký ?:|ngày ký|thời gian ký|giờ ký|cơ quan ?:|e-?mail ?:|chữ ký|signature|digitally|signed|date ?:|dấu|đóng dấu|con dấu)|^[0-9]{1,3}$|^[^\p{L}]*$/u

/** How the title of a post begins. */
export const POSTS = phrases(`
  phó | chủ tịch | bí thư | trưởng | chánh | giám đốc | vụ trưởng | bộ trưởng | thứ trưởng | tổng |
  hiệu trưởng | ủy viên | cục trưởng | thủ tướng | chủ nhiệm | chi cục trưởng | viện trưởng |
  chính ủy | chỉ huy | thủ trưởng | quyền | đội trưởng | hạt trưởng | kế toán | thường trực |
  phụ trách | chánh án | thanh tra viên | thư ký | chủ tọa | chủ trì | tư lệnh | tổ trưởng | thống đốc |
  p. chủ tịch | p.chủ tịch | p. giám đốc | p.giám đốc | p. trưởng | p.trưởng | p. bí thư | p.bí thư
`)

/** Family names of Vietnam, the Kinh and the larger minorities. Source: common knowledge. */
export const FAMILY_NAMES = phrases(`
  nguyễn | trần | lê | phạm | hoàng | huỳnh | phan | vũ | võ | đặng | bùi | đỗ | hồ | ngô | dương |
  lý | đào | đinh | đoàn | lâm | trịnh | mai | tô | trương | hà | cao | tạ | châu | thái | tống |
  phùng | quách | lương | vương | chu | từ | la | tăng | kiều | ung | nông | lò | vi | lường | cầm |
  giàng | thào | sùng | mùa | hạng | vàng | điểu | y | h | rơ | ksor | siu | kpă | đàm | thạch | sơn |
  danh | kim | liêu | bế | hứa | mã | triệu | bàn | đồng | nghiêm | khuất | doãn | mạc | lưu | lại |
  thân | giáp | ninh | tôn | ma | hầu | lục | chẩu | văn | bá | cù | hàn | phí | tiêu | thiều | viên |
  ông | âu | ân | an | bạch | cung | diệp | đường | đậu | khổng | khương | ngụy | nhan | nhữ | ong |
  phó | quản | sầm | thẩm | thi | tòng | trang | trà | yên | xa | k
`)

/** Levels of area; a name follows them. */
export const LEVELS = phrases(`
  tỉnh | thành phố | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu
`)

/** How printed capitals of a body's name are written in running text. */
export const RUNNING_NAMES = phrases(`
  Ủy ban nhân dân | Ủy ban | Đoàn Chủ tịch | Tỉnh đoàn | Thành đoàn | Huyện đoàn | Thị đoàn | Quận đoàn | Xã đoàn |
  Phường đoàn | Chi đoàn | Chi bộ thôn | Công an | Phòng thủ dân sự | Tòa án nhân dân | Viện kiểm sát nhân dân |
  Hội đồng nhân dân | Ủy ban Mặt trận Tổ quốc Việt Nam | Mặt trận Tổ quốc Việt Nam |
  Mặt trận Tổ quốc | Ban Thường vụ | Ban Thường trực | Ban Chấp hành | Ban Dân vận | Ban Tổ chức |
  Ban Tuyên giáo và Dân vận | Ban Tuyên giáo | Ban Chỉ đạo | Ủy ban Kiểm tra | Huyện ủy | Tỉnh ủy |
  Thành ủy | Thị ủy | Quận ủy | Đảng ủy | Đảng bộ | Chi bộ | Trung ương | Hội Nông dân |
  Hội Liên hiệp Phụ nữ | Hội Cựu chiến binh | Liên đoàn Lao động |
  Đoàn Thanh niên Cộng sản Hồ Chí Minh | Thủ tướng Chính phủ | Chính phủ | Văn phòng Chính phủ |
  Chủ tịch | Văn phòng | Thường trực | Việt Nam | Bộ trưởng | Hội đồng | Thi đua | Khen thưởng | Nội vụ |
  Nông nghiệp | Môi trường | Tài nguyên | Tài chính | Kế hoạch | Đầu tư | Giáo dục | Đào tạo | Y tế | Tư pháp |
  Văn hóa | Thể thao | Du lịch | Xây dựng | Công Thương | Khoa học | Công nghệ | Thông tin | Truyền thông |
  Thanh tra | Dân tộc | Tôn giáo | Lao động | Thương binh | Xã hội | Kinh tế | Hạ tầng | Trung tâm |
  Bảo hiểm xã hội | Kho bạc Nhà nước | Công an | Quân sự | Chỉ huy | Chỉ đạo | Chữ thập đỏ | Người cao tuổi |
  Khuyến học | Xây dựng Đảng | Phát triển | Quản lý | Dự án | Công đoàn | Liên đoàn | Phụ nữ | Nông dân | Cựu chiến binh |
  Thanh niên | Quốc hội | Dân vận | Tuyên giáo | Tổ chức | Nhà nước | Nhân dân | Thường vụ | Phát thanh | Truyền hình |
  Cơ quan | Quân đội | Đại biểu Quốc hội | Trung học phổ thông | Trung học cơ sở | Tiểu học | Mầm non | Đại học |
  Cao đẳng | Doanh nghiệp | Biên phòng | Khu công nghiệp | Khu kinh tế | Hải quan | Thống kê | Ngân hàng | Đa khoa |
  Bưu điện | Kiểm tra | Pháp luật | Đô thị | Giao thông | Vận tải | Bầu cử | Ngoại vụ | Chính sách xã hội | Bảo trợ |
  Cơ sở | Viên chức | Thực hiện | Nghị quyết | Chỉ thị | Cải cách hành chính | Chuyển đổi số | tối cao | Quốc gia | Bí thư |
  Tiểu ban | Tuyên truyền | Khánh tiết | Tổ giúp việc | Tổng cục | Đường thủy | Đường bộ | Đường sắt | Hàng không |
  Hàng hải | Kiểm soát bệnh tật | An toàn thực phẩm | Thủy sản | Lâm nghiệp | Chăn nuôi | Thú y | Trồng trọt |
  Bảo vệ thực vật | Phục vụ | Hành chính công | Lưu trữ | Công ty | Điện lực | Thủy lợi | Phòng, chống | Tham nhũng | Thiên tai |
  Chi cục | Khu vực | Kiểm lâm | Thi hành án dân sự | Dân quân tự vệ | Chuyên trách | Đặc khu
`)

/** Bodies whose bare name says nothing without the body they belong to. */
export const BARE_ORGANS = phrases(`
  ban dân vận | ban tổ chức | ban tuyên giáo | ban tuyên giáo và dân vận | ban nội chính |
  ban thường trực | ban thường vụ | ban chấp hành | văn phòng | thanh tra | ủy ban kiểm tra |
  ban bí thư | đoàn chủ tịch | thường trực | ban xây dựng đảng | cơ quan ủy ban kiểm tra
`)
