import type { DomainError, ErrorParams } from '#platform/errors.ts'
import { exchangeEn, exchangeVi } from './exchange-words.ts'
import { readerEn, readerVi } from './reader-words.ts'
import { resolvingEn, resolvingVi } from './resolving-words.ts'

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
  NOT_IN_COLUMN: 'Nhiệm vụ này không ở cột ấy.',
  NOT_A_PARTY: 'Cơ quan này không phải là bên tham gia văn bản liên tịch.',
  NOT_A_MEMBER: 'Người này không thuộc cơ quan tham gia.',
  LEAD_COORDINATES: 'Cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.',
  HOST_REQUIRED: 'Văn bản liên tịch cần ít nhất một cơ quan chủ trì (HOST).',
  DUPLICATE_PARTY: 'Một cơ quan chỉ được là một bên.',
  OWN_PARENT: 'Một cơ quan không thể trực thuộc chính nó hay đơn vị của nó.',
  CODE_TAKEN: 'Ký hiệu {code} đã được dùng.',
  NUMBER_TAKEN: 'Số {number} bị trùng.',
  OUT_OF_RANGE: 'Cần một số nguyên từ {min} đến {max}.',
  CAMPAIGN_EXISTS: 'Ở đây đã có một cuộc vận động.',
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
  SOURCE_UNSUPPORTED_TYPE:
    'Chưa đọc được loại tệp này ({detected}). Hãy dùng .docx, .pdf, .odt, .rtf, .html, .md hoặc .txt.',
  SOURCE_SCANNED_PDF:
    'Tệp PDF là ảnh quét, không có chữ để đọc. Hãy dùng tệp Word hoặc PDF gốc của nơi ban hành, hoặc nhận dạng chữ (OCR) rồi gửi lại, hoặc dán nội dung văn bản.',
  SOURCE_ENCRYPTED: 'Tệp được khóa bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
  SOURCE_UNREADABLE_FONTS:
    'Phông chữ trong tệp PDF không cho biết đó là chữ gì. Hãy dùng tệp Word gốc, hoặc dán nội dung văn bản.',
  SOURCE_TOO_MANY_PAGES: 'Tệp có {pages} trang, quá giới hạn {limit} trang.',
  SOURCE_TOO_MANY_FILES: 'Tệp nén có quá {limit} văn bản. Hãy chia nhỏ rồi gửi lại.',
  SOURCE_SEVERAL_DOCUMENTS:
    'Tệp nén có {files} văn bản. Hãy gửi từng văn bản, hoặc nhập hàng loạt bằng importDirectives.',
  SOURCE_ZIP_BOMB: 'Tệp nén bung ra quá lớn, có thể là tệp phá hoại. Không nhận.',
  SOURCE_CORRUPT: 'Tệp bị hỏng hoặc không đúng định dạng.',
  ONE_SOURCE: 'Chỉ gửi một trong hai: nội dung dán vào hoặc tệp.',
  WARNING_MISSING_KIND: 'Không thấy tên loại văn bản.',
  WARNING_MISSING_SYMBOL: 'Không thấy số, ký hiệu.',
  WARNING_MISSING_DATE: 'Không thấy ngày ban hành.',
  WARNING_MISSING_ISSUER: 'Không thấy cơ quan ban hành.',
  WARNING_MISSING_SIGNER: 'Không thấy người ký.',
  WARNING_NO_INSTRUCTION: 'Không đọc được nội dung yêu cầu nào.',
  WARNING_INSTRUCTED_NOT_ADDRESSED:
    '{agency} được giao việc ở nội dung {path} nhưng không có trong phần kính gửi.',
  WARNING_INSTRUCTED_NOT_RECIPIENT: '{agency} được giao việc ở nội dung {path} nhưng không có ở nơi nhận.',
  WARNING_CITES_LATER_DOCUMENT: 'Văn bản {symbol} được viện dẫn đề ngày {date}, sau ngày của văn bản này.',
  WARNING_SUBJECT_BODY_DIFFER: 'Trích yếu nói "{subject}" còn nội dung nói "{body}". Hãy xem lại các bên.',
  WARNING_TWO_SPEAKERS: 'Văn bản ký thay {signer} nhưng nội dung lại là lời của {speaker}. Hãy xem lại.',
  WARNING_ENVELOPE_DIFFERS:
    'Gói tin liên thông và văn bản nói khác nhau về {field}: gói tin ghi “{envelope}”, văn bản ghi “{text}”.',
  ALREADY_CONFIRMED: 'Văn bản đã được xác nhận, không sửa bản đọc được nữa.',
  NOT_CONFIRMED: 'Cần xác nhận bản đọc trước khi tạo nhiệm vụ.',
  LEAD_UNKNOWN: 'Nội dung {path} chưa có cơ quan chủ trì trong danh bạ. Hãy chọn cơ quan.',
  ALREADY_MADE: 'Nội dung {path} đã được tạo thành nhiệm vụ trên bảng này.',
  FILE_EMPTY: 'Tệp rỗng.',
  FILE_TOO_LARGE: 'Tệp lớn quá {maxMb} MB.',
  FILE_TYPE_REFUSED: 'Không nhận loại tệp {mediaType}.',
  FILE_QUOTA: 'Cơ quan đã dùng hết dung lượng lưu trữ.',
  PASSWORD_TOO_SHORT: 'Mật khẩu cần ít nhất {min} ký tự.',
  BAD_EMAIL: 'Địa chỉ thư điện tử không đúng.',
  EMAIL_TAKEN: 'Địa chỉ thư điện tử này vừa được dùng cho một tài khoản khác.',
  ALREADY_MEMBER: 'Người này đã thuộc cơ quan.',
  LAST_ADMIN: 'Đây là quản trị viên duy nhất của cơ quan. Hãy giao quyền cho người khác trước.',
  TOKEN_IN_USE: 'Mã truy cập đã được tạo và đã dùng; không thể hiện lại. Hãy tạo mã khác.',
  FILE_REQUIRED: 'Cần gửi một tệp trong trường "file".',
  PREFLIGHT_REQUIRED: 'Yêu cầu từ trình duyệt cần tiêu đề graphql-require-preflight.',
  MULTIPART_REQUIRED: 'Cần gửi tệp dạng multipart/form-data.',
  MENTION_ONE: 'Mỗi lần nhắc tên cần đúng một người hoặc một cơ quan.',
  BAD_NUMBER: 'Cần một con số.',
  IDEMPOTENCY_KEY_REUSED: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
  IDEMPOTENCY_KEY_TOO_LONG: 'Khóa Idempotency-Key dài nhất {max} ký tự.',
  TOO_OLD_EXPIRY: 'Ngày hết hạn phải ở tương lai.',
  BAD_CURSOR: 'Con trỏ không đúng hoặc của bảng khác. Hãy bắt đầu lại với after: "0".',
  ACCESS_ENDED: 'Quyền xem của bạn vừa hết.',
  PERSISTED_DOCUMENT_NOT_FOUND:
    'Máy chủ không biết truy vấn có documentId này. Hãy gửi toàn văn trong query.',
  DOCUMENT_ID_AND_QUERY: 'Chỉ gửi một trong hai: documentId hoặc query.',
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
  NOT_IN_COLUMN: 'This task is not in that column.',
  NOT_A_PARTY: 'This agency is not a party to the agreement.',
  NOT_A_MEMBER: 'This person does not belong to a party.',
  LEAD_COORDINATES: 'The lead agency cannot also coordinate.',
  HOST_REQUIRED: 'An agreement needs at least one HOST.',
  DUPLICATE_PARTY: 'An agency can be a party only once.',
  OWN_PARENT: 'An agency cannot belong to itself or to one of its own.',
  CODE_TAKEN: 'The code {code} is taken.',
  NUMBER_TAKEN: 'The number {number} comes twice.',
  OUT_OF_RANGE: 'Expected a whole number from {min} to {max}.',
  CAMPAIGN_EXISTS: 'There is a campaign here already.',
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
    'This kind of file cannot be read yet ({detected}). Use .docx, .pdf, .odt, .rtf, .html, .md or .txt.',
  SOURCE_SCANNED_PDF:
    'The PDF is made of scanned pictures; there are no letters to read. Use the issuer’s own Word or PDF file, run text recognition (OCR) on it first, or paste the text.',
  SOURCE_ENCRYPTED: 'The file is locked with a password. Remove the password and send it again.',
  SOURCE_UNREADABLE_FONTS:
    'The fonts of the PDF do not say which letters they draw. Use the original Word file, or paste the text.',
  SOURCE_TOO_MANY_PAGES: 'The file has {pages} pages, more than the {limit} taken.',
  SOURCE_TOO_MANY_FILES: 'The archive holds more than {limit} documents. Send them in parts.',
  SOURCE_SEVERAL_DOCUMENTS:
    'The archive holds {files} documents. Send them one by one, or all by importDirectives.',
  SOURCE_ZIP_BOMB: 'The archive inflates beyond reason and may be hostile. Refused.',
  SOURCE_CORRUPT: 'The file is damaged or not what its name says.',
  ONE_SOURCE: 'Send either the text or a file, not both.',
  WARNING_MISSING_KIND: 'The kind of document was not found.',
  WARNING_MISSING_SYMBOL: 'Number and notation were not found.',
  WARNING_MISSING_DATE: 'The day of issue was not found.',
  WARNING_MISSING_ISSUER: 'The issuer was not found.',
  WARNING_MISSING_SIGNER: 'The signer was not found.',
  WARNING_NO_INSTRUCTION: 'No instruction was found.',
  WARNING_INSTRUCTED_NOT_ADDRESSED: 'Point {path} instructs {agency}, which is not among the addressees.',
  WARNING_INSTRUCTED_NOT_RECIPIENT: 'Point {path} instructs {agency}, which is not among the recipients.',
  WARNING_CITES_LATER_DOCUMENT: 'The cited document {symbol} is dated {date}, later than this one.',
  WARNING_SUBJECT_BODY_DIFFER: 'The subject says "{subject}", the text "{body}". Look at the parties.',
  WARNING_TWO_SPEAKERS: 'Signed for {signer}, but the text speaks for {speaker}. Look at both.',
  WARNING_ENVELOPE_DIFFERS:
    'The packet and the text differ in the {field}: the packet says “{envelope}”, the text “{text}”.',
  ALREADY_CONFIRMED: 'The document is confirmed; its reading can no longer be changed.',
  NOT_CONFIRMED: 'Confirm the reading before making tasks.',
  LEAD_UNKNOWN: 'Point {path} has no lead agency from the register yet. Choose one.',
  ALREADY_MADE: 'Point {path} is a task on this board already.',
  FILE_EMPTY: 'The file is empty.',
  FILE_TOO_LARGE: 'The file is larger than {maxMb} MB.',
  FILE_TYPE_REFUSED: 'Files of type {mediaType} are not accepted.',
  FILE_QUOTA: 'The agency has used all its storage.',
  PASSWORD_TOO_SHORT: 'The password needs at least {min} characters.',
  BAD_EMAIL: 'Not an e-mail address.',
  EMAIL_TAKEN: 'Another account has just taken this e-mail address.',
  ALREADY_MEMBER: 'This person belongs to the agency already.',
  LAST_ADMIN: 'This is the agency’s only administrator. Make another one first.',
  TOKEN_IN_USE: 'The token was made and used already; it cannot be shown again. Make another.',
  FILE_REQUIRED: 'Send one file in the field "file".',
  PREFLIGHT_REQUIRED: 'Requests from a browser need the header graphql-require-preflight.',
  MULTIPART_REQUIRED: 'Send the file as multipart/form-data.',
  MENTION_ONE: 'A mention names exactly one person or one agency.',
  BAD_NUMBER: 'A number is required.',
  IDEMPOTENCY_KEY_REUSED: 'This Idempotency-Key was used for another request.',
  IDEMPOTENCY_KEY_TOO_LONG: 'An Idempotency-Key holds {max} characters at most.',
  TOO_OLD_EXPIRY: 'The expiry must lie ahead.',
  BAD_CURSOR: 'The cursor is malformed or of another board. Start again with after: "0".',
  ACCESS_ENDED: 'Your right to see this has ended.',
  PERSISTED_DOCUMENT_NOT_FOUND: 'The server knows no document by this documentId. Send its text as query.',
  DOCUMENT_ID_AND_QUERY: 'Send either documentId or query, not both.',
}

const things: Readonly<Record<string, string>> = {
  Task: 'nhiệm vụ',
  Agreement: 'văn bản liên tịch',
  Agency: 'cơ quan',
  Area: 'địa bàn',
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
  Membership: 'tư cách thành viên',
  Session: 'phiên đăng nhập',
  ImportBatch: 'lượt nhập văn bản',
  ImportFile: 'tệp của lượt nhập',
}

const words = {
  vi: { ...readerVi, ...resolvingVi, ...exchangeVi, ...vi },
  en: { ...readerEn, ...resolvingEn, ...exchangeEn, ...en },
} as const satisfies Record<string, Words>

/** The words for a code in a language; the code itself when it has none. */
export function messageOf(code: string, params: ErrorParams, locale: 'vi' | 'en'): string {
  const known: Words = words[locale]
  return (known[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    if (name === 'field') return known[`FIELD_${value}`] ?? value
    return name === 'what' && locale === 'vi' ? (things[value] ?? value) : value
  })
}

/** The words for an error. */
export function errorMessage(error: DomainError, locale: 'vi' | 'en'): string {
  return messageOf(error.code, error.params, locale)
}
