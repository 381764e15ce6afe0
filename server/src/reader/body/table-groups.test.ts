import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const PLAN = `KẾ HOẠCH
Làm sạch bờ sông

I. NHIỆM VỤ
1. Sở Nội vụ đôn đốc.

Nơi nhận:
- Như trên.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Khang

PHỤ LỤC
DANH MỤC NHIỆM VỤ

`

const HEAD = ['**TT**', '**Nhiệm vụ**', '**Chủ trì**', '**Phối hợp**', '**Thời gian**']

function rows(table: string) {
  return readDocument(PLAN + table).instructions.slice(1)
}

function paths(table: string) {
  return rows(table).map(({ path }) => path)
}

const job = (number: string) => [number, 'Rà soát cầu tàu', 'Sở Nội vụ', 'Sở Tài chính', '2026']
const title = (number: string, words: string) => [number, words, '', '', '']

/** A bar on a line of its own before and after each cell; `merged`: the empty cells of a title are left out. */
function inBars(table: readonly string[][], merged: boolean) {
  return table
    .map((row) => (merged ? row.filter((cell) => cell !== '') : row))
    .map((row) => `|\n${row.map((cell) => `${cell}\n|`).join('\n')}\n`)
    .join('')
}

function inMarkdown([head = [], ...table]: readonly string[][]) {
  return [head, head.map(() => '---'), ...table].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const GROUPS = [
  HEAD,
  title('**I**', '**MỘT**'),
  job('1'),
  job('2'),
  title('** II**', '**HAI\nBA**'),
  job('1'),
]
const STOREYS = [
  ...[
    HEAD,
    title('**A**', '**BẾN**'),
    title('**I**', '**BẾN ĐÒ**'),
    job('1'),
    title('**II**', '**CẦU**'),
    job('1'),
  ],
  ...[title('**B**', '**BỜ**'), title('**I**', '**KÈ**'), job('1')],
]

test('groups of rows, a cell a line, their empty cells left out or not, a number with a space in its stars', () => {
  expect(paths(inBars(GROUPS, true))).toEqual(['PL.I.1', 'PL.I.2', 'PL.II.1'])
  expect(paths(inBars(GROUPS, false))).toEqual(['PL.I.1', 'PL.I.2', 'PL.II.1'])
})

test('groups within groups', () => {
  const read = ['PL.A.I.1', 'PL.A.II.1', 'PL.B.I.1']
  expect(paths(inBars(STOREYS, true))).toEqual(read)
  expect(paths(inBars(STOREYS, false))).toEqual(read)
  expect(paths(inMarkdown(STOREYS))).toEqual(read)
})

test('a group that a number opens, with letters, dotted numbers or dashes under it', () => {
  const under = (...numbers: string[]) =>
    paths(inMarkdown([HEAD, title('I', 'MỘT'), title('1', 'Bến đò'), ...numbers.map(job)]))
  expect(under('a', 'b')).toEqual(['PL.I.1.a', 'PL.I.1.b'])
  expect(under('1.1', '1.2')).toEqual(['PL.I.1.1', 'PL.I.1.2'])
  expect(under('-', '-')).toEqual(['PL.I.1.1', 'PL.I.1.2'])
})

test('a merged title that every cell of its row repeats', () => {
  const repeated = (words: string) => HEAD.map(() => words)
  expect(
    paths(inMarkdown([HEAD, repeated('I. BẾN ĐÒ'), job('1'), repeated('II. CẦU TÀU'), job('1')])),
  ).toEqual(['PL.I.1', 'PL.II.1'])
})

test('"Chủ trì" and "Phối hợp" under one head, in a row of their own or after all other heads', () => {
  const head = ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Thời gian']
  const lower = ['Chủ trì', 'Phối hợp']
  const who = (table: string) =>
    rows(table).map(({ leads, coordinates }) => [leads[0]?.value, coordinates[0]?.value])
  expect(who(inBars([head, lower, job('1')], false))).toEqual([['Sở Nội vụ', 'Sở Tài chính']])
  expect(who([...head, ...lower, ...job('1')].join('\n\n'))).toEqual([['Sở Nội vụ', 'Sở Tài chính']])
})

function named(column: string, cell: string) {
  const [job] = rows(
    inMarkdown([
      ['TT', 'Nhiệm vụ', column, 'Thời gian'],
      ['1', 'Rà soát cầu tàu', cell, 'Quý II/2026'],
    ]),
  )
  return [job?.leads.map(({ value }) => value) ?? [], job?.coordinates.map(({ value }) => value) ?? []]
}

test.each([
  ['Sở Nội vụ chủ trì; Sở Tài chính phối hợp', ['Sở Nội vụ'], ['Sở Tài chính']],
  [
    'Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính, Công an tỉnh',
    ['Sở Nội vụ'],
    ['Sở Tài chính', 'Công an tỉnh'],
  ],
  ['- Chủ trì: Sở Nội vụ;<br>- Phối hợp: Sở Tài chính; các xã', ['Sở Nội vụ'], ['Sở Tài chính', 'các xã']],
  ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)', ['Sở Nội vụ'], ['Sở Tài chính']],
  ['Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', ['Sở Nội vụ'], ['Sở Tài chính']],
  ['Sở Nội vụ phối hợp với Sở Tài chính, các xã', ['Sở Nội vụ'], ['Sở Tài chính', 'các xã']],
  ['Sở Nội vụ, Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
  ['- Sở Nội vụ<br>- Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh'], []],
  ['Lê Văn Bến', ['Lê Văn Bến'], []],
  ['Như trên', [], []],
  ['Thường xuyên', [], []],
])('one column for those who lead and those who help: %s', (cell, leads, coordinates) => {
  expect(named('Cơ quan chủ trì, phối hợp', cell)).toEqual([leads, coordinates])
})

test('what stands in a cell for names is a name though no lexicon knows it', () => {
  const [job] = rows(
    inMarkdown([
      HEAD,
      ['1', 'Rà soát cầu tàu', 'Sở Nội vụ', 'Bến, Bãi; Phường thợ, Sở, ban, ngành có liên quan', '2026'],
    ]),
  )
  expect(job?.coordinates.map(({ value }) => value)).toEqual([
    'Bến, Bãi',
    'Phường thợ',
    'Sở, ban, ngành có liên quan',
  ])
})
