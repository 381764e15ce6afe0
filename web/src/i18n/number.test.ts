import i18next from 'i18next'
import { afterAll, expect, test } from 'vitest'
import { startLanguage } from './language.ts'
import { formatNumber, formatPercent } from './number.ts'

afterAll(() => i18next.changeLanguage('vi'))

test('numbers are written as each language writes them', async () => {
  await startLanguage()
  expect(formatNumber(1234.5)).toBe('1.234,5')
  expect(formatNumber(1850)).toBe('1.850')
  expect(formatPercent(17 / 47)).toBe('36,2\u00a0%')
  expect(formatPercent(0.19)).toBe('19,0\u00a0%')
  await i18next.changeLanguage('en')
  expect(formatNumber(1234.5)).toBe('1,234.5')
})
