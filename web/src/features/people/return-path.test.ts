import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

test.each([
  ['/directives/1?tab=text#p2', '/directives/1?tab=text#p2'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['directives', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/x', '/'],
])('%j leads to %j', (next, path) => {
  expect(safeReturnPath(next)).toBe(path)
})

test('whatever is asked, the way leads nowhere but here', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (next) => {
        expect(new URL(safeReturnPath(next), 'http://here.invalid').origin).toBe('http://here.invalid')
      },
    ),
  )
})
