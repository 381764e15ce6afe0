import { phrases } from './phrases.ts'

/**
 * Words of what a job is to give: papers to be written, issued or handed in, and figures to be reached. Source: the
 * kinds of Decree 30/2020/NĐ-CP, appendix III, and our own reading of letters, directives, plans and notices.
 * Keys: lower case, old tone placement.
 */

/** Papers that somebody writes, issues or hands in. */
export const PAPERS = phrases(`
  kế hoạch | chương trình | quy chế phối hợp | quy chế | quy định | quyết định | nghị quyết | chỉ thị | đề án | dự án |
  phương án | văn bản | công văn | hướng dẫn | tờ trình | danh sách | danh mục | hồ sơ | biên bản | thông báo |
  dự thảo | dự toán | bộ tiêu chí | tiêu chí | quy trình | quy ước | hương ước | cam kết | bảng tổng hợp | phụ lục |
  biểu mẫu | bộ tài liệu | tài liệu | tin, bài | tin bài | chuyên mục | phóng sự | chuyên đề | đề cương | kịch bản |
  nội quy | bản đồ | sổ tay | tờ rơi | bộ chỉ số | khung chương trình | lộ trình
`)

/** Verbs that make such a paper or hand it over. */
export const MAKING = phrases(`
  xây dựng và ban hành | xây dựng, ban hành | ban hành | xây dựng | lập | soạn thảo | biên soạn | hoàn thiện | hoàn chỉnh |
  trình | gửi | nộp | cung cấp | ký kết | ký | cụ thể hóa thành | cụ thể hóa bằng | điều chỉnh | bổ sung |
  sửa đổi | rà soát, bổ sung | xây dựng, hoàn thiện | công bố | tổng hợp | viết | in | phát hành | làm
`)

/** Words between the verb and the paper. */
export const BETWEEN_PAPER =
  /^(?:(?:các|những|một số|đầy đủ|kịp thời|ngay|lại|bản|[0-9]{1,2}|thành công|cụ thể) ){0,3}/

/** Where the name of the paper ends: what follows tells to whom, when, why or what more. */
export const PAPER_ENDS =
  /[,;.:()]| (?:và|hoặc|gửi|trình|để|trước|chậm nhất|theo|trên cơ sở|phù hợp|nhằm|bảo đảm|đảm bảo|về (?:ủy ban|ubnd|sở|ban|bộ|phòng|văn phòng|thường trực|huyện|tỉnh|đảng)|cho|tại|trong|khi|sau khi|với|qua|thông qua|định kỳ|hằng|hàng|làm|kèm|là|được|đã|sẽ|do|của)(?!\p{L})/u

/** A paper named only as what exists already. */
export const NOT_PAPERS = /(?:liên quan|quy phạm pháp luật|hiện hành|(?:^| )này| số [0-9].*)$/
/** Words before the verb that make it part of a name or of a past act. */
export const BEFORE_MAKING = /(?:luật|được|đã|do|việc) $/

/** A report asked for by the verb alone. */
export const REPORTING =
  /(?<![\p{L}"]|các |những |nghe |theo |qua |tại |trong |từ )báo cáo(?: (?:kết quả|tình hình|tiến độ|đánh giá|bằng văn bản|sơ kết|tổng kết|đột xuất)(?: (?:triển khai|thực hiện|tổ chức|công tác))*)?(?!\p{L})/gu

/** Words that make a figure a goal. */
export const GOALS =
  'ít nhất|tối thiểu|tối đa|không quá|không dưới|không thấp hơn|trên|dưới|khoảng|từ|đạt|đủ|bảo đảm|đảm bảo|phấn đấu'

/** What is counted, without sums of money and percentages. */
export const COUNTED = phrases(`
  mô hình | cuộc kiểm tra | cuộc giám sát | cuộc | lớp tập huấn | lớp | hội nghị | hội thảo | buổi | lượt người | lượt |
  người | hộ gia đình | hộ | gia đình | đại biểu | công trình, phần việc | công trình | phần việc | phần quà | suất quà |
  suất | căn nhà | căn | ngôi nhà | nhà | km | ki-lô-mét | mét | ha | héc-ta | m2 | xã | phường | thôn | khu dân cư |
  đơn vị | tiêu chí | chỉ tiêu | chuyên đề | bài viết | bài | tin, bài | tin | phóng sự | văn bản | bản | bộ | cây xanh |
  cây | sản phẩm | doanh nghiệp | hợp tác xã | tổ | đội | câu lạc bộ | nhóm | dự án | hồ sơ | đảng viên | đoàn viên |
  hội viên | cán bộ | công chức | học sinh | sáng kiến | giải pháp | thủ tục | dịch vụ công | điểm | đợt | ý kiến |
  kiến nghị | trang | tập thể | cá nhân | gương | phương tiện | máy | thiết bị | tấn | kg
`)
