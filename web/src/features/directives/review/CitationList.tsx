import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import styles from './Findings.module.css'
import { useLit, usePointing } from './spotlight.ts'

type Citation = ReviewedDirectiveFragment['document']['citations'][number]

/** The documents that are named, each with whether it is in the register already. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul className={styles.citations}>
      {citations.map((citation) => (
        <CitationItem key={citation.id} citation={citation} />
      ))}
    </ul>
  )
}

function CitationItem({ citation }: { citation: Citation }) {
  const { t } = useTranslation('directives')
  const key = `citation:${citation.id}`
  const lit = useLit([key])
  const { symbol, kind, title, issuedOn, document } = citation
  const name = symbol ?? title ?? kind ?? ''
  return (
    <li {...usePointing(key)} className={classNames(lit && styles.lit)}>
      {document ? (
        <Link to="/directives" search={{ q: symbol ?? name }} className="link medium">
          {name}
        </Link>
      ) : (
        <span className="medium">{name}</span>
      )}
      <span className="dim2">
        {issuedOn ? ` · ${formatDay(issuedOn)}` : ''} · {t(`role.${citation.role}`)} ·{' '}
        {document ? t('header.resolved') : t('header.waiting')}
      </span>
    </li>
  )
}
