import { headDay } from '../text/dates.ts'
import { type Joined, stretches } from '../text/joined.ts'
import { matchesIn } from '../text/matches.ts'
import { type Strand, stripRange } from '../text/strand.ts'
import { type SymbolMatch, symbolAfterMark, symbolAt } from '../text/symbols.ts'

type Range = [number, number]

/** Something found in a line of the letterhead, at characters `start`..`end` of the joined line. */
export type Found = { start: number; end: number }

/** The line of place and date: `iso` is null when a part was left blank; `place` lies in the whole strand. */
export type FoundDay = Found & {
  iso: string | null
  dayStart: number
  place: Range[] | null
  /** Whether the place began on the line above. */
  fromAbove: boolean
}

const MARK = /(?:^|[ (])(?:số|s[ôo](?= ?:)) ?(?:[:.;]|(?=[0-9oil._…/-])|(?= [0-9oil._…/-])|$)[ :._…]*/g

/** The number and notation: after "Số", or opening the line. In a subject that goes on only a line of its own counts. */
export function findNumber(
  line: Joined,
  own: number,
  open: boolean,
): (Found & { match: SymbolMatch }) | null {
  for (const hit of matchesIn(line.key.slice(0, own), MARK)) {
    if (hit.index > 0 && (open || !hit[0].includes(':'))) continue
    const match = symbolAfterMark(line, skipFill(line.key, hit.index + hit[0].length))
    if (match && match.start <= own + 1) return { start: hit.index, end: closed(line.key, match.end), match }
  }
  const match = open ? null : symbolAt(line, 0)
  return match && match.end <= own && match.end >= own - 2 ? { start: 0, end: match.end, match } : null
}

/** A bracket or a stop that belongs to the number, not to what follows. */
function closed(key: string, end: number): number {
  return key[end] === ')' ? end + 1 : end
}

function skipFill(key: string, at: number): number {
  let i = at
  while (' :._…'.includes(key[i] ?? 'x')) i++
  return i
}

/** "Số:        /KH-UBND": the place for a number that was not written in. */
export function findBlankNumber(line: Joined, own: number): Found | null {
  const key = line.key.slice(0, own)
  const hit =
    /(?:^|[ (])số ?[:.]?[ ._…]*(?:[-/] ?\p{L}[\p{L}0-9&./-]*(?: ?- ?[\p{Lu}][\p{L}0-9&]*)*|$)/u.exec(key)
  if (hit && (hit.index === 0 || hit[0].includes(':')))
    return { start: hit.index, end: hit.index + hit[0].length }
  const bare = /^[ ._…]*\/ ?\p{L}{1,6}-[\p{L}0-9&-]+$/u.exec(key)
  return bare ? { start: 0, end: own } : null
}

/** A telegram's hour, between the place and the day. */
const HOUR_BEFORE = / ?(?:vào )?(?:hồi |lúc )?[0-9]{1,2} ?(?:giờ|h|g)(?: ?[0-9]{1,2})?(?: ?phút)?,? ?$/

const DAY = /(?:^|[ ,.(])ngày(?!\p{L})/gu

type Around = { own: number; open: boolean; after: number; above: Range | null }

/** "An Sơn, ngày 08 tháng 01 năm 2015"; the place may begin on the line above, the day end on those below. */
export function findDay(strand: Strand, line: Joined, { own, open, after, above }: Around): FoundDay | null {
  for (const hit of matchesIn(line.key.slice(0, own), DAY)) {
    const dayStart = hit.index + hit[0].length - 4
    const day = headDay(line.key.slice(dayStart))
    if (!day) continue
    const hour = HOUR_BEFORE.exec(line.key.slice(0, dayStart))?.index ?? dayStart
    const [from, to] = stripRange(line.text, after <= hour ? after : 0, hour, ',.;:-*( ')
    const start = placeStart(line, from, to)
    const placed = to <= from && above !== null && goesOnAbove(strand, line, above, ',') ? above : null
    if (placed)
      return {
        ...{
          start: dayStart,
          end: dayStart + day.end,
          iso: day.iso,
          dayStart: dayStart + 5,
          fromAbove: true,
        },
        place: [[placed[0], placed[1] - 1]],
      }
    const comma = /[,.] ?$/.test(line.text.slice(0, hour))
    if (start === null && (to > from || (after === 0 && !/^ngày.{0,8}tháng/.test(line.key.slice(dayStart)))))
      continue
    if (open && !(comma && start === 0)) continue
    const from0 = start ?? dayStart
    const fromAbove = start === 0 && above !== null && goesOnAbove(strand, line, above)
    const own0 = start === null ? null : stretches(line, start, to)
    const place = own0 && fromAbove && above ? [above, ...own0] : own0
    return { start: from0, end: dayStart + day.end, iso: day.iso, dayStart: dayStart + 5, place, fromAbove }
  }
  return null
}

const WORD = "\\p{Lu}[\\p{L}.'’]*"
/** "phố": the rest of "Thành phố" that a narrow cell broke before. */
const LEVEL = '(?:[Tt]hành phố|phố|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã)'
const NAMED = new RegExp(`(?:^|[ ,.])((?:${LEVEL} )?${WORD}(?:(?: | ?- ?)${WORD}){0,5})$`, 'u')

/** Where the name of the place begins that ends at `to`; null when no place stands there. */
function placeStart(line: Joined, from: number, to: number): number | null {
  if (to <= from) return null
  const before = line.text.slice(from, to)
  const whole = /^\p{Lu}[\p{L} .'’-]{1,39}$/u.test(before) && before.split(' ').length <= 4
  const hit = NAMED.exec(before)
  if (hit?.[1]) return to - hit[1].length
  return whole ? from : null
}

const PLACE_BEGUN = new RegExp(`^(?:${LEVEL} )?${WORD}(?: ${WORD}){0,3}$`, 'u')
const PLACE_ABOVE = new RegExp(`^(?:${LEVEL} )?${WORD}(?: ${WORD}){0,3},$`, 'u')

/** "Thành phố An\nSơn, ngày …", "An Sơn,\nngày …": the line above holds nothing but words of the place, then `mark`. */
function goesOnAbove(strand: Strand, line: Joined, above: Range, mark = ''): boolean {
  const between = strand.text.slice(above[1], line.at[0] ?? above[1])
  if (between.length > 120 || /\n\s*\n/.test(between)) return false
  return (mark ? PLACE_ABOVE : PLACE_BEGUN).test(strand.text.slice(...above))
}
