import { Link } from '@tanstack/react-router'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Findings.module.css'
import { useShowPlace } from './places.ts'

const most = 2

/** What of the reading a clerk should look at: the fact, and one thing to do about it. */
export function Warnings({ directive }: { directive: ReviewedDirectiveFragment }) {
  const { t } = useTranslation('directives')
  // A missing field is said at its own line.
  const told = directive.warnings.filter(({ code }) => !code.startsWith('MISSING_'))
  const [all, setAll] = useState(false)
  const showPlace = useShowPlace()
  if (told.length === 0) return null
  const shown = all ? told : told.slice(0, most)
  const rest = told.length - shown.length
  return (
    <ul className={styles.warnings} aria-label={t('review.warnings')}>
      {shown.map(({ code, message, start, other }) => (
        <li key={`${code}${start}${message}`} className={styles.warning}>
          <TriangleAlert aria-hidden="true" />
          <span>
            {message}{' '}
            {start === null ? null : (
              <button type="button" className={styles.linkButton} onClick={() => showPlace(start)}>
                {t('review.showPlace')}
              </button>
            )}
            {other ? (
              <Link
                to="/directives/$directiveId"
                params={{ directiveId: other.id }}
                className={styles.otherLink}
              >
                {t('review.openOther', { symbol: other.symbol ?? t('noSymbol') })}
              </Link>
            ) : null}
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
