import { lazy, type ReactNode, Suspense } from 'react'
import { type TriggerProps, useLazyPopup } from '#ui/use-lazy-popup.ts'

const load = () => import('#ui/PopoverPopup.tsx')
const PopoverPopup = lazy(async () => ({ default: (await load()).PopoverPopup }))

interface PopoverProps {
  /** What it holds, in words. */
  label: string
  /** Draws the button; spread what it is given on a Button or an IconButton. */
  trigger: (props: TriggerProps) => ReactNode
  /** The content; call `close` when its work is done. */
  children: (close: () => void) => ReactNode
  align?: 'start' | 'center' | 'end'
}

/** A small panel under a button, for a few fields or facts. Focus moves in and back; Esc and a press outside close it. */
export function Popover({ label, trigger, children, align = 'start' }: PopoverProps) {
  const popup = useLazyPopup('dialog', load)
  return (
    <>
      {trigger(popup.trigger)}
      {popup.wanted ? (
        <Suspense fallback={null}>
          <PopoverPopup
            id={popup.id}
            label={label}
            open={popup.open}
            anchor={popup.anchor}
            align={align}
            onOpenChange={popup.change}
          >
            {children(() => popup.change(false))}
          </PopoverPopup>
        </Suspense>
      ) : null}
    </>
  )
}
