import { useSyncExternalStore } from 'react'

/** Below this width the frame is a phone's: bottom bar, one column, full-page panels. CSS uses the same 640 px. */
const phone = '(max-width: 640px)'

/** Whether the screen is a phone's; renders again when that changes. */
export function useIsPhone(): boolean {
  return useMediaQuery(phone)
}

/** Whether a media query holds now; renders again when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
