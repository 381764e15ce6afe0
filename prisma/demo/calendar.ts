import { addDays, civilDay } from '../../server/src/platform/clock.ts'

/** Minutes of a working day: 7:30 to 11:30 and 13:30 to 17:00. */
const MORNING = 240
const WORKING = 450
const START = 7 * 60 + 30
const BREAK = 120

/** The days the demo's history is told in, at Asia/Ho_Chi_Minh. */
export interface Calendar {
  /** The instant at a share (0 to 1) of the working day that is `ago` working days before the latest one. */
  at(ago: number, share: number): Date
  /** A civil day `days` from today that is no weekend: later for coming days, earlier for past ones. */
  day(days: number): string
}

/**
 * A calendar that ends at an instant: nothing in it is later. Working day 0 is today while people work, else the last
 * working day before.
 */
export function calendarUntil(now: Date): Calendar {
  const today = civilDay(now)
  const sinceMidnight = (now.getTime() - midnight(today)) / 60_000
  const worked = isWorkday(today) ? Math.min(workedBy(sinceMidnight), WORKING) : 0
  // Half an hour must have passed for a day to hold a few changes.
  const first = worked >= 30 ? today : lastWorkday(today)
  return {
    at(ago, share) {
      let day = first
      for (let left = ago; left > 0; left--) day = lastWorkday(day)
      const minutes = share * (day === today ? worked : WORKING)
      const clock = START + minutes + (minutes > MORNING ? BREAK : 0)
      return new Date(Math.min(midnight(day) + Math.round(clock * 60) * 1_000, now.getTime()))
    },
    day(days) {
      let day = addDays(today, days)
      while (!isWorkday(day)) day = addDays(day, days < 0 ? -1 : 1)
      return day
    },
  }
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}

function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

function lastWorkday(before: string): string {
  const day = addDays(before, -1)
  return isWorkday(day) ? day : lastWorkday(day)
}

/** Minutes worked when so many minutes of the day have gone. */
function workedBy(sinceMidnight: number): number {
  const passed = Math.max(0, sinceMidnight - START)
  return passed <= MORNING ? passed : Math.max(MORNING, passed - BREAK)
}
