import ClockAlert from 'lucide-react/icons/clock-alert'
import { useTranslation } from 'react-i18next'
import type { WorkTaskFragment } from '#graphql/generated/graphql.ts'
import type { CivilDay } from '#time/civil-day.ts'
import { classNames } from '#ui/class-names.ts'
import styles from './Work.module.css'
import { WorkRow } from './WorkRow.tsx'

interface WorkGroupProps {
  kind: 'overdue' | 'thisWeek' | 'later' | 'done'
  tasks: readonly WorkTaskFragment[]
  today: CivilDay
  onChanged: () => void
}

/** The tasks of one group under its name; nothing when there are none. */
export function WorkGroup({ kind, tasks, today, onChanged }: WorkGroupProps) {
  const { t } = useTranslation('work')
  if (tasks.length === 0) return null
  const id = `work-${kind}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.groupTitle}>
        <span className={classNames(styles.groupName, kind === 'overdue' && 'overdue')}>
          {kind === 'overdue' ? <ClockAlert aria-hidden="true" /> : null}
          {t(`group.${kind}`)}
        </span>
        <span className={styles.count}>{tasks.length}</span>
      </h2>
      <ul className="box">
        {tasks.map((task) => (
          <WorkRow key={task.id} task={task} today={today} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}
