import { expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { timesOf } from './times.ts'

function lent(above: string) {
  const setting = { issuedOn: '2026-01-05', known: new Map() }
  return timesOf(normalise('- Trồng cây ở sân đình.'), [normalise(above)], setting).recurrence?.value ?? null
}

test.each([
  ['- Thời gian thực hiện: thường xuyên.', 'thường xuyên'],
  ['Các xã thường xuyên làm những việc sau:', 'thường xuyên'],
  ['- Thời gian: hằng tháng, tại nhà văn hóa.', 'hằng tháng'],
])('%s holds for what stands below', (above, words) => {
  expect(lent(above)).toBe(words)
})

test('a recurrence of an earlier clause is not lent', () => {
  expect(lent('Các xã dự toán kinh phí hằng năm; tổ chức các việc sau:')).toBeNull()
})

test('a vague word of another clause is not lent', () => {
  expect(lent('- Thời gian: Mở cửa thường xuyên trong giờ làm việc. Cử người trực.')).toBeNull()
})
