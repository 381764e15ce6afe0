import { expect, test } from 'vitest'
import { tidy } from './tidy.ts'

test('dash, number and stars go, the words stay', () => {
  expect(tidy('- Rà soát\n  ao, hồ (*sau khi tỉnh hướng dẫn*).')).toBe(
    'Rà soát ao, hồ (sau khi tỉnh hướng dẫn).',
  )
  expect(tidy('2.1. Giao Phòng Văn hóa')).toBe('Giao Phòng Văn hóa')
  expect(tidy('**5.** Ban Dân vận')).toBe('Ban Dân vận')
  expect(tidy('600 trẻ em học bơi')).toBe('600 trẻ em học bơi')
})
