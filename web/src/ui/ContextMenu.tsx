import { lazy, type MouseEvent, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import type { MenuEntry } from '#ui/menu-entry.ts'

const MenuPopup = lazy(async () => ({ default: (await import('#ui/MenuPopup.tsx')).MenuPopup }))

interface ContextMenuProps {
  label: string
  /** Asked for when the menu opens, so that a thousand cards cost nothing. */
  entries: () => readonly MenuEntry[]
  /** Draws the element; spread what it is given on it. */
  children: (props: { onContextMenu: (event: MouseEvent<HTMLElement>) => void }) => ReactNode
}

/** A menu at the pointer on right click, long press, Shift F10 or the menu key. Offer the same entries in a visible Menu too. */
export function ContextMenu({ label, entries, children }: ContextMenuProps) {
  const id = useId()
  const target = useRef<HTMLElement | null>(null)
  const [point, setPoint] = useState<{ x: number; y: number; open: boolean } | null>(null)
  const openAt = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    target.current = event.currentTarget
    setPoint({ x: event.clientX, y: event.clientY, open: true })
  }
  return (
    <>
      {children({ onContextMenu: openAt })}
      {point ? (
        <Suspense fallback={null}>
          <MenuPopup
            id={id}
            label={label}
            entries={entries()}
            open={point.open}
            anchor={{ getBoundingClientRect: () => new DOMRect(point.x, point.y, 0, 0) }}
            finalFocus={target}
            align="start"
            side="bottom"
            onOpenChange={(open) => setPoint({ ...point, open })}
          />
        </Suspense>
      ) : null}
    </>
  )
}
