import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Calendar } from './calendar.ts'

const FOLDER = join(import.meta.dirname, 'directives')

/**
 * A letter's text with its days: `{{ngày -6}}` becomes "ngày 05 tháng 3 năm 2026", `{{+9}}` becomes "20/03/2026",
 * counted in civil days from today.
 */
export function directiveText(file: string, calendar: Calendar): string {
  return readFileSync(join(FOLDER, file), 'utf8').replace(
    /\{\{([Nn]gày )?([+-]\d+)\}\}/g,
    (_, words: string | undefined, days: string) => printed(calendar.day(Number(days)), words),
  )
}

/** A civil day as letters print it; months 1 and 2 and days below 10 take a zero, by Decree 30/2020/NĐ-CP. */
function printed(day: string, words: string | undefined): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const short = Number(month) < 3 ? month : String(Number(month))
  return words ? `${words}${date} tháng ${short} năm ${year}` : `${date}/${month}/${year}`
}
