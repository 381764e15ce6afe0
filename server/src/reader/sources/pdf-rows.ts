/** One piece of text as a page places it: from the left edge, down from the top, in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number }

/** Where a piece of a segment's text begins in it, and on the page. */
type Joint = { at: number; x0: number; before: number }

/**
 * Text that runs on one line without a wide gap. `marked`: it opens with a raised number, as a note does; `joints`:
 * the gaps it was put together over.
 */
export type Segment = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  marked: boolean
  joints: Joint[]
}

/** Segments side by side on one line, from left to right. */
export type Row = { segments: Segment[]; y: number; size: number }

/** A gap from this many letter heights on parts two columns; justified text seldom reaches it. */
const WIDE_GAP = 1.6
/** A gap from this share of the letter height on is a space. */
const SPACE = 0.16

/** The rows of a page, from top to bottom. */
export function rowsOf(pieces: readonly Glyphs[]): Row[] {
  return levelled(linesOf(pieces))
}

/** The rows of a page as they stand: lines of two columns that stand between each other's are rows of their own. */
export function linesOf(pieces: readonly Glyphs[]): Row[] {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const groups: { base: Glyphs; members: Glyphs[] }[] = []
  for (const piece of sorted) {
    const open = groups.at(-1)
    if (open && overlap(open.base, piece) >= 0.5) {
      open.members.push(piece)
      if (piece.size > open.base.size) open.base = piece
    } else groups.push({ base: piece, members: [piece] })
  }
  return groups.map(({ base, members }) => rowOf(base, members))
}

/** Columns whose lines stand between each other's are levelled: first line beside first, second beside second. */
function levelled(rows: readonly Row[]): Row[] {
  const bands: Row[][] = []
  for (const row of rows) {
    const band = bands.at(-1)
    const above = band?.at(-1)
    if (band && above && row.y - 0.8 * row.size < above.y + 0.15 * above.size) band.push(row)
    else bands.push([row])
  }
  return bands.flatMap((band) => (band.length > 1 ? besideEachOther(band) : band))
}

/** A gap from this many letter heights on parts columns whose lines do not cross it anywhere. */
const CLEAR_GAP = 0.2

function besideEachOther(band: readonly Row[]): readonly Row[] {
  const segments = band.flatMap((row) => row.segments)
  const columns: Segment[][] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const segment of segments.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last && segment.x0 < edge + CLEAR_GAP * segment.size) last.push(segment)
    else columns.push([segment])
    edge = Math.max(edge, segment.x1)
  }
  if (columns.length < 2) return band
  for (const column of columns) column.sort((a, b) => a.y - b.y)
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0)
  return Array.from({ length: height }, (_, n) => {
    const side = columns.flatMap((column) => column[n] ?? [])
    const y = side.reduce((least, segment) => Math.min(least, segment.y), Number.POSITIVE_INFINITY)
    return { segments: side, y, size: side.reduce((most, segment) => Math.max(most, segment.size), 0) }
  })
}

/** How much of the lower of two letters' heights they share. */
function overlap(a: Glyphs, b: Glyphs): number {
  const top = Math.max(a.y - 0.8 * a.size, b.y - 0.8 * b.size)
  const bottom = Math.min(a.y + 0.2 * a.size, b.y + 0.2 * b.size)
  return (bottom - top) / Math.min(a.size, b.size)
}

function rowOf(base: Glyphs, members: readonly Glyphs[]): Row {
  const segments: Segment[] = []
  for (const piece of members.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const raised = isRaised(piece, base)
    if (last && piece.x - last.x1 < WIDE_GAP * base.size) append(last, piece, raised)
    else segments.push(segmentOf(piece, raised))
  }
  return { segments: segments.flatMap(apartFromTitle), y: base.y, size: base.size }
}

/** The titles of State and Party, which open the right column however near the left one comes (ND30 II.1, HD36). */
const TITLE = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–—] ?Tự do/

function apartFromTitle(segment: Segment): Segment[] {
  const at = TITLE.exec(segment.text)?.index ?? 0
  const joint = segment.joints.find((gap) => gap.at === at)
  return joint ? partedAt(segment, joint) : [segment]
}

/** A row whose segment runs over a gutter, parted where its own gap lies on it; else the row as it is. */
export function partedRow(row: Row, from: number, to: number): Row {
  const segments = row.segments.flatMap((segment) => {
    if (segment.x0 >= from || segment.x1 <= to) return [segment]
    const joint = segment.joints.find(
      ({ before, x0 }) => before < to && x0 > from && x0 - before > 0.4 * segment.size,
    )
    return joint ? partedAt(segment, joint) : [segment]
  })
  return { ...row, segments }
}

/** A row parted at every gap of so many letter heights or more. */
export function finelyParted(row: Row, gap: number): Row {
  const segments = row.segments.flatMap((segment) => {
    const cuts = segment.joints.filter(({ before, x0 }) => x0 - before >= gap * segment.size)
    return [{ at: 0, x0: segment.x0 }, ...cuts].map(({ at, x0 }, n) => {
      const next = cuts[n]
      const text = segment.text.slice(at, next?.at).trim()
      return { ...segment, text, x0, x1: next?.before ?? segment.x1, joints: [] }
    })
  })
  return { ...row, segments }
}

function partedAt(segment: Segment, joint: Joint): Segment[] {
  const { text, joints } = segment
  return [
    {
      ...segment,
      text: text.slice(0, joint.at).trim(),
      x1: joint.before,
      joints: joints.filter(({ at }) => at < joint.at),
    },
    {
      ...segment,
      text: text.slice(joint.at).trim(),
      x0: joint.x0,
      marked: false,
      joints: joints.filter(({ at }) => at > joint.at).map((gap) => ({ ...gap, at: gap.at - joint.at })),
    },
  ]
}

function segmentOf(piece: Glyphs, raised: boolean): Segment {
  const plain = piece.text.replace(/\s+/g, ' ').trim()
  const text = raised ? `[${plain.replace(/[^0-9*]/g, '')}] ` : plain
  const x1 = piece.x + piece.width
  return { text, x0: piece.x, x1, y: piece.y, size: piece.size, marked: raised, joints: [] }
}

/** The mark of a note: a small raised number. */
function isRaised(piece: Glyphs, base: Glyphs): boolean {
  const small = piece.size <= 0.8 * base.size && base.y - piece.y >= 0.12 * base.size
  return small && /^\s*[[(]?(?:[0-9]{1,3}|\*{1,3})[\])]?\s*$/.test(piece.text)
}

/** A raised number inside a sentence is a note's mark and no part of it, but for areas and volumes ("m²"). */
function append(segment: Segment, piece: Glyphs, raised: boolean): void {
  const before = segment.x1
  segment.x1 = Math.max(segment.x1, piece.x + piece.width)
  if (raised && !/(?:^|[^\p{L}])[cdk]?m{1,2}$/u.test(segment.text.slice(-4))) return
  const plain = piece.text.replace(/\s+/g, ' ').trim()
  const parted = !raised && (piece.x - before > SPACE * piece.size || /^\s/.test(piece.text))
  if (parted && !segment.text.endsWith(' ')) segment.text += ' '
  if (parted) segment.joints.push({ at: segment.text.length, x0: piece.x, before })
  segment.text += plain
  if (/\s$/.test(piece.text)) segment.text += ' '
  if (piece.size > segment.size) segment.size = piece.size
}

/** The segments of a row as one text; what a wide gap parted stays apart. */
export function rowText(row: Row): string {
  return row.segments.map((segment) => segment.text.trimEnd()).join('    ')
}
