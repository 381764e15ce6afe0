import { numeral } from './numbering.ts'
import { attribute, walkXml } from './xml.ts'

type Level = { bullet: boolean; format: string; prefix: string; suffix: string; start: number; shown: number }

/** List styles by name, each level by its depth; the numbering of headings has the name "". */
export type ListStyles = Map<string, Level[]>

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Reads the list styles of a part of an .odt into `styles`. */
export function readListStyles(xml: string, styles: ListStyles): void {
  let open: Level[] | null = null
  for (const event of walkXml(xml)) {
    if (event.type === 'close' && (event.name === 'text:list-style' || event.name === 'text:outline-style'))
      open = null
    if (event.type !== 'open') continue
    if (event.name === 'text:list-style' || event.name === 'text:outline-style') {
      open = []
      const outline = event.name === 'text:outline-style'
      styles.set(outline ? '' : (attribute(event.attributes, 'style:name') ?? ''), open)
    } else if (open && /^text:(?:list|outline)-level-style/.test(event.name)) {
      open.splice(
        depthOf(attribute(event.attributes, 'text:level')),
        1,
        levelOf(event.name, event.attributes),
      )
    }
  }
}

function depthOf(level: string | null): number {
  return Math.min(9, Math.max(0, (Number(level) || 1) - 1))
}

function levelOf(name: string, attributes: string): Level {
  return {
    bullet: name === 'text:list-level-style-bullet',
    format: FORMATS[attribute(attributes, 'style:num-format') ?? ''] ?? '',
    prefix: attribute(attributes, 'style:num-prefix') ?? '',
    suffix: attribute(attributes, 'style:num-suffix') ?? '',
    start: Number(attribute(attributes, 'text:start-value') ?? 1) || 1,
    shown: Number(attribute(attributes, 'text:display-levels') ?? 1) || 1,
  }
}

/** Counts the lists of an .odt through the document. */
export class OdtCounter {
  readonly #styles: ListStyles
  readonly #counts = new Map<string, number[]>()

  constructor(styles: ListStyles) {
    this.#styles = styles
  }

  /** Begins a list anew, unless it goes on from an earlier one of its style. */
  begin(style: string, goesOn: boolean): void {
    if (!goesOn) this.#counts.delete(style)
  }

  /** The printed label of the next item at this depth ("1.", "a)", "-"); "" when it has none. */
  next(style: string, depth: number, startAt: string | null): string {
    const levels = this.#styles.get(style)
    const level = levels?.[depth]
    if (!levels || !level) return ''
    if (level.bullet) return '-'
    if (level.format === '') return ''
    const counts = this.#counts.get(style) ?? []
    this.#counts.set(style, counts)
    counts[depth] = Number(startAt) || (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    const first = Math.max(0, depth - Math.min(level.shown, 10) + 1)
    const numbers = levels
      .slice(first, depth + 1)
      .map((shown, n) => (shown?.format ? numeral(counts[first + n] ?? shown.start, shown.format) : ''))
    return level.prefix + numbers.filter((number) => number !== '').join('.') + level.suffix
  }
}
