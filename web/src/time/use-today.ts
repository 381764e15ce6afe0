import { useSyncExternalStore } from 'react'
import { type CivilDay, civilDayAt, untilNextDay } from '#time/civil-day.ts'

/**
 * Today in Viet Nam; renders again when the day turns, so that an open screen does not lie after midnight.
 * A laptop that slept through it is caught when the page becomes visible.
 */
export function useToday(): CivilDay {
  return useSyncExternalStore(watchDay, currentDay)
}

function currentDay(): CivilDay {
  return civilDayAt(new Date())
}

function watchDay(changed: () => void): () => void {
  let timer = setTimeout(turn, untilNextDay(new Date()))
  function turn() {
    changed()
    timer = setTimeout(turn, untilNextDay(new Date()))
  }
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}
