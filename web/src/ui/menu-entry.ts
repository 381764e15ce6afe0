import type { ReactNode } from 'react'

/** One press that does something and closes the menu. */
export interface MenuAction {
  kind?: 'action'
  id: string
  label: ReactNode
  icon?: ReactNode
  /** A second line, smaller. */
  detail?: ReactNode
  /** A key shown at the right; it does not bind the key. */
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
}

/** One of several; the chosen one is ticked. */
export interface MenuRadio {
  kind: 'radio'
  id: string
  label: string
  value: string
  options: readonly {
    value: string
    label: ReactNode
    icon?: ReactNode
    disabled?: boolean
    shortcut?: string
  }[]
  onSelect: (value: string) => void
}

/** On or off; pressing leaves the menu open so that several can be set. */
export interface MenuCheck {
  kind: 'check'
  id: string
  label: ReactNode
  icon?: ReactNode
  checked: boolean
  onToggle: (checked: boolean) => void
}

/** What a menu holds, top to bottom. `id` is unique in the menu. */
export type MenuEntry =
  | MenuAction
  | MenuRadio
  | MenuCheck
  | { kind: 'separator'; id: string }
  | { kind: 'heading'; id: string; label: ReactNode }
