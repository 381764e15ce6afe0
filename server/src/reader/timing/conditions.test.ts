import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { conditionIn } from './conditions.ts'

test.each([
  ['chọn người (sau khi hỏi ý kiến chi bộ) và công bố', 'sau khi hỏi ý kiến chi bộ'],
  ['Ngay sau khi Đề án được phê duyệt, Sở A bố trí vốn', 'Ngay sau khi Đề án được phê duyệt'],
  [
    'Soạn quy định khi Chính phủ và các Bộ, ngành ban hành văn bản hướng dẫn.',
    'khi Chính phủ và các Bộ, ngành ban hành văn bản hướng dẫn',
  ],
  ['chỉ triển khai khi được Huyện ủy đồng ý', 'chỉ triển khai khi được Huyện ủy đồng ý'],
  ['Làm thử, nếu có khó khăn, vướng mắc đề nghị các xã báo cáo', 'nếu có khó khăn, vướng mắc'],
  [
    'Cho nghỉ học trong trường hợp thiên tai, dịch bệnh và học bù. Trường hợp đặc biệt, báo cáo',
    'trong trường hợp thiên tai, dịch bệnh và học bù',
  ],
  ['+ Nếu liên quan đến hồ sơ: Chuyển ngay đến Ủy ban', 'Nếu liên quan đến hồ sơ'],
  [
    'Khi Đảng đoàn kết thúc, Đảng ủy được thành lập thì Đảng ủy tiếp tục chỉ đạo',
    'Khi Đảng đoàn kết thúc, Đảng ủy được thành lập',
  ],
  ['Báo cáo ngay khi phát sinh vụ việc tại thôn.', 'ngay khi phát sinh vụ việc tại thôn'],
  ['Sau khi mô hình được triển khai, Sở A tổng hợp', 'Sau khi mô hình được triển khai'],
  ['Trường hợp vượt thẩm quyền, báo cáo cấp trên', 'Trường hợp vượt thẩm quyền'],
  [
    'Trong quá trình làm có khó khăn, vướng mắc, đề nghị phản ánh',
    'Trong quá trình làm có khó khăn, vướng mắc',
  ],
  ['Đề xuất cấp thêm cây giống khi cần.', 'khi cần'],
  ['Di dời các hộ ven sông nếu dự báo có gió mạnh, mưa lớn.', 'nếu dự báo có gió mạnh, mưa lớn'],
  ['Tiết kiệm chi, khi xét hỗ trợ mức cao, cần cân nhắc ngân sách.', 'khi xét hỗ trợ mức cao'],
  ['Trong quá trình làm có gì vướng mắc, đề nghị phản hồi.', 'Trong quá trình làm có gì vướng mắc'],
  ['Kiểm tra vườn ươm (nếu cần thiết) và báo cáo', 'nếu cần thiết'],
  ['Ban công tác thôn khi có thông báo chủ động phối hợp trồng cây', 'khi có thông báo'],
  ['Chuyển mẫu lá về Sở A nếu phát hiện cây bị sâu.', 'nếu phát hiện cây bị sâu'],
  ['Khi phát hiện cây bị sâu, báo ngay cho Sở A', 'Khi phát hiện cây bị sâu'],
  ['Thay mặt nhóm làm việc khi được Nhóm trưởng phân công.', 'khi được Nhóm trưởng phân công'],
  ['Tổng điều tra sâu bệnh ngay khi nước rút hết.', 'ngay khi nước rút hết'],
  ['5. Kết thúc đợt trồng cây, Sở A tổng hợp', 'Kết thúc đợt trồng cây'],
  ['Gửi biên bản ngay sau khi tổ chức cuộc họp 02 ngày.', 'ngay sau khi tổ chức cuộc họp 02 ngày'],
  ['Cho nghỉ trong trường hợp mưa lớn kéo dài và bố trí học bù', 'trong trường hợp mưa lớn kéo dài'],
  ['Quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh', 'nếu có khó khăn, vướng mắc'],
  ['Sau hội nghị trồng cây lần hai, Sở A gửi biên bản', 'Sau hội nghị trồng cây lần hai'],
  [
    'Trường hợp chậm trễ, không gửi hoặc gửi sai số liệu, đơn vị giải trình',
    'Trường hợp chậm trễ, không gửi hoặc gửi sai số liệu',
  ],
  ['Cử người đến trồng cây, nếu có nhu cầu.', 'nếu có nhu cầu'],
  ['Chịu trách nhiệm khi để xảy ra chậm trễ.', 'khi để xảy ra chậm trễ'],
  ['6. Ngay sau hội nghị, các thôn báo cáo', 'Ngay sau hội nghị'],
  ['Các cơ quan khi nhận được yêu cầu phối hợp thì trả lời.', 'khi nhận được yêu cầu phối hợp'],
  ['Xử lý vướng mắc, trường hợp cần thiết báo cáo Sở A để được giúp.', 'trường hợp cần thiết'],
  ['Sau khi được chỉ định, Ban Quản lý chợ họp phiên đầu', 'Sau khi được chỉ định'],
  [
    'Lập kế hoạch ngay sau khi Luật Trồng trọt (sửa đổi) được Quốc hội thông qua và có hiệu lực.',
    'ngay sau khi Luật Trồng trọt (sửa đổi) được Quốc hội thông qua và có hiệu lực',
  ],
  ['Nếu có vướng mắc UBND các xã phản ánh về Sở A', 'Nếu có vướng mắc'],
  ['Báo cáo Sở A khi có vướng mắc phát sinh.', 'khi có vướng mắc phát sinh'],
  ['Dọn vườn ngay sau khi lũ rút với tinh thần “rút đến đâu dọn đến đó”', 'ngay sau khi lũ rút'],
  [
    'Trường hợp dời, tách vườn, nếu thiếu giống mới, thì các thôn báo cáo',
    'Trường hợp dời, tách vườn, nếu thiếu giống mới',
  ],
])('%s waits for: %s', (text, condition) => {
  expect(conditionIn(normalise(text))?.value).toBe(condition)
})

test.each([
  'thống kê thiệt hại (nếu có)',
  'Nguy cơ rất cao (tuần trước đã sạt lở ngay khi trời không có mưa).',
  'Sau khi nghe báo cáo của các phòng, Chủ tịch kết luận',
  'Sau khi hợp nhất, các đơn vị tổ chức lại',
  'giúp dân khi có thiên tai',
  'chuẩn hóa dữ liệu khi kết nối với hệ thống chung theo hướng dẫn',
  'bố trí đất nếu phải làm lại nhà',
  'trả lời sau 05 ngày kể từ khi nhận được văn bản này',
  'Đối với trường hợp bổ sung thiết bị, thực hiện theo quy định',
  'dự phòng ngân sách được dùng trong trường hợp nào?',
  'Trong khi chưa có văn bản hướng dẫn, các xã làm như sau',
  'Thời gian thực hiện: từ tháng 11 đến khi kết thúc kiểm kê.',
  'Kê khai trung thực; trường hợp kê khai không đúng thì sẽ không được xét khen thưởng',
  'Lập báo cáo. Trình điều chỉnh quy hoạch (nếu cần) cho phù hợp.',
  'nhường các trụ sở (kể cả trụ sở Công an nếu cần) để làm nơi ở',
])('%s waits for nothing', (text) => {
  expect(conditionIn(normalise(text))).toBeNull()
})
