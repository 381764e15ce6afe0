import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode, RefObject } from 'react'
import styles from './Tooltip.module.css'

interface TooltipPopupProps {
  id: string
  open: boolean
  anchor: RefObject<HTMLElement | null>
  children: ReactNode
  onOpenChange: (open: boolean) => void
}

/** The part of a tooltip that floats; fetched on the first approach. Use Tooltip. */
export function TooltipPopup({ id, open, anchor, children, onOpenChange }: TooltipPopupProps) {
  return (
    <Tooltip.Root open={open} onOpenChange={onOpenChange}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className={styles.positioner}>
          <Tooltip.Popup id={id} role="tooltip" className={styles.tooltip}>
            {children}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
