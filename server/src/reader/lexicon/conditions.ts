/**
 * Words of conditions: what must happen, or be so, before a job is to be done. Source: our own reading of letters,
 * directives, plans and notices. Keys: lower case, old tone placement.
 */

/** Openings of a clause that waits ("sau khi …", "khi có …"; at the start of a point also "Kết thúc …,"). */
export const WAITING =
  /(?<![a-zà-ɏḀ-ỹ])(?:(?:ngay )?sau khi|(?:chỉ (?:thực hiện|triển khai) |ngay )?(?<!kể từ |đến |trong )khi|(?<=^[^,;:]{0,6})kết thúc(?! năm [0-9])(?= [^.;:,]{4,80}, ?\p{L})|(?<!ngày,? )kể từ khi|(?<=^[^,;:]{0,6}|[.;] )(?:ngay )?sau (?=(?:hội nghị|cuộc họp|phiên họp|kỳ họp|đại hội|ngày bầu cử|lễ|kỳ thi|cuộc bầu cử)(?!\p{L})))(?= ?\p{L})/gu

/** Openings of a supposition: after a mark or at the start ("nếu có …", "Trường hợp …"). */
export const SUPPOSING =
  /(?:(?:^|[,;.:+] ?|^- ?|\) )(?:nếu(?= (?:có|còn|phát sinh|gặp|xảy ra|phát hiện|chưa|không|vượt|thấy|xét thấy|cần(?! thiết)|để xảy ra|vướng|nội dung|cơ quan|đơn vị|liên quan|tổ chức|chất lượng|kết quả|số lượng|cá nhân|người|hộ|công trình))|(?:trong )?trường hợp(?! nào)(?= )|khi(?= [^.;:]{4,200}(?: thì|, (?:cần|phải)) ))|(?<=\p{L} )trong trường hợp(?! nào)(?= )|(?<=\p{L} )khi(?= (?:(?:có )?phát sinh|để xảy ra|có (?:khó khăn|vướng mắc)) )|(?<=\p{L} )nếu(?= phát hiện | dự báo | (?:có|gặp|phát sinh) (?:những |các )?(?:khó khăn|vướng mắc|phát sinh|vấn đề))|trong quá trình (?:tổ chức |triển khai |thực hiện |,|và )*[^,.;]{0,60}?,? ?(?:nếu )?(?:có|gặp|phát sinh|nảy sinh)(?= (?:những |các |gì )?(?:khó khăn|vướng mắc|vấn đề|nội dung|phát sinh|bất cập)))/gu

/** A need told in passing. */
export const NEEDED = /(?<![\p{L}])(?:(?:khi|nếu) cần(?: thiết)?|nếu có (?:yêu cầu|nhu cầu))(?=[,.;:)]| ?$)/u

/** What follows from a case that is no job ("… thì sẽ bị xử lý"). */
export const CONSEQUENCE = /^,? ?(?:thì )?[^.;]{0,60}?(?<=[ ,])sẽ (?:không|bị) /

/** Acts that somebody can wait for. */
export const AWAITED =
  /ban hành|phê duyệt|thông qua|văn bản|hướng dẫn|quyết định|chỉ đạo|đồng ý|chấp thuận|ý kiến|yêu cầu|kết quả|công bố|thẩm định|chủ trương|kết luận|tổng kết|kết thúc|hoàn thành|nhận được|được giao|được chỉ định|được bầu|được bổ nhiệm|được thành lập|được cấp|bố trí|được triển khai|kế hoạch của|đề nghị của|thông báo|quy định chi tiết|bàn giao|nghiệm thu|ký kết|phân công|đề nghị|triệu tập|nhiệm vụ|phát hiện|xuất hiện|xảy ra|cho phép|sắp xếp|sáp nhập/

/** What a bare "khi" must be followed by to wait for something: a paper received, an end reached, or an act of somebody. */
export const AWAITED_WHEN =
  /^(?:chỉ (?:thực hiện|triển khai) )?khi (?:(?:có|được|nhận được|đã có|chưa có|tổng kết|kết thúc|hoàn thành|phát hiện|xuất hiện) |điều kiện [^.;:,]{2,30} cho phép|được (?:\p{L}+[ ,]+){1,8}(?:phân công|giao|ủy quyền|yêu cầu|triệu tập|đề nghị|mời)|.{2,80}(?:ban hành|phê duyệt|thông qua|công bố|chấp thuận|đồng ý|có (?:chủ trương|văn bản|hướng dẫn|ý kiến|kết luận)))/u

/** Clauses that only look as if they waited. */
export const NOT_AWAITED =
  /^(?:ngay )?(?:sau )?(?:khi|sau khi) (?:có (?:nhu cầu|dịp|điều kiện thuận|thiên tai|kẻ thù)|nghe|khảo sát|thị sát|kiểm tra thực|đi kiểm tra|làm việc|xem xét|nghiên cứu|trao đổi|thảo luận|sáp nhập|sắp xếp|hợp nhất|tham mưu|xây dựng|thực hiện(?! (?:sắp xếp|sáp nhập|xong))|triển khai|giải quyết|tiến hành|đánh giá|tổ chức(?! (?:hội nghị|cuộc họp|họp|lễ|đoàn)))(?!\p{L})/u

/** A comma between two words of one list does not end a clause: the word before it, and the one after. */
export const LIST_BEFORE =
  /(?:sửa đổi|bộ|sở|ban|phòng|cơ quan|khó khăn|vướng mắc|xã|huyện|quận|phường|chi tiết|tỉnh|tổ chức|cấp ủy|thành phố|thiên tai|bão|gió mạnh|khắc nghiệt|phát sinh|thẩm định|cấp có thẩm quyền xem xét)$/
export const LIST_AFTER =
  /^ (?:dịch bệnh|thiên tai|mưa lớn|lũ|hỏa hoạn|bổ sung|ban|ngành|đơn vị|đoàn thể|vướng mắc|khó khăn|phát sinh|bất cập|phường|thị|đặc khu|hướng dẫn|thành phố|cá nhân|tổ chức|doanh nghiệp|địa phương|phê duyệt|quyết định)(?!\p{L})/u

/** Where the clause gives way to the order itself without a mark. */
export const ORDER_BEGINS =
  / (?:với (?:tinh thần|phương châm)|đề nghị|(?<!đáp ứng )yêu cầu|thì|chủ động|khẩn trương|và (?:bố trí|báo cáo|tổ chức|thực hiện|xử lý) |kịp thời (?:báo cáo|phản ánh)|báo cáo (?:về|kịp thời|bằng)|(?:ubnd|ủy ban nhân dân) các |(?:các |những )(?:cơ quan|đơn vị|sở|địa phương|xã|phường)(?= ?,| (?:kịp thời|chủ động|phản ánh|báo cáo))|phản ánh )/
