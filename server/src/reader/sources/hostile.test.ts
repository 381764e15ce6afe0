import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText } from './html.ts'
import { LIMITS } from './limits.ts'
import { mimeParts } from './mime.ts'
import { rtfText } from './rtf.ts'
import { sourcesOf } from './sources-of.ts'
import { LETTERS } from './writers/letters.ts'
import { asDocx, asHtml, asOdt, asRtf, docxFile, odtFile } from './writers/office-files.ts'
import { asPdf, type PlacedRule, pdfFile } from './writers/pdf-file.ts'
import { zipFile } from './writers/zip-file.ts'

const [LETTER] = LETTERS
if (!LETTER) throw new Error('there are letters')
const FILES = [asDocx, asOdt, asPdf, asRtf, asHtml].map((write) => Buffer.from(write(LETTER)))
const ARCHIVE = Buffer.from(zipFile(Object.fromEntries(FILES.map((file, n) => [String(n), file]))))
const OPENINGS = [
  '',
  '%PDF-1.7\n',
  '{\\rtf1 ',
  'PK\u0003\u0004',
  '<html>',
  '<MessageHeader>',
  'Content-Type: multipart/x; boundary=b\n\n--b',
]

/** Whatever the bytes, every answer is a text or a told error: anything thrown fails the test. */
async function holds(bytes: Uint8Array): Promise<void> {
  for (const source of await sourcesOf('a', bytes))
    expect('text' in source ? source.text.length : source.error.code).toBeTruthy()
}

describe('never throws', () => {
  test('on any bytes', async () => {
    const opening = fc.constantFrom(...OPENINGS)
    await fc.assert(
      fc.asyncProperty(opening, fc.uint8Array({ maxLength: 400 }), (start, rest) =>
        holds(Buffer.concat([Buffer.from(start, 'latin1'), rest])),
      ),
      { numRuns: 300 },
    )
  })

  test('on the beginning of a real file', async () => {
    const file = fc.constantFrom(...FILES, ARCHIVE)
    await fc.assert(
      fc.asyncProperty(file, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) =>
        holds(bytes.subarray(0, Math.floor(bytes.length * share))),
      ),
      { numRuns: 120 },
    )
  })

  test('on a real file with bytes changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FILES, ARCHIVE), changes, (bytes, places) => {
        const broken = Buffer.from(bytes)
        for (const [at, value] of places) broken[at % broken.length] = value
        return holds(broken)
      }),
      { numRuns: 200 },
    )
  })
})

/** Milliseconds one call takes. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A page that draws so many rules in this way, with the head of a table on it. */
function ruledPage(n: number, rule: (k: number) => PlacedRule): () => unknown {
  const texts = [{ x: 40, y: 800, size: 12, text: 'TT' }]
  const bytes = pdfFile([{ texts, rules: Array.from({ length: n }, (_, k) => rule(k)) }])
  return () => sourcesOf('a', bytes)
}

/** A page of so many texts, each on a line with those before it as far as it goes, or each on its own. */
function cellsPage(n: number, across: number): () => unknown {
  const words = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', '1']
  const texts = Array.from({ length: n }, (_, k) => ({
    ...{ x: 40 + (k % across) * 70, y: 800 - Math.floor(k / across) * 14, size: 12 },
    text: words[k % 5] ?? '',
  }))
  const bytes = pdfFile([{ texts }])
  return () => sourcesOf('a', bytes)
}

/** Hostile texts, by how often they repeat themselves. */
const HOSTILE: readonly (readonly [name: string, make: (n: number) => () => unknown])[] = [
  [
    'groups of .rtf that never close',
    (n) => () => rtfText(Buffer.from(`{\\rtf1 ${'{\\b a}'.repeat(n)}${'{\\*'.repeat(900)}`)),
  ],
  ['cells of .rtf without rows', (n) => () => rtfText(Buffer.from(`{\\rtf1 \\intbl ${'a\\cell'.repeat(n)}`))],
  ['bytes of .rtf', (n) => () => rtfText(Buffer.from(`{\\rtf1 ${"\\'ea\\'ec".repeat(n)}`))],
  ['elements of a page that never close', (n) => () => htmlText('<div><table><tr><td>a<sup>1'.repeat(n))],
  ['tags of a page that never end', (n) => () => htmlText('<a "'.repeat(n))],
  ['paragraphs in paragraphs', (n) => () => sourcesOf('a', docxFile('<w:p><w:r><w:t>a'.repeat(n)))],
  ['tables in tables', (n) => () => sourcesOf('a', docxFile('<w:tbl><w:tr><w:tc><w:p/>'.repeat(n)))],
  ['lists in lists', (n) => () => sourcesOf('a', odtFile('<text:list><text:list-item><text:p>a'.repeat(n)))],
  [
    'rules of a page side by side',
    (n) => ruledPage(n, (k) => ({ x0: 9 * k, y0: 10, x1: 9 * k, y1: 900 + (k % 90) })),
  ],
  [
    'rules of a page across each other',
    (n) =>
      ruledPage(n, (k) =>
        k % 2 ? { x0: 0, y0: 9 * k, x1: 9 * n, y1: 9 * k } : { x0: 9 * k, y0: 0, x1: 9 * k, y1: 9 * n },
      ),
  ],
  [
    'small tables of a page',
    (n) =>
      ruledPage(n, (k) => ({
        x0: 40 * (k % 3),
        y0: 30 * Math.floor(k / 3),
        x1: 40 * (k % 3),
        y1: 30 * Math.floor(k / 3) + 20,
      })),
  ],
  ['cells of one line of a page', (n) => cellsPage(n, n)],
  ['lines of a table without rules', (n) => cellsPage(n, 4)],
  ['lines of a page with a head of a table', (n) => cellsPage(n, 1)],
  [
    'boundaries of a message',
    (n) => () => mimeParts(Buffer.from(`Content-Type: multipart/x; boundary=b\n\n${'\n--b'.repeat(n)}`)),
  ],
  [
    'quoted letters',
    (n) => () =>
      mimeParts(
        Buffer.from(
          `Content-Type: multipart/x; boundary=b\n\n--b\nContent-Transfer-Encoding: quoted-printable\n\n${'=='.repeat(n)}`,
        ),
      ),
  ],
]

test.each(HOSTILE)('takes time in line with its length: %s', async (_, make) => {
  await timeOf(make(2_000))
  const short = await timeOf(make(10_000))
  const long = await timeOf(make(80_000))
  expect(long).toBeLessThan(Math.max(250, short * 40))
})

test('ten thousand pages are refused before they are read', async () => {
  const bytes = pdfFile(Array.from({ length: 10_000 }, () => ({ texts: [] })))
  const time = await timeOf(async () => {
    expect(await sourcesOf('a.pdf', bytes)).toMatchObject([
      { error: { code: 'TOO_MANY_PAGES', params: { pages: 10_000, limit: LIMITS.pages } } },
    ])
  })
  expect(time).toBeLessThan(5_000)
})
