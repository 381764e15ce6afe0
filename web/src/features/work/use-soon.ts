import { useEffect, useRef } from 'react'

const pause = 1_000

/** Does something a second after it is asked for; asked again meanwhile, still once. */
export function useSoon(run: () => void): () => void {
  const latest = useRef(run)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), pause)
  }
}
