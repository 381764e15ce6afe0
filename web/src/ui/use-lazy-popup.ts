import { type RefObject, useId, useRef, useState } from 'react'

/** What a trigger spreads on its button, so that it opens the popup and says so. */
export interface TriggerProps {
  ref: RefObject<HTMLButtonElement | null>
  'aria-haspopup': 'menu' | 'dialog'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  'data-popup-open': '' | undefined
  onClick: (event: { detail: number }) => void
  onPointerEnter: () => void
  onFocus: () => void
}

interface LazyPopup {
  /** Render the popup only once this is true; it stays true, so that closing can be animated. */
  wanted: boolean
  open: boolean
  /** Opened with a key rather than a pointer: then the first entry takes the focus. */
  byKey: boolean
  id: string
  anchor: RefObject<HTMLButtonElement | null>
  trigger: TriggerProps
  /** Asks for another state; `event` tells a press on the trigger (which toggles by itself) from one outside. */
  change: (open: boolean, event?: Event) => void
}

/**
 * A popup whose code is fetched when a pointer or the focus comes near its trigger: the popups are a third of our
 * script and no first view needs them.
 */
export function useLazyPopup(role: 'menu' | 'dialog', load: () => Promise<unknown>): LazyPopup {
  const anchor = useRef<HTMLButtonElement | null>(null)
  const id = useId()
  const [state, setState] = useState({ wanted: false, open: false, byKey: false })
  const preload = () => {
    // A failed fetch is tried again, and told, when the popup is really opened.
    load().catch(() => undefined)
  }
  const change = (open: boolean, event?: Event, byKey = false) => {
    const onTrigger = event?.target instanceof Node && anchor.current?.contains(event.target)
    if (!open && onTrigger && event?.type !== 'keydown') return
    setState((last) => ({ wanted: last.wanted || open, open, byKey }))
  }
  const trigger: TriggerProps = {
    ref: anchor,
    'aria-haspopup': role,
    'aria-expanded': state.open,
    'aria-controls': state.open ? id : undefined,
    'data-popup-open': state.open ? '' : undefined,
    // A click made by Enter or Space has no pointer presses to count.
    onClick: (event) => change(!state.open, undefined, event.detail === 0),
    onPointerEnter: preload,
    onFocus: preload,
  }
  return { ...state, id, anchor, trigger, change }
}
