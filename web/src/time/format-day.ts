import { type CivilDay, civilDay, partsOf } from '#time/civil-day.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** `25/05/2017`, in both languages (the documents' own order). */
export function formatDay(day: CivilDay): string {
  const { year, month, day: date } = partsOf(day)
  return `${two(date)}/${two(month)}/${year}`
}

/** `25/05`, the year kept only when it is not the year of `today`; for logs, matrices and done dates. */
export function formatShortDay(day: CivilDay, today: CivilDay): string {
  const { year, month, day: date } = partsOf(day)
  return year === partsOf(today).year ? `${two(date)}/${two(month)}` : formatDay(day)
}

/**
 * What a person types as a day: `25/5/2017`, `25-05-17`, `25.5`, `25052017`, or ISO. A missing year is the
 * year of `today`, two digits are 20xx. Null when it is not a day that exists.
 */
export function parseDay(text: string, today: CivilDay): CivilDay | null {
  const clean = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  if (iso) return civilDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const spelt = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(clean)
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(clean)
  const found = spelt ?? packed
  if (!found) return null
  return civilDay(fullYear(found[3], today), Number(found[2]), Number(found[1]))
}

function fullYear(text: string | undefined, today: CivilDay): number {
  if (text === undefined) return partsOf(today).year
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `14:06` in Viet Nam, for an instant given as a Date or as ISO text. */
export function formatClock(instant: Date | string): string {
  return clock.format(typeof instant === 'string' ? new Date(instant) : instant)
}
