type Words = Readonly<Record<string, string>>

/** Why a printed name is taken for an agency (RESOLUTION_), why a document may be what a task waits for (RELEASE_). */
export const resolvingVi: Words = {
  RESOLUTION_NAME: 'Đúng tên trong danh bạ cơ quan.',
  RESOLUTION_ALIAS: 'Là tên khác hoặc tên viết tắt ghi trong danh bạ.',
  RESOLUTION_LEARNT: 'Cơ quan đăng ký đã nối tên này như vậy ở một văn bản trước.',
  RESOLUTION_AREA: 'Tên không nói địa bàn; hiểu theo địa bàn của nơi ban hành ({area}).',
  RESOLUTION_PAST_NAME: 'Cơ quan này đã kết thúc hoạt động ngày {date}.',
  RESOLUTION_CHOSEN: 'Do người duyệt chọn, hoặc nối theo danh bạ lúc đăng ký văn bản.',
  RESOLUTION_CANDIDATE: 'Có {count} cơ quan có thể là tên này; cần người chọn.',
  RESOLUTION_GROUP: 'Là nhóm {count} cơ quan theo danh bạ.',
  RESOLUTION_GROUP_OPEN: 'Là nhóm cơ quan mà văn bản không nói rõ gồm những ai.',
  RESOLUTION_NONE: 'Không cơ quan nào trong danh bạ chắc chắn mang tên này.',
  RELEASE_ISSUER_NAMED: 'Do đúng nơi mà điều kiện nêu ban hành: {issuer}.',
  RELEASE_ISSUER_LEVEL: 'Do cấp mà điều kiện nêu ban hành: {issuer}.',
  RELEASE_KIND: 'Đúng loại văn bản mà điều kiện nêu: {kind}.',
  RELEASE_CONTENT: 'Trích yếu nói tới điều đang chờ: {words}.',
  RELEASE_SUBJECT: 'Cùng chuyện với nhiệm vụ: {words}.',
  RELEASE_CITES_SOURCE: 'Viện dẫn chính văn bản đã giao nhiệm vụ.',
  RELEASE_SAME_BASIS: 'Cùng căn cứ với văn bản đã giao nhiệm vụ: {symbol}.',
  GROUP_OPEN: 'Văn bản không nói rõ “{name}” gồm những cơ quan nào. Hãy chọn từng cơ quan.',
  NOT_IN_GROUP: 'Cơ quan này không thuộc nhóm “{name}”.',
  SUCCESSOR_NEEDED:
    '{agency} (nội dung {path}) đã kết thúc hoạt động và có {count} cơ quan kế nhiệm. Hãy chọn cơ quan chủ trì.',
  NOT_WAITING: 'Nhiệm vụ không ở trạng thái chờ điều kiện.',
}

/** The same in English. */
export const resolvingEn: Words = {
  RESOLUTION_NAME: 'Its name in the register of agencies.',
  RESOLUTION_ALIAS: 'Another name or a mark of it in the register.',
  RESOLUTION_LEARNT: 'The registering agency linked this name so in an earlier document.',
  RESOLUTION_AREA: 'The name tells no area; it is understood in that of the issuer ({area}).',
  RESOLUTION_PAST_NAME: 'This body ended on {date}.',
  RESOLUTION_CHOSEN: 'Chosen by a reviewer, or linked by the register when the document was registered.',
  RESOLUTION_CANDIDATE: '{count} agencies may bear this name; somebody has to choose.',
  RESOLUTION_GROUP: 'A group of {count} agencies of the register.',
  RESOLUTION_GROUP_OPEN: 'A group; the document does not say who is in it.',
  RESOLUTION_NONE: 'No agency of the register surely bears this name.',
  RELEASE_ISSUER_NAMED: 'Issued by the very body the condition names: {issuer}.',
  RELEASE_ISSUER_LEVEL: 'Issued at the tier the condition names: {issuer}.',
  RELEASE_KIND: 'Of the kind the condition names: {kind}.',
  RELEASE_CONTENT: 'Its subject speaks of what is waited for: {words}.',
  RELEASE_SUBJECT: 'About the same as the task: {words}.',
  RELEASE_CITES_SOURCE: 'Cites the very document that asked for the task.',
  RELEASE_SAME_BASIS: 'Has the same basis as the document that asked for the task: {symbol}.',
  GROUP_OPEN: 'The document does not say which agencies “{name}” means. Choose them one by one.',
  NOT_IN_GROUP: 'This agency is not in the group “{name}”.',
  SUCCESSOR_NEEDED: '{agency} (point {path}) has ended and {count} agencies followed it. Choose who leads.',
  NOT_WAITING: 'The task is not waiting for a condition.',
}
