import ChevronDown from 'lucide-react/icons/chevron-down'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/Menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import styles from './FilterPill.module.css'

interface FilterPillProps {
  /** What is filtered: "Chủ trì". */
  label: string
  /** What is chosen, in words: "tất cả", "Huyện đoàn". */
  value: string
  entries: readonly MenuEntry[]
  icon?: ReactNode
  /** Given when a filter is on: a cross takes it away. */
  onClear?: (() => void) | undefined
}

/** A filter in a bar: opens its choices; once set, it can be taken away. */
export function FilterPill({ label, value, entries, icon, onClear }: FilterPillProps) {
  const { t } = useTranslation('ui')
  return (
    <span className={styles.pill}>
      <Menu
        label={label}
        entries={entries}
        trigger={(trigger) => (
          <button type="button" {...trigger} className={styles.open}>
            {icon}
            <span>
              {label} <b className={styles.value}>{value}</b>
            </span>
            {onClear ? null : <ChevronDown />}
          </button>
        )}
      />
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
