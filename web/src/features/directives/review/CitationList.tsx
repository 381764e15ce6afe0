import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { classNames } from '#ui/class-names.ts'
import { certaintyOf } from './certainty.ts'
import styles from './Findings.module.css'
import { useLit, usePointing } from './spotlight.ts'
import whyStyles from './Why.module.css'
import { CertaintyLabel, Why } from './Why.tsx'

type Citation = ReviewedDirectiveFragment['document']['citations'][number]

interface CitationListProps {
  citations: readonly Citation[]
  findings: ReviewedDirectiveFragment['findings']
}

/** The documents that are named, each with whether it is in the register already. */
export function CitationList({ citations, findings }: CitationListProps) {
  return (
    <ul className={styles.citations}>
      {citations.map((citation) => (
        <CitationItem
          key={citation.id}
          citation={citation}
          found={findings.find(({ field, start }) => field === 'citation' && start === citation.start)}
        />
      ))}
    </ul>
  )
}

interface CitationItemProps {
  citation: Citation
  found: CitationListProps['findings'][number] | undefined
}

function CitationItem({ citation, found }: CitationItemProps) {
  const { t } = useTranslation('directives')
  const key = `citation:${citation.id}`
  const lit = useLit([key])
  const { symbol, kind, title, issuedOn, document } = citation
  const name = symbol ?? title ?? kind ?? ''
  return (
    <li {...usePointing(key)} className={classNames(lit && styles.lit)}>
      {document?.directive ? (
        <Link
          to="/directives/$directiveId"
          params={{ directiveId: document.directive.id }}
          className="link medium"
        >
          {name}
        </Link>
      ) : (
        <span className="medium">{name}</span>
      )}
      <span className="dim2">
        {issuedOn ? ` · ${formatDay(issuedOn)}` : ''} · {t(`role.${citation.role}`)} ·{' '}
        {document ? t('header.resolved') : t('header.waiting')}
      </span>
      {found ? <WhyCited name={name} found={found} /> : null}
    </li>
  )
}

function WhyCited({ name, found }: { name: string; found: NonNullable<CitationItemProps['found']> }) {
  const { t } = useTranslation('directives')
  const doubtful = certaintyOf(found.confidence) === 'look'
  return (
    <>
      {' '}
      {doubtful ? <CertaintyLabel certainty="look" /> : null}{' '}
      <Why
        label={name}
        entries={[{ label: name, found }]}
        trigger={(props) => (
          <button
            type="button"
            {...props}
            data-doubtful={doubtful || undefined}
            aria-label={t('why.of', { what: name })}
            className={whyStyles.ask}
          >
            {t('why.title')}
          </button>
        )}
      />
    </>
  )
}
