import Calendar from 'lucide-react/icons/calendar'
import Check from 'lucide-react/icons/check'
import ClockAlert from 'lucide-react/icons/clock-alert'
import { useTranslation } from 'react-i18next'
import { type CivilDay, daysBetween } from '#time/civil-day.ts'
import { type Due, dueOn, dueTone } from '#time/due.ts'
import { formatDay, formatShortDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import styles from './DueLabel.module.css'

interface DueLabelProps {
  /** The deadline, a civil day; null when there is none. */
  deadline: CivilDay | null
  today: CivilDay
  /** The day the task was done: then the label says when, and how late. */
  doneOn?: CivilDay | null
  /** A closed or waiting task is never late: the date alone, without alarm. */
  calm?: boolean
  /** Without the icon, in table columns. */
  plain?: boolean
}

/** `còn 5 ngày`, `quá hạn 2 ngày`, `30/06/2024`, `xong 26/04, trễ 6 ngày`; nothing when there is no deadline. */
export function DueLabel({ deadline, today, doneOn, calm = false, plain = false }: DueLabelProps) {
  const { t } = useTranslation('ui')
  if (doneOn) {
    const late = deadline ? daysBetween(deadline, doneOn) : 0
    const day = formatShortDay(doneOn, today)
    const words = late > 0 ? t('due.doneLate', { day, count: late }) : t('due.done', { day })
    return <Label icon={plain ? null : <Check />} tone="plain" words={words} />
  }
  if (!deadline) return null
  const due: Due = calm ? { kind: 'onDay', day: deadline } : dueOn(deadline, today)
  const icon = due.kind === 'overdue' ? <ClockAlert /> : <Calendar />
  return (
    <time dateTime={deadline} title={formatDay(deadline)}>
      <Label icon={plain ? null : icon} tone={dueTone(due)} words={dueWords(due, t)} />
    </time>
  )
}

function Label({
  icon,
  tone,
  words,
}: {
  icon: React.ReactNode
  tone: ReturnType<typeof dueTone>
  words: string
}) {
  return (
    <span className={classNames(styles.due, tone !== 'plain' && styles[tone])}>
      {icon}
      {words}
    </span>
  )
}

type Translate = ReturnType<typeof useTranslation<'ui'>>['t']

/** The words of a deadline, for sentences and tables that lay out their own. */
export function dueWords(due: Due, t: Translate): string {
  switch (due.kind) {
    case 'overdue':
      return t('due.overdue', { count: due.days })
    case 'today':
      return t('due.today')
    case 'tomorrow':
      return t('due.tomorrow')
    case 'inDays':
      return t('due.inDays', { count: due.days })
    case 'onDay':
      return formatDay(due.day)
  }
}
