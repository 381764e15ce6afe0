import { describe, expect, test } from 'vitest'
import { pdfText } from './pdf.ts'
import { type PdfPage, type Placed, type PlacedRule, pdfFile } from './writers/pdf-file.ts'

const SIZE = 12
const LEAD = 14
const EDGES = [30, 60, 240, 345, 450, 565]
const HEADS = ['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian']

/** A cell: where its column begins, the lines in it, over how many columns and rows it goes. */
type Cell = { column: number; lines: string[]; wide?: number; high?: number }

/** Cells beside each other from the first column on; a bar parts their lines, an empty text is an empty cell. */
function row(...texts: readonly string[]): Cell[] {
  return texts.map((text, column) => ({ column, lines: text.split('|') }))
}

type Sheet = { texts: Placed[]; rules: PlacedRule[] }

/** A table from `top` down; rules around every cell, or none. Texts stand at the top of their cells or `lower`. */
function table(rows: readonly Cell[][], top = 780, { ruled = true, lower = 0, gap = 6 } = {}): Sheet {
  const sheet: Sheet = { texts: [], rules: [] }
  const heights = rows.map((cells) => {
    const own = cells.filter(({ high = 1 }) => high === 1)
    return Math.max(1, ...own.map(({ lines }) => lines.length)) * LEAD + gap
  })
  const ys = [top]
  for (const height of heights) ys.push((ys.at(-1) ?? top) - height)
  rows.forEach((cells, n) => {
    for (const { column, lines, wide = 1, high = 1 } of cells) {
      const [x0 = 0, x1 = 0] = [EDGES[column], EDGES[column + wide]]
      const [y1 = 0, y0 = 0] = [ys[n], ys[n + high]]
      const corners = [
        [x0, y0, x1, y0],
        [x0, y1, x1, y1],
        [x0, y0, x0, y1],
        [x1, y0, x1, y1],
      ]
      if (ruled)
        for (const [a = 0, b = 0, c = 0, d = 0] of corners) sheet.rules.push({ x0: a, y0: b, x1: c, y1: d })
      const first = y1 - LEAD + 1 - (column === 0 && y1 - y0 > 2 * LEAD + gap ? lower : 0)
      lines.forEach((text, line) => {
        if (text !== '') sheet.texts.push({ x: x0 + 4, y: first - line * LEAD, size: SIZE, text })
      })
    }
  })
  return sheet
}

function lines(texts: readonly string[], y: number, x = 30): Placed[] {
  return texts.map((text, n) => ({ x, y: y - n * 16, size: SIZE, text }))
}

async function read(...pages: readonly PdfPage[]): Promise<string[]> {
  return (await pdfText(pdfFile(pages))).split('\n\n')
}

const FIRST = ['1', 'Rà soát bến thuyền', 'Sở Xây dựng', 'Công an tỉnh', '30/6/2026']

describe('a ruled table', () => {
  test('cell by cell, row by row, lines of a cell joined', async () => {
    const sheet = table([
      row(...HEADS),
      row(
        '1',
        'Rà soát toàn bộ các bến|thuyền dọc sông, lập hồ|sơ',
        'Sở Nông|nghiệp',
        'Công an',
        '30/6/|2026',
      ),
      row('2', 'Báo cáo', 'Sở Nội vụ', '', 'Quý IV'),
    ])
    expect(await read(sheet)).toEqual([
      ...HEADS,
      ...['1', 'Rà soát toàn bộ các bến thuyền dọc sông, lập hồ sơ', 'Sở Nông nghiệp', 'Công an'],
      ...['30/6/2026', '2', 'Báo cáo', 'Sở Nội vụ', '–', 'Quý IV'],
    ])
  })

  test('points of a cell keep their lines', async () => {
    const job = '- Rà soát các bến thuyền;|- Báo cáo kết quả rà soát'
    const [, , , , , , cell] = await read(table([row(...HEADS), row('1', job, 'Sở Nội vụ', '', 'Quý IV')]))
    expect(cell).toBe('- Rà soát các bến thuyền;\n- Báo cáo kết quả rà soát')
  })

  test('a number that stands lower than its job; the title of a group', async () => {
    const group: Cell[] = [
      { column: 0, lines: ['I'] },
      { column: 1, lines: ['Lĩnh vực giao thông đường thủy nội địa của tỉnh'], wide: 4 },
    ]
    const job = row('1', 'Rà soát toàn bộ các bến|thuyền dọc sông, lập hồ|sơ', 'Sở Y tế', '', 'Quý IV')
    expect((await read(table([row(...HEADS), group, job], 780, { lower: 14 }))).slice(5)).toEqual([
      ...['I', 'Lĩnh vực giao thông đường thủy nội địa của tỉnh'],
      ...['1', 'Rà soát toàn bộ các bến thuyền dọc sông, lập hồ sơ', 'Sở Y tế', '–', 'Quý IV'],
    ])
  })

  test('the number of a group apart from its title, also when one cell holds both', async () => {
    const group = [{ column: 0, lines: ['I. Lĩnh vực giao thông đường thủy'], wide: 5 }]
    const read1 = ['I', 'Lĩnh vực giao thông đường thủy', ...FIRST]
    for (const ruled of [true, false]) {
      const sheet = table([row(...HEADS), group, row(...FIRST)], 780, { ruled })
      const after = lines(['II. TỔ CHỨC THỰC HIỆN'], 690)
      expect((await read({ ...sheet, texts: [...sheet.texts, ...after] })).slice(5)).toEqual([
        ...read1,
        'II. TỔ CHỨC THỰC HIỆN',
      ])
    }
  })

  test('who leads several rows leads each; what stands beside one number is one row', async () => {
    const rows = [
      row(...HEADS),
      [
        ...row('1', 'Rà soát'),
        { column: 2, lines: ['Sở Y tế'], high: 2 },
        ...row('', '', '', 'Sở A', 'Quý I').slice(3),
      ],
      [...row('2', 'Báo cáo'), ...row('', '', '', 'Sở B', 'Quý II').slice(3)],
      [
        { column: 0, lines: ['3'], high: 2 },
        { column: 1, lines: ['Tập huấn'], high: 2 },
        ...row('', '', 'Sở C', 'Sở D', 'Quý III').slice(2),
      ],
      row('', '', 'Sở E', 'Sở G', 'Quý IV').slice(2),
    ]
    expect((await read(table(rows))).slice(5)).toEqual([
      ...['1', 'Rà soát', 'Sở Y tế', 'Sở A', 'Quý I'],
      ...['2', 'Báo cáo', 'Sở Y tế', 'Sở B', 'Quý II'],
      ...['3', 'Tập huấn', 'Sở C\nSở E', 'Sở D\nSở G', 'Quý III\nQuý IV'],
    ])
  })

  test('a head in two storeys, and a row that counts the columns', async () => {
    const rows: Cell[][] = [
      [
        { column: 0, lines: ['TT'], high: 2 },
        { column: 1, lines: ['Nhiệm vụ'], high: 2 },
        { column: 2, lines: ['Cơ quan thực hiện'], wide: 2 },
        { column: 4, lines: ['Thời hạn'], high: 2 },
      ],
      row('', '', 'Chủ trì', 'Phối hợp').slice(2),
      row('(1)', '(2)', '(3)', '(4)', '(5)'),
      row(...FIRST),
    ]
    expect(await read(table(rows))).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', ...FIRST])
  })

  test('words of two cells that came as one text', async () => {
    const sheet = table([row(...HEADS), row(...FIRST)])
    const texts = sheet.texts.filter(({ text }) => !['Sở Xây dựng', 'Công an tỉnh'].includes(text))
    const y = sheet.texts.at(-1)?.y ?? 0
    texts.push({ x: 244, y, size: SIZE, text: 'Sở Xây dựng      Công an tỉnh' })
    expect((await read({ ...sheet, texts })).slice(7, 9)).toEqual(['Sở Xây dựng', 'Công an tỉnh'])
  })

  test('open at its sides; a line under words is no rule of it', async () => {
    const sheet = table([row(...HEADS), row(...FIRST)])
    const open = sheet.rules.filter(({ x0, x1 }) => x0 !== x1 || (x0 !== 30 && x0 !== 565))
    const y = (sheet.texts.at(-1)?.y ?? 0) + 7
    expect(await read({ ...sheet, rules: [...open, { x0: 64, y0: y, x1: 172, y1: y }] })).toEqual([
      ...HEADS,
      ...FIRST,
    ])
  })

  test('between text and signatures', async () => {
    const sheet = table([row(...HEADS), row(...FIRST)], 700)
    const foot = [...lines(['Nơi nhận:', '- Như trên.'], 600), ...lines(['TM. ỦY BAN', 'CHỦ TỊCH'], 600, 350)]
    const texts = [...lines(['II. NHIỆM VỤ', 'Phân công như sau:'], 760), ...sheet.texts, ...foot]
    expect(await read({ ...sheet, texts })).toEqual([
      ...['II. NHIỆM VỤ', 'Phân công như sau:', ...HEADS, ...FIRST],
      ...['Nơi nhận:\n- Như trên.', 'TM. ỦY BAN\nCHỦ TỊCH'],
    ])
  })
})

describe('over the end of a page', () => {
  const number = { x: 300, y: 815, size: SIZE, text: '2' }

  test('the head is dropped, a row that was cut is whole', async () => {
    const one = table([row(...HEADS), row('1', 'Rà soát các bến thuyền', 'Sở Xây', 'Công an', '30/6/|2026')])
    const two = table([
      row(...HEADS),
      row('', 'dọc sông.', 'dựng', '', ''),
      row('2', 'Báo cáo', 'Sở Nội vụ', '', 'Quý IV'),
    ])
    expect(await read(one, { ...two, texts: [number, ...two.texts] })).toEqual([
      ...[...HEADS, '1', 'Rà soát các bến thuyền dọc sông.', 'Sở Xây dựng', 'Công an', '30/6/2026'],
      ...['2', 'Báo cáo', 'Sở Nội vụ', '–', 'Quý IV'],
    ])
  })

  test('over three pages, and another table after it', async () => {
    const middle = table([
      row('2', 'Tập huấn', 'Sở Y tế', '', 'Quý I'),
      row('3', 'Tuyên truyền', 'Sở A', '', 'Quý II'),
    ])
    const end = table([row('4', 'Báo cáo', 'Sở Nội vụ', '', 'Quý IV')])
    const other = table([row(...HEADS), row(...FIRST)], 600)
    const last = {
      texts: [...end.texts, ...lines(['PHỤ LỤC II'], 660), ...other.texts],
      rules: [...end.rules, ...other.rules],
    }
    expect(await read(table([row(...HEADS), row(...FIRST)]), middle, last)).toEqual([
      ...[
        ...HEADS,
        ...FIRST,
        '2',
        'Tập huấn',
        'Sở Y tế',
        '–',
        'Quý I',
        '3',
        'Tuyên truyền',
        'Sở A',
        '–',
        'Quý II',
      ],
      ...['4', 'Báo cáo', 'Sở Nội vụ', '–', 'Quý IV', 'PHỤ LỤC II', ...HEADS, ...FIRST],
    ])
  })
})

describe('without rules', () => {
  const job = 'Rà soát toàn bộ các bến|thuyền dọc sông, lập hồ|sơ từng bến'
  const rows = [
    row(...HEADS),
    row('1', job, 'Sở Nông|nghiệp', 'Công an', 'Quý I'),
    row('2', job, 'Sở Y tế', '', 'Quý IV'),
  ]
  const whole = 'Rà soát toàn bộ các bến thuyền dọc sông, lập hồ sơ từng bến'
  const read2 = [
    ...HEADS,
    '1',
    whole,
    'Sở Nông nghiệp',
    'Công an',
    'Quý I',
    '2',
    whole,
    'Sở Y tế',
    '–',
    'Quý IV',
  ]

  test('told by its head and the places of its texts', async () => {
    const sheet = table(rows, 780, { ruled: false })
    const after = lines(['III. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch này'], 620)
    const text = await read({ texts: [...sheet.texts, ...after] })
    expect(text.slice(0, -1)).toEqual([...read2, 'III. TỔ CHỨC THỰC HIỆN'])
  })

  test('numbers on the middle of their rows, when the rows stand apart', async () => {
    expect(await read(table(rows, 780, { ruled: false, lower: LEAD, gap: 16 }))).toEqual(read2)
  })

  test('goes on over the page', async () => {
    const next = table([row('3', job, 'Sở A', 'Sở B', 'Quý II')], 780, { ruled: false })
    expect(await read(table(rows, 780, { ruled: false }), next)).toEqual([
      ...read2,
      ...['3', whole, 'Sở A', 'Sở B', 'Quý II'],
    ])
  })

  test('goes on under its head printed again, with the rest of a row that was cut', async () => {
    const first = table(
      [...rows.slice(0, 2), row('2', 'Rà soát toàn bộ các bến', 'Sở Y', '', 'Quý IV')],
      780,
      {
        ruled: false,
      },
    )
    const rest = row('', 'thuyền dọc sông, lập hồ|sơ từng bến', 'tế', '', '')
    const next = table([row(...HEADS), rest, row('3', job, 'Sở A', 'Sở B', 'Quý II')], 780, { ruled: false })
    expect(await read(first, next)).toEqual([...read2, ...['3', whole, 'Sở A', 'Sở B', 'Quý II']])
  })

  test('numbers and words side by side without such a head are no table', async () => {
    const sheet = table(
      [row('TT', 'Tên xã', 'Số hộ', 'Số dân', 'Ghi'), row('1', 'Xã A', '12', '40', 'x')],
      780,
      {
        ruled: false,
      },
    )
    expect((await read(sheet)).join('\n')).toContain('1    Xã A    12    40    x')
  })
})

test('a frame around words is no table', async () => {
  const rules = [
    { x0: 50, y0: 770, x1: 540, y1: 770 },
    { x0: 50, y0: 700, x1: 540, y1: 700 },
    { x0: 50, y0: 700, x1: 50, y1: 770 },
    { x0: 540, y0: 700, x1: 540, y1: 770 },
  ]
  const texts = [...lines(['TT. Một', 'Hai'], 750), ...lines(['Ba', 'Bốn'], 750, 300)]
  expect(await read({ texts, rules })).toEqual(await read({ texts }))
})
