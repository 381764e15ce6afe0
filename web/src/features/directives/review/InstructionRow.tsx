import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import { NumberTag } from '#ui/Badge.tsx'
import { classNames } from '#ui/class-names.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { isDoubtful } from './certainty.ts'
import { rowId } from './focus-instruction.ts'
import { InstructionActions } from './InstructionActions.tsx'
import { InstructionForm } from './InstructionForm.tsx'
import styles from './InstructionList.module.css'
import { InstructionMeta } from './InstructionMeta.tsx'
import { instructionKey, shortTag } from './marks.ts'
import { SpotlightContext, useLit, usePointing } from './spotlight.ts'
import { tidy } from './tidy.ts'
import type { Review } from './use-review.ts'

interface InstructionRowProps {
  instruction: InstructionFieldsFragment
  review: Review
  /** Whether the viewer may decide and correct. */
  editable: boolean
}

/** One instruction: its number, words, bodies, deadline; under the focus its actions, or the form to correct it. */
export function InstructionRow({ instruction, review, editable }: InstructionRowProps) {
  const { t } = useTranslation('directives')
  const { hold } = useContext(SpotlightContext)
  const key = instructionKey(instruction.id)
  const lit = useLit([key])
  const state = review.stateOf(instruction)
  const selected = review.selected === instruction.id
  const editing = selected && review.editing
  const problem = review.problem?.id === instruction.id ? review.problem.failure : null
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !editable || state !== 'PROPOSED') return
    event.preventDefault()
    void review.decide(instruction, 'ACCEPTED')
  }
  return (
    <li
      id={rowId(instruction.id)}
      {...usePointing(key)}
      aria-current={selected || undefined}
      data-state={state}
      data-doubtful={(state === 'PROPOSED' && isDoubtful(instruction)) || undefined}
      data-lit={(lit && !editing) || undefined}
      className={styles.row}
      onFocus={() => {
        review.select(instruction.id)
        hold(key)
      }}
      onBlur={() => hold(null)}
    >
      <NumberTag active={lit}>{shortTag(instruction.path, t('review.closing'))}</NumberTag>
      <div className="grow">
        {editing ? (
          <InstructionForm instruction={instruction} review={review} />
        ) : (
          <>
            <button
              type="button"
              className={classNames(styles.words, selected && styles.whole)}
              onClick={() => review.select(instruction.id)}
              onKeyDown={pressed}
            >
              {tidy(instruction.text)}
            </button>
            <InstructionMeta instruction={instruction} open={state === 'PROPOSED'} selected={selected} />
            {selected && editable ? <InstructionActions {...{ instruction, state, review }} /> : null}
          </>
        )}
        {problem && !editing ? <p className={styles.problem}>{problem.message}</p> : null}
      </div>
      <StateSign state={state} />
    </li>
  )
}

function StateSign({ state }: { state: InstructionFieldsFragment['state'] }) {
  const { t } = useTranslation('directives')
  if (state === 'PROPOSED') return null
  const Icon = state === 'ACCEPTED' ? Check : X
  return (
    <span className={styles.sign}>
      <Icon aria-hidden="true" width={14} height={14} />
      <VisuallyHidden>{t(`instruction.${state}`)}</VisuallyHidden>
    </span>
  )
}
