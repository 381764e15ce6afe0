type Words = Readonly<Record<string, string>>

/**
 * Words of packets that recall, update or replace earlier documents. `{reason}` is empty or begins with a colon.
 */
export const exchangeVi: Words = {
  WARNING_RECALLS_EARLIER:
    'Gói tin này thu hồi văn bản {document}{reason}. Từ nay không tạo thêm nhiệm vụ từ văn bản ấy; nhiệm vụ đã tạo vẫn giữ.',
  WARNING_UPDATES_EARLIER:
    'Gói tin này cập nhật văn bản {document}{reason}. Nhiệm vụ đã tạo từ bản trước vẫn giữ; hãy đối chiếu.',
  WARNING_REPLACES_EARLIER:
    'Gói tin này thay thế văn bản {document}{reason}. Nhiệm vụ đã tạo từ bản trước vẫn giữ; hãy đối chiếu.',
  WARNING_RECALLS_UNKNOWN:
    'Gói tin này thu hồi một văn bản mà cơ quan chưa đăng ký{reason}. Khi văn bản ấy được đăng ký, việc thu hồi tự có hiệu lực.',
  WARNING_UPDATES_UNKNOWN:
    'Gói tin này cập nhật một văn bản mà cơ quan chưa đăng ký{reason}. Khi văn bản ấy được đăng ký, hai bên tự nối.',
  WARNING_REPLACES_UNKNOWN:
    'Gói tin này thay thế một văn bản mà cơ quan chưa đăng ký{reason}. Khi văn bản ấy được đăng ký, hai bên tự nối.',
  WARNING_EARLIER_ELSEWHERE:
    'Văn bản {document} do {agency} đăng ký nên gói tin này chưa có hiệu lực với bản ấy. {agency} cần tự nhận gói tin.',
  WARNING_RECALLED:
    'Văn bản này đã bị thu hồi ngày {date}{reason}. Không tạo thêm nhiệm vụ được; nhiệm vụ đã tạo vẫn giữ.',
  WARNING_UPDATED: 'Văn bản này đã có bản cập nhật từ ngày {date}{reason}. Hãy dùng bản mới.',
  WARNING_REPLACED: 'Văn bản này đã được thay thế từ ngày {date}{reason}. Hãy dùng văn bản mới.',
  RECALLED: 'Văn bản {symbol} đã bị thu hồi; không tạo thêm nhiệm vụ từ nội dung {path} được.',
}

/** The same in English. */
export const exchangeEn: Words = {
  WARNING_RECALLS_EARLIER:
    'This packet recalls {document}{reason}. No more tasks are made from that document; those made stay.',
  WARNING_UPDATES_EARLIER:
    'This packet updates {document}{reason}. Tasks made from the earlier version stay; compare the two.',
  WARNING_REPLACES_EARLIER:
    'This packet replaces {document}{reason}. Tasks made from the earlier document stay; compare the two.',
  WARNING_RECALLS_UNKNOWN:
    'This packet recalls a document the agency has not registered{reason}. The recall holds as soon as it is.',
  WARNING_UPDATES_UNKNOWN:
    'This packet updates a document the agency has not registered{reason}. They are tied as soon as it is.',
  WARNING_REPLACES_UNKNOWN:
    'This packet replaces a document the agency has not registered{reason}. They are tied as soon as it is.',
  WARNING_EARLIER_ELSEWHERE:
    '{document} was registered by {agency}, so this packet does not hold for that copy. {agency} has to receive the packet itself.',
  WARNING_RECALLED:
    'This document was recalled on {date}{reason}. No more tasks can be made; those made stay.',
  WARNING_UPDATED: 'This document has an updated version since {date}{reason}. Use the new one.',
  WARNING_REPLACED: 'This document has been replaced since {date}{reason}. Use the new one.',
  RECALLED: 'Document {symbol} was recalled; no more tasks can be made from point {path}.',
}
