import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

/** Path and leads of each instruction of a plan with the given body. */
function points(body: string, kind = 'KẾ HOẠCH\nLàm sạch bờ sông'): string[] {
  return readDocument(`${kind}\n\n${body}`).instructions.map(
    ({ path, leads }) =>
      `${path}${leads.length > 0 ? ` ${leads.map((lead) => lead.value).join(' + ')}` : ''}`,
  )
}

test('things somebody is to decide on, projects counted up and steps under a supposition', () => {
  expect(
    points(`II. NHIỆM VỤ
1. Sở Tài chính tham mưu UBND xã trình Hội đồng nhân dân xã quyết định:
- Mức chi cho việc trồng cây;
- Chính sách thực hiện Chương trình khi thiếu vốn.
2. Sở Nội vụ triển khai các dự án, gồm:
- Dự án 1: Nâng cao nhận thức.
- Dự án 2 (Tiểu dự án 1):
Nâng cao tay nghề.
3. Về căn cứ trồng lại cây
- Khi có một trong các căn cứ trên, thì thực hiện như sau:
+ Sở Tài chính bàn với Sở Nội vụ về kinh phí.
4. Để đạt được mục tiêu trồng rừng, đề nghị:
(i) Sở Y tế kiểm tra nguồn nước.
5. Tổ chức thực hiện`),
  ).toEqual(['II.1 Sở Tài chính', 'II.2 Sở Nội vụ', 'II.3.1.1 Sở Tài chính', 'II.4.(i) Sở Y tế'])
})

test('a part on how things stand is no job though it says what somebody needs, unless it orders', () => {
  const part = (last: string) =>
    points(`I. ĐÁNH GIÁ CHUNG

Xã An Sơn có nhiều rừng.

${last}

II. NHIỆM VỤ
1. Sở Nội vụ trồng cây.`)
  expect(part('Tuy nhiên, tỉnh An Sơn cần tiếp tục giữ rừng.')).toEqual(['II.1 Sở Nội vụ'])
  expect(part('Rừng còn thưa; giao Sở Tài chính bố trí vốn.')).toHaveLength(2)
})

test('what somebody agrees to is no job, what somebody is to decide is', () => {
  expect(
    points(`I. NHIỆM VỤ
1. Ban Chỉ đạo xã, Ban Chỉ đạo huyện cơ bản nhất trí với đề xuất trồng cây.
2. Trưởng Ban Chỉ đạo
- Quyết định những vấn đề vượt thẩm quyền của Ban.
- Làm đầu mối về giống cây.`),
  ).toEqual(['I.2.1 Trưởng Ban Chỉ đạo', 'I.2.2 Trưởng Ban Chỉ đạo'])
})

test('whom a programme concerns has no job, whatever is said of it', () => {
  expect(
    points(`I. ĐỐI TƯỢNG
1. Đối tượng thực hiện
- Cơ quan chủ trì Chương trình, chủ đầu tư.
II. NHIỆM VỤ
1. Sở Nội vụ trồng cây.`),
  ).toEqual(['II.1 Sở Nội vụ'])
})

test('the agenda of a meeting that is called', () => {
  expect(
    points(`1. Nội dung:
- Đánh giá kết quả trồng rừng và triển khai nhiệm vụ tháng 9.
2. Thành phần: Trưởng các thôn.
3. Thời gian, địa điểm:
- 8 giờ ngày 9/9/2026, tại nhà văn hóa xã.`),
  ).toEqual([])
})

test('what is to be done only in one case', () => {
  expect(
    points(`II. NHIỆM VỤ
1. Phòng Kinh tế
- Chỉ cấp phép trồng rừng mới khi có cam kết bảo vệ đất.
- Lập sổ theo dõi rừng trồng.`),
  ).toEqual(['II.1.1 Phòng Kinh tế', 'II.1.2 Phòng Kinh tế'])
})
