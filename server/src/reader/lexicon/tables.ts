/** What a column of a table of jobs tells. */
export type Column = 'number' | 'job' | 'lead' | 'coordinate' | 'time' | 'other'

/** The head of the column of numbers, which comes first. */
export const NUMBER_COLUMN = /^(?:s?tt|số tt|số thứ tự)\.?$/

/** How the columns of a table of jobs are headed, the more telling words first. Source: our reading of plans. */
export const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', NUMBER_COLUMN],
  ['coordinate', /phối hợp/],
  ['time', /thời gian|thời hạn|tiến độ|lộ trình|hoàn thành/],
  [
    'lead',
    /chủ trì|^phân công|trách nhiệm|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|tham mưu|phụ trách|đầu mối|tổ chức)/,
  ],
  ['other', /sản phẩm|kết quả|ghi chú|kinh phí|địa điểm|hình thức|chỉ tiêu|văn bản|lãnh đạo/],
  ['job', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp/],
]

/** A short cell that tells when. */
export const TIME_CELL = /[0-9]|thường xuyên|h[àằ]ng (?:năm|tháng|quý|tuần)|quý [iv]|định kỳ|tháng|quý|năm/
