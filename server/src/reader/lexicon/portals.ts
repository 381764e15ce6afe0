/**
 * What portals print around a paper they reproduce. Sources: the property cards of the portals of law, of the
 * Government and of provinces, in Vietnamese and in English; the boxes and dialogues that stay when a page is copied.
 */

/** The fields of a property card; each pattern fits the start of a key. */
export const CARD_LABELS = {
  number:
    /^(?:số ?[/,và ]* ?(?:ký )?hiệu|số văn bản|ký hiệu|(?:official|document|reference) (?:number|no))(?: văn bản)?(?!\p{L})/u,
  day: /^(?:ngày (?:ban hành|văn bản|ký)|issued? date|date of (?:issue|issuance|promulgation))(?!\p{L})/u,
  issuer: /^(?:(?:cơ quan|nơi|đơn vị) ban hành|issuing (?:agency|authority|body|organization))(?!\p{L})/u,
  kind: /^(?:loại|hình thức|thể loại) văn bản(?!\p{L})|^(?:thể loại|phân loại|(?:document|legislation) type|type of document)(?= ?:|$)/u,
  subject: /^trích yếu(?: nội dung)?(?!\p{L})/u,
  signer: /^(?:người ký|signer|signed by|signatory)(?!\p{L})/u,
  other:
    /^(?:ngày (?:có )?(?:hiệu lực|đăng(?: công báo)?|công báo|hết hiệu lực|áp dụng|cập nhật)|số công báo|tình trạng(?: hiệu lực)?|lĩnh vực|phạm vi|ngành|(?:file|tệp|tài liệu|văn bản)(?: tin)? đính kèm|chức (?:danh|vụ)(?: người ký)?|effective date|(?:gazette|expiry) (?:date|number)|status)(?!\p{L})/u,
} as const satisfies Record<string, RegExp>

/** The fields that may stand on the line of another one, as parts of a pattern. */
export const INNER_LABELS = [
  ...[
    'số hiệu',
    'số,? ?(?:và |/ ?)?ký hiệu',
    'số văn bản',
    'ngày (?:ban hành|văn bản|ký|có hiệu lực|hiệu lực)',
  ],
  ...['(?:cơ quan|nơi|đơn vị) ban hành', '(?:loại|hình thức) văn bản', 'trích yếu(?: nội dung)?', 'người ký'],
  ...['tình trạng(?: hiệu lực)?', 'lĩnh vực', 'số công báo', 'ngày công báo', 'chức vụ'],
]

/** What a card's cell holds when nothing is known. */
export const NO_VALUE =
  /^(?:đã biết|(?:dữ liệu )?đang cập nhật|chưa (?:có|rõ|biết|xác định|cập nhật)(?: \p{L}+){0,3}|không(?: (?:có|rõ|xác định))?(?: \p{L}+){0,2}|n\/a|null|known|unknown|updating|[-.… ]*)$/u

/** Words that only a card or a box above a paper holds: whose the translation is, what the colours mean, "loading". */
export const BOX =
  /^(?:bản dịch (?:này )?thuộc|(?:©|copyright|bản quyền)(?!\p{L})|(?:các )?nội dung (?:được )?sửa đổi, hướng dẫn$|các nội dung (?:của (?:vb|văn bản) này|được (?:sửa đổi|thay thế|hướng dẫn))|(?:click|nhấp|bấm|rà)(?: chuột)? (?:trái|phải|vào) |đang tải (?:văn bản|dữ liệu|nội dung|trang)|loading|vui lòng (?:chờ|đợi))|mọi hành vi sao chép|nghiêm cấm (?:mọi hành vi )?sao chép|vi phạm pháp luật về (?:sở hữu trí tuệ|quyền tác giả|bản quyền)|has the copyright|without the (?:prior )?(?:written )?(?:consent|permission)|is a violation against|all rights reserved/u

/** The whole of a line in a page's bars, tabs and buttons; it counts only beside a card or a box. */
export const BUTTON =
  /^(?:[x×✕]|tóm tắt|nội dung(?: vb| văn bản)?|(?:văn bản|vb) (?:gốc|liên quan)|bản gốc|tiếng anh|english|hiệu lực|lược đồ|tải (?:về|xuống|văn bản)|thuộc tính(?: văn bản)?|(?:thông tin|chi tiết) văn bản|trang chủ|đăng (?:nhập|ký)|tìm kiếm|(?:tên )?trường|giá trị|chia sẻ|theo dõi(?: văn bản)?|xem chi tiết|bản in|in trang|gửi email|facebook|zalo)$/

/** Lines that only the end of a page holds: related papers, comparisons, dialogues with its members. */
export const PAGE_END =
  /^(?:[-•+] ?)?(?:(?:kính )?thưa quý (?:khách|thành viên|bạn đọc)|kính gửi ?: ?quý (?:khách|thành viên|bạn đọc)|quý (?:khách|thành viên|bạn đọc) (?!hàng)|(?:trân trọng )?cảm ơn quý (?:khách|thành viên|bạn đọc)|xin lỗi quý khách|tài khoản (?:của quý|hiện|của bạn)|có (?:thể|phải do) tài khoản của bạn|bạn (?:vừa|đã|chưa|cần|phải|hãy) (?:bị )?đăng (?:nhập|xuất|ký)|văn bản này (?:chưa|đang|không) (?:được )?(?:cập nhật|có (?:nội dung|bản))|(?:các )?văn bản (?:liên quan|bị thay thế|thay thế|được (?:hướng dẫn|dẫn chiếu)|tiếng anh|cùng (?:lĩnh vực|cơ quan|nội dung|chủ đề)[^.;:]{0,24}) ?:?$|nội dung sửa đổi, hướng dẫn$|(?:file|tệp|tập tin) được đính kèm theo|file attached|rà chuột|(?:click|nhấp) (?:chuột )?(?:trái|phải)|double click|tắt so sánh|cảm ơn (?:bạn )?đã (?:dùng|sử dụng)|tôi đã đọc và đồng ý|tiếp tục sử dụng$|quên mật khẩu|đăng (?:nhập|ký)(?: tài khoản| thành viên| ngay)?$|(?:©|copyright|bản quyền)(?!\p{L})|hotline|(?:ban hành|cập nhật) ?:$|(?:ban hành|cập nhật) ?: [0-9]{1,2}\/|(?:hiệu lực|tình trạng) ?: )/u

/** One of these under the signature ends the paper by itself; of the others two must stand near each other. */
export const SURE_END =
  /^(?:văn bản này (?:chưa|đang) (?:được )?cập nhật|thưa quý (?:khách|thành viên)|[-• ]*bạn vừa bị đăng xuất|kính gửi ?: ?quý thành viên)/
