import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WorkTaskFragment } from '#graphql/generated/graphql.ts'
import { type CivilDay, daysBetween, weekdayOf } from '#time/civil-day.ts'
import { formatShortDay } from '#time/format-day.ts'
import { AgencyChips } from '#ui/AgencyChip.tsx'
import { DueLabel } from '#ui/DueLabel.tsx'
import { EvidenceButton } from './EvidenceButton.tsx'
import { StatusButton } from './StatusButton.tsx'
import styles from './Work.module.css'

interface WorkRowProps {
  task: WorkTaskFragment
  today: CivilDay
  onChanged: () => void
}

/** One task: its status at a press, its words and source, who is in it, its deadline, evidence at a press. */
export function WorkRow({ task, today, onChanged }: WorkRowProps) {
  const { t } = useTranslation('work')
  const { agreement, source, waitCondition, evidenceCount, status } = task
  const facts = [
    source?.label,
    agreement.title,
    status === 'WAITING' && waitCondition ? t('waitsFor', { condition: waitCondition }) : null,
    status === 'DONE' && evidenceCount > 0 ? t('evidence', { count: evidenceCount }) : null,
  ]
  return (
    <li className={styles.row}>
      <StatusButton task={task} onChanged={onChanged} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          <Link
            to="/agreements/$agreementId"
            params={{ agreementId: agreement.id }}
            search={{ task: task.number }}
            title={task.title}
          >
            {task.title}
          </Link>
        </h3>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <span className={styles.chips}>
        <AgencyChips lead={task.leadAgency} coordinating={task.coordinatingAgencies} most={2} />
      </span>
      <span className={styles.due}>
        <Due task={task} today={today} />
      </span>
      {task.viewerCanEdit ? (
        <EvidenceButton task={task} onAdded={onChanged} />
      ) : (
        <span className={styles.noButton} />
      )}
    </li>
  )
}

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const

function Due({ task, today }: { task: WorkTaskFragment; today: CivilDay }) {
  const { t } = useTranslation('ui')
  const { dueOn, completedOn, status } = task
  if (status === 'DONE' && completedOn) {
    return <DueLabel plain deadline={dueOn} doneOn={completedOn} today={today} />
  }
  if (dueOn === null) return <span className="dim2">{t('due.none')}</span>
  const ahead = daysBetween(today, dueOn)
  const inThisWeek = ahead > 1 && weekdayOf(today) + ahead <= 7
  // Within the week the weekday says more than a count.
  if (inThisWeek && status !== 'WAITING') {
    const weekday = weekdays[weekdayOf(dueOn) - 1] ?? 'd1'
    return <time dateTime={dueOn}>{`${t(`weekday.${weekday}`)}, ${formatShortDay(dueOn, today)}`}</time>
  }
  return <DueLabel plain deadline={dueOn} today={today} calm={status === 'WAITING'} />
}
