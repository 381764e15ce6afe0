import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['Lục Quang Hải', 'QH'],
  ['Hà Ngọc Ánh', 'NA'],
  ['Vũ Đức', 'VĐ'],
  ['  Mai ', 'M'],
  ['', ''],
])('%j is marked %j', (name, mark) => {
  expect(initials(name)).toBe(mark)
})
