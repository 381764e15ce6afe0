import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'

const TooltipPopup = lazy(async () => ({ default: (await import('#ui/TooltipPopup.tsx')).TooltipPopup }))
const delayMs = 500

/** What the control spreads, so that the tooltip follows it and describes it. */
export interface TooltipTarget {
  ref: (element: HTMLElement | null) => void
  'aria-describedby': string | undefined
  onPointerEnter: () => void
  onPointerLeave: () => void
  onPointerDown: () => void
  onFocus: (event: FocusEvent) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

interface TooltipProps {
  /** More about the thing; never its only label. */
  content: ReactNode
  /** Draws the control; spread what it is given on it. */
  children: (target: TooltipTarget) => ReactNode
}

/** More words on hover and on keyboard focus; Esc hides them. */
export function Tooltip({ content, children }: TooltipProps) {
  const anchor = useRef<HTMLElement | null>(null)
  const id = useId()
  const { wanted, open, show, hide } = useDelayed()
  return (
    <>
      {children({
        ref: anchorRef,
        'aria-describedby': open ? id : undefined,
        onPointerEnter: () => show(delayMs),
        onPointerLeave: hide,
        onPointerDown: hide,
        onFocus: (event) => event.target.matches(':focus-visible') && show(0),
        onBlur: hide,
        onKeyDown: (event) => event.key === 'Escape' && hide(),
      })}
      {wanted ? (
        <Suspense fallback={null}>
          <TooltipPopup id={id} open={open} anchor={anchor} onOpenChange={(next) => !next && hide()}>
            {content}
          </TooltipPopup>
        </Suspense>
      ) : null}
    </>
  )
  function anchorRef(element: HTMLElement | null) {
    anchor.current = element
  }
}

function useDelayed() {
  const timer = useRef(0)
  const [state, setState] = useState({ wanted: false, open: false })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const show = (wait: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setState({ wanted: true, open: true }), wait)
  }
  const hide = () => {
    window.clearTimeout(timer.current)
    setState((last) => (last.open ? { ...last, open: false } : last))
  }
  return { ...state, show, hide }
}
