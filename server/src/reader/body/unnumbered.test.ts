import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

/** Path and words of each instruction of a letter with the given body. */
function calls(body: string): string[] {
  return readDocument(`Kính gửi: Các xã.\n\n${body}`).instructions.map(({ path, text }) => `${path} ${text}`)
}

test('the clause that says what an order is for is left out of its words', () => {
  expect(calls('Để bờ sông sạch đẹp, UBND huyện đề nghị các xã thu gom rác trước ngày 15/6/2026.')).toEqual([
    'p1 UBND huyện đề nghị các xã thu gom rác trước ngày 15/6/2026.',
  ])
})

test('a paper without points: each order is one, what goes on with it too, the last call closes', () => {
  expect(
    calls(`Căn cứ Kế hoạch số 5/KH-UBND, UBND huyện đề nghị UBND các xã rà soát hộ nghèo.

Báo cáo gửi về Phòng Nội vụ huyện trước ngày 10/5/2026.

Đề nghị các đơn vị quan tâm thực hiện./.`),
  ).toEqual([
    'p1 UBND huyện đề nghị UBND các xã rà soát hộ nghèo.',
    'p2 Báo cáo gửi về Phòng Nội vụ huyện trước ngày 10/5/2026.',
    'closing Đề nghị các đơn vị quan tâm thực hiện./.',
  ])
})

test('the report on a job is a part of it', () => {
  expect(
    calls(
      'UBND huyện yêu cầu các xã rà soát cây ven sông. Báo cáo kết quả trước ngày 30/6/2026. Trân trọng./.',
    ),
  ).toEqual(['p1 UBND huyện yêu cầu các xã rà soát cây ven sông. Báo cáo kết quả trước ngày 30/6/2026.'])
})

test('those who are asked are told more further on', () => {
  expect(
    calls('UBND huyện đề nghị các xã trồng cây.\n\nĐối với cây ven sông, các xã hướng dẫn các thôn cắm cọc.'),
  ).toEqual([
    'p1 UBND huyện đề nghị các xã trồng cây.',
    'p2 Đối với cây ven sông, các xã hướng dẫn các thôn cắm cọc.',
  ])
})

test('a single order is no closing request', () => {
  expect(calls('UBND huyện nhận được Tờ trình số 5/TTr-NV.\n\nĐề nghị các xã báo cáo số liệu./.')).toEqual([
    'p1 Đề nghị các xã báo cáo số liệu./.',
  ])
})

test('who reports on itself orders nobody', () => {
  expect(calls('UBND huyện báo cáo như sau: việc thu ngân sách đạt kế hoạch.')).toEqual([])
})

test('after an announcement who is named with a verb has a job', () => {
  expect(
    calls(`Chủ tịch UBND huyện có ý kiến như sau:

Phòng Nội vụ rà soát văn bản.

Văn phòng theo dõi, đôn đốc việc thực hiện./.`).map((call) => call.slice(0, 2)),
  ).toEqual(['p1', 'p2'])
})

test('a duty in a paragraph above the points is listed, findings are not', () => {
  expect(
    calls(`Thời gian qua, các xã đã thu gom nhiều rác. Sở Xây dựng và các xã cần khảo sát ngay các bến bãi.

UBND huyện yêu cầu:

1. Các xã trồng cây.`),
  ).toEqual(['p1 Sở Xây dựng và các xã cần khảo sát ngay các bến bãi.', '1 1. Các xã trồng cây.'])
})

test('of several calls after the points the last closes, those before it count on', () => {
  expect(
    calls(`UBND huyện yêu cầu:

1. Các xã trồng cây.

Trong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Phòng Kinh tế.

Yêu cầu các xã nghiêm túc thực hiện./.`),
  ).toEqual([
    '1 1. Các xã trồng cây.',
    'p1 Trong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Phòng Kinh tế.',
    'closing Yêu cầu các xã nghiêm túc thực hiện./.',
  ])
})

test('a closing without a word of order: "Trên đây là …; các xã thực hiện", "thông báo để các xã biết"', () => {
  const body = 'UBND huyện yêu cầu:\n\n1. Các xã trồng cây.\n\n'
  expect(calls(`${body}Trên đây là nội dung công việc; các xã nghiêm túc thực hiện./.`).at(-1)).toBe(
    'closing các xã nghiêm túc thực hiện./.',
  )
  const told = readDocument(`Kính gửi: Các xã.\n\n${body}Văn phòng thông báo để các xã biết, thực hiện./.`)
  expect(told.instructions.at(-1)?.leads.map(({ value }) => value)).toEqual(['các xã'])
})

test('a closing that only says since when the paper is valid asks nothing', () => {
  const body = 'UBND huyện yêu cầu:\n\n1. Các xã trồng cây.\n\n'
  expect(
    calls(`${body}Hướng dẫn này thay thế Hướng dẫn số 5/HD-UBND và có hiệu lực kể từ ngày ký./.`),
  ).toHaveLength(1)
})

test('of a paper without points the notice to carry it out closes', () => {
  expect(
    calls(`Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:

Giao các xã báo cáo trước ngày 15/6/2026.

Văn phòng Ủy ban nhân dân tỉnh thông báo để các xã biết, thực hiện./.`).map((call) => call.split(' ')[0]),
  ).toEqual(['p1', 'closing'])
})

test('each body with a duty in the clauses of a sentence is named', () => {
  const text = 'Các xã có trách nhiệm nhắc nhở việc quét dọn; Thủ trưởng các cơ quan kiểm tra đơn vị mình./.'
  const reading = readDocument(`Kính gửi: Các xã.\n\n${text}`)
  expect(reading.instructions[0]?.leads.map(({ value }) => value)).toEqual([
    'Các xã',
    'Thủ trưởng các cơ quan',
  ])
})

test('what was ordered on a day gone by is no order; what shall be when something ends is one', () => {
  expect(
    calls(`Ngày 12/5/2026, Tỉnh ủy đã ban hành Nghị quyết số 5-NQ/TU, giao Đảng ủy xã trồng cây.

Khi Đảng đoàn kết thúc hoạt động thì Đảng ủy xã tiếp tục chỉ đạo thực hiện./.`),
  ).toEqual(['p1 Khi Đảng đoàn kết thúc hoạt động thì Đảng ủy xã tiếp tục chỉ đạo thực hiện./.'])
})

test('all that a closing paragraph asks is one request, with its time and whom it asks', () => {
  const { instructions } = readDocument(`Kính gửi: Các xã.

1. Lập vườn ươm tại các thôn.

2. Rà soát đất trồng rừng ven sông.

Ủy ban nhân dân tỉnh đề nghị các sở, ngành thực hiện nghiêm túc. Định kỳ hằng năm báo cáo kết quả về Sở Nông nghiệp. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các xã phản ánh kịp thời./.`)
  const closing = instructions.at(-1)
  expect(closing?.path).toBe('closing')
  expect(closing?.leads.map(({ value }) => value)).toEqual(['các sở, ngành', 'các xã'])
  expect(closing?.recurrence?.value).toBe('Định kỳ hằng năm')
  expect(closing?.condition?.value).toContain('nếu có vướng mắc')
})

test('what another paper asked for before is no order of this one', () => {
  expect(
    calls(`Tại công văn số 80/VP-KG ngày 09/10/2025 của Văn phòng tỉnh, Chủ tịch đã giao Sở Y tế lập tủ thuốc.

Chủ tịch yêu cầu Sở Y tế khẩn trương hoàn thành tủ thuốc trước ngày 30/5/2026.`),
  ).toEqual(['p1 Chủ tịch yêu cầu Sở Y tế khẩn trương hoàn thành tủ thuốc trước ngày 30/5/2026.'])
})
