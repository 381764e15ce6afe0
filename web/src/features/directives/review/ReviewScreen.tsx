import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { useMediaQuery } from '#ui/media.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { FindingsPart } from './FindingsPart.tsx'
import { focusInstruction } from './focus-instruction.ts'
import { MakeTasks } from './MakeTasks.tsx'
import { Outcome } from './Outcome.tsx'
import { Paper } from './Paper.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import { PlacesContext, revealPlace } from './places.ts'
import { ReviewHeader, type ReviewStep } from './ReviewHeader.tsx'
import { NarrowParts, type ReviewPart, WideParts } from './ReviewParts.tsx'
import styles from './ReviewScreen.module.css'
import { makeSpotlight, SpotlightContext } from './spotlight.ts'
import { useReview } from './use-review.ts'
import { useTaskMaking } from './use-task-making.ts'

const CitationsView = lazy(async () => ({
  default: (await import('#features/directives/citations/CitationsView.tsx')).CitationsView,
}))

interface ReviewScreenProps {
  directive: ReviewedDirectiveFragment
  step: ReviewStep
  part: ReviewPart
  /** What it cites and what cites it, in place of the reading. */
  view: 'citations' | undefined
  onPart: (part: ReviewPart) => void
  onStep: (step: ReviewStep) => void
  /** Asks for the directive anew. */
  again: () => void
}

/** A directive in three parts that light each other: the text as on paper, what was found, what became of it. */
export function ReviewScreen({ directive, part, view, onPart, onStep, again, ...asked }: ReviewScreenProps) {
  const step = directive.recall ? 'review' : asked.step
  const { t } = useTranslation('directives')
  const [spotlight] = useState(makeSpotlight)
  const narrow = useMediaQuery('(max-width: 1023px)')
  const review = useReview(directive, again)
  const making = useTaskMaking(directive, step === 'tasks')
  const { symbol, kind } = directive.document
  const { instructions } = directive
  usePageTitle(symbol ?? kind ?? t('noSymbol'))
  const choose = (id: string) => {
    if (narrow) onPart('findings')
    review.select(id)
    focusInstruction(id)
  }
  const showPlace = (start: number) => {
    if (narrow) onPart('text')
    revealPlace(start, spotlight.hold)
  }
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
      <PlacesContext value={showPlace}>
        <ReviewHeader
          directive={directive}
          step={step}
          view={view}
          decided={instructions.filter((one) => review.stateOf(one) !== 'PROPOSED').length}
          action={<PrimaryAction {...{ directive, step, review, making, onStep }} />}
        />
        {view === 'citations' ? (
          <div className={styles.citations}>
            <Suspense fallback={<SkeletonRows rows={5} />}>
              <CitationsView directiveId={directive.id} />
            </Suspense>
          </div>
        ) : narrow ? (
          <NarrowParts
            {...{ parts, step, part, onPart }}
            count={step === 'tasks' ? making.plan.length : instructions.length}
          />
        ) : (
          <WideParts parts={parts} />
        )}
      </PlacesContext>
    </SpotlightContext>
  )
}
