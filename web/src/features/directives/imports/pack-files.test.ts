import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlineBytes, packFiles } from './pack-files.ts'

const mb = 1024 * 1024
const file = (name: string, size: number) => ({ name, size })

test('small files go with the request, what does not fit is uploaded first', () => {
  const small = Array.from({ length: 10 }, (_, index) => file(`cv-${index}.docx`, mb))
  const large = file('phu-luc.pdf', 19 * mb)
  expect(packFiles([large, ...small])).toEqual({ inline: small, uploads: [large] })
})

test('a page that cannot be uploaded goes with the request before anything else', () => {
  const page = file('trang.html', 17 * mb)
  const letter = file('cv.docx', 2 * mb)
  expect(packFiles([letter, page])).toEqual({ inline: [page], uploads: [letter] })
})

test('every file goes one way, in its order, and the request is never too large', () => {
  const files = fc.array(
    fc.record({
      name: fc.constantFrom('a.docx', 'b.pdf', 'c.zip'),
      size: fc.integer({ min: 1, max: 20 * mb }),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(files, (all) => {
      const { inline, uploads } = packFiles(all)
      expect(inline.length + uploads.length).toBe(all.length)
      expect(inline.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(inlineBytes)
      expect(all.filter((one) => inline.includes(one))).toEqual(inline)
    }),
  )
})
