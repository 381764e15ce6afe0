import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import { classNames } from '#ui/class-names.ts'
import styles from './popup.module.css'

interface PopoverPopupProps {
  id: string
  label: string
  open: boolean
  anchor: RefObject<HTMLElement | null>
  align: 'start' | 'center' | 'end'
  onOpenChange: (open: boolean, event: Event) => void
  children: ReactNode
}

/** The part of a popover that floats; fetched on the first approach. Use Popover. */
export function PopoverPopup({ id, label, open, anchor, align, onOpenChange, children }: PopoverPopupProps) {
  return (
    <Popover.Root open={open} onOpenChange={(next, details) => onOpenChange(next, details.event)}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup
            id={id}
            aria-label={label}
            finalFocus={anchor}
            className={classNames(styles.popup, styles.panel)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
