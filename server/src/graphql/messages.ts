import type { DomainError, ErrorParams } from '#platform/errors.ts'

type Words = Readonly<Record<string, string>>

/** The words of each error code, `{name}` filled from the error's params. Vietnamese first. */
const vi: Words = {
  UNAUTHENTICATED: 'Bạn chưa đăng nhập. Hãy đăng nhập rồi làm lại.',
  SCOPE_MISSING: 'Mã truy cập này không có quyền ghi. Hãy dùng mã có phạm vi WRITE.',
  FORBIDDEN: 'Bạn xem được nhưng không có quyền làm việc này.',
  NOT_FOUND: 'Không tìm thấy {what}.',
  BAD_ID: 'Mã định danh không đúng; cần mã của {type}.',
  REQUIRED: 'Cần nhập trường này.',
  TOO_LONG: 'Dài quá {max} ký tự. Hãy rút gọn.',
  TOO_MANY: 'Nhiều quá {max} mục. Hãy bớt lại.',
  BAD_DAY: 'Ngày không đúng; cần dạng YYYY-MM-DD.',
  DAYS_REVERSED: 'Ngày kết thúc phải sau ngày bắt đầu.',
  BAD_URL: 'Địa chỉ liên kết không đúng; cần bắt đầu bằng https:// hoặc http://.',
  NOT_A_PARTY: 'Cơ quan này không phải là bên tham gia văn bản liên tịch.',
  NOT_A_MEMBER: 'Người này không thuộc cơ quan tham gia.',
  LEAD_COORDINATES: 'Cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.',
  HOST_REQUIRED: 'Văn bản liên tịch cần ít nhất một cơ quan chủ trì (HOST).',
  DUPLICATE_PARTY: 'Một cơ quan chỉ được là một bên.',
  CODE_TAKEN: 'Ký hiệu {code} đã được dùng.',
  CONFLICT: 'Chưa lưu: người khác vừa đổi {fields}. Hãy chọn giữ bản của bạn hay lấy bản mới.',
  STALE: 'Bản bạn đang sửa đã cũ (phiên bản {expected}, hiện là {current}). Hãy tải lại.',
  ILLEGAL_TRANSITION: 'Không chuyển được từ {from} sang {to}.',
  REASON_REQUIRED: 'Cần nêu lý do.',
  CONFIRMATION_REQUIRED:
    'Việc này cần các cơ quan phối hợp xác nhận và cơ quan chủ trì hoặc theo dõi chấp nhận.',
  CONFIRMATION_MISSING: 'Còn cơ quan chưa xác nhận: {agencies}.',
  NOT_IN_REVIEW: 'Nhiệm vụ chưa được trình xác nhận.',
  NOTHING_TO_UNDO: 'Không còn thay đổi gần nhất nào của bạn để hoàn tác.',
  NOT_CANCELLED: 'Nhiệm vụ không ở trạng thái thôi thực hiện.',
  DUPLICATE_DOCUMENT: 'Văn bản {symbol} này đã có trong sổ.',
  STATE_SECRET: 'Văn bản có dấu {mark}: hệ thống không nhận và không lưu tài liệu mật.',
  SOURCE_EMPTY: 'Chưa có nội dung văn bản.',
  SOURCE_TOO_LARGE: 'Văn bản lớn quá giới hạn {max}.',
  SOURCE_UNSUPPORTED_TYPE: 'Chưa đọc được loại tệp này ({detected}). Hãy dùng .docx, .html, .md hoặc .txt.',
  SOURCE_ZIP_BOMB: 'Tệp nén bung ra quá lớn, có thể là tệp phá hoại. Không nhận.',
  SOURCE_CORRUPT: 'Tệp bị hỏng hoặc không đúng định dạng.',
  ALREADY_CONFIRMED: 'Văn bản đã được xác nhận, không sửa bản đọc được nữa.',
  NOT_CONFIRMED: 'Cần xác nhận bản đọc trước khi tạo nhiệm vụ.',
  LEAD_UNKNOWN: 'Nội dung {path} chưa có cơ quan chủ trì trong danh bạ. Hãy chọn cơ quan.',
  ALREADY_MADE: 'Nội dung {path} đã được tạo thành nhiệm vụ trên bảng này.',
  FILE_EMPTY: 'Tệp rỗng.',
  FILE_TOO_LARGE: 'Tệp lớn quá {maxMb} MB.',
  FILE_TYPE_REFUSED: 'Không nhận loại tệp {mediaType}.',
  FILE_QUOTA: 'Cơ quan đã dùng hết dung lượng lưu trữ.',
  IDEMPOTENCY_KEY_REUSED: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
  TOO_OLD_EXPIRY: 'Ngày hết hạn phải ở tương lai.',
  BAD_CURSOR: 'Con trỏ không đúng hoặc của bảng khác. Hãy bắt đầu lại với after: "0".',
  ACCESS_ENDED: 'Quyền xem của bạn vừa hết.',
}

const en: Words = {
  UNAUTHENTICATED: 'You are not signed in. Sign in and try again.',
  SCOPE_MISSING: 'This token may not write. Use one with the WRITE scope.',
  FORBIDDEN: 'You may see this but not do that.',
  NOT_FOUND: '{what} not found.',
  BAD_ID: 'Not a valid id; expected the id of a {type}.',
  REQUIRED: 'This field is required.',
  TOO_LONG: 'Longer than {max} characters. Shorten it.',
  TOO_MANY: 'More than {max} items. Send fewer.',
  BAD_DAY: 'Not a day; expected YYYY-MM-DD.',
  DAYS_REVERSED: 'The end must come after the start.',
  BAD_URL: 'Not a link; it must start with https:// or http://.',
  NOT_A_PARTY: 'This agency is not a party to the agreement.',
  NOT_A_MEMBER: 'This person does not belong to a party.',
  LEAD_COORDINATES: 'The lead agency cannot also coordinate.',
  HOST_REQUIRED: 'An agreement needs at least one HOST.',
  DUPLICATE_PARTY: 'An agency can be a party only once.',
  CODE_TAKEN: 'The code {code} is taken.',
  CONFLICT: 'Not saved: somebody just changed {fields}. Keep yours or take theirs.',
  STALE: 'You are editing an old version ({expected}; it is {current} now). Reload.',
  ILLEGAL_TRANSITION: 'Cannot go from {from} to {to}.',
  REASON_REQUIRED: 'A reason is required.',
  CONFIRMATION_REQUIRED: 'The coordinating agencies must confirm this and the host or monitor accept it.',
  CONFIRMATION_MISSING: 'Not yet confirmed by: {agencies}.',
  NOT_IN_REVIEW: 'The task has not been submitted for confirmation.',
  NOTHING_TO_UNDO: 'There is no last change of yours to undo.',
  NOT_CANCELLED: 'The task is not cancelled.',
  DUPLICATE_DOCUMENT: 'The document {symbol} is registered already.',
  STATE_SECRET: 'The document is marked {mark}: state secrets are neither accepted nor stored.',
  SOURCE_EMPTY: 'There is no text.',
  SOURCE_TOO_LARGE: 'The document exceeds {max}.',
  SOURCE_UNSUPPORTED_TYPE:
    'This kind of file cannot be read yet ({detected}). Use .docx, .html, .md or .txt.',
  SOURCE_ZIP_BOMB: 'The archive inflates beyond reason and may be hostile. Refused.',
  SOURCE_CORRUPT: 'The file is damaged or not what its name says.',
  ALREADY_CONFIRMED: 'The document is confirmed; its reading can no longer be changed.',
  NOT_CONFIRMED: 'Confirm the reading before making tasks.',
  LEAD_UNKNOWN: 'Point {path} has no lead agency from the register yet. Choose one.',
  ALREADY_MADE: 'Point {path} is a task on this board already.',
  FILE_EMPTY: 'The file is empty.',
  FILE_TOO_LARGE: 'The file is larger than {maxMb} MB.',
  FILE_TYPE_REFUSED: 'Files of type {mediaType} are not accepted.',
  FILE_QUOTA: 'The agency has used all its storage.',
  IDEMPOTENCY_KEY_REUSED: 'This Idempotency-Key was used for another request.',
  TOO_OLD_EXPIRY: 'The expiry must lie ahead.',
  BAD_CURSOR: 'The cursor is malformed or of another board. Start again with after: "0".',
  ACCESS_ENDED: 'Your right to see this has ended.',
}

const things: Readonly<Record<string, string>> = {
  Task: 'nhiệm vụ',
  Agreement: 'văn bản liên tịch',
  Agency: 'cơ quan',
  Directive: 'văn bản chỉ đạo',
  Instruction: 'nội dung yêu cầu',
  Campaign: 'cuộc vận động',
  CampaignContent: 'nội dung cuộc vận động',
  RegulationArticle: 'điều của quy chế',
  CoordinationRegulation: 'quy chế phối hợp',
  Comment: 'trao đổi',
  Evidence: 'minh chứng',
  ChecklistItem: 'việc cần làm',
  StoredFile: 'tệp',
  ApiToken: 'mã truy cập',
  Person: 'người dùng',
}

/** The words for a code in a language; the code itself when it has none. */
export function messageOf(code: string, params: ErrorParams, locale: 'vi' | 'en'): string {
  const words = (locale === 'en' ? en : vi)[code] ?? code
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    return name === 'what' && locale === 'vi' ? (things[value] ?? value) : value
  })
}

/** The words for an error. */
export function errorMessage(error: DomainError, locale: 'vi' | 'en'): string {
  return messageOf(error.code, error.params, locale)
}
