import { phrases } from './phrases.ts'

/**
 * Fixed words of the official form. Sources: Decree 30/2020/NĐ-CP, Appendix I (national title, authority of
 * signing, urgency marks); Guidance 36-HD/VPTW and its successor (Party title, "T/M"); Law on the
 * protection of state secrets (29/2018/QH14) for the secrecy marks.
 */

/** Titles printed at the head of a document; they name nobody. White space may be a line break. */
export const TITLES: readonly RegExp[] = [
  /cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam/g,
  /độc\s+lập\s*-\s*tự\s+do\s*-\s*hạnh\s+phúc/g,
  /đảng\s+cộng\s+sản\s+việt\s+nam/g,
]

/** Authority of signing at the start of a line: for a collective, for a superior, by order, by authorisation, acting. */
export const SIGNING_FORM = /^(?:tuq|t\/ ?u ?q|t\/ ?m|k\/ ?t|t\/ ?l|tm|kt|tl|q)(?: ?[./:](?!\p{L}\/)|(?= ))/u

/** How the title of a post begins. */
export const POSTS = phrases(`
  phó | chủ tịch | bí thư | trưởng | chánh | giám đốc | vụ trưởng | bộ trưởng | thứ trưởng | tổng |
  hiệu trưởng | ủy viên | cục trưởng | thủ tướng | chủ nhiệm | chi cục trưởng | viện trưởng |
  chính ủy | chỉ huy | thủ trưởng | quyền | đội trưởng | hạt trưởng | kế toán | thường trực |
  phụ trách | chánh án | thanh tra viên
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
  Ủy ban nhân dân | Hội đồng nhân dân | Ủy ban Mặt trận Tổ quốc Việt Nam | Mặt trận Tổ quốc Việt Nam |
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
  Thanh niên | Quốc hội | Dân vận | Tuyên giáo | Tổ chức | Nhà nước | Nhân dân | Thường vụ | Phát thanh | Truyền hình
`)

/** Bodies whose bare name says nothing without the body they belong to. */
export const BARE_ORGANS = phrases(`
  ban dân vận | ban tổ chức | ban tuyên giáo | ban tuyên giáo và dân vận | ban nội chính |
  ban thường trực | ban thường vụ | ban chấp hành | văn phòng | thanh tra | ủy ban kiểm tra |
  thường trực | ban xây dựng đảng | cơ quan ủy ban kiểm tra
`)
