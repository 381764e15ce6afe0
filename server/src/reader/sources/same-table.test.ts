import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { textOf } from './text-of.ts'
import {
  type MergedCell,
  type Plan,
  planAsBars,
  planAsDocx,
  planAsHtml,
  planAsMarkdown,
  planAsOdt,
  planAsRtf,
} from './writers/table-files.ts'

const ABOVE = ['KẾ HOẠCH', 'Giữ sạch đầm Vân', 'I. NHIỆM VỤ CỤ THỂ']
const UNDER = ['II. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ đôn đốc việc thực hiện Kế hoạch.']

function plan(...rows: readonly (readonly MergedCell[])[]): Plan {
  return { above: ABOVE, rows, under: UNDER }
}

/** Cells of one line each, a slash for a further line; an empty text is an empty cell. */
function row(...texts: readonly string[]): MergedCell[] {
  return texts.map((text) => ({ lines: text.split('/ ') }))
}

function over(text: string, high: number): MergedCell {
  return { lines: [text], high }
}

function wide(text: string, columns: number): MergedCell {
  return { lines: [text], wide: columns }
}

const HEAD = row('TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian')
const LAST = ['II.1', 'Sở Nội vụ', '', null]
const DREDGE = ['Nạo vét lòng đầm', 'Sở Xây dựng', 'Công an tỉnh', '30/6/2026'] as const
const CHECK = ['Kiểm tra cửa xả', 'Sở Y tế', '', 'Quý III/2026'] as const

type Case = { name: string; plan: Plan; read: (string | null)[][]; bars?: boolean }

const CASES: readonly Case[] = [
  {
    name: 'an empty cell; several lines in a cell',
    plan: plan(
      HEAD,
      row('1', ...CHECK),
      row('2', 'Lập hồ sơ/ - từng cửa xả;/ - từng hộ', ...DREDGE.slice(1)),
    ),
    read: [
      ['I.1', 'Sở Y tế', '', '2026-09-30'],
      ['I.2', 'Sở Xây dựng', 'Công an tỉnh', '2026-06-30'],
    ],
  },
  {
    name: 'only who coordinates, or only what is to be done',
    plan: plan(
      HEAD,
      row('1', 'Nạo vét lòng đầm', '', 'Công an tỉnh', '30/6/2026'),
      row('2', 'Trồng lại bãi sậy', '', '', ''),
      row('3', ...CHECK),
    ),
    read: [
      ['I.1', '', 'Công an tỉnh', '2026-06-30'],
      ['I.2', '', '', null],
      ['I.3', 'Sở Y tế', '', '2026-09-30'],
    ],
  },
  {
    name: 'titles of groups merged over the row, with the number in the same cell',
    plan: plan(
      HEAD,
      [wide('I. Lĩnh vực thủy lợi', 5)],
      row('1', ...DREDGE),
      [wide('II. Lĩnh vực y tế', 5)],
      row('1', ...CHECK),
    ),
    read: [
      ['I.I.1', 'Sở Xây dựng', 'Công an tỉnh', '2026-06-30'],
      ['I.II.1', 'Sở Y tế', '', '2026-09-30'],
    ],
    bars: true,
  },
  {
    name: 'titles of groups beside their number, and one without a number',
    plan: plan(
      HEAD,
      [...row('A'), wide('Lĩnh vực thủy lợi', 4)],
      row('1', ...DREDGE),
      [wide('Các việc khác', 5)],
      row('2', ...CHECK),
    ),
    read: [
      ['I.A.1', 'Sở Xây dựng', 'Công an tỉnh', '2026-06-30'],
      ['I.A.2', 'Sở Y tế', '', '2026-09-30'],
    ],
    bars: true,
  },
  {
    name: 'who leads, and until when, merged over rows',
    plan: plan(
      HEAD,
      [...row('1', 'Nạo vét lòng đầm'), over('Sở Xây dựng', 2), ...row('Công an tỉnh'), over('30/6/2026', 3)],
      row('2', 'Cắm mốc bờ đầm', 'Sở Tài chính'),
      row('3', 'Kiểm tra cửa xả', 'Sở Y tế', ''),
      row('4', ...CHECK),
    ),
    read: [
      ['I.1', 'Sở Xây dựng', 'Công an tỉnh', '2026-06-30'],
      ['I.2', 'Sở Xây dựng', 'Sở Tài chính', '2026-06-30'],
      ['I.3', 'Sở Y tế', '', '2026-06-30'],
      ['I.4', 'Sở Y tế', '', '2026-09-30'],
    ],
  },
  {
    name: 'a head in two storeys, of two times the latter, and columns counted under it',
    plan: plan(
      [over('STT', 2), over('Nhiệm vụ', 2), over('Đơn vị thực hiện', 2), wide('Thời gian thực hiện', 2)],
      row('Bắt đầu', 'Kết thúc'),
      row('(1)', '(2)', '(3)', '(4)', '(5)'),
      row('1', 'Nạo vét lòng đầm', 'Sở Xây dựng', '01/3/2026', '30/6/2026'),
      row('2', 'Kiểm tra cửa xả', 'Sở Y tế', '01/7/2026', 'Quý III/2026'),
    ),
    read: [
      ['I.1', 'Sở Xây dựng', '', '2026-06-30'],
      ['I.2', 'Sở Y tế', '', '2026-09-30'],
    ],
    bars: true,
  },
  {
    name: 'no column of numbers',
    plan: plan(
      row('Nội dung', 'Đơn vị thực hiện', 'Thời gian bắt đầu', 'Thời gian hoàn thành'),
      row('Nạo vét lòng đầm', 'Sở Xây dựng', '01/3/2026', '30/6/2026'),
      [wide('Các việc khác', 4)],
      row('Kiểm tra cửa xả', 'Sở Y tế', '', 'Quý III/2026'),
    ),
    read: [
      ['I.1', 'Sở Xây dựng', '', '2026-06-30'],
      ['I.2', 'Sở Y tế', '', '2026-09-30'],
    ],
    bars: true,
  },
  {
    name: 'numbers left out, and a head we have no word for',
    plan: plan(
      row('TT', 'Nhiệm vụ', 'Cấp trình', 'Phòng phụ trách', 'Thời hạn'),
      row('1', 'Nạo vét lòng đầm', 'Giám đốc', 'Phòng Kỹ thuật', '30/6/2026'),
      row('2', 'Kiểm tra cửa xả', '', 'Phòng Thanh tra', 'Quý III/2026'),
    ),
    read: [
      ['I.1', 'Phòng Kỹ thuật', '', '2026-06-30'],
      ['I.2', 'Phòng Thanh tra', '', '2026-09-30'],
    ],
  },
]

async function read(name: string, bytes: Uint8Array | string) {
  const { text } = await textOf(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return readDocument(text).instructions.map(({ path, leads, coordinates, deadline }) => [
    path,
    leads.map(({ value }) => value).join(' + '),
    coordinates.map(({ value }) => value).join(' + '),
    deadline?.value ?? null,
  ])
}

describe.each(CASES)('$name', ({ plan: table, read: expected, bars }) => {
  const all = [...expected, LAST]

  test('in a .docx', async () => expect(await read('a.docx', planAsDocx(table))).toEqual(all))
  test('in an .odt', async () => expect(await read('a.odt', planAsOdt(table))).toEqual(all))
  test('in an .rtf', async () => expect(await read('a.rtf', planAsRtf(table))).toEqual(all))
  test('on a page', async () => expect(await read('a.html', planAsHtml(table))).toEqual(all))
  test('on a page of Word', async () => expect(await read('a.html', planAsHtml(table, true))).toEqual(all))
  test('in Markdown', async () => expect(await read('a.md', planAsMarkdown(table))).toEqual(all))
  // Bars on lines of their own tell neither merged titles nor heads in storeys.
  if (!bars)
    test('between bars on lines of their own', async () =>
      expect(await read('a.md', planAsBars(table))).toEqual(all))
})

test('rows that a list of Word numbers', async () => {
  const table = plan(HEAD, row('#', ...DREDGE), row('#', ...CHECK))
  expect((await read('a.docx', planAsDocx(table))).map(([path]) => path)).toEqual(['I.1', 'I.2', 'II.1'])
})

test('what one number stands beside is one row', async () => {
  const table = plan(
    HEAD,
    [over('1', 2), over('Nạo vét lòng đầm', 2), ...row('Sở Xây dựng', 'Công an tỉnh'), over('30/6/2026', 2)],
    row('Sở Y tế', 'Sở Tài chính'),
  )
  for (const [name, bytes] of [
    ['a.docx', planAsDocx(table)],
    ['a.odt', planAsOdt(table)],
    ['a.html', planAsHtml(table)],
  ] as const)
    expect(await read(name, bytes)).toEqual([
      ['I.1', 'Sở Xây dựng + Sở Y tế', 'Công an tỉnh + Sở Tài chính', '2026-06-30'],
      LAST,
    ])
})

test('what is merged over very many rows is not repeated without end', async () => {
  const job = 'Nạo vét lòng đầm '.repeat(2000)
  const cells = `<tr><td>1</td><td rowspan="999">${job}</td><td rowspan="999">Sở Y tế</td><td></td><td></td></tr>`
  const heads = HEAD.map(({ lines }) => `<td>${lines.join('')}</td>`).join('')
  const page = `<html><body><table><tr>${heads}</tr>${cells}${'<tr><td>2</td>'.repeat(900)}</table></body></html>`
  const { text } = await textOf('a.html', Buffer.from(page))
  expect(text.length).toBeLessThan(300_000)
})
