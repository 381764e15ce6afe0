/**
 * Words of time in instructions. Source: our own reading of letters, directives, plans and notices; RFC 5545 for
 * what a recurrence amounts to. Keys: lower case, old tone placement. Patterns are linear: no repeated group holds
 * another repetition.
 */

/** Without this no time is written at all; looked for first, as most texts have none. */
export const ANY_TIME = /(?:ngày|tháng|năm) [0-9]|quý [i1-4]|[0-9] ?[/.-] ?[0-9]|[0-9] (?:tháng|ngày)/

/** Without this nothing recurs. */
export const ANY_RECURRENCE =
  /(?:hàng|hằng|mỗi|từng) (?:ngày|tuần|tháng|quý|năm)|định kỳ|thường xuyên|lần|tổng kết|(?:theo|báo cáo) (?:theo )?(?:tuần|tháng|quý)|(?:6|sáu) tháng|tháng cuối|sau mỗi /

/** Words right before a time that is the last one to do it, whatever the time ("trước ngày …", "đến hết quý …"). */
export const LIMITS =
  /(?<![a-zà-ɏḀ-ỹ])(?:chậm nhất|muộn nhất|trước|xong|hoàn thành|hoàn tất|hạn cuối(?: cùng)?|hạn chót|không (?:quá|muộn hơn)|(?:cho )?đến hết|đến cuối|từ nay (?:cho )?đến|hết|(?<=^[^,;:]{0,6})kết thúc(?= năm [0-9]))(?!\p{L})/gu

/** "Thời gian chậm nhất gửi báo cáo về … ngày …": what is sent stands between the limit and its day. */
export const LIMITS_OF_SENDING =
  /(?<![a-zà-ɏḀ-ỹ])(?:chậm nhất|muộn nhất|hạn cuối) (?:gửi|nộp|báo cáo|hoàn thành) [^.;:,]{4,140}? (?=(?:trước |là )?ngày [0-9])/gu

/** "trong" before a month, a quarter or a day. */
export const WITHIN =
  /(?<![a-zà-ɏḀ-ỹ])trong (?:(?:kỳ|đợt|buổi) (?:\p{L}+ ){1,7})?(?=ngày [0-9]|tháng [0-9]|quý [i1-4]|(?:0?6|sáu) tháng |năm [0-9])|(?<=\p{L} )vào cuối (?=năm [0-9]|tháng [0-9]|quý [i1-4])/gu

/** On which day something is to be done or held ("khởi công vào ngày …", "họp sáng ngày …"). */
export const HELD_ON =
  /(?<=[\p{L}")] )(?:vào (?:lúc )?|(?<!(?<!\p{L})từ )(?=(?:sáng|chiều|tối) ngày [0-9]))/gu

/** Words before such a day that tell of another's event, of what was, or of validity. */
export const NOT_HELD =
  /(?:bầu cử|kỷ niệm|hiệu lực|diễn ra|xảy ra|phát sinh|(?:ban hành|ký|kết thúc|bắt đầu|(?<!vệ )sinh)(?= $))[^.;:]{0,60}$|(?<!\p{L})đã [^.;]{0,140}$/u

/** The label of a time ("Thời gian thực hiện:", "Tiến độ:"). */
export const TIME_LABELS =
  /(?<![a-zà-ɏḀ-ỹ])(?:thời gian|thời hạn|tiến độ|hạn|thời điểm)(?: \p{L}+){0,6} ?: ?(?:từ (?:ngày )?[0-9/.]{1,10} đến )?/gu

/** A span of days in which something is to be held or done: its last day counts ("tổ chức từ ngày … đến ngày …"). */
export const SPANS =
  /(?<!\p{L})(?:tổ chức|thực hiện|tiến hành|hoàn thành|đăng ký|trong thời gian)(?:,? \p{L}+){0,12}? từ ngày [0-9][0-9/. ]{0,12}(?:tháng [0-9]{1,2}(?: năm [0-9]{4})? )?(?:cho )?đến (?=ngày [0-9]|hết ngày [0-9])/gu

/** A span set apart, in brackets, at the head of a dash or after the name of a phase: "Đợt 1: Từ ngày … đến ngày …", "(từ … đến …)". */
export const SPANS_APART =
  /(?:^[-+*] |[(:] ?|(?:đợt|giai đoạn|bước|lần) (?:[0-9]{1,2}|[ivx]{1,4}|thứ \p{L}+),? ?[-–]? ?)(?:thời gian ?:? ?)?từ (?:nay|(?:ngày )?[0-9]{1,2}(?: ?\/ ?[0-9]{1,2}(?: ?\/ ?[0-9]{4})?| tháng [0-9]{1,2}(?: năm [0-9]{4})?)|(?:đầu |giữa |cuối )?tháng [0-9/]{1,7}) (?:cho )?đến (?:hết |trước )?(?:ngày bầu cử |ngày hội )?(?=(?:ngày )?[0-9]{1,2}(?: ?\/ ?[0-9]| tháng [0-9]))/gu

/** The first time of a span in a cell of times, with what joins the last one to it ("Từ tháng 3 đến ", "01/3 - "). */
export const SPAN_OF_CELL =
  /^(?:từ )?[\p{L}0-9/. ]{1,30}?(?: (?:cho )?đến | ?- ?(?=(?:ngày |tháng |hết )?[0-9]{1,2} ?\/))/u

/** Labels under which a day is the last one, not the day of an event. */
export const LAST_DAY_LABELS = /hạn|hoàn thành|tiến độ|nộp|gửi|báo cáo|trình|kết thúc| đến $/

/** A clause that opens with the time by which something shall be so ("Đến năm 2030, …"). */
export const UNTIL = /(?:^|[.;:,)] |phấn đấu |mục tiêu )đến (?=(?:ngày|tháng) [0-9]|quý [i1-4]|năm [0-9])/g

/** A point that opens with its year ("- Năm 2027: Trình Đề án …"). */
export const YEAR_LABEL = /^(?:[-+*] |[0-9a-zđ]{1,2}[.)] )?(?=năm [0-9]{4} ?: )/u

/** A bracket that ends a point with its time ("… tại các xã (trong năm 2027).", "(Quý IV/2026)"). */
export const TIME_IN_BRACKET =
  /\((?:(?:hoàn thành |thực hiện )?trong )?(?=(?:quý [i1-4]|năm [0-9]|tháng [0-9])[^()]{1,60}\) ?[.;]?$)/u

/** What may stand between the words above and the time: other such words, an hour, a weekday. */
export const TIME_FILLERS =
  /(?:(?:trước|hết|vào|ngay|trong|cuối|là|đến|lúc|thời điểm|ngày quốc khánh|ngày bầu cử|dịp quốc khánh|thực hiện|hoàn thành|xong|dự kiến) |: ?){0,6}(?:[0-9]{1,2} ?(?:giờ|h|g)(?: ?[0-9]{2})?(?: ?(?:phút|p|'))?(?: (?:sáng|chiều|tối))?,? )?(?:(?:sáng|chiều|tối) )?(?:(?:vào |của |ngày )?\(?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\)?,? \(?)?/y

/** What joins two times of which the later one counts ("quý IV/2025 và quý I/2026"). */
export const JOINED_TIMES = /(?: và |, | ?- ?| đến )(?=quý [i1-4]|tháng [0-9])/y

/** Words right before that make the time one of the past or of validity, not of a job. */
export const NOT_LIMITS =
  /(?:(?<!\p{L})đã [^,.;:]{0,60}|được (?:ban hành|phê duyệt|cấp|giao|thành lập|ký|công nhận|tuyển dụng|bổ nhiệm) |hiệu lực [^.;]{0,40}|áp dụng |(?:số liệu|tính|mốc)[^.;,]{0,30}|giai đoạn |nhiệm kỳ |sinh |phát sinh )$/u

/** Words before "trong tháng …" that tell of what was or is, not of a job. */
export const NOT_WITHIN =
  /(?:(?<!\p{L})(?:chưa|không) (?:thực hiện|tổ chức|điều chỉnh|tăng|ban hành) [^.;:,]{0,100}|(?:tình hình|kết quả(?<!hoàn thành,? (?:và )?báo cáo kết quả)(?<!báo cáo \p{L}[^.;:,]{3,60} kết quả(?= thực hiện $))|số liệu|phát sinh|đạt được|diễn ra|xảy ra|ưu điểm|hạn chế)[^.;:,]{0,60}|(?<!\p{L})đã [^.;]{0,140})$/u

/** Words by which a whole year is a deadline ("hoàn thành … trong năm 2025"). */
export const TO_FINISH =
  /(?:hoàn thành|hoàn tất|xong|dứt điểm|phấn đấu|phê duyệt|thông xe|khánh thành|khởi công|đưa vào (?:sử dụng|vận hành|khai thác))[^.;:]{0,200}$/

/** What follows a time that comes back, goes on or is only counted ("chỉ còn hai tháng"): no last day then. */
export const COMES_BACK =
  /^[ ,)(]{0,3}(?:(?:chỉ )?còn (?:gần |khoảng |hơn )?[0-9]|(?:và |của )?(?:(?:hàng|hằng|mỗi|từng) (?:năm|tháng|quý|tuần)|(?:các|những) (?:năm|tháng|quý) (?:tiếp theo|sau|tới)|trở đi))/

/** A span of days counted from the signing of this document. Working days and days from receipt are left out on purpose. */
export const DAYS_FROM =
  /(?<![a-zà-ɏḀ-ỹ])(?:trong (?:vòng |thời hạn |thời gian )?|sau |không quá |tối đa |thời hạn(?: là)?:? |chậm nhất (?:là |trong )?)([0-9]{1,3})(?: \([\p{L} ]{1,20}\))? ngày,? (?:kể từ|tính từ|từ|sau)(?: khi)?(?: ngày| thời điểm)? (?:ký|ban hành|(?:\p{L}+ ){1,2}này (?:được )?(?:ký|ban hành))(?: ban hành)?(?!\p{L})/gu

/** What may follow "kể từ ngày ký" when it is this document that is signed; any other noun means another paper. */
export const ANOTHER_PAPER =
  /^ (?:hợp đồng|quyết định|biên bản|giấy|thông báo|văn bản|kế hoạch|quy định|nghị)/
export const THIS_PAPER = /^ (?:\p{L}+ ){1,3}này(?!\p{L})/u

const EVERY = '(?:hàng|hằng|mỗi|từng)'
const ON_DAY =
  '(?:(?:trước |vào |chậm nhất (?:là )?)?ngày [0-9]{1,2}(?:(?:\\/| tháng )[0-9]{1,2})? (?:của )?)?'
const AT_HOUR = '(?:trước [0-9]{1,2} ?(?:giờ|h)[0-9]{0,2} )?'

/** How often: the unit and how many of them lie between two occurrences; null where the words do not say. */
export type Every = { unit: 'DAILY' | 'WEEKLY' | 'MONTHLY'; interval: number } | null

/** Recurrences, the most definite first. A number in the words (`$1`) multiplies the interval. */
export const RECURRENCES: readonly (readonly [pattern: RegExp, every: Every])[] = [
  [new RegExp(`(?<!đời sống |sinh hoạt )(?:định kỳ )?${AT_HOUR}${EVERY} ngày(?!\\p{L})`, 'u'), day()],
  [
    new RegExp(`(?:định kỳ )?(?:thứ [2-7\\p{L}]+ )?${EVERY} tuần(?!\\p{L})|tuần (?:một|1|01) lần`, 'u'),
    week(),
  ],
  [/(?<![0-9])0?([2-9]) tuần(?: ?\/ ?| (?:một|1|01) )lần/u, week()],
  [/(?:định kỳ|báo cáo) (?:theo )?tuần(?!\p{L})/u, week()],
  [
    new RegExp(
      `(?:định kỳ )?(?:${ON_DAY}(?<!(?:trợ cấp|phụ cấp|tiền lương|lương hưu|lương) )${EVERY} tháng|(?:một|01|1) tháng (?:một|01|1) lần)(?!\\p{L})`,
      'u',
    ),
    month(1),
  ],
  [/(?:định kỳ|báo cáo) (?:theo )?tháng(?!\p{L}| [0-9])/u, month(1)],
  [new RegExp(`(?:định kỳ )?(?:cuối )?(?:${EVERY}|theo) quý(?!\\p{L})`, 'u'), month(3)],
  [/(?:định kỳ|báo cáo) quý(?!\p{L}| [i0-9])|tháng cuối (?:của )?quý/u, month(3)],
  [/(?<![0-9])0?([2-9]) tháng(?: ?\/ ?| (?:\p{L}+ ){0,3}(?:một|1|01) )lần/u, month(1)],
  [/(?:định kỳ )?(?:0?6|sáu) tháng(?:,| và|, và)? (?:(?:hàng|hằng|cả|một) )?năm(?!\p{L})/u, month(6)],
  [/(?:định kỳ|mỗi|báo cáo) (?:0?6|sáu) tháng(?! đầu năm| cuối năm)/u, month(6)],
  [/(?:0?6|sáu) tháng đầu năm[^.;]{0,80}(?:báo cáo|tổng kết|cả|cuối) năm(?!\p{L}| [0-9])/u, month(6)],
  [/(?:0?2|hai) lần ?(?:\/|trong|một|mỗi) ?năm|mỗi năm (?:0?2|hai) lần/u, month(6)],
  [
    new RegExp(
      `(?<!(?:dự toán|ngân sách|kinh phí|nhà nước|chi tiêu|[0-9] năm và) )(?:định kỳ )?${ON_DAY}${EVERY} năm(?!\\p{L})`,
      'u',
    ),
    month(12),
  ],
  [/(?<![0-9])0?([2-9]) năm(?: ?\/ ?| (?:một|1|01) )lần/u, month(12)],
  [/hai năm (?:tổ chức )?(?:một|1|01) lần/u, month(24)],
  [/(?:một|01|1) năm (?:một|01|1) lần|theo từng năm(?:, từng thời điểm)?/u, month(12)],
  [/sau mỗi (?:đợt|kỳ|lần|quý|tháng|năm|cuộc|giai đoạn)(?!\p{L})/u, null],
  [
    /định kỳ(?<!(?:không [^.;:,]{0,40}|sinh hoạt (?:\p{L}+ ){0,2}|bản tin |sức khỏe |quy trình (?:\p{L}+ ){2})định kỳ)(?! tháng [0-9])(?: sơ kết, tổng kết)?/u,
    null,
  ],
  [
    /(?:sơ kết, tổng kết|sơ, tổng kết)(?<!(?:nội dung|báo cáo|tài liệu|hội nghị|hoạt động) sơ kết, tổng kết)/u,
    null,
  ],
  [
    /thường xuyên(?<!(?:^[^ ]{1,6} (?:các |những )?nhiệm vụ |giáo dục |(?<!\p{L})chi |(?<!\p{L})(?:lỗi|sự cố) |hoạt động |kinh phí |ngân sách |đào tạo |cư trú |khả năng (?:\p{L}+ ){0,4}|tính |(?<!\p{L})không |việc làm )thường xuyên)(?!\p{L})/u,
    null,
  ],
]

function day(): Every {
  return { unit: 'DAILY', interval: 1 }
}

function week(): Every {
  return { unit: 'WEEKLY', interval: 1 }
}

function month(interval: number): Every {
  return { unit: 'MONTHLY', interval }
}

/** Days named with a month but without a year, and months named together ("tháng 6 và tháng 12"). */
export const DAY_OF_YEAR = /(?:ngày|trước) ([0-9]{1,2})(?:\/| tháng )([0-9]{1,2})(?![0-9/]| năm [0-9])/g
export const ALSO_DAY = /^(?:,| và| và ngày|, ngày) ([0-9]{1,2})\/([0-9]{1,2})(?![0-9/])/
export const MONTH_OF_YEAR = /tháng ([0-9]{1,2})(?: của)? (?:hàng|hằng|mỗi) năm/
export const MONTHS_NAMED = /tháng ([0-9]{1,2})(?:,| và)? (?:và )?tháng ([0-9]{1,2})(?![0-9/]| năm [0-9])/
export const DAY_OF_MONTH =
  /ngày ([0-9]{1,2})(?: của)?(?: (?:hàng|hằng|mỗi) tháng| tháng cuối (?:của )?(?:mỗi |hàng |hằng )?quý)/
export const WEEKDAY = /thứ (hai|ba|tư|năm|sáu|bảy|[2-7])(?: (?:hàng|hằng|mỗi) tuần)/
