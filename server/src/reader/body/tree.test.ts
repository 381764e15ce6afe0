import { expect, test } from 'vitest'
import { linesOf } from '../text/lines.ts'
import { normalise } from '../text/normalise.ts'
import { paragraphsOf } from './paragraphs.ts'
import { treeOf, unitsOf } from './tree.ts'

function paths(body: string): string[] {
  const strand = normalise(body)
  return unitsOf(treeOf(paragraphsOf(strand, linesOf(strand)))).map((unit) => unit.path)
}

test.each([
  [
    'parts, numbers, letters',
    'I. VIỆC\n1. Một\na) A;\nđ) Đ;\n2. Hai\nII. VIỆC',
    ['I', 'I.1', 'I.1.a', 'I.1.đ', 'I.2', 'II'],
  ],
  ['bullets set far from their items', 'a) Một\n\n*   Soạn thảo.\n*   Tổng hợp.', ['a', 'a.1', 'a.2']],
  ['a range of years broken before its dash', '1. Đề án giai đoạn 2021\n- 2025.\n- Một', ['1', '1.1']],
  ['a dash alone on its line', '1. Một\n-\nĐối với đơn thư.\n-\nĐối với kiến nghị.', ['1', '1.1', '1.2']],
  ['a part named by the word and a letter', 'A. VIỆC\n1. Một\nMục D. VIỆC\n1. Hai', ['A', 'A.1', 'D', 'D.1']],
  [
    'letters above Roman parts',
    'A. VIỆC\nI. Một\n1. Hai\nII. Ba\nB. VIỆC',
    ['A', 'A.I', 'A.I.1', 'A.II', 'B'],
  ],
  [
    '1.1 names its 1',
    'II. VIỆC\n1. Một\n1.1. Hai\n1.1.1. Ba\n2.1. Bốn',
    ['II', 'II.1', 'II.1.1', 'II.1.1.1', 'II.2.1'],
  ],
  [
    'Roman part and number in one',
    'II. VIỆC\nII.1. Một\nII.2. Hai\nIII. VIỆC',
    ['II', 'II.1', 'II.2', 'III'],
  ],
  [
    'dashes and plus signs by their order',
    '1. Một\n- A.\n+ B.\n+ C.\n- D.',
    ['1', '1.1', '1.1.1', '1.1.2', '1.2'],
  ],
  [
    'stars hold dashes',
    '1. Một\n* Xã:\n- A.\n- B.\n* Thôn:\n- C.',
    ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1'],
  ],
  ['bullets of a word processor', '1. Một\n\uf0b7 A.\n\uf0b7 B.', ['1', '1.1', '1.2']],
  ['brackets', '1. Một, gồm:\n(1) A.\n(2) B.\n2. Hai', ['1', '1.(1)', '1.(2)', '2']],
  [
    'articles, clauses, points',
    'Điều 1. Một\nĐiều 2. Hai\n1. A\na) B\n2. C\nĐiều 3. Ba',
    ['1', '2', '2.1', '2.1.a', '2.2', '3'],
  ],
  [
    'chapters and sections',
    'Chương I\nCHUNG\nĐiều 1. A\nChương II\nVIỆC\nMục 1\nMỘT\nĐiều 2. B',
    ['I', 'I.1', 'II', 'II.1', 'II.1.2'],
  ],
  ['"Phần thứ hai"', 'Phần thứ nhất\nCHUNG\nI. A\nPhần thứ hai\nVIỆC\nI. B', ['I', 'I.I', 'II', 'II.I']],
  ['steps', 'II. VIỆC\nBước 1: Một.\nBước 2: Hai.', ['II', 'II.1', 'II.2']],
  [
    '"Một là", "Thứ hai"',
    'II. VIỆC\nMột là, làm.\nHai là: làm.\nIII. VIỆC\nThứ nhất, làm.',
    ['II', 'II.1', 'II.2', 'III', 'III.1'],
  ],
  ['other ways to print a number', '1- Một\n2/ Hai\n3) Ba\n04. Bốn\n5: Năm', ['1', '2', '3', '4', '5']],
])('%s', (_, body, expected) => {
  expect(paths(body)).toEqual(expected)
})

test('a list that begins anew after "…:" lies inside the point that opened it', () => {
  expect(paths('a) Phòng Nội vụ:\n1. Một.\n2. Hai.\nb) Phòng Thuế:\n1. Ba.')).toEqual([
    'a',
    'a.1',
    'a.2',
    'b',
    'b.1',
  ])
})

test('a label alone on its line takes the next line, also after a blank one', () => {
  const strand = normalise('1.\nRà soát cán bộ.\n\n2.\n\nBố trí kinh phí.')
  const units = unitsOf(treeOf(paragraphsOf(strand, linesOf(strand))))
  expect(units.map(({ head }) => head.strand.text)).toEqual(['1. Rà soát cán bộ.', '2. Bố trí kinh phí.'])
})

test('a broken line that begins with a bracketed number goes on with its sentence', () => {
  expect(paths('1. Rà soát, gồm: (1) lãnh đạo; (2) công\nchức;\n(3) viên chức.')).toEqual(['1'])
})

test('grounds set with dashes are no points', () => {
  const strand = normalise('- Căn cứ Luật A;\n- Theo đề nghị của Sở B,\n\nUBND xã yêu cầu:\n1. Làm.')
  const tree = treeOf(paragraphsOf(strand, linesOf(strand)))
  expect([tree.intro.length, unitsOf(tree).map(({ path }) => path)]).toEqual([3, ['1']])
})

test('an unlabelled call opens its own list and belongs to no point above it', () => {
  const strand = normalise('Phòng Nội vụ:\n- Làm A.\n- Làm B.\nPhòng Thuế:\n- Làm C.')
  const units = unitsOf(treeOf(paragraphsOf(strand, linesOf(strand))))
  expect(units.map(({ path, announcer }) => [path, announcer?.strand.text])).toEqual([
    ['1', 'Phòng Nội vụ:'],
    ['2', 'Phòng Nội vụ:'],
    ['3', 'Phòng Thuế:'],
  ])
  expect(units.map(({ extra }) => extra.length)).toEqual([0, 0, 0])
})

test('what follows "PHỤ LỤC" belongs to another paper', () => {
  expect(paths('1. Một.\n\nPHỤ LỤC I\nDANH SÁCH\n1. Hai.\n2. Ba.')).toEqual(['1'])
})
