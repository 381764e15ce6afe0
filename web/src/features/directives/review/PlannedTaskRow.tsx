import Calendar from 'lucide-react/icons/calendar'
import Hourglass from 'lucide-react/icons/hourglass'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#time/format-day.ts'
import { AgencyChips } from '#ui/AgencyChip.tsx'
import { NumberTag } from '#ui/Badge.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { DueLabel } from '#ui/DueLabel.tsx'
import { deadlinesOf } from './deadlines.ts'
import { GroupRows } from './GroupRows.tsx'
import { JobChoice } from './JobChoice.tsx'
import { LeadChoice } from './LeadChoice.tsx'
import styles from './MakeTasks.module.css'
import { instructionKey, shortTag } from './marks.ts'
import { SpotlightContext, useLit, usePointing } from './spotlight.ts'
import { tidy } from './tidy.ts'
import type { Planned, TaskMaking } from './use-task-making.ts'

/** One task to be: taken or left out, its lead and, where the document leaves it open, the way to choose another, its bodies, day and condition. */
export function PlannedTaskRow({ task, making }: { task: Planned; making: TaskMaking }) {
  const { t } = useTranslation('directives')
  const { instruction, lead, unsure, coordinating } = task
  const key = instructionKey(instruction.id)
  const lit = useLit([key])
  const { hold } = useContext(SpotlightContext)
  const taken = making.chosen.includes(instruction.id)
  const title = tidy(instruction.text)
  return (
    <li
      {...usePointing(key)}
      data-lit={lit || undefined}
      className={styles.row}
      onFocus={() => hold(key)}
      onBlur={() => hold(null)}
    >
      <Checkbox
        hideLabel
        label={t('tasks.take', { path: instruction.path, title })}
        checked={taken}
        onChange={(take) => making.take(instruction.id, take)}
      />
      <NumberTag active={lit}>{shortTag(instruction.path, t('review.closing'))}</NumberTag>
      <div className="grow">
        <p className={styles.words}>{title}</p>
        <p className={styles.meta}>
          {task.count === task.each.length ? null : (
            <AgencyChips wrap lead={lead ?? making.defaultLead} coordinating={coordinating} />
          )}
          <TaskFacts task={task} />
        </p>
        {taken ? <GroupRows instruction={instruction} making={making} /> : null}
        {taken ? <JobChoice instruction={instruction} making={making} /> : null}
        {taken && unsure !== null ? <LeadChoice task={task} making={making} /> : null}
      </div>
    </li>
  )
}

function TaskFacts({ task }: { task: Planned }) {
  const { today } = task
  const { proposedWait, proposedDue } = task.instruction
  const deadlineOn = proposedDue?.on ?? null
  const further = deadlinesOf(task.instruction).filter((day) => day !== deadlineOn)
  if (proposedWait) {
    return (
      <span className={styles.waits}>
        <Hourglass aria-hidden="true" />
        {proposedWait}
      </span>
    )
  }
  if (further.length > 0) {
    return [...(deadlineOn ? [deadlineOn] : []), ...further].map((day) => (
      <span key={day} className={styles.fact}>
        <Calendar aria-hidden="true" />
        {formatDay(day)}
      </span>
    ))
  }
  if (!deadlineOn) return null
  // A letter of years ago has deadlines that passed: the day says more than an alarm.
  if (deadlineOn < today) {
    return (
      <span className={styles.fact}>
        <Calendar aria-hidden="true" />
        {formatDay(deadlineOn)}
      </span>
    )
  }
  return <DueLabel deadline={deadlineOn} today={today} />
}
