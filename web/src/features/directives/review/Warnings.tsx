import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import styles from './Findings.module.css'

/** What of the reading a clerk should look at: the fact, and one thing to do about it. */
export function Warnings({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  // A missing field is said at its own line.
  const told = directive.warnings.filter(({ code }) => !code.startsWith('MISSING_'))
  if (told.length === 0) return null
  return (
    <ul className={styles.warnings} aria-label={t('review.warnings')}>
      {told.map(({ code, message, start, end }) => (
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
