import {
  ALSO_DAY,
  ANY_RECURRENCE,
  DAY_OF_MONTH,
  DAY_OF_YEAR,
  MONTH_OF_YEAR,
  MONTHS_NAMED,
  RECURRENCES,
  WEEKDAY,
} from '../lexicon/timing.ts'
import type { Recurrence } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'

type Every = { unit: 'DAILY' | 'WEEKLY' | 'MONTHLY'; interval: number }

const WEEKDAYS: Readonly<Record<string, string>> = {
  ...{ hai: 'MO', ba: 'TU', tư: 'WE', năm: 'TH', sáu: 'FR', bảy: 'SA' },
  ...{ 2: 'MO', 3: 'TU', 4: 'WE', 5: 'TH', 6: 'FR', 7: 'SA' },
}

/** The recurrence named in the text, the most definite one first; else null. */
export function recurrenceIn(strand: Strand): Recurrence | null {
  if (!ANY_RECURRENCE.test(strand.key)) return null
  for (const [pattern, base] of RECURRENCES) {
    const hit = pattern.exec(strand.key)
    if (!hit) continue
    const every = base && { unit: base.unit, interval: base.interval * Number(hit[1] ?? 1) }
    const place = findingOf(
      strand,
      hit.index,
      hit.index + hit[0].length,
      every ? 0.85 : 0.6,
      every ? 'RECURRENCE_INTERVAL' : 'RECURRENCE_VAGUE',
    )
    const months = every?.unit === 'MONTHLY' ? every.interval : null
    return { ...place, months, rrule: every && rruleOf(every, strand.key) }
  }
  return null
}

/** The rule of RFC 5545, with the days and months the text names; a day that is not the same in each month is left out. */
function rruleOf(every: Every, key: string): string {
  const { unit, interval } = every
  const step = interval === 1 ? '' : `;INTERVAL=${interval}`
  if (unit === 'WEEKLY') {
    const weekday = WEEKDAYS[WEEKDAY.exec(key)?.[1] ?? '']
    return `FREQ=WEEKLY${step}${weekday ? `;BYDAY=${weekday}` : ''}`
  }
  if (unit === 'DAILY') return `FREQ=DAILY${step}`
  const days = daysOfYear(key)
  if (interval >= 3 && days.length >= 12 / interval && interval <= 12) return yearly(days)
  const monthDay = dayIn(DAY_OF_MONTH.exec(key)?.[1])
  if (interval % 12 === 0) return `FREQ=YEARLY${interval === 12 ? '' : `;INTERVAL=${interval / 12}`}`
  if (interval === 3 && monthDay) return `FREQ=YEARLY;BYMONTH=3,6,9,12${monthDay}`
  return `FREQ=MONTHLY${step}${interval === 1 ? monthDay : ''}`
}

function dayIn(day: string | undefined): string {
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? '' : `;BYMONTHDAY=${Number(day)}`
}

type DayOfYear = { day: number | null; month: number }

/** Days and months named without a year, in order. */
function daysOfYear(key: string): DayOfYear[] {
  const found: DayOfYear[] = []
  for (const hit of matchesIn(key, DAY_OF_YEAR)) {
    found.push({ day: Number(hit[1]), month: Number(hit[2]) })
    const end = hit.index + hit[0].length
    const also = ALSO_DAY.exec(key.slice(end, end + 24))
    if (also) found.push({ day: Number(also[1]), month: Number(also[2]) })
  }
  if (found.length > 0) return found.filter(isOfYear)
  const single = MONTH_OF_YEAR.exec(key)
  if (single) found.push({ day: null, month: Number(single[1]) })
  const named = MONTHS_NAMED.exec(key)
  if (named) found.push({ day: null, month: Number(named[1]) }, { day: null, month: Number(named[2]) })
  return found.filter(isOfYear)
}

function isOfYear({ day, month }: DayOfYear): boolean {
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31))
}

function yearly(days: readonly DayOfYear[]): string {
  const months = [...new Set(days.map(({ month }) => month))].sort((a, b) => a - b)
  const [day, ...more] = [...new Set(days.map((one) => one.day))]
  const monthDay = day && more.length === 0 ? `;BYMONTHDAY=${day}` : ''
  return `FREQ=YEARLY;BYMONTH=${months.join(',')}${monthDay}`
}
