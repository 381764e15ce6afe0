import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'

test('browser and system are named in few words', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36'
  expect(browserName(chrome)).toBe('Chrome · Windows')
  expect(browserName(`${chrome} Edg/126.0`)).toBe('Edge · Windows')
  expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 17) Version/17 Mobile Safari/604.1')).toBe(
    'Safari · iOS',
  )
  expect(browserName('curl/8.5')).toBeNull()
})
