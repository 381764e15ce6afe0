import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Findings.module.css'

const most = 1

/** What of the reading a clerk should look at: the fact, and one thing to do about it. */
export function Warnings({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  // A missing field is said at its own line.
  const told = directive.warnings.filter(({ code }) => !code.startsWith('MISSING_'))
  const [all, setAll] = useState(false)
  if (told.length === 0) return null
  const shown = all ? told : told.slice(0, most)
  const rest = told.length - shown.length
  return (
    <ul className={styles.warnings} aria-label={t('review.warnings')}>
      {shown.map(({ code, message, start, end }) => (
        <li key={`${code}${start}${message}`} className={styles.warning}>
          <TriangleAlert aria-hidden="true" />
          <span>
            {message}{' '}
            {start === null || end === null ? null : (
              <button type="button" className={styles.linkButton} onClick={() => showPlace(directive, start)}>
                {t('review.showPlace')}
              </button>
            )}
          </span>
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <Button size="s" variant="quiet" onClick={() => setAll(true)}>
            {t('review.moreWarnings', { count: rest })}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

function showPlace(directive: ReviewedDirectiveFragment, start: number): void {
  const point = directive.instructions.find((one) => one.start <= start && start < one.end)
  const citation = directive.document.citations.find((one) => one.start <= start && start < one.end)
  const key = citation ? `citation:${citation.id}` : `instruction:${point?.id ?? ''}`
  document
    .querySelector(`mark[data-key="${CSS.escape(key)}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' })
}
