import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const HEAD =
  'ỦY BAN NHÂN DÂN XÃ BẾN LIM\n\nSố: 12/KH-UBND\n\nBến Lim, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\nTrồng cây'

/** Path, leads and deadline of each instruction of a plan with the given paragraphs. */
function jobs(...paragraphs: string[]): string[] {
  return readDocument(`${HEAD}\n\n${paragraphs.join('\n\n')}`).instructions.map(({ path, leads, deadline }) =>
    [path, ...leads.map(({ value }) => value), deadline?.value].filter(Boolean).join(' '),
  )
}

describe('a list of jobs', () => {
  const list = ['II. NHIỆM VỤ', '1. Về cây giống', '- Chuẩn bị cây giống.', '- Vận chuyển cây về thôn.']

  test('takes in a point whose verb no rule knows', () => {
    expect(jobs(...list, '- Ươm dưỡng thêm cây dự phòng trong vườn.')).toEqual(['II.1.1', 'II.1.2', 'II.1.3'])
  })

  test.each([
    '- Kinh phí trồng cây lấy từ nguồn đóng góp của các hộ.',
    '- Cây giống được cấp theo đợt cho từng thôn trong xã.',
    '- Thành phần tham gia: toàn thể hội viên trong xã.',
    '- Vườn ươm của xã.',
  ])('leaves out what only tells: %s', (point) => {
    expect(jobs(...list, point)).toEqual(['II.1.1', 'II.1.2'])
  })

  test('has points with a short title before what is to be done', () => {
    expect(
      jobs('III. TỔ CHỨC THỰC HIỆN', '1. Công an xã', '- Chế độ báo cáo: Tổng hợp kết quả trồng cây.'),
    ).toEqual(['III.1.1 Công an xã'])
  })

  test('that only says by what means is the job of the point above', () => {
    const means = [
      '1. Công an xã kiểm tra cây trồng thông qua:',
      '- Việc dự họp thôn.',
      '- Tiếp nhận tin báo của dân.',
    ]
    expect(jobs('III. TỔ CHỨC THỰC HIỆN', ...means)).toEqual(['III.1 Công an xã'])
  })
})

test('a phase lends its last day to the jobs under it; a span of their own comes first', () => {
  const phase = ['II. NỘI DUNG THỰC HIỆN', '1. Đợt 1: Từ ngày 10/6/2026 đến ngày 20/7/2026:']
  expect(
    jobs(...phase, '- Kiểm tra vườn ươm.', '- Kiểm tra cây trồng (từ 15/6/2026 đến 30/6/2026).'),
  ).toEqual(['II.1.1 2026-07-20', 'II.1.2 2026-06-30'])
})

test('purposes and requirements give nobody anything to do', () => {
  const asked = 'Công an xã xây dựng phương án cụ thể; phối hợp chặt chẽ với các thôn.'
  expect(jobs('I. MỤC ĐÍCH, YÊU CẦU', `1. ${asked}`)).toEqual([])
  expect(jobs('I. MỤC ĐÍCH, YÊU CẦU', '2. Yêu cầu', `- ${asked}`)).toEqual([])
})

test('a sentence that announces forms of work lends who does them', () => {
  const forms = [
    'IV. HÌNH THỨC KIỂM TRA',
    'Căn cứ tình hình, Công an xã tổ chức thực hiện các hình thức sau:',
  ]
  expect(
    jobs(...forms, '1. Kiểm tra trực tiếp tại vườn.', '2. Phối hợp kiểm tra: Cử người tham gia đoàn.'),
  ).toEqual(['IV.1 Công an xã', 'IV.2 Công an xã'])
})

test('the text under a heading that only names bodies is theirs, though closings open so too', () => {
  const last = ['III. TỔ CHỨC THỰC HIỆN', '1. Công an xã', 'Kiểm tra cây trồng.', '2. Các thôn, khu phố']
  expect(jobs(...last, 'Căn cứ chức năng, nhiệm vụ được giao tổ chức triển khai thực hiện.')).toEqual([
    'III.1 Công an xã',
    'III.2 Các thôn, khu phố',
  ])
})

test('a ground in the sentence of an order is no finding', () => {
  expect(
    jobs(
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      'a) Căn cứ khả năng ngân sách, bố trí kinh phí trồng cây;',
    ),
  ).toEqual(['III.1.a Công an xã'])
})

test('articles stand in no list, and one that approves orders nothing', () => {
  const decision = [
    '- Căn cứ Luật Trồng cây;',
    '- Theo đề nghị của Trưởng phòng Kinh tế.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Phê duyệt Kế hoạch trồng cây năm 2026 (kèm theo Kế hoạch của phòng).',
    'Điều 2. Trách nhiệm thi hành:',
    '1. Giao Công an xã kiểm tra cây trồng.',
    'Điều 3. Công an xã, các thôn chịu trách nhiệm thi hành Quyết định này.',
  ]
  expect(jobs(...decision)).toEqual(['2.1 Công an xã', '3 Công an xã các thôn'])
})

test('a second office of a person, broken off before its dash, opens no point', () => {
  expect(
    jobs('IV. PHÂN CÔNG', '1. Đồng chí Phó Trưởng ban Tổ chức\n- Ủy viên: Chỉ đạo trồng cây.')[0],
  ).toMatch(/^IV\.1 /)
})

test('what a page asks its reader after the paper is no part of it', () => {
  const paper = [
    '1. Công an xã kiểm tra cây.',
    '2. Các thôn trồng cây.',
    '3. Công an xã báo cáo.',
    '4. Các thôn tưới cây.',
  ]
  const page = ['Ai phải trồng cây theo quy định hiện nay?', '- Chủ hộ có trách nhiệm trồng cây.']
  expect(jobs('Công an xã, các thôn thực hiện:', ...paper, ...page)).toHaveLength(4)
})

test('a paper that orders nobody in so many words still says what is expected of whom', () => {
  const letter = 'Kính gửi: Các chi bộ, các thôn.\n\nBan Chỉ đạo đã soạn dự thảo Đề án trồng cây.\n\n'
  const expected = 'Các chi bộ, các thôn nghiên cứu và góp ý vào dự thảo trước ngày 20/7/2026.'
  const read = readDocument(letter + expected).instructions
  expect(read.map(({ path, leads }) => [path, leads.map(({ value }) => value)])).toEqual([
    ['p1', ['Các chi bộ', 'các thôn']],
  ])
  expect(readDocument(`${letter}Ban Chỉ đạo tiếp tục lấy ý kiến các thôn.`).instructions).toEqual([])
})

describe('a plan under the decision that puts it into force', () => {
  const decision = [
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch trồng cây',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.',
  ]
  const carried = 'Điều 2. Công an xã, các thôn chịu trách nhiệm thi hành Quyết định này./.'
  const foot = ['Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫn']
  const title =
    'KẾ HOẠCH\nTrồng cây năm 2026\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 6 năm 2026\ncủa Ủy ban nhân dân xã)'
  const read = (...plan: string[]) =>
    readDocument(
      ['ỦY BAN NHÂN DÂN XÃ BẾN LIM', 'Số: 12/QĐ-UBND', 'Bến Lim, ngày 05 tháng 6 năm 2026']
        .concat(decision, carried, foot, title, plan)
        .join('\n\n'),
    )

  test('gives its jobs with its own numbering, and its citations', () => {
    const reading = read(
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Công an xã phải chủ động.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã kiểm tra cây theo Chỉ thị số 07/CT-UBND ngày 02/3/2026 của Ủy ban nhân dân xã.',
    )
    expect(reading.instructions.map(({ path }) => path)).toEqual(['2', 'II.1'])
    expect(reading.citations.map(({ symbol }) => symbol)).toContain('07/CT-UBND')
    expect(reading.kind?.value).toBe('Quyết định')
  })

  test('is told from the decision where their numbers meet', () => {
    const plan = ['1. Công an xã kiểm tra cây.', '2. Các thôn trồng cây trước ngày 20/6/2026.']
    expect(read(...plan).instructions.map(({ path }) => path)).toEqual(['2', 'KH.1', 'KH.2'])
  })
})

test('a remark with a star belongs to the point above it', () => {
  const points = [
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Công an xã kiểm tra cây trồng hằng tháng.',
    '* Lưu ý: Cây chết phải báo ngay.',
  ]
  expect(jobs(...points, '2. Các thôn tưới cây.')).toEqual(['III.1 Công an xã', 'III.2 Các thôn'])
})

test.each([
  'Điều 1. Hội đồng nhân dân xã đánh giá cao tinh thần trách nhiệm của Công an xã và các thôn.',
  '1. Ghi nhận, hoan nghênh và biểu dương cố gắng của Công an xã, các thôn và các trường học.',
  '1. Công an xã: Thành phần dự gồm lãnh đạo và cán bộ phụ trách.',
])('what is thought of somebody, or who attends, is no job: %s', (text) => {
  expect(jobs('I. NỘI DUNG', text, '2. Các thôn trồng cây.').some((job) => job.includes('Công an'))).toBe(
    false,
  )
})

test('what went well in a quarter past is no job', () => {
  const past = '1. Trong quý I năm 2026, mặc dù trời rét, song các thôn đã chủ động trồng cây, cơ bản xong.'
  expect(jobs('Chủ tịch UBND xã kết luận:', past, '2. Các thôn tưới cây.')).toEqual(['2 Các thôn'])
})

test('beside the tasks of a part on how things stand there are more tasks, and an order is one anywhere', () => {
  const part = [
    'I. Về tình hình trồng cây',
    '1. Đánh giá: giao Công an xã đếm cây.',
    '2. Nhiệm vụ cần làm ngay:',
    '- Các thôn tưới cây.',
    '3. Về cây giống:',
    '- Trạm Khuyến nông xã ươm giống.',
    '4. Về đường hoa:',
    '- Giao Hội Phụ nữ xã chọn giống hoa.',
  ]
  expect(jobs(...part)).toEqual(['I.2.1 Các thôn', 'I.3.1 Trạm Khuyến nông xã', 'I.4.1 Hội Phụ nữ xã'])
})

test('points that say who leads, when and how tell of the job above them', () => {
  const points = [
    'II. NHIỆM VỤ',
    '1.1. Xây dựng sổ tay trồng cây.',
    '- Bảo đảm ngắn gọn, dễ đọc với bà con.',
    '- Thời gian hoàn thành: tháng 7/2026.',
    '- Đơn vị chủ trì: Hội Nông dân xã.',
    '- Đơn vị phối hợp: Các đ/c Phó Chủ tịch, Công an xã.',
  ]
  expect(jobs(...points)).toEqual(['II.1.1 Hội Nông dân xã 2026-07-31'])
})

test('who does the jobs of a list may be printed once, under the last of them', () => {
  const list = [
    'III. NHIỆM VỤ',
    '1. Cây ven sông',
    '- Trồng cây ven sông.',
    '- Tưới cây ven sông.',
    'Đơn vị chủ trì thực hiện: Các thôn.',
    'Thời gian thực hiện: Thường xuyên.',
    '- Đếm cây ven sông.',
    'Đơn vị chủ trì: Công an xã.',
  ]
  expect(jobs(...list)).toEqual(['III.1.1 Các thôn', 'III.1.2 Các thôn', 'III.1.3 Công an xã'])
})

test('a paper to be handed in is asked for also under an attribute', () => {
  const point = [
    '5. Thời gian thực hiện: tháng 7.',
    'Biên bản họp thôn phải gửi về Công an xã chậm nhất ngày 30/7/2026.',
  ]
  expect(
    jobs('Các thôn thực hiện:', '4. Các thôn trồng cây.', ...point).map((job) => job.split(' ')[0]),
  ).toEqual(['4', '5'])
})

test('a heading or a lead-in that says with whom goes for all points under it', () => {
  const help = (body: string) =>
    readDocument(`KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n${body}`).instructions.map(
      ({ path, leads, coordinates }) =>
        `${path} ${[leads, coordinates].map((list) => list.map(({ value }) => value).join(' + ')).join(' | ')}`,
    )
  expect(
    help(
      '1. Sở Nội vụ\na) Chủ trì, phối hợp với các sở, Hội Nông dân xã\n- Trồng cây bên sông.\n- Chăm sóc cây.',
    ),
  ).toEqual(['I.1.a.1 Sở Nội vụ | các sở + Hội Nông dân xã', 'I.1.a.2 Sở Nội vụ | các sở + Hội Nông dân xã'])
  expect(help('1. Sở Nội vụ\n\nPhối hợp với các sở:\n\n- Trồng cây bên sông.\n\n- Chăm sóc cây.')).toEqual([
    'I.1.1 Sở Nội vụ | các sở',
    'I.1.2 Sở Nội vụ | các sở',
  ])
  expect(
    help('1. Sở Nội vụ\na) Chủ trì, phối hợp\n- Sở Tài chính bố trí vốn.\n- Sở Y tế kiểm tra nước.'),
  ).toEqual(['I.1.a.1 Sở Nội vụ | Sở Tài chính', 'I.1.a.2 Sở Nội vụ | Sở Y tế'])
})
