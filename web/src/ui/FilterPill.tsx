import ChevronDown from 'lucide-react/icons/chevron-down'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComboboxOption } from '#ui/combobox-option.ts'
import { Menu } from '#ui/Menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { Picker } from '#ui/Picker.tsx'
import type { TriggerProps } from '#ui/use-lazy-popup.ts'
import styles from './FilterPill.module.css'

/** Choices too many to look through: they are found by typing. */
export interface FilterPick {
  options: readonly ComboboxOption[]
  /** The chosen option's value. */
  value: string
  onChange: (value: string) => void
  onOpen?: (() => void) | undefined
}

interface FilterPillProps {
  /** What is filtered: "Chủ trì". */
  label: string
  /** What is chosen, in words: "tất cả", "Huyện đoàn". */
  value: string
  /** The choices of a short list. */
  entries?: readonly MenuEntry[] | undefined
  /** The choices of a long one, in place of entries. */
  pick?: FilterPick | undefined
  icon?: ReactNode
  /** Given when a filter is on: a cross takes it away. */
  onClear?: (() => void) | undefined
}

/** A filter in a bar: opens its choices; once set, it can be taken away. */
export function FilterPill({ label, value, entries = [], pick, icon, onClear }: FilterPillProps) {
  const { t } = useTranslation('ui')
  const trigger = (props: TriggerProps) => (
    <button type="button" {...props} className={styles.open}>
      {icon}
      <span className={styles.words}>
        {label} <b className={styles.value}>{value}</b>
      </span>
      {onClear ? null : <ChevronDown />}
    </button>
  )
  return (
    <span className={styles.pill}>
      {pick ? (
        <Picker label={label} {...pick} trigger={trigger} />
      ) : (
        <Menu label={label} entries={entries} trigger={trigger} />
      )}
      {onClear ? (
        <button
          type="button"
          onClick={onClear}
          aria-label={t('action.remove', { label })}
          className={styles.clear}
        >
          <X />
        </button>
      ) : null}
    </span>
  )
}
