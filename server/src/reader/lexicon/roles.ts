import { phrases } from './phrases.ts'

/**
 * Labels by which plans name who does a job and who helps. Source: Decree 30/2020/NĐ-CP, Appendix III (form of plans),
 * and our own reading of plans. Keys: lower case, old tone placement.
 */

/** Labels before the body that does the job. */
export const LEAD_LABELS = phrases(`
  cơ quan chủ trì | đơn vị chủ trì | cơ quan, đơn vị chủ trì | đơn vị, địa phương chủ trì | cơ quan chủ trì thực hiện |
  đơn vị chủ trì thực hiện | cơ quan chủ trì tham mưu | đơn vị chủ trì tham mưu | cơ quan chủ trì tham mưu thực hiện |
  đơn vị chủ trì tham mưu thực hiện | cơ quan thực hiện | đơn vị thực hiện |
  cơ quan, đơn vị thực hiện | các cơ quan thực hiện | các đơn vị thực hiện | bộ phận thực hiện | người thực hiện |
  cơ quan đầu mối | đơn vị đầu mối | cơ quan tham mưu | đơn vị tham mưu | cơ quan chịu trách nhiệm |
  đơn vị chịu trách nhiệm | cơ quan, đơn vị chịu trách nhiệm | cơ quan chịu trách nhiệm chính | cơ quan thường trực |
  chủ trì | chủ trì thực hiện | chịu trách nhiệm | chịu trách nhiệm chính | chịu trách nhiệm thực hiện |
  trách nhiệm thực hiện | trách nhiệm chủ trì | phân công | phân công thực hiện | phân công chủ trì | thực hiện |
  tổ chức thực hiện | đầu mối thực hiện | đơn vị được giao | cơ quan được giao | cơ quan được giao chủ trì |
  cơ quan soạn thảo | cơ quan trình | chủ thể thực hiện | lực lượng thực hiện | đơn vị phụ trách | phụ trách
`)

/** Labels before the bodies that help. */
export const COORDINATE_LABELS = phrases(`
  cơ quan phối hợp | đơn vị phối hợp | cơ quan, đơn vị phối hợp | các cơ quan phối hợp | các đơn vị phối hợp |
  cơ quan phối hợp thực hiện | đơn vị phối hợp thực hiện | cơ quan, đơn vị phối hợp thực hiện | phối hợp |
  phối hợp thực hiện |
  phối hợp tham mưu | cơ quan tham gia | đơn vị tham gia | cơ quan, đơn vị tham gia | cơ quan hỗ trợ | đơn vị hỗ trợ |
  trách nhiệm phối hợp | thành phần phối hợp | lực lượng phối hợp
`)

/** What a body in brackets does, by the two words after its name. */
export const ROLES_AFTER: readonly (readonly [words: string, role: 'leads' | 'coordinates'])[] = [
  ['chủ trì', 'leads'],
  ['thực hiện', 'leads'],
  ['tham mưu', 'leads'],
  ['phối hợp', 'coordinates'],
  ['hỗ trợ', 'coordinates'],
]

/** Headings whose bodies have the jobs that stand under them ("Trách nhiệm của Sở Nội vụ"). */
export const DUTY_HEADINGS = phrases(`
  trách nhiệm | nhiệm vụ | trách nhiệm của | trách nhiệm thực hiện của | trách nhiệm phối hợp của |
  trách nhiệm cụ thể của | nhiệm vụ của |
  nhiệm vụ cụ thể của | nhiệm vụ, quyền hạn của | nhiệm vụ và quyền hạn của | quyền và trách nhiệm của |
  quyền hạn, trách nhiệm của | trách nhiệm, quyền hạn của | trách nhiệm và quyền hạn của |
  quyền và nghĩa vụ của | nghĩa vụ của | phân công trách nhiệm của | phân công nhiệm vụ của
`)

/** Openings before the body that the point is about ("Đối với …:"). */
export const CONCERNING = phrases(`
  đối với | riêng đối với | về phía | phía | riêng
`)

/** What who issues a paper does in the sentence before its points. */
export const ISSUES = phrases(`
  có ý kiến | có ý kiến chỉ đạo | kết luận | thông báo | ban hành | hướng dẫn | phát động | thống nhất |
  trả lời | báo cáo |
  quyết nghị | quyết định | nhận được | nhận thấy
`)

/** Adverbs between a verb of direction and the bodies directed. */
export const MANNERS = phrases(`
  ngay | kịp thời | quyết liệt | chặt chẽ | sát sao | khẩn trương | trực tiếp | cụ thể | đồng bộ | toàn diện |
  nghiêm túc | thường xuyên | đôn đốc
`)

/** Verbs after a body's name in a further clause that make it a helper, not another lead. */
export const HELPS = phrases(`
  phối hợp | cùng phối hợp | tham gia phối hợp | hỗ trợ | tham gia | có trách nhiệm phối hợp |
  chịu trách nhiệm phối hợp |
  cùng tham gia | tích cực phối hợp | chủ động phối hợp
`)

/** More openings after which a body is directed to do something, or has a part in it. */
export const DIRECTING = phrases(`
  chỉ đạo với | định hướng | làm việc với | với sự tham gia của | với sự phối hợp của
`)

/** An order that is given in writing ("có văn bản yêu cầu các nhà thầu …"). */
export const WRITTEN_ORDERS = phrases(`
  có văn bản | hành văn bản | bằng văn bản
`)

/** Those whom offices serve: to guide them or make things easy for them makes them no part of the job. */
export const SERVED_PUBLIC = phrases(`
  doanh nghiệp | các doanh nghiệp | nhà đầu tư | các nhà đầu tư | chủ đầu tư | các chủ đầu tư | tổ chức, cá nhân |
  các tổ chức, cá nhân | cán bộ | người dân | hộ gia đình | các hộ | các hộ dân
`)
