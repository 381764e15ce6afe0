/** What a column of a table of jobs tells. */
export type Column = 'number' | 'job' | 'lead' | 'coordinate' | 'time' | 'other'

/** No head of a column is longer than this. */
export const LONGEST_HEAD = 70

/** The head of the column of numbers, which comes first. */
export const NUMBER_COLUMN = /^(?:s?tt|số tt|số thứ tự)\.?$/

/** The head of the column of jobs where it comes first, in a table that does not number them. */
export const FIRST_COLUMN =
  /^(?:tên |các )?(?:nội dung|nhiệm vụ|công việc|đầu việc|hoạt động)(?:[ /][^.:;]{1,40})?$/

/** How the columns of a table of jobs are headed, the more telling words first. Source: our reading of plans. */
export const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', NUMBER_COLUMN],
  ['lead', /chủ trì[ ,/và-]{1,5}(?:\p{L}+ ){0,2}phối hợp/u],
  ['coordinate', /phối hợp/],
  ['other', /bắt đầu|^từ ngày$/],
  ['time', /thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hoàn thành|kết thúc|^đến ngày$/],
  [
    'lead',
    /chủ trì|^phân công|trách nhiệm|(?:cơ quan|đơn vị|bộ phận|phòng|ban|người|cán bộ)(?:[,/] ?(?:cơ quan|đơn vị|cá nhân|bộ phận|người))? (?:thực hiện|tham mưu|phụ trách|đầu mối|tổ chức|được giao)/,
  ],
  ['other', /sản phẩm|kết quả|ghi chú|kinh phí|địa điểm|hình thức|chỉ tiêu|văn bản|lãnh đạo/],
  ['job', /nội dung|nhiệm vụ|công việc|đầu việc|hoạt động|giải pháp/],
]

/** The number of a group of rows before its title, in one cell. */
export const GROUP_TITLE = /^([IVX]{1,5}|[A-H])[.)]\s+(?=\S)/

/** A short cell that tells when. */
export const TIME_CELL = /[0-9]|thường xuyên|h[àằ]ng (?:năm|tháng|quý|tuần)|quý [iv]|định kỳ|tháng|quý|năm/

/** What stands in a cell for names where nobody is named. */
export const NO_NAME =
  /^(?:như trên|nt|không|x|toàn |theo |tất cả |thường xuyên|h[àằ]ng |tự |căn cứ|khi |trong |trước |sau |từ |nguồn |kinh phí|ngân sách|quyết định|kế hoạch|báo cáo|văn bản)/
