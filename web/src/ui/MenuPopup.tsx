import { Menu } from '@base-ui/react/menu'
import Check from 'lucide-react/icons/check'
import type { FocusEvent, ReactNode, RefObject } from 'react'
import { classNames } from '#ui/class-names.ts'
import { Kbd } from '#ui/Kbd.tsx'
import type { MenuAction, MenuCheck, MenuEntry, MenuRadio } from '#ui/menu-entry.ts'
import styles from './popup.module.css'

/** Where a menu opens from: an element, or a point given as a rectangle. */
export type MenuAnchor = RefObject<Element | null> | { getBoundingClientRect: () => DOMRect }

interface MenuPopupProps {
  id: string
  label: string
  entries: readonly MenuEntry[]
  open: boolean
  /** Puts the focus on the first entry at once. */
  byKey?: boolean
  anchor: MenuAnchor
  align: 'start' | 'center' | 'end'
  side: 'top' | 'bottom'
  /** Above the entries, e.g. who is signed in. */
  header?: ReactNode
  /** Where the focus goes on closing. */
  finalFocus: RefObject<HTMLElement | null>
  onOpenChange: (open: boolean, event: Event) => void
}

/** The part of a menu that floats; fetched on the first approach. Use Menu or ContextMenu. */
export function MenuPopup(props: MenuPopupProps) {
  const {
    id,
    label,
    entries,
    open,
    byKey = false,
    anchor,
    align,
    side,
    header,
    finalFocus,
    onOpenChange,
  } = props
  return (
    <Menu.Root open={open} onOpenChange={(next, details) => onOpenChange(next, details.event)}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Menu.Popup
            id={id}
            aria-label={label}
            finalFocus={finalFocus}
            className={styles.popup}
            onFocus={(event) => byKey && focusFirst(event)}
          >
            {header}
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function focusFirst(event: FocusEvent<HTMLElement>): void {
  const popup = event.currentTarget
  // Only the focus that comes from outside; moving among the entries is the menu's own.
  if (event.target !== popup || popup.contains(event.relatedTarget)) return
  popup.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')?.focus()
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <Menu.Separator className={styles.separator} />
    case 'heading':
      return (
        <div role="presentation" className={styles.heading}>
          {entry.label}
        </div>
      )
    case 'radio':
      return <RadioEntry entry={entry} />
    case 'check':
      return <CheckEntry entry={entry} />
    default:
      return <ActionEntry entry={entry} />
  }
}

function ActionEntry({ entry }: { entry: MenuAction }) {
  return (
    <Menu.Item
      disabled={entry.disabled}
      onClick={entry.onSelect}
      className={classNames(styles.item, entry.danger && styles.danger)}
    >
      {entry.icon}
      <span className={styles.words}>
        {entry.label}
        {entry.detail ? <span className={styles.detail}>{entry.detail}</span> : null}
      </span>
      {entry.shortcut ? <Kbd keys={entry.shortcut} /> : null}
    </Menu.Item>
  )
}

function RadioEntry({ entry }: { entry: MenuRadio }) {
  return (
    <Menu.RadioGroup value={entry.value} onValueChange={(value) => entry.onSelect(String(value))}>
      <div role="presentation" className={styles.heading}>
        {entry.label}
      </div>
      {entry.options.map((option) => (
        <Menu.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          closeOnClick
          className={styles.item}
        >
          {option.icon}
          <span className={styles.words}>{option.label}</span>
          {option.shortcut ? <Kbd keys={option.shortcut} /> : null}
          <span className={styles.check}>
            <Menu.RadioItemIndicator>
              <Check />
            </Menu.RadioItemIndicator>
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function CheckEntry({ entry }: { entry: MenuCheck }) {
  return (
    <Menu.CheckboxItem checked={entry.checked} onCheckedChange={entry.onToggle} className={styles.item}>
      {entry.icon}
      <span className={styles.words}>{entry.label}</span>
      <span className={styles.check}>
        <Menu.CheckboxItemIndicator>
          <Check />
        </Menu.CheckboxItemIndicator>
      </span>
    </Menu.CheckboxItem>
  )
}
