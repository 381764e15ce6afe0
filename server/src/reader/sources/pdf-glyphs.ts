import { type Drawing, listOf, type Matrix, numbersOf, type StateStep, times } from './pdf-drawing.ts'
import type { Glyphs } from './pdf-rows.ts'

/** The numbers of the steps that place text. */
type Steps = Readonly<
  Record<
    | StateStep
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText',
    number
  >
>

/** What is kept and given back with the graphics state (ISO 32000-1, 9.3.1). */
type State = {
  matrix: Matrix
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * Where a piece of text stands on the page as it is shown, from its matrix, which holds the letter height too; null
 * for slanted text: watermarks and stamps. `width` is in points of the page.
 */
export function placed(text: string, own: Matrix, width: number, view: Matrix): Glyphs | null {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = times(view, own)
  const size = Math.hypot(c, d)
  if (!(a > 0) || Math.abs(b) > 0.09 * a || !(size > 0.5)) return null
  return Number.isFinite(x + y + width)
    ? { text: text.normalize('NFC'), x, y, width: Math.max(0, width), size }
    : null
}

/**
 * Whether a page's texts stand in each other's gaps: letters that a font lacks are drawn from another font after the
 * line, into the places left open for them (LibreOffice). Bold set twice over itself is no such thing.
 */
export function areWoven(pieces: readonly Glyphs[]): boolean {
  let before: Glyphs | undefined
  for (const piece of byLine(pieces)) {
    const inside = before && isLevel(before, piece) && piece.x + piece.width < before.x + before.width - 0.5
    if (inside && !before?.text.includes(piece.text)) return true
    if (!inside) before = piece
  }
  return false
}

/** The texts of a page with each letter at its own place; those of one line with no more than a space between are one. */
export function glyphsOf(drawing: Drawing, steps: Steps, view: Matrix): Glyphs[] {
  const found: Glyphs[] = []
  const saved: State[] = []
  let state: State = {
    ...{ matrix: IDENTITY, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 },
  }
  let line = IDENTITY
  let text = IDENTITY
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }
  for (const [n, step] of drawing.fnArray.entries()) {
    const args = listOf(drawing.argsArray[n])
    const [first = 0, second = 0] = numbersOf(args)
    if (step === steps.save) saved.push(state)
    else if (step === steps.restore || step === steps.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (step === steps.transform) state = { ...state, matrix: times(state.matrix, numbersOf(args)) }
    else if (step === steps.paintFormXObjectBegin) {
      saved.push(state)
      state = { ...state, matrix: times(state.matrix, numbersOf(args[0])) }
    } else if (step === steps.beginText) line = text = IDENTITY
    else if (step === steps.setCharSpacing) state = { ...state, charSpacing: first }
    else if (step === steps.setWordSpacing) state = { ...state, wordSpacing: first }
    else if (step === steps.setHScale) state = { ...state, scale: first / 100 }
    else if (step === steps.setLeading) state = { ...state, leading: -first }
    else if (step === steps.setFont) state = { ...state, size: first }
    else if (step === steps.setTextRise) state = { ...state, rise: first }
    else if (step === steps.moveText) move(first, second)
    else if (step === steps.setLeadingMoveText) {
      state = { ...state, leading: second }
      move(first, second)
    } else if (step === steps.setTextMatrix) line = text = numbersOf(args[0])
    else if (step === steps.nextLine) move(0, state.leading)
    else if (step === steps.showText) text = show(listOf(args[0]), state, text, view, found)
  }
  return inLine(found)
}

/** Gaps of this many letter heights or more part words; of more than `FLOW`, texts: so pdf.js has it too. */
const SPACE = 0.16
const FLOW = 0.6

function inLine(pieces: readonly Glyphs[]): Glyphs[] {
  const texts: Glyphs[] = []
  for (const piece of byLine(pieces)) {
    const last = texts.at(-1)
    const gap = last ? (piece.x - last.x - last.width) / piece.size : 0
    if (last && isLevel(last, piece) && gap > -SPACE && gap < FLOW) {
      last.text += gap > SPACE ? ` ${piece.text}` : piece.text
      last.width = piece.x + piece.width - last.x
    } else texts.push({ ...piece })
  }
  return texts
}

/** From the top down, each line from left to right; what one line holds need not lie at the very same height. */
function byLine(pieces: readonly Glyphs[]): Glyphs[] {
  const lines: Glyphs[][] = []
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1)
    if (line?.[0] && isLevel(line[0], piece)) line.push(piece)
    else lines.push([piece])
  }
  return lines.flatMap((line) => line.sort((one, other) => one.x - other.x))
}

function isLevel(one: Glyphs, other: Glyphs): boolean {
  return Math.abs(one.y - other.y) < 0.05 * other.size
}

/** A letter of a run: what it says, and how far it goes in thousandths of the letter height. */
type Letter = { unicode: string; width: number; isSpace: boolean }

/** Moves by this many thousandths of the letter height are no kerning: something else may stand there. */
const GAP = 160

/** Sets a run down piece by piece; gives where the next one begins. */
function show(run: readonly unknown[], state: State, text: Matrix, view: Matrix, found: Glyphs[]): Matrix {
  const { size, scale, charSpacing, wordSpacing, rise } = state
  const outer = times(view, state.matrix)
  let open = { words: '', from: 0, to: 0 }
  let x = 0
  const put = () => {
    const own = times(text, [size * scale, 0, 0, size, open.from, rise])
    const across = times(outer, text)[0] ?? 1
    const words = open.words.trimEnd()
    const piece = words === '' ? null : placed(words, own, (open.to - open.from) * across, outer)
    if (piece) found.push(piece)
    open = { words: '', from: x, to: x }
  }
  for (const letter of run) {
    if (typeof letter === 'number') {
      x -= (letter / 1000) * size * scale
      if (Math.abs(letter) > GAP) put()
    } else if (isLetter(letter)) {
      const isBlank = letter.unicode.trim() === ''
      // Columns are often set apart by a row of spaces.
      if (!isBlank && x - open.to > FLOW * size * scale) put()
      if (open.words === '') open.from = x
      if (!isBlank || open.words !== '') open.words += letter.unicode
      const spacing = charSpacing + (letter.isSpace ? wordSpacing : 0)
      x += ((letter.width / 1000) * size + spacing) * scale
      if (!isBlank) open.to = x
    }
  }
  put()
  return times(text, [1, 0, 0, 1, x, 0])
}

function isLetter(value: unknown): value is Letter {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value
}
