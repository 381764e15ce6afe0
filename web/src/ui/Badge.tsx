import type { ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { type ShownStatus, statusClass } from '#ui/StatusLabel.tsx'
import styles from './Badge.module.css'

interface BadgeProps {
  children: ReactNode
  /** The status whose colours it borrows (an agreement in force is `DONE` green, signing `IN_REVIEW` amber); grey unless told. */
  tone?: ShownStatus
  /** A Lucide icon before the word: colour never stands alone. */
  icon?: ReactNode
}

/** A word on a tinted ground, for states other than a task's. */
export function Badge({ children, tone = 'NOT_STARTED', icon }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, statusClass(tone))}>
      {icon}
      {children}
    </span>
  )
}

/** A count in a round-cornered box, e.g. an instruction's number `2.1`. `active` turns it dark. */
export function NumberTag({ children, active = false }: { children: ReactNode; active?: boolean }) {
  return <span className={classNames(styles.number, active && styles.active)}>{children}</span>
}
