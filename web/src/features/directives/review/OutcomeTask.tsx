import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutcomeTaskFragment } from '#graphql/generated/graphql.ts'
import { useToday } from '#time/use-today.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { NumberTag } from '#ui/Badge.tsx'
import { classNames } from '#ui/class-names.ts'
import { DueLabel } from '#ui/DueLabel.tsx'
import { StatusLabel } from '#ui/StatusLabel.tsx'
import { instructionKey, shortTag } from './marks.ts'
import styles from './Outcome.module.css'
import { useLit, usePointing } from './spotlight.ts'

interface OutcomeTaskProps {
  instruction: { readonly id: string; readonly path: string }
  task: OutcomeTaskFragment
}

/** A task made of an instruction, with where it stands now; opens on its board. */
export function OutcomeTask({ instruction, task }: OutcomeTaskProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const today = useToday()
  const key = instructionKey(instruction.id)
  const lit = useLit([key])
  const closed = task.status === 'DONE' || task.status === 'CANCELLED'
  return (
    <li {...usePointing(key)} className={classNames(styles.task, lit && styles.on)}>
      <p className={styles.line}>
        <NumberTag active={lit}>{shortTag(instruction.path, t('review.closing'))}</NumberTag>
        <span className="grow t12 dim2">{task.key}</span>
        {task.dueOn ? (
          <DueLabel
            plain
            deadline={task.dueOn}
            doneOn={task.completedOn}
            today={today}
            calm={closed || task.status === 'WAITING'}
          />
        ) : (
          <span className="t12 dim2">{t('ui:due.none')}</span>
        )}
      </p>
      <h3 className={styles.name}>
        <Link
          to="/agreements/$agreementId"
          params={{ agreementId: task.agreement.id }}
          search={{ task: task.number }}
          className={styles.link}
        >
          {task.title}
        </Link>
      </h3>
      <p className="row">
        <AgencyChip agency={task.leadAgency} />
        <StatusLabel status={task.status} />
      </p>
    </li>
  )
}
