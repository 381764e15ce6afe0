import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CircleX from 'lucide-react/icons/circle-x'
import ClockAlert from 'lucide-react/icons/clock-alert'
import Contrast from 'lucide-react/icons/contrast'
import Hourglass from 'lucide-react/icons/hourglass'
import Stamp from 'lucide-react/icons/stamp'
import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import styles from './StatusLabel.module.css'

/** Task status (GLOSSARY); the names are those of the API. */
export const taskStatuses = [
  'NOT_STARTED',
  'WAITING',
  'IN_PROGRESS',
  'IN_REVIEW',
  'DONE',
  'CANCELLED',
] as const
/** One of the six statuses of a task. */
export type TaskStatus = (typeof taskStatuses)[number]
/** A status, or the computed lateness that is shown the same way. */
export type ShownStatus = TaskStatus | 'OVERDUE'

const icons = {
  NOT_STARTED: CircleDashed,
  WAITING: Hourglass,
  IN_PROGRESS: Contrast,
  IN_REVIEW: Stamp,
  DONE: CircleCheck,
  CANCELLED: CircleX,
  OVERDUE: ClockAlert,
} as const

/** The class that sets `--c` (text) and `--cb` (tint) to a status's colours, for rows and bars of its own. */
export function statusClass(status: ShownStatus): string | undefined {
  return styles[status]
}

/** The icon of a status in its colour; silent, so put the word or a label beside it. */
export function StatusIcon({ status, size = 14 }: { status: ShownStatus; size?: number }) {
  const Icon = icons[status]
  return (
    <Icon aria-hidden="true" width={size} height={size} className={classNames(styles.icon, styles[status])} />
  )
}

interface StatusLabelProps {
  status: ShownStatus
  /** Filled ground; only where one status stands alone (a header, a panel). */
  tint?: boolean
  /** Other words than the status's own, e.g. a shorter one on a phone. */
  children?: string
}

/** Icon and word of a status in its colour. */
export function StatusLabel({ status, tint = false, children }: StatusLabelProps) {
  const { t } = useTranslation('ui')
  return (
    <span className={classNames(styles.label, styles[status], tint && styles.tint)}>
      <StatusIcon status={status} />
      {children ?? t(`status.${status}`)}
    </span>
  )
}
