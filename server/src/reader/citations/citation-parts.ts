import {
  AMENDS,
  BASED_ON,
  CARRIES_OUT,
  EXPIRES,
  ISSUER_END,
  JOINED,
  REPLACES,
  TITLE_END,
  TITLE_OPENING,
} from '../lexicon/citations.ts'
import type { Citation, CitationRole } from '../reading.ts'
import { type DateMatch, dateAt, datedAfter } from '../text/dates.ts'
import type { Strand } from '../text/strand.ts'

/** What follows a cited symbol: its day, who issued it, what it is about, and where all that ends. */
export type Tail = { end: number; date: string | null; issuer: string | null; title: string | null }

/** Reads what follows a symbol that ends at `at`. The day may stand in brackets or after the issuer too. */
export function tailAt(strand: Strand, at: number): Tail {
  const { key } = strand
  const direct = datedAfter(key, afterTerm(key, at)) ?? bracketed(key, at)
  const issuer = issuerAfter(strand, direct?.end ?? at)
  const late = direct ? null : issuer && datedAfter(key, afterTerm(key, issuer.end))
  const date = direct ?? late
  const end = Math.max(at, date?.end ?? at)
  return {
    end,
    date: date?.iso ?? null,
    issuer: issuer?.value ?? null,
    title: titleAfter(strand, Math.max(issuer?.end ?? end, end)),
  }
}

/** "(khóa XII)" may stand before the day. */
function afterTerm(key: string, at: number): number {
  return at + (/^ ?\((?:khóa|lần thứ|nhiệm kỳ)[^()]{0,24}\)/.exec(key.slice(at, at + 40))?.[0].length ?? 0)
}

function bracketed(key: string, at: number): DateMatch | null {
  const opening = /^ ?(?:\((?:ban hành )?|,? ?cùng )ngày |^ ?\((?=[0-9/.-]{8,10}\))/.exec(
    key.slice(at, at + 24),
  )
  return opening ? dateAt(key, at + opening[0].length) : null
}

/** The day said before the symbol: "Ngày 05/3/2024, Tỉnh ủy ban hành Chỉ thị số …", "Công văn ngày 05/3/2024 số …". */
export function dateBefore(lead: string): string | null {
  const last = lead.lastIndexOf('ngày ')
  if (last < 0) return null
  const date = dateAt(lead, last + 5)
  if (!date?.iso) return null
  const rest = lead.slice(date.end)
  if (/^,? ?(?:tại )?$/.test(rest)) return date.iso
  return /^,? [^.;0-9]{0,160}(?:ban hành|ký|có|thông qua)(?: văn bản)?$/.test(rest.trimEnd())
    ? date.iso
    : null
}

function issuerAfter(strand: Strand, at: number): { value: string; end: number } | null {
  const opening = /^ ?(?:[),] ?)?(?:của|giữa|do) /.exec(strand.key.slice(at, at + 10))
  if (!opening) return null
  const start = at + opening[0].length
  const ahead = strand.key.slice(start, start + 160)
  const stop = ahead.search(ISSUER_END)
  const end = start + (stop < 0 ? ahead.length : stop)
  const value = strand.text.slice(start, end).trim()
  return value.length > 2 && /^\p{Lu}/u.test(value) ? { value, end } : null
}

function titleAfter(strand: Strand, at: number): string | null {
  const opening = TITLE_OPENING.exec(strand.key.slice(at, at + 24))
  if (!opening) return null
  const start = at + opening[0].length
  const ahead = strand.key.slice(start, start + 400)
  const stop = ahead.search(TITLE_END)
  const value = strand.text.slice(start, start + (stop < 0 ? ahead.length : stop)).trim()
  return value.length > 3 ? value : null
}

/**
 * How a document bears on this one, by the words before its kind (`lead`, from the document cited before, or the
 * start) and after its symbol. One joined to the document before it has that one's role. When another document does
 * the amending ("Nghị định A sửa đổi Nghị định B"), this one only refers to it.
 */
export function roleIn(lead: string, after: string, previous: Citation | null): CitationRole {
  const before = lead.trimEnd()
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), 0))
  const alone = previous === null || sentence.length < before.length
  if (BASED_ON.test(before)) return 'basedOn'
  if (CARRIES_OUT.test(before)) return 'carriesOut'
  if (REPLACES.test(before)) return 'replaces'
  if (AMENDS.test(before) && alone) return 'amends'
  if (EXPIRES.test(after)) return 'replaces'
  return previous && !alone && JOINED.test(before) ? previous.role : 'refers'
}
