import ChevronLeft from 'lucide-react/icons/chevron-left'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/IconButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import styles from './SidePanel.module.css'

interface SidePanelProps {
  /** What it shows, e.g. the task's title. */
  label: string
  onClose: () => void
  /** At the left of the bar: the task's number. */
  lead?: ReactNode
  /** At the right of the bar, before the cross: position, up, down, more. */
  actions?: ReactNode
  /** CSS length on wide screens; 880 px unless told (fields left, activity right). */
  width?: string
  children: ReactNode
}

/**
 * A panel over the right of the page that leaves the rest usable; a full page on a phone. Focus moves in on opening
 * and returns on closing; Esc closes it unless a popup or a field took the key.
 */
export function SidePanel({ label, onClose, lead, actions, width = '880px', children }: SidePanelProps) {
  const { t } = useTranslation('ui')
  const phone = useIsPhone()
  const panel = useRef<HTMLElement | null>(null)
  useFocusInAndBack(panel)
  useEscape(onClose)
  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={label}
      aria-modal={phone || undefined}
      tabIndex={-1}
      className={styles.panel}
      style={{ '--panel-width': width }}
      onKeyDown={phone ? keepTabInside : undefined}
    >
      <header className={styles.bar}>
        {phone ? <IconButton label={t('action.back')} icon={<ChevronLeft />} onClick={onClose} /> : null}
        <div className={styles.lead}>{lead}</div>
        <div className={styles.actions}>
          {actions}
          {phone ? null : <IconButton label={t('action.close')} icon={<X />} onClick={onClose} />}
        </div>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}

function useFocusInAndBack(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    if (!panel.current?.contains(before)) panel.current?.focus({ preventScroll: true })
    const element = panel.current
    return () => {
      const now = document.activeElement
      const ours = now === null || now === document.body || element?.contains(now)
      if (ours && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [panel])
}

function useEscape(onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      // A popup that floats over the panel takes the key for itself.
      const target = event.target instanceof Element ? event.target : null
      if (
        target?.closest(
          '[role=menu], [role=listbox], [role=alertdialog], [data-base-ui-portal], [aria-expanded=true]',
        )
      )
        return
      close.current()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]'

// On a phone the panel is the whole page, so Tab must not wander to what it covers.
function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter((stop) =>
    stop.checkVisibility(),
  )
  const first = stops.at(0)
  const last = stops.at(-1)
  const leavesTop =
    event.shiftKey && (document.activeElement === first || document.activeElement === event.currentTarget)
  const leavesEnd = !event.shiftKey && document.activeElement === last
  if (!leavesTop && !leavesEnd) return
  event.preventDefault()
  const goal = leavesTop ? last : first
  goal?.focus()
}
