import { createContext, useContext } from 'react'

/** Shows a place of the document's text, given as its first letter. */
type ShowPlace = (start: number) => void

/** How the page shows a place of the text: where it is narrow, the text first takes the findings' place. */
export const PlacesContext = createContext<ShowPlace>(() => {})

/** Shows places of the text; for the parts beside it. */
export function useShowPlace(): ShowPlace {
  return useContext(PlacesContext)
}

/**
 * Brings the mark over a place of the text into view, once it is drawn, and tells its key to light it. A place without
 * a mark of its own is shown by the last mark before it.
 */
export function revealPlace(start: number, light: (key: string | null) => void): void {
  requestAnimationFrame(() => {
    const marks = [...document.querySelectorAll<HTMLElement>('mark[data-at]')]
    const mark = marks.findLast((one) => Number(one.dataset.at) <= start) ?? marks[0]
    if (!mark) return
    mark.scrollIntoView({ block: 'center', behavior: 'auto' })
    light(mark.dataset.key ?? null)
  })
}
