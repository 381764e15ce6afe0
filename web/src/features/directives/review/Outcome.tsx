import { useTranslation } from 'react-i18next'
import { useBoardsLive } from '#features/work/use-boards-live.ts'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { NumberTag } from '#ui/Badge.tsx'
import { instructionKey, shortTag } from './marks.ts'
import styles from './Outcome.module.css'
import { OutcomeTask } from './OutcomeTask.tsx'
import { Readers } from './Readers.tsx'
import { useLit, usePointing } from './spotlight.ts'
import { tidy } from './tidy.ts'

interface OutcomeProps {
  directive: ReviewedDirectiveFragment
  /** An instruction was pressed. */
  onChoose: (instructionId: string) => void
  /** What is shown may have gaps. */
  onStale: () => void
}

/** What became of each instruction: its tasks with their status, live; what those still open will become; who has read. */
export function Outcome({ directive, onChoose, onStale }: OutcomeProps) {
  const { t } = useTranslation('directives')
  const { instructions } = directive
  const tasks = instructions.flatMap((instruction) =>
    instruction.tasks.map((task) => ({ instruction, task })),
  )
  const open = instructions.filter(({ state, tasks: made }) => state !== 'DISMISSED' && made.length === 0)
  useBoardsLive(
    tasks.map(({ task: { agreement } }) => ({ agreementId: agreement.id, cursor: agreement.board.cursor })),
    onStale,
  )
  const becoming = tasks.length === 0 && !directive.recall
  return (
    <>
      <h2 className={styles.title}>{t('outcome.title')}</h2>
      {tasks.length > 0 ? (
        <ul className={styles.list}>
          {tasks.map(({ instruction, task }) => (
            <OutcomeTask key={task.id} instruction={instruction} task={task} />
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <section className={styles.next}>
          <h3>{t(becoming ? 'outcome.allOpen' : 'outcome.stillOpen', { count: open.length })}</h3>
          <ul>
            {open.map((instruction) => (
              <OpenInstruction key={instruction.id} instruction={instruction} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ) : null}
      {tasks.length === 0 && open.length === 0 ? <p className={styles.none}>{t('outcome.none')}</p> : null}
      <Readers directive={directive} />
    </>
  )
}

interface OpenInstructionProps {
  instruction: ReviewedDirectiveFragment['instructions'][number]
  onChoose: (instructionId: string) => void
}

function OpenInstruction({ instruction, onChoose }: OpenInstructionProps) {
  const { t } = useTranslation('directives')
  const key = instructionKey(instruction.id)
  const lit = useLit([key])
  return (
    <li>
      <button
        type="button"
        {...usePointing(key)}
        data-lit={lit || undefined}
        className={styles.nextOne}
        onClick={() => onChoose(instruction.id)}
      >
        <NumberTag active={lit}>{shortTag(instruction.path, t('review.closing'))}</NumberTag>
        <span className="cut">{tidy(instruction.text)}</span>
      </button>
    </li>
  )
}
