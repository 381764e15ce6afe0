/**
 * Words of headings and openings that tell what a part of the body is for. Source: our own reading of plans,
 * directives and conclusion notices. Keys: lower case, old tone placement.
 */

/** Headings under which something is to be done. */
export const DOING =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|biện pháp|nội dung|triển khai|chỉ đạo|công việc|yêu cầu chung|giao |đề nghị|tiến độ|phương hướng|thi hành/

/** Headings under which there are findings, purposes and limits, not jobs. */
export const STATING =
  /mục đích|^(?:[0-9a-z.]+[.)] ?)?yêu cầu ?:?$|mục tiêu|chỉ tiêu|quan điểm|đánh giá|kết quả|tình hình|thực trạng|ưu điểm|tồn tại|hạn chế|khuyết điểm|nguyên nhân|đối tượng|phạm vi|nguyên tắc|giải thích từ ngữ|thời gian|địa điểm|kinh phí|căn cứ|bối cảnh|thành phần|sự cần thiết|điều kiện|tiêu chuẩn|tiêu chí|số lượng|hiệu lực|dự báo|bài học/

/** Openings of a paragraph that states what is or was. */
export const FINDINGS =
  /^(?:trong thời gian qua|thời gian qua|tuy nhiên|năm [0-9]{4},? [^:]{0,60}đã |kết quả|nguyên nhân|hạn chế|tồn tại|căn cứ |trên đây là|theo báo cáo|ghi nhận|đánh giá cao|hoan nghênh|biểu dương những)/

/** Openings of an attribute of a job, set as a point of its own ("Cơ quan chủ trì: …"). */
export const LEAD_ATTRIBUTE =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận|chủ thể)(?: (?:được giao|chịu trách nhiệm))? ?(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm)(?: (?:thực hiện|tham mưu))? ?:/
export const COORDINATE_ATTRIBUTE =
  /^(?:các )?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))? (?:phối hợp|tham gia)(?: thực hiện)? ?:/
export const OTHER_ATTRIBUTE =
  /^(?:thời gian|thời hạn|tiến độ|địa điểm|kinh phí|sản phẩm|kết quả|nguồn lực|hình thức|đối tượng|số lượng|thành phần|mục tiêu|mục đích)[^:.]{0,40}:/

/** Openings of an unlabelled paragraph after the points that closes the document. */
export const CLOSING =
  /^(?:đề nghị|yêu cầu|trên đây là|trong quá trình|nhận được|căn cứ|trường hợp|quá trình|văn phòng|giao )|(?:yêu cầu|đề nghị|thông báo).{0,240}(?:thực hiện|triển khai|phản ánh|biết|báo cáo)/

/** Words that charge a body with a job even in a part that otherwise only states ("Kinh phí"). */
export const CHARGED = /chủ trì|có trách nhiệm|chịu trách nhiệm/
