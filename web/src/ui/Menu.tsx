import { lazy, type ReactNode, Suspense } from 'react'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { type TriggerProps, useLazyPopup } from '#ui/use-lazy-popup.ts'

const load = () => import('#ui/MenuPopup.tsx')
const MenuPopup = lazy(async () => ({ default: (await load()).MenuPopup }))

interface MenuProps {
  /** What the menu is for, in words. */
  label: string
  entries: readonly MenuEntry[]
  /** Draws the button; spread what it is given on a Button or an IconButton. */
  trigger: (props: TriggerProps) => ReactNode
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom'
  header?: ReactNode
}

/** A list of actions and choices under a button. Arrows, Home, End, letters and Esc work as expected. */
export function Menu({ label, entries, trigger, align = 'start', side = 'bottom', header }: MenuProps) {
  const popup = useLazyPopup('menu', load)
  return (
    <>
      {trigger(popup.trigger)}
      {popup.wanted ? (
        <Suspense fallback={null}>
          <MenuPopup
            id={popup.id}
            label={label}
            entries={entries}
            open={popup.open}
            byKey={popup.byKey}
            anchor={popup.anchor}
            finalFocus={popup.anchor}
            align={align}
            side={side}
            header={header}
            onOpenChange={popup.change}
          />
        </Suspense>
      ) : null}
    </>
  )
}
