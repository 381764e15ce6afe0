import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { recurrenceIn } from './recurrences.ts'

test.each([
  ['cập nhật trước 13 giờ hằng ngày', 'FREQ=DAILY'],
  ['báo cáo vào thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR'],
  ['giao ban 02 tuần/lần', 'FREQ=WEEKLY;INTERVAL=2'],
  ['báo cáo trước ngày 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=20'],
  ['Hằng quý (trước ngày 20 tháng cuối quý) tổng hợp', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20'],
  ['giao ban định kỳ (3 tháng một lần)', 'FREQ=MONTHLY;INTERVAL=3'],
  ['3 tháng họp 1 lần', 'FREQ=MONTHLY;INTERVAL=3'],
  ['định kỳ 6 tháng, hàng năm báo cáo', 'FREQ=MONTHLY;INTERVAL=6'],
  [
    'Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)',
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
  ],
  ['đối thoại mỗi năm 02 lần vào tháng 6 và tháng 12', 'FREQ=YEARLY;BYMONTH=6,12'],
  ['trước ngày 10 tháng 01 hàng năm', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10'],
  ['Thời gian: Tháng 11 hằng năm', 'FREQ=YEARLY;BYMONTH=11'],
  ['tổ chức 2 năm/lần', 'FREQ=YEARLY;INTERVAL=2'],
  ['thường xuyên trao đổi', null],
  ['định kỳ báo cáo', null],
  ['báo cáo sau mỗi đợt trồng cây', null],
])('%s amounts to %s', (text, rrule) => {
  const found = recurrenceIn(normalise(text))
  expect(found?.rrule).toBe(rrule)
  expect(text).toContain(found?.value)
})

test.each([
  'Trung tâm Giáo dục thường xuyên',
  'nguồn chi thường xuyên của đơn vị',
  'dự toán ngân sách hằng năm',
  'đề án, kế hoạch 5 năm và hàng năm về trồng rừng',
  'đưa việc trồng rừng thành việc làm thường xuyên của toàn xã',
  '1. Nhiệm vụ thường xuyên',
  'tăng thêm 15% mức trợ cấp hàng tháng',
  'Thời gian thực hiện: năm 2026 và các năm tiếp theo',
  'người trồng rừng được khám sức khỏe định kỳ',
  'đời sống hằng ngày của bà con',
  'báo cáo 6 tháng đầu năm 2026',
  'lấy làm căn cứ chấm Chỉ số hài lòng năm 2027 và các năm tiếp theo',
  'Đề án trồng cây từ nay đến năm 2030 và những năm tiếp theo',
  'không tổ chức kiểm tra định kỳ trong năm 2026',
  'sinh hoạt chi hội định kỳ',
  'quy trình cập nhật định kỳ',
  'xây dựng các bản tin định kỳ, sinh động',
  'chương trình hỏi đáp định kỳ tháng 8/2026',
  'đánh giá khả năng duy trì thường xuyên của đội múa',
  'không tổ chức kiểm tra định kỳ năm 2026',
  'làm cơ sở đánh giá Chỉ số làng xanh năm 2026 và các năm tiếp theo',
  'chuẩn bị nội dung sơ kết, tổng kết của Ban Chỉ đạo',
])('%s does not recur', (text) => {
  expect(recurrenceIn(normalise(text))).toBeNull()
})
