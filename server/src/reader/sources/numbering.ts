import { attribute, walkXml } from './xml.ts'

/** One level of a list of a word processor: where it starts, how its number looks, the pattern around it. */
type Level = { start: number; format: string; pattern: string }

/** Lists by their id, each level by its depth. */
export type Numbering = Map<string, { list: string; levels: Level[]; restarts: (number | undefined)[] }>

/** Reads the definitions of `word/numbering.xml`. */
export function readNumbering(xml: string): Numbering {
  const shapes = new Map<string, Level[]>()
  const numbering: Numbering = new Map()
  let shape = ''
  let number = ''
  let depth = 0
  for (const event of walkXml(xml)) {
    if (event.type === 'close') {
      if (event.name === 'w:abstractNum') shape = ''
      if (event.name === 'w:num') number = ''
    }
    if (event.type !== 'open') continue
    const value = attribute(event.attributes, 'w:val') ?? ''
    if (event.name === 'w:abstractNum') {
      shape = attribute(event.attributes, 'w:abstractNumId') ?? ''
      shapes.set(shape, [])
    } else if (event.name === 'w:num') {
      number = attribute(event.attributes, 'w:numId') ?? ''
    } else if (event.name === 'w:lvl' || event.name === 'w:lvlOverride') {
      depth = depthOf(attribute(event.attributes, 'w:ilvl'))
      if (event.name === 'w:lvl' && shape !== '')
        shapes.get(shape)?.splice(depth, 1, { start: 1, format: 'decimal', pattern: '' })
    } else if (event.name === 'w:abstractNumId' && number !== '') {
      numbering.set(number, { list: value, levels: shapes.get(value) ?? [], restarts: [] })
    } else if (event.name === 'w:startOverride') {
      numbering.get(number)?.restarts.splice(depth, 1, Number(value))
    } else if (shape !== '') {
      shapeLevel(shapes.get(shape)?.[depth], event.name, value)
    }
  }
  return numbering
}

function shapeLevel(level: Level | undefined, name: string, value: string): void {
  if (!level) return
  if (name === 'w:start') level.start = Number(value) || 0
  if (name === 'w:numFmt') level.format = value
  if (name === 'w:lvlText') level.pattern = value
}

function depthOf(text: string | null): number {
  return Math.min(8, Math.max(0, Number(text) || 0))
}

/** Counts the numbers of lists through a document. */
export class ListCounter {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The printed label of the next paragraph of this list at this depth ("1.", "a)", "-"); "" when it has none. */
  next(id: string, depthText: string | null): string {
    const definition = this.#numbering.get(id)
    const depth = depthOf(depthText)
    const level = definition?.levels[depth]
    if (!definition || !level || level.format === 'none') return ''
    if (level.format === 'bullet') return level.pattern === '+' ? '+' : '-'
    const counts = this.#countsOf(id, definition.list)
    const restart = definition.restarts[depth]
    const fresh = restart !== undefined && !this.#begun.has(`${id}:${depth}`)
    this.#begun.add(`${id}:${depth}`)
    counts[depth] = fresh ? restart : (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    return level.pattern.replace(/%([1-9])/g, (_, n: string) => {
      const outer = definition.levels[Number(n) - 1]
      return outer ? numeral(counts[Number(n) - 1] ?? outer.start, outer.format) : ''
    })
  }

  #countsOf(id: string, list: string): number[] {
    const key = this.#numbering.get(id)?.restarts.length ? `own ${id}` : `list ${list}`
    const counts = this.#counts.get(key) ?? []
    this.#counts.set(key, counts)
    return counts
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A number as a list prints it; `format` is Word's name of the form ("lowerRoman", "upperLetter"); else plain digits. */
export function numeral(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

function roman(value: number): string {
  let rest = Math.min(399, Math.max(0, value))
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

function letter(value: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz'
  const at = Math.max(0, value - 1)
  return (alphabet[at % 26] ?? 'a').repeat(Math.min(4, Math.floor(at / 26) + 1))
}
