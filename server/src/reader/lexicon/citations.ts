/**
 * Words around cited documents. Source: Decree 30/2020/NĐ-CP, appendix I, II.6 (how a document is cited: kind, number
 * and notation, day, issuer, subject), the Party's form with a comma before the day, and our own reading.
 * Keys: lower case, old tone placement.
 */

/** Marks before a number that is no document: standards, forms, accounts, telephones, maps. */
export const NOT_DOCUMENTS =
  /(?:(?:tcvn|qcvn|tcxdvn|tcxd|tccs|iso|iec|haccp)(?:\/[a-z]+)?[ :0-9-]{0,14}|(?<!\p{L})(?:mẫu|biểu|biểu mẫu|phụ biểu|bảng|tài khoản|điện thoại|đt|fax|thửa(?: đất)?|tờ bản đồ|lô|ô|căn hộ|nhà|phòng|hộp thư|mã)(?: số)?[ :.]*)$/u

/** How far a cited document's role reaches back from its kind. */
export const BASED_ON =
  /(?:căn cứ(?: các| vào| theo)?(?: quy định tại)?|xét|theo đề nghị của [^;.]{2,120} tại|theo đề nghị tại|trên cơ sở)$/
export const CARRIES_OUT =
  /(?:thực hiện|triển khai|thi hành|quán triệt|tiếp thu)(?: (?:theo|các|nghiêm|nghiêm túc|tốt|đúng|đầy đủ|có hiệu quả|hiệu quả|nội dung|quy định tại|tinh thần|chỉ đạo tại|ý kiến chỉ đạo[^;.]{0,80} tại|nhiệm vụ(?: được giao)? tại)){0,4}$/
export const REPLACES = /(?:thay thế|bãi bỏ|hủy bỏ|thay)(?: cho)?(?: toàn bộ)?(?: các)?$/
export const AMENDS =
  /(?:sửa đổi|điều chỉnh|đính chính|bổ sung)(?:, bổ sung)?(?: một số (?:điều|nội dung))?(?:,? ?(?:khoản|điểm|điều|mục|phần|chương|phụ lục)[^;.]{0,60})?(?: tại| của)?(?: các)?$/
/** "… hết hiệu lực": the document named before these words is replaced. */
export const EXPIRES = /^[^;.]{0,200} hết hiệu lực/
/** A kind joined to the one before by a mark or "và" has its role too. */
export const JOINED = /(?:[;,]|(?:^|[;,]? )và)(?: các)?$/

/** Openings of the subject of a cited document. */
export const TITLE_OPENING =
  /^ ?,? ?(?=(?:về|v\/v|quy định|ban hành|phê duyệt|hướng dẫn|thực hiện|phân công|sửa đổi|triển khai|kết luận|giao|thành lập)(?: |$))/
export const TITLE_END =
  /[;.(]|, (?:ủy ban|ban |ubnd|căn cứ|thực hiện)|(?:,| và)(?: các)? (?:nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|thông báo|kết luận|hướng dẫn|nghị định|thông tư)(?: liên tịch)? (?:số )?[0-9]/

/** Where the name of the issuer of a cited document ends. */
export const ISSUER_END =
  /[,;.:()"]| về | v\/v | quy định| ban hành| phê duyệt| hướng dẫn| thực hiện| sửa đổi| với | và các | và (?:công văn|quyết định|kế hoạch|chỉ thị|nghị quyết|thông báo|kết luận|hướng dẫn) | khóa | triển khai| phân | ngày [0-9]| như | cụ thể| để | trên cơ sở| và có | đã | là | theo | nhằm | trong | tại | hết /

/** Acts of the lawmakers that are cited by name. */
export const LAWS = /(?<![a-zà-ɏḀ-ỹ])(?:bộ luật|luật|pháp lệnh|hiến pháp)(?!\p{L})/gu

/** Where the name of a law ends. */
export const LAW_END =
  /[;.:()"/]|,(?! (?:sử dụng|chống|an toàn|khen thưởng|bổ sung|xuất cảnh|quá cảnh|cư trú|tố cáo|vật liệu|tín ngưỡng))| (?:số|ngày|được|quy định|có|trên|tại|cho|để|trong|theo(?! phương thức)|phù hợp|về|ban hành|này|nêu|năm [0-9]{4}|của|là|sẽ|đã|với|liên quan|từ|đến|đối với|hiện hành|bảo đảm|đảm bảo|thuộc|như|hoặc|nhằm|trước|sau|khi|góp phần|bằng|thông qua|do|không|phải|gắn|vào)(?!\p{L})| và (?:các|có|pháp luật|luật|bộ luật|nghị|pháp lệnh|văn bản|kế hoạch|hướng dẫn|những|tổ chức thực hiện)/u
