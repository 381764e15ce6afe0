import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { useMediaQuery } from '#ui/media.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { Tabs } from '#ui/Tabs.tsx'
import { focusInstruction } from './focus-instruction.ts'
import { HeaderFacts } from './HeaderFacts.tsx'
import { InstructionList } from './InstructionList.tsx'
import { MakeTasks } from './MakeTasks.tsx'
import { Outcome } from './Outcome.tsx'
import { Paper } from './Paper.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import { ReviewHeader, type ReviewStep } from './ReviewHeader.tsx'
import styles from './ReviewScreen.module.css'
import { makeSpotlight, SpotlightContext } from './spotlight.ts'
import { UnknownNames } from './UnknownNames.tsx'
import { useReview } from './use-review.ts'
import { useTaskMaking } from './use-task-making.ts'
import { Warnings } from './Warnings.tsx'

/** The parts of the page, one at a time where it is narrow. */
type ReviewPart = 'text' | 'findings' | 'outcome'

interface ReviewScreenProps {
  directive: ReviewedDirectiveFragment
  step: ReviewStep
  part: ReviewPart
  onPart: (part: ReviewPart) => void
  onStep: (step: ReviewStep) => void
  /** Asks for the directive anew. */
  again: () => void
}

/** A directive in three parts that light each other: the text as on paper, what was found, what became of it. */
export function ReviewScreen({ directive, step, part, onPart, onStep, again }: ReviewScreenProps) {
  const { t } = useTranslation('directives')
  const [spotlight] = useState(makeSpotlight)
  const narrow = useMediaQuery('(max-width: 1023px)')
  const review = useReview(directive, again)
  const making = useTaskMaking(directive, step === 'tasks')
  const { symbol, kind } = directive.document
  usePageTitle(symbol ?? kind ?? t('noSymbol'))
  const choose = (id: string) => {
    if (narrow) onPart('findings')
    review.select(id)
    focusInstruction(id)
  }
  const decided = directive.instructions.filter((one) => review.stateOf(one) !== 'PROPOSED').length
  const parts = {
    text: <Paper directive={directive} onChoose={choose} />,
    findings:
      step === 'tasks' ? (
        <MakeTasks making={making} />
      ) : (
        <FindingsPart directive={directive} review={review} />
      ),
    outcome: <Outcome directive={directive} onChoose={choose} onStale={again} />,
  }
  return (
    <SpotlightContext value={spotlight}>
      <ReviewHeader
        directive={directive}
        step={step}
        decided={decided}
        action={<PrimaryAction {...{ directive, step, review, making, onStep }} />}
      />
      {narrow ? (
        <div className={styles.one}>
          <Tabs
            label={t('review.parts')}
            value={part}
            onChange={(next) => onPart(next === 'text' || next === 'outcome' ? next : 'findings')}
            tabs={[
              {
                id: 'text',
                label: t('review.text'),
                content: <div className={styles.text}>{parts.text}</div>,
              },
              {
                id: 'findings',
                label: t(step === 'tasks' ? 'review.stepTasks' : 'review.findings'),
                count: directive.instructions.length,
                content: <div className={styles.findings}>{parts.findings}</div>,
              },
              {
                id: 'outcome',
                label: t('outcome.title'),
                content: <div className={styles.outcome}>{parts.outcome}</div>,
              },
            ]}
          />
        </div>
      ) : (
        <div className={styles.three}>
          <section aria-label={t('review.text')} className={styles.text}>
            {parts.text}
          </section>
          <div className={styles.right}>
            <section aria-label={t('review.findings')} className={styles.findings}>
              {parts.findings}
            </section>
            <section aria-label={t('outcome.title')} className={styles.outcome}>
              {parts.outcome}
            </section>
          </div>
        </div>
      )}
    </SpotlightContext>
  )
}

type FindingsProps = Pick<ReviewScreenProps, 'directive'> & { review: ReturnType<typeof useReview> }

function FindingsPart({ directive, review }: FindingsProps) {
  const { t } = useTranslation('directives')
  const { instructions } = directive
  const first = instructions.find(({ state }) => state === 'PROPOSED')?.id
  const { viewerCanEdit } = directive
  const [began] = useState(first)
  const { select, selected } = review
  useEffect(() => {
    // The first open point is ready for Enter as soon as the page stands.
    if (selected === null && began && viewerCanEdit) select(began)
  }, [began, selected, select, viewerCanEdit])
  return (
    <>
      <HeaderFacts directive={directive} />
      <Warnings directive={directive} />
      {viewerCanEdit ? <UnknownNames directive={directive} /> : null}
      <h2 className={styles.listTitle}>
        {t('review.instructions')} <span className={styles.count}>{instructions.length}</span>
      </h2>
      {instructions.length > 0 ? (
        <InstructionList directive={directive} review={review} />
      ) : (
        <p className={styles.none}>{t('review.noInstructions')}</p>
      )}
    </>
  )
}
