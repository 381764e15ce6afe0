import { type Letter, wrapped } from './letters.ts'

/** A text on a page: from the left edge and up from the bottom, in points. */
export type Placed = { x: number; y: number; size: number; text: string }

/** A straight rule, from the left and from the bottom, in points. */
export type PlacedRule = { x0: number; y0: number; x1: number; y1: number }

/** What a page shows: texts, rules, or a picture over the whole of it. */
export type PdfPage = { texts: Placed[]; rules?: readonly PlacedRule[]; picture?: boolean }

/**
 * `mute`: the font does not say which letters it draws. `locked`: opens only with a password. `lacks`: letters left out
 * of each text and drawn after it, into their gaps, as programs do whose font has no such letter.
 */
export type PdfKind = { mute?: boolean; locked?: boolean; lacks?: string }

/** Every letter is half its size wide. */
const WIDTH = 0.5
const PAGE = { width: 595, height: 842, left: 85, right: 545, top: 780, bottom: 70 }

/** A PDF of these pages, with one font that is not embedded. */
export function pdfFile(pages: readonly PdfPage[], kind: PdfKind = {}): Uint8Array {
  const kids = pages.map((_, n) => `${10 + n * 2} 0 R`).join(' ')
  const toUnicode = kind.mute ? '' : '/ToUnicode 6 0 R'
  const objects = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
    [3, `<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[4 0 R]${toUnicode}>>`],
    [
      4,
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>',
    ],
    [
      5,
      '<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ],
    [6, stream(lettersOf(pages))],
    [7, stream('0', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8')],
  ])
  if (!pages.some((page) => page.picture)) objects.delete(7)
  pages.forEach((page, n) => {
    const pictures = page.picture ? '/XObject<</I 7 0 R>>' : ''
    const resources = `/Resources<</Font<</F 3 0 R>>${pictures}>>`
    const box = `/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]`
    objects.set(10 + n * 2, `<</Type/Page/Parent 2 0 R${box}${resources}/Contents ${11 + n * 2} 0 R>>`)
    objects.set(11 + n * 2, stream(contentOf(page, kind.lacks ?? '')))
  })
  return fileOf(objects, kind.locked ?? false)
}

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`
}

function contentOf(page: PdfPage, lacks: string): string {
  const picture = page.picture ? `q ${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /I Do Q\n` : ''
  const rules = (page.rules ?? []).map(({ x0, y0, x1, y1 }) => `${x0} ${y0} m ${x1} ${y1} l S\n`)
  return picture + rules.join('') + page.texts.map((text) => shown(text, lacks)).join('\n')
}

function shown({ x, y, size, text }: Placed, lacks: string): string {
  const own = run(text, (letter) => !lacks.includes(letter))
  const others = run(text, (letter) => lacks.includes(letter))
  const rest = others.includes('<') ? ` 1 0 0 1 ${x} ${y} Tm [${others}] TJ` : ''
  return `BT /F ${size} Tf ${x} ${y} Td [${own}] TJ${rest} ET`
}

/** The letters that are drawn, and a gap as wide as each that is not. */
function run(text: string, isDrawn: (letter: string) => boolean): string {
  return [...text].map((letter) => (isDrawn(letter) ? `<${hex(letter)}>` : String(-WIDTH * 1000))).join(' ')
}

function hex(text: string): string {
  return [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
}

function lettersOf(pages: readonly PdfPage[]): string {
  const letters = [...new Set(pages.flatMap((page) => page.texts.flatMap(({ text }) => [...text])))]
  const lines = letters.map((letter) => `<${hex(letter)}> <${hex(letter)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, n) => {
    const some = lines.slice(n * 100, n * 100 + 100)
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

function fileOf(objects: ReadonlyMap<number, string>, locked: boolean): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [id, object] of objects) {
    places.set(id, text.length)
    text += `${id} 0 obj\n${object}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, (_, id) => {
    const place = places.get(id)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const key = '00'.repeat(32)
  const lock = locked ? `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>` : ''
  const trailer = `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root 1 0 R${lock}>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text + trailer, 'latin1')
}

function words(line: string, x: number, y: number, size: number, space = WIDTH * size): Placed[] {
  let at = x
  return line.split(' ').map((text) => {
    const placed = { x: at, y, size, text }
    at += text.length * WIDTH * size + space
    return placed
  })
}

function centred(line: string, middle: number, y: number, size: number): Placed[] {
  return words(line, middle - (line.length * WIDTH * size) / 2, y, size)
}

/** A letter as a PDF of justified paragraphs, with page numbers from the second page on. */
export function asPdf(letter: Letter, kind: PdfKind = {}): Uint8Array {
  const pages: PdfPage[] = [{ texts: [] }]
  let y = PAGE.top
  const put = (texts: readonly Placed[]) => pages.at(-1)?.texts.push(...texts)
  columns(letter.left, letter.right, y, 12).forEach((texts) => {
    put(texts)
    y = Math.min(y, ...texts.map((text) => text.y))
  })
  y -= 36
  for (const paragraph of letter.body) {
    for (const line of linesOf(paragraph, 13)) {
      if (y < PAGE.bottom) {
        pages.push({ texts: centred(String(pages.length + 1), (PAGE.left + PAGE.right) / 2, 806, 13) })
        y = PAGE.top
      }
      put(line.map((text) => ({ ...text, y })))
      y -= 17
    }
    y -= 6
  }
  if (y < PAGE.bottom + 120) {
    pages.push({ texts: [] })
    y = PAGE.top
  }
  for (const texts of columns(letter.footLeft, letter.footRight, y - 12, 11)) put(texts)
  return pdfFile(pages, kind)
}

/** Two columns: the left one flush or on its middle, the right one on its middle and a little higher. */
function columns(left: readonly string[], right: readonly string[], y: number, size: number): Placed[][] {
  const flush = left[0]?.startsWith('Nơi nhận')
  const small = size - 1
  return [
    ...left.map((line, n) =>
      flush ? words(line, PAGE.left, y - n * 15, small) : centred(line, 185, y - n * 15, small),
    ),
    ...right.map((line, n) => centred(line, 430, y + 3 - n * (flush ? 22 : 15), small)),
  ]
}

function linesOf(paragraph: string, size: number): Placed[][] {
  const middle = (PAGE.left + PAGE.right) / 2
  if (paragraph.startsWith('='))
    return wrapped(paragraph.slice(1), 60).map((line) => centred(line, middle, 0, size))
  const indent = 28
  const most = Math.floor((PAGE.right - PAGE.left - indent) / (WIDTH * size))
  const lines = wrapped(paragraph, most)
  return lines.map((line, n) => {
    const x = PAGE.left + (n === 0 ? indent : 0)
    const gaps = line.split(' ').length - 1
    const room = PAGE.right - x - line.replaceAll(' ', '').length * WIDTH * size
    const justified = n < lines.length - 1 && gaps > 0
    return words(line, x, 0, size, justified ? room / gaps : WIDTH * size)
  })
}
