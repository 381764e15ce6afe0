import { phrases } from './phrases.ts'

/**
 * How the names of boards and the posts of an office go on with what they are for. Sources: decisions that set up
 * boards, job lists of Front and Party offices as we have read them. Keys: lower case, old tone placement.
 */

/** Boards named by the task they were set up for ("Ban Chỉ đạo xây dựng nông thôn mới"). */
export const BOARDS = phrases(`
  ban chỉ đạo | bcđ | tổ công tác | tổ giúp việc | tiểu ban | ban vận động | ban điều hành | tổ biên tập | hội đồng
`)

/** Who stands above all that carry out an order. */
export const TOP_BODIES = phrases(`
  thủ tướng chính phủ | thủ tướng | phó thủ tướng | chính phủ | bộ chính trị | ban bí thư | thường trực ban bí thư |
  tổng bí thư | chủ tịch nước
`)

/** Who makes up a force beside its named members ("lực lượng công an, thanh niên, phụ nữ"). */
export const FORCE_MEMBERS = phrases(`
  thanh niên | phụ nữ | nông dân | cựu chiến binh | sinh viên | học sinh | đoàn viên | hội viên | y tế | biên phòng |
  kiểm lâm | xung kích | dân quân | tình nguyện viên | thanh niên tình nguyện | cán bộ y tế
`)

/** Verbs such a name goes on with. */
export const NAMING_VERBS = phrases(`
  xây dựng | thực hiện | triển khai | phát triển | cải cách | phòng chống | phòng, chống | sắp xếp | chuyển đổi |
  chỉ đạo | tổng kết | bảo vệ | khắc phục | hỗ trợ | giải phóng mặt bằng | giảm nghèo | xóa | tổ chức
`)

/** Papers: who drafts one has a job, and is not named by it. */
export const PAPERS = phrases(`
  kế hoạch | báo cáo | phương án | quy chế | kịch bản | dự thảo | hướng dẫn | văn bản | tờ trình | danh sách | hội nghị |
  nội dung | chương trình công tác
`)

/** Posts of an office told by the field they look after. */
export const FIELD_POSTS = phrases(`
  chuyên viên | cán bộ | công chức | viên chức | đồng chí | đ/c | phó chủ tịch | ủy viên
`)
