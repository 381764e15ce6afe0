import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { nextOpen } from './certainty.ts'
import { focusInstruction, rowId } from './focus-instruction.ts'
import { HeaderFacts } from './HeaderFacts.tsx'
import { InstructionList } from './InstructionList.tsx'
import { LinkingContext } from './linking.ts'
import { NextDoubtful } from './NextDoubtful.tsx'
import styles from './ReviewScreen.module.css'
import { UnknownNames } from './UnknownNames.tsx'
import type { Review } from './use-review.ts'
import { Warnings } from './Warnings.tsx'
import { SourceTextContext } from './Why.tsx'

interface FindingsPartProps {
  directive: ReviewedDirectiveFragment
  review: Review
}

// Nobody is anywhere else on the page (a page that was just opened holds the focus as a whole), and there are keys to press.
function isFree(instructionId: string): boolean {
  const row = document.getElementById(rowId(instructionId))
  const atRest = document.activeElement?.contains(row) ?? true
  return atRest && !matchMedia('(pointer: coarse)').matches
}

/** What was read of a directive: warnings, head and foot, names that nobody knows, and its instructions. */
export function FindingsPart({ directive, review }: FindingsPartProps) {
  const { t } = useTranslation('directives')
  const { instructions, viewerCanEdit } = directive
  const [began] = useState(() => nextOpen(instructions, ({ state }) => state === 'PROPOSED', null)?.id)
  const { select, selected } = review
  useEffect(() => {
    // The first open point is ready for Enter as soon as the page stands.
    if (selected !== null || !began || !viewerCanEdit) return
    select(began)
    if (isFree(began)) focusInstruction(began)
  }, [began, selected, select, viewerCanEdit])
  const { id: directiveId, viewerCanLink: canLink, document } = directive
  const { name: agency } = document.registeredBy
  const linking = useMemo(() => ({ directiveId, canLink, agency }), [directiveId, canLink, agency])
  return (
    <SourceTextContext value={document.text}>
      <LinkingContext value={linking}>
        <Warnings directive={directive} />
        <HeaderFacts directive={directive} />
        {canLink ? <UnknownNames directive={directive} /> : null}
        <header className={styles.listTitle}>
          <h2 className="grow">
            {t('review.instructions')} <span className={styles.count}>{instructions.length}</span>
          </h2>
          <NextDoubtful review={review} />
        </header>
        {instructions.length > 0 ? (
          <InstructionList directive={directive} review={review} />
        ) : (
          <p className={styles.none}>{t('review.noInstructions')}</p>
        )}
      </LinkingContext>
    </SourceTextContext>
  )
}
