/**
 * Words of time in instructions. Source: our own reading of letters, directives, plans and notices.
 * Keys: lower case, old tone placement. Patterns are linear: no repeated group holds another repetition.
 */

/** Words after which a day is the last day to do it. */
export const DEADLINE_OPENINGS =
  /(?:chậm nhất(?: là)?(?: vào)?|trước|hoàn thành(?: xong)?(?: vào| trong)?|xong|hạn cuối(?: là)?|thời hạn(?: là)?|hạn chót|đến hết|hết|muộn nhất(?: là)?|thời gian hoàn thành|chậm nhất đến|không quá)[ :]{1,2}(?:[0-9]{1,2} ?(?:giờ|h)[0-9]{0,2},? ?)?(?:trước )?(?:hết )?(?:ngày )?/g

/** A span of days counted from an event of this document. */
export const DAYS_FROM =
  /(?:trong (?:vòng |thời hạn )?|sau |chậm nhất (?:là )?)([0-9]{1,3}) ngày(?: làm việc)?,? (?:kể từ|tính từ|từ|sau) (?:khi|ngày) (?:ký|ban hành|nhận được (?:công )?văn bản này|nhận được công văn)/

/** Months and quarters as the last time to do it. */
export const BY_MONTH =
  /(?:trong|trước|hoàn thành|thực hiện|xong|đến hết|chậm nhất(?: là)?|hết)(?: vào| trong)?:? tháng ([0-9]{1,2}) ?(?:\/|năm )([0-9]{4})/
export const BY_QUARTER =
  /(?:trong|trước|hoàn thành|thực hiện|xong|đến hết|chậm nhất(?: là)?|hết)(?: vào| trong)?:? quý (i{1,3}|iv|[1-4]) ?(?:\/|năm |, ?năm )([0-9]{4})/

export const BY_YEAR = /(?:hoàn thành|xong)(?: vào| trong)?:? năm ([0-9]{4})/

/** Recurrences with the months between two occurrences; null where the words name no period. */
export const RECURRENCES: readonly (readonly [pattern: RegExp, months: number | null])[] = [
  [/(?:định kỳ )?(?:hàng|hằng) (?:ngày|tuần)(?!\p{L})/u, null],
  [/(?:định kỳ )?(?:(?:hàng|hằng|mỗi) tháng|một tháng một lần)(?!\p{L})/u, 1],
  [/(?:định kỳ )?(?:hàng|hằng|mỗi|theo) quý(?!\p{L})/u, 3],
  [/(?:định kỳ )?(?:0?6|sáu) tháng(?:,| và)? (?:(?:và )?(?:hàng|hằng|cả|một) )?năm(?!\p{L})/u, 6],
  [/(?:định kỳ|mỗi|báo cáo) (?:0?6|sáu) tháng(?: (?:một|1|01) lần)?(?!\p{L})/u, 6],
  [/(?:định kỳ )?(?:hàng|hằng|mỗi) năm(?!\p{L})/u, 12],
  [/theo từng năm(?:, từng thời điểm)?|từng năm(?!\p{L})/u, 12],
  [/định kỳ(?: sơ kết, tổng kết)?/u, null],
  [/(?:sơ kết, tổng kết|sơ, tổng kết)/u, null],
  [/(?<!giáo dục |chi |hoạt động )thường xuyên(?!\p{L})/u, null],
]

/** Openings of what must happen first. */
export const CONDITION_OPENINGS =
  /(?:ngay )?sau khi |khi (?:có|được|nhận được) (?=\p{L})|chỉ (?:thực hiện|triển khai) khi /gu
