import Calendar from 'lucide-react/icons/calendar'
import Hourglass from 'lucide-react/icons/hourglass'
import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#time/format-day.ts'
import { AgencyChip, AgencyChips } from '#ui/AgencyChip.tsx'
import { NumberTag } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { DueLabel } from '#ui/DueLabel.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
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
          <AgencyChips wrap lead={lead ?? making.defaultLead} coordinating={coordinating} />
          <TaskFacts task={task} />
        </p>
        {taken && unsure !== null ? <LeadChoice task={task} making={making} /> : null}
      </div>
    </li>
  )
}

function TaskFacts({ task }: { task: Planned }) {
  const { today } = task
  const { deadlineOn, condition } = task.instruction
  if (condition) {
    return (
      <span className={styles.waits}>
        <Hourglass aria-hidden="true" />
        {condition}
      </span>
    )
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

// Folded away: most points take the lead that stands there already.
function LeadChoice({ task, making }: { task: Planned; making: TaskMaking }) {
  const { t } = useTranslation('directives')
  const [open, setOpen] = useState(false)
  const { instruction, lead, unsure } = task
  const named = instruction.leads.map(({ text }) => text).join(', ')
  const why =
    unsure === 'several' ? t('tasks.several') : t('tasks.unknown', { names: named || t('tasks.nobody') })
  if (!open) {
    return (
      <p className={styles.why}>
        <span className="grow">{why}</span>
        <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
          {t('tasks.changeLead')}
          <VisuallyHidden>{t('instruction.number', { path: instruction.path })}</VisuallyHidden>
        </Button>
      </p>
    )
  }
  return (
    <div className={styles.lead}>
      <Combobox
        label={t('tasks.lead')}
        hint={why}
        placeholder={making.defaultLead?.name ?? t('tasks.leadPlaceholder')}
        options={making.leadOptions(instruction).map((agency) => ({
          value: agency.id,
          label: agency.name,
          keywords: agency.mark,
          icon: <AgencyChip agency={agency} decorative />,
        }))}
        value={lead?.id ?? null}
        onChange={(agencyId) => {
          making.chooseLead(instruction, agencyId)
          if (agencyId !== null) setOpen(false)
        }}
      />
    </div>
  )
}
