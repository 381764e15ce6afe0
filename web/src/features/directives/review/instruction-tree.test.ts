import { expect, test } from 'vitest'
import { groupInstructions } from './instruction-tree.ts'

const text = `1. Mặt trận huyện vận động nhân dân.
**2. Ủy ban nhân dân huyện:**
- Rà soát ao, hồ.
- Bố trí kinh phí.
3. Huyện đoàn mở lớp.`

function instruction(path: string, words: string) {
  const start = text.indexOf(words)
  return { path, start, end: start + words.length }
}

test('sub-points stand under their point, with its words', () => {
  const groups = groupInstructions(
    [
      instruction('1', '1. Mặt trận'),
      instruction('2.1', '- Rà soát'),
      instruction('2.2', '- Bố trí'),
      instruction('3', '3. Huyện đoàn'),
    ],
    text,
  )
  expect(groups.map(({ label, heading, instructions }) => [label, heading, instructions.length])).toEqual([
    [null, null, 1],
    ['2', 'Ủy ban nhân dân huyện', 2],
    [null, null, 1],
  ])
})

test('a point whose line is not found is grouped without words', () => {
  const [group] = groupInstructions([instruction('7.a', '- Rà soát')], text)
  expect(group).toMatchObject({ label: '7', heading: null })
})

test('a heading broken over lines is whole, up to the sign that closes it', () => {
  const broken = `**V. TỔ CHỨC
THỰC HIỆN**

*1. Sở
Ngoại vụ*

- Trồng cây bên sông.`
  const start = broken.indexOf('- Trồng')
  const heading = (path: string) =>
    groupInstructions([{ path, start, end: broken.length }], broken)[0]?.heading
  expect(heading('V.1.1')).toBe('Sở Ngoại vụ')
  expect(heading('V.1')).toBe('TỔ CHỨC THỰC HIỆN')
})

test('a label of two numbers is told from one, also alone on its line', () => {
  const twice = `**2. Nhiệm vụ**

*2.3.
Công an xã*

a) Tuần tra.

*2.4. Quân sự xã*

a) Canh gác.`
  const at = (words: string, path: string) => {
    const start = twice.indexOf(words)
    return groupInstructions([{ path, start, end: start + words.length }], twice)[0]?.heading
  }
  expect(at('a) Tuần tra.', 'III.2.3.a')).toBe('Công an xã')
  expect(at('a) Canh gác.', 'III.2.4.a')).toBe('Quân sự xã')
  expect(at('a) Canh gác.', 'III.2.5')).toBe('Nhiệm vụ')
})
