import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

/** Path and leads of each instruction of a plan with the given body. */
function points(body: string, kind = 'KẾ HOẠCH\nLàm sạch bờ sông'): string[] {
  return readDocument(`${kind}\n\n${body}`).instructions.map(
    ({ path, leads }) =>
      `${path}${leads.length > 0 ? ` ${leads.map((lead) => lead.value).join(' + ')}` : ''}`,
  )
}

test('purposes, aims and findings give nobody anything to do', () => {
  expect(
    points(`I. TÌNH HÌNH
1. Ưu điểm
- Thực hiện tốt việc thu gom rác.
2. Hạn chế, nguyên nhân
- Các xã chủ động phối hợp chưa nhiều.
II. MỤC ĐÍCH
- Nâng cao ý thức của Nhân dân.
III. MỤC TIÊU
- Xây dựng 10 tuyến đường hoa.
IV. NHIỆM VỤ
1. Thu gom rác ven sông.
2. Trồng cây xanh.`),
  ).toEqual(['IV.1', 'IV.2'])
})

test('among means only what names its doer is a job, and requirements are none', () => {
  expect(
    points(`I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao ý thức của Nhân dân.
2. Yêu cầu
a) Bảo đảm tiết kiệm, hiệu quả.
b) Các cơ quan, đơn vị chủ động thực hiện đúng tiến độ.
II. KINH PHÍ
1. Kinh phí do ngân sách xã bảo đảm.
2. Sở Tài chính chủ trì bố trí kinh phí hằng năm.`),
  ).toEqual(['II.2 Sở Tài chính'])
})

test('a word of an aim later in a heading of work does not make it an aim', () => {
  expect(
    points(`II. NHIỆM VỤ
1. Đẩy mạnh tuyên truyền về mục tiêu làm sạch bờ sông
a) Phát tờ rơi cho học sinh.`),
  ).toEqual(['II.1.a'])
})

test('attributes set with dashes belong to the point; the job among them too', () => {
  const reading = readDocument(`KẾ HOẠCH
Làm sạch bờ sông

II. NỘI DUNG
1. Hội thi vẽ tranh
- Nội dung: Tổ chức hội thi vẽ tranh về dòng sông.
- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
- Cơ quan phối hợp: Sở Giáo dục và Đào tạo.
- Thời gian thực hiện: Trước ngày 15/6/2026.
2. Thu gom rác
a) Nhiệm vụ:
- Thu gom rác nổi.
- Phân loại rác tại nguồn.
b) Đơn vị thực hiện: Ủy ban nhân dân các xã.
c) Thời gian: Thực hiện thường xuyên.`)
  expect(reading.instructions.map(({ path }) => path)).toEqual(['II.1', 'II.2.a.1', 'II.2.a.2'])
  const [contest, floating] = reading.instructions
  expect(contest).toMatchObject({
    leads: [{ value: 'Sở Văn hóa, Thể thao và Du lịch' }],
    coordinates: [{ value: 'Sở Giáo dục và Đào tạo' }],
    deadline: { value: '2026-06-15' },
  })
  expect(floating).toMatchObject({
    leads: [{ value: 'Ủy ban nhân dân các xã', inherited: true }],
    recurrence: { value: expect.stringContaining('thường xuyên') },
  })
})

test('points that are things with a doer of their own are listed each', () => {
  expect(
    points(`II. NỘI DUNG
1. Tham gia góp ý dự thảo
a) Nghị định về quản lý sông.
- Cơ quan chủ trì: Sở Tư pháp.
b) Nghị định về bến bãi.
- Cơ quan chủ trì: Sở Xây dựng.`),
  ).toEqual(['II.1.a Sở Tư pháp', 'II.1.b Sở Xây dựng'])
})

test('things counted up after "gồm:" are no jobs of their own', () => {
  expect(
    points(`II. NHIỆM VỤ
1. Các xã tổng hợp số liệu, gồm:
(1) Tổng số hộ phải di dời;
(2) Tổng số nhà phải sửa.`),
  ).toEqual(['II.1 Các xã'])
})

test('an order after a ground or a circumstance in the same sentence counts', () => {
  expect(
    points(`II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Căn cứ quy định của pháp luật, tăng cường kiểm tra các bến bãi.
- Trong mùa mưa bão, bố trí lực lượng trực.`),
  ).toEqual(['II.1.1 Sở Xây dựng', 'II.1.2 Sở Xây dựng'])
})

test('paragraphs that go on with a point name its further leads', () => {
  expect(
    points(`II. NHIỆM VỤ

1. Các xã phát động phong trào thu gom rác.

Sở Xây dựng hướng dẫn các xã bố trí điểm tập kết.

2. Sở Y tế phun khử khuẩn.`),
  ).toEqual(['II.1 Các xã + Sở Xây dựng', 'II.2 Sở Y tế'])
})

test('who only helps in what stands under a heading of names does not lead', () => {
  const text = `II. NHIỆM VỤ

1. Công an xã, Trạm Y tế xã

Công an xã chủ trì, phối hợp với Trạm Y tế xã kiểm tra vỉa hè.`
  expect(points(text)).toEqual(['II.1 Công an xã'])
})

test('an assessment gives nothing to do, but what its last sentence calls for does', () => {
  const assessed = `I. ĐÁNH GIÁ CHUNG

Các thôn đã nỗ lực, chỉ đạo quyết liệt, thực hiện hiệu quả các nhiệm vụ.`
  const jobs = `II. NHIỆM VỤ

1. Sở Y tế phun khử khuẩn.`
  expect(points(`${assessed}\n\n${jobs}`)).toEqual(['II.1 Sở Y tế'])
  const called = `Để làm tốt hơn, các thôn cần tập trung thực hiện một số nhiệm vụ sau đây:

1. Nhanh chóng thu gom rác.

2. Hạn chế các cuộc họp.`
  expect(points(`${assessed}\n\n${called}`)).toEqual(['I.1 các thôn', 'I.2 các thôn'])
})

test('figures that are asked for, and what later rules say, are no jobs of their own', () => {
  const text = `II. NHIỆM VỤ

1. Các xã tổng hợp số liệu sau:

(1) Số hộ có nhà bị sập cần phải xây lại.

(2) Số hộ có nhà bị hư hỏng.

2. Trường hợp các văn bản dẫn chiếu được sửa đổi thì thực hiện theo văn bản mới.`
  expect(points(text)).toEqual(['II.1 Các xã'])
})

test('who issues a plan does not lead its points, and criteria are no jobs', () => {
  const text = `Căn cứ Nghị quyết số 12/NQ-CP của Chính phủ về trồng cây trên các tuyến đường và bờ sông, Ủy ban nhân dân tỉnh Bến Lim ban hành kế hoạch để cùng thực hiện mấy nội dung sau:

II. NHIỆM VỤ

1. Trồng cây hai bên đường.

III. TIÊU CHÍ THI ĐUA

a) Đối với các xã

- Hoàn thành vượt mức chỉ tiêu.`
  expect(points(text)).toEqual(['II.1'])
})

test('letters of a name under the last word name no lead', () => {
  const text = `II. NHIỆM VỤ

1. Sở Y tế phun khử khuẩn.

2. Thu gom rác ở chợ./.

ỦY BAN NHÂN DÂN XÃ BẾN LIM`
  expect(points(text)).toEqual(['II.1 Sở Y tế', 'II.2'])
})

test('a regulation: scope and principles are no jobs, duties are', () => {
  expect(
    points(
      `Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp.
Điều 2. Nguyên tắc phối hợp
1. Các bên chủ động, bình đẳng.
Chương II
NỘI DUNG PHỐI HỢP
Điều 3. Trách nhiệm của Ủy ban nhân dân xã
1. Thông báo tình hình kinh tế - xã hội.
2. Tạo điều kiện về kinh phí:
a) Bố trí dự toán hằng năm;
b) Cấp kinh phí kịp thời.
Điều 4. Hiệu lực
Quy chế này có hiệu lực kể từ ngày ký.`,
      'QUY CHẾ\nPhối hợp công tác',
    ),
  ).toEqual(['II.3.1 Ủy ban nhân dân xã', 'II.3.2.a Ủy ban nhân dân xã', 'II.3.2.b Ủy ban nhân dân xã'])
})

test('a conclusion notice: praise and consent first, then jobs', () => {
  expect(
    points(
      `Phó Chủ tịch kết luận như sau:

1. Đánh giá cao kết quả Sở Du lịch đã đạt được.
2. Cơ bản thống nhất với báo cáo của Sở Du lịch.
3. Về nhiệm vụ thời gian tới
3.1. Giao Sở Du lịch hoàn thiện kế hoạch.
3.2. Đối với đề xuất của Công ty Mây Trắng: Đồng ý về chủ trương. Giao Sở Xây dựng hướng dẫn thủ tục.`,
      'THÔNG BÁO\nKết luận của Phó Chủ tịch UBND tỉnh về du lịch',
    ),
  ).toEqual(['3.1 Sở Du lịch', '3.2 Sở Xây dựng'])
})

test('a heading that only names a body, however short, has the job told under it', () => {
  expect(
    points(`I. NHIỆM VỤ

1. Sở Y tế

Chủ trì, phối hợp với các xã trồng cây.

2. Sở Nội vụ
Hướng dẫn các xã trồng cây.

3. Mục đích

Nâng cao ý thức của Nhân dân.`),
  ).toEqual(['I.1 Sở Y tế', 'I.2 Sở Nội vụ'])
})

test('who helps is read in the paragraph under such a heading', () => {
  const reading = readDocument(
    'KẾ HOẠCH\nTrồng cây\n\n1. Sở Tài chính\n\nChủ trì, phối hợp với Sở Y tế trồng cây.',
  )
  expect(reading.instructions[0]?.coordinates.map(({ value }) => value)).toEqual(['Sở Y tế'])
})

test('what is not to be done is a job of who is named above', () => {
  expect(
    points(`II. NHIỆM VỤ
1. Sở Tài chính
- Chưa điều chỉnh giá nước trong quý I năm 2026.
- Không tổ chức hội nghị ngoài kế hoạch.`),
  ).toEqual(['II.1.1 Sở Tài chính', 'II.1.2 Sở Tài chính'])
})

test('what something is for gives nobody anything to do', () => {
  expect(
    points(`I. YÊU CẦU
1. Việc tiếp công dân nhằm nắm chắc tình hình; các tổ chức phụ trách chỉ đạo giải quyết kịp thời.
II. NHIỆM VỤ
1. Sở Nội vụ tiếp công dân.`),
  ).toEqual(['II.1 Sở Nội vụ'])
})

test('a call to a list lends its doer however long it is', () => {
  expect(
    points(`3. Ban Thường vụ Đảng ủy yêu cầu:

Chi bộ thôn Hạ tiếp tục giữ nếp tốt, tập trung sửa dứt điểm những việc còn yếu vừa kể và thực hiện nghiêm các nội dung sau:

- Rà soát quy chế.
- Xây dựng kế hoạch khắc phục.`),
  ).toEqual(['3.1 Chi bộ thôn Hạ', '3.2 Chi bộ thôn Hạ'])
})
