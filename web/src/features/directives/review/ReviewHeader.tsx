import { Link } from '@tanstack/react-router'
import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedDirectiveFragment } from '#graphql/generated/graphql.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { useIsPhone } from '#ui/media.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import styles from './ReviewScreen.module.css'

/** The steps of a directive that have an address. */
export type ReviewStep = 'review' | 'tasks'

interface ReviewHeaderProps {
  directive: ReviewedDirectiveFragment
  step: ReviewStep
  /** What is shown in place of the reading. */
  view: 'citations' | undefined
  /** Instructions decided on. */
  decided: number
  /** The one primary action, with what goes before it. */
  action: ReactNode
}

/** The head of a directive: symbol, subject, issuer and days; under it the steps and the one action. */
export function ReviewHeader({ directive, step, view, decided, action }: ReviewHeaderProps) {
  const { t } = useTranslation('directives')
  const { document } = directive
  const name = document.symbol ?? document.kind ?? t('noSymbol')
  const phone = useIsPhone()
  const issued = [
    document.issuer?.name ?? document.issuerText,
    document.issuedOn && formatDay(document.issuedOn),
  ]
  const registered = t('review.registeredOn', { day: formatDay(civilDayAt(new Date(document.registeredAt))) })
  return (
    <PageHeader
      title={name}
      breadcrumb={<Link to="/directives">{t('title')}</Link>}
      beside={
        phone ? null : (
          <span className={styles.subject} title={document.subject ?? undefined}>
            {document.subject}
          </span>
        )
      }
      actions={
        phone ? null : (
          <span className={styles.days}>{[...issued, registered].filter(Boolean).join(' · ')}</span>
        )
      }
      below={
        <div className={styles.stepRow}>
          <div className={styles.ways}>
            <Steps directive={directive} step={view ? null : step} decided={decided} />
            <CitationsLink directive={directive} />
          </div>
          <div className={styles.primary}>{action}</div>
        </div>
      }
      phone={{ back: <BackLink to="/directives" />, title: name, subtitle: document.subject ?? undefined }}
    />
  )
}

interface StepsProps extends Pick<ReviewHeaderProps, 'directive' | 'decided'> {
  /** Null while none of them is shown. */
  step: ReviewStep | null
}

/** Beside the steps, because it is none: what the document cites and what cites it. */
function CitationsLink({ directive }: Pick<ReviewHeaderProps, 'directive'>) {
  const { t } = useTranslation('directives')
  const { citations, citedBy } = directive.document
  return (
    <Link
      to="/directives/$directiveId"
      params={{ directiveId: directive.id }}
      search={{ view: 'citations' }}
      className={styles.citationsLink}
    >
      {t('citations.title')} <span className="num dim2">{citations.length + citedBy.length}</span>
    </Link>
  )
}

function Steps({ directive, step, decided }: StepsProps) {
  const { t } = useTranslation('directives')
  const { instructions } = directive
  const confirmed = directive.state === 'CONFIRMED'
  const made =
    confirmed && instructions.every(({ state, tasks }) => state === 'DISMISSED' || tasks.length > 0)
  return (
    <ol className={styles.steps} aria-label={t('review.steps')}>
      <li className={styles.past}>
        <Check aria-hidden="true" />
        {t('review.stepRead')}
      </li>
      <li aria-current={step === 'review' ? 'step' : undefined}>
        <Link to="/directives/$directiveId" params={{ directiveId: directive.id }} search={{}}>
          {confirmed ? <Check aria-hidden="true" /> : null}
          {t('review.stepReview')}{' '}
          <span className="num dim2">
            {decided}/{instructions.length}
          </span>
        </Link>
      </li>
      <li aria-current={step === 'tasks' ? 'step' : undefined}>
        {confirmed && !directive.recall ? (
          <Link
            to="/directives/$directiveId"
            params={{ directiveId: directive.id }}
            search={{ step: 'tasks' }}
          >
            {made ? <Check aria-hidden="true" /> : null}
            {t('review.stepTasks')}
          </Link>
        ) : (
          <span>{t('review.stepTasks')}</span>
        )}
      </li>
    </ol>
  )
}
