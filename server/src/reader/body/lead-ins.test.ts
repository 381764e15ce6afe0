import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

/** Path, leads and last words of each instruction of a letter with the given paragraphs. */
function calls(...paragraphs: string[]): string[] {
  const reading = readDocument(`Kính gửi: Các sở, ban, ngành.\n\n${paragraphs.join('\n\n')}`)
  return reading.instructions.map(
    ({ path, leads }) => `${path} ${leads.map(({ value }) => value).join('; ')}`,
  )
}

test.each([
  ['Ủy ban nhân dân tỉnh đề nghị các sở báo cáo kết quả. Thông tin gửi về:', 'Fax: 0123', 'các sở'],
  ['Ủy ban nhân dân tỉnh đề nghị các sở báo cáo kết quả theo số điện thoại sau:', '0123', 'các sở'],
  ['Giao Sở Nội vụ thông báo lịch nghỉ như sau:', 'Fax: 0123', 'Sở Nội vụ'],
  ['Ủy ban nhân dân tỉnh đề nghị các xã cử người dự họp, cụ thể:', 'Thời gian: 8 giờ.', 'các xã'],
  ['Đề nghị các sở gửi báo cáo theo địa chỉ:', 'Phòng Tổng hợp, số 5 đường An Hòa', 'các sở'],
  ['Đề nghị các xã báo cáo số liệu:', '- Số hộ nghèo;\n- Số hộ cận nghèo.', 'các xã'],
])('a lead-in under which nothing is ordered is the order: %s', (leadIn, below, lead) => {
  expect(calls(leadIn, below)).toEqual([`p1 ${lead}`])
})

test('a call to carry it out is no job of the list above it', () => {
  expect(
    calls(
      'Ủy ban nhân dân tỉnh đề nghị các xã treo băng rôn với nội dung sau:',
      '"Vì một dòng sông xanh".',
      'Đề nghị các xã triển khai thực hiện./.',
    ),
  ).toEqual(['p1 các xã', 'closing các xã'])
})

test('a lead-in with jobs under it lends them its leads and is none itself', () => {
  const leadIn = 'Ủy ban nhân dân tỉnh đề nghị các xã triển khai một số nội dung sau:'
  expect(calls(leadIn, 'Rà soát hộ nghèo.', 'Báo cáo kết quả.')).toEqual(['p1 các xã', 'p2 các xã'])
  expect(calls('Đề nghị các xã thực hiện như sau:', 'Sở Y tế trồng cây.', 'Sở Nội vụ đôn đốc.')).toEqual([
    'p1 Sở Y tế',
    'p2 Sở Nội vụ',
  ])
  expect(calls(leadIn, '1. Rà soát hộ nghèo.', '2. Báo cáo kết quả.').map((call) => call[0])).toEqual([
    '1',
    '2',
  ])
})

test('who gives notice of something orders nobody', () => {
  expect(calls('Ủy ban nhân dân tỉnh thông báo lịch nghỉ như sau:', 'Fax: 0123')).toEqual([])
})

test.each([
  [
    'Sở Nội vụ căn cứ kế hoạch để triển khai thực hiện, báo cáo kết quả./.',
    ['p1 Sở Xây dựng', 'p2 Sở Nội vụ'],
  ],
  ['Sở Nội vụ đôn đốc việc trồng cây./.', ['p1 Sở Xây dựng', 'p2 Sở Nội vụ']],
  ['Sở Nội vụ có trách nhiệm đôn đốc việc trồng cây./.', ['p1 Sở Xây dựng', 'p2 Sở Nội vụ']],
  ['Sở Nội vụ phối hợp với Sở Y tế kiểm tra.', ['p1 Sở Xây dựng', 'p2 Sở Nội vụ']],
  ['Các xã tổng hợp kết quả. Sở Nội vụ báo cáo.', ['p1 Sở Xây dựng', 'p2 Các xã']],
  ['Sở Nội vụ đã ban hành kế hoạch.', ['p1 Sở Xây dựng']],
])(
  'after an order in a paragraph a body with a verb has a job whatever its verb: %s',
  (sentence, expected) => {
    expect(calls(`Giao Sở Xây dựng trồng cây ven sông. ${sentence}`).slice(0, 2)).toEqual(expected)
  },
)

test('what who orders says of itself further on is no order', () => {
  const order = 'Ủy ban nhân dân tỉnh đề nghị Sở Y tế trồng cây.'
  expect(calls(`${order} Ủy ban nhân dân tỉnh báo cáo Bộ Y tế xem xét.`)).toEqual(['p1 Sở Y tế'])
})

test.each([
  [
    'Liên đoàn Lao động tỉnh triển khai đến Công đoàn cơ sở bổ sung đối tượng chăm lo.',
    ['p1 Công đoàn cơ sở'],
  ],
  ['Ủy ban nhân dân tỉnh triển khai tới các xã rà soát hộ nghèo.', ['p1 các xã']],
  ['Sở Nội vụ phổ biến đến các phòng đăng ký thi đua.', ['p1 các phòng']],
  ['Sở Nội vụ triển khai cho các phòng đăng ký, cụ thể:', ['p1 các phòng']],
  ['Ủy ban nhân dân tỉnh triển khai đến các xã được biết Kế hoạch số 5/KH-UBND.', []],
  ['Thời gian qua, Sở Y tế đã triển khai đến các xã trồng cây.', []],
])('an order handed down to who is to carry it out: %s', (sentence, expected) => {
  expect(calls(sentence)).toEqual(expected)
})

test.each([
  ['Ủy ban nhân dân tỉnh đề nghị các sở triển khai và thực hiện./.', 'closing các sở'],
  ['Ủy ban nhân dân tỉnh yêu cầu các sở nghiêm túc triển khai thực hiện./.', 'closing các sở'],
  ['Sở Nội vụ kính đề nghị các xã quan tâm phối hợp thực hiện./.', 'closing các xã'],
  ['Ủy ban nhân dân tỉnh đề nghị các sở khẩn trương triển khai, thực hiện./.', 'closing các sở'],
  ['Ủy ban nhân dân tỉnh đề nghị các xã thực hiện các nội dung trên./.', 'closing các xã'],
  ['Ủy ban nhân dân tỉnh đề nghị Sở Nội vụ báo cáo kết quả trước ngày 30/6/2026./.', 'p2 Sở Nội vụ'],
])('a last call that asks no more than to act closes: %s', (sentence, expected) => {
  expect(calls('Giao Sở Y tế trồng cây.', sentence)).toEqual(['p1 Sở Y tế', expected])
})

test('those whom a lead-in guides are to do what stands under it; a plan that is issued guides nobody', () => {
  const guiding = 'Sở Y tế hướng dẫn các trạm triển khai tủ thuốc như sau:'
  expect(calls(guiding, '1. Rà soát tủ thuốc.', '2. Lập sổ theo dõi thuốc.')).toEqual([
    '1 các trạm',
    '2 các trạm',
  ])
  const plan = 'Sở Y tế ban hành kế hoạch họp và hướng dẫn các trạm lập tủ thuốc như sau:'
  expect(calls(plan, '1. Rà soát tủ thuốc.', '2. Lập sổ theo dõi thuốc.')).toEqual([])
})

test('a heading may tell a class by what it has to do with', () => {
  const heading = '1. Các sở, ngành chủ trì, quản lý các dự án thuộc Chương trình trồng rừng'
  expect(calls(heading, '- Lập kế hoạch giám sát.', '- Báo cáo kết quả.')).toEqual([
    '1.1 Các sở, ngành chủ trì, quản lý các dự án thuộc Chương trình trồng rừng',
    '1.2 Các sở, ngành chủ trì, quản lý các dự án thuộc Chương trình trồng rừng',
  ])
})

test('the notice of an office closes the paper, also where its line runs on from the last job', () => {
  expect(
    calls(
      'Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:',
      'Sở Y tế lập tủ thuốc. Sở Tài chính bố trí vốn.\nVăn phòng Ủy ban nhân dân tỉnh thông báo để các sở biết, thực hiện./.',
    ),
  ).toEqual(['p1 Sở Y tế', 'p2 Sở Tài chính', 'closing các sở'])
})

test('an order to act on the paper is no part of its last point', () => {
  expect(
    calls(
      'Các trạm có nhiệm vụ:',
      '1. Lập tủ thuốc.',
      'Sở Y tế đề nghị các huyện căn cứ Quy định này cụ thể hóa nhiệm vụ của trạm.',
      'Quy định này có hiệu lực từ ngày ký./.',
    ),
  ).toEqual(['1 Các trạm', 'closing các huyện'])
})
