import Calendar from 'lucide-react/icons/calendar'
import Hourglass from 'lucide-react/icons/hourglass'
import ListChecks from 'lucide-react/icons/list-checks'
import Repeat from 'lucide-react/icons/repeat'
import Split from 'lucide-react/icons/split'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import { ActorChips } from './ActorChips.tsx'
import { isDoubtful } from './certainty.ts'
import { deadlinesOf } from './deadlines.ts'
import styles from './InstructionList.module.css'
import { CertaintyLabel } from './Why.tsx'
import { WhyInstruction } from './WhyInstruction.tsx'

interface InstructionMetaProps {
  instruction: InstructionFieldsFragment
  /** Nobody has decided on it yet. */
  open: boolean
  selected: boolean
}

/** Bodies, deadlines, interval, condition and number of jobs of an instruction, on one wrapping line. */
export function InstructionMeta({ instruction, open, selected }: InstructionMetaProps) {
  const { t } = useTranslation('directives')
  const { deadlineText, recurrence, condition, proposedWait, reading } = instruction
  const days = deadlinesOf(instruction).map(formatDay)
  const jobs = reading?.jobs.length ?? 0
  return (
    <p className={styles.meta}>
      {open && isDoubtful(instruction) ? <CertaintyLabel certainty="look" /> : null}
      <ActorChips instruction={instruction} reachable={selected} />
      {(days.length > 0 ? days : [deadlineText]).map((words) =>
        words ? (
          <Fact key={words} icon={<Calendar aria-hidden="true" />}>
            {words}
          </Fact>
        ) : null,
      )}
      {recurrence ? <Fact icon={<Repeat aria-hidden="true" />}>{recurrence}</Fact> : null}
      {condition ? (
        <Fact
          waits={proposedWait !== null}
          icon={proposedWait === null ? <Split aria-hidden="true" /> : <Hourglass aria-hidden="true" />}
        >
          {condition}
        </Fact>
      ) : null}
      {jobs > 1 ? (
        <Fact icon={<ListChecks aria-hidden="true" />}>{t('instruction.jobs', { count: jobs })}</Fact>
      ) : null}
      {selected ? <WhyInstruction instruction={instruction} /> : null}
    </p>
  )
}

interface FactProps {
  icon: ReactNode
  waits?: boolean
  children: ReactNode
}

function Fact({ icon, waits = false, children }: FactProps) {
  return (
    <span className={classNames(styles.fact, waits && styles.waits)}>
      {icon}
      {children}
    </span>
  )
}
