import { useTranslation } from 'react-i18next'
import type { AgreementHeadFragment } from '#graphql/generated/graphql.ts'
import { AgencyChips } from '#ui/AgencyChip.tsx'
import { DataTable } from '#ui/DataTable.tsx'
import { ProgressBar, ProgressWords } from '#ui/ProgressBar.tsx'
import { RowLink } from '#ui/RowLink.tsx'
import styles from './AgreementPage.module.css'
import { periodWords } from './header-parts.tsx'
import { StateBadge } from './StateBadge.tsx'

/** The list of agreements: what it is, who is in it, how far it has come. */
export function AgreementTable({ agreements }: { agreements: readonly AgreementHeadFragment[] }) {
  const { t } = useTranslation('agreements')
  return (
    <DataTable
      caption={t('title')}
      rows={agreements}
      rowKey={(agreement) => agreement.id}
      columns={[
        {
          id: 'title',
          header: t('column.title'),
          width: 'auto',
          phone: 'title',
          cell: (agreement) => (
            <span className={styles.name}>
              <RowLink to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
                {agreement.title}
              </RowLink>
              <span className="t12 dim2">
                {agreement.code} · {t(`kind.${agreement.kind}`)}
              </span>
            </span>
          ),
        },
        {
          id: 'state',
          header: t('column.state'),
          width: '148px',
          phone: 'plain',
          cell: (agreement) => <StateBadge state={agreement.state} />,
        },
        {
          id: 'parties',
          header: t('column.parties'),
          width: '240px',
          cell: (agreement) => <PartyChips agreement={agreement} />,
        },
        {
          id: 'period',
          header: t('column.period'),
          width: '104px',
          phone: 'hidden',
          cell: (agreement) => <span className="num nowrap">{periodWords(agreement, t)}</span>,
        },
        {
          id: 'progress',
          header: t('column.progress'),
          width: '208px',
          cell: ({ progress }) =>
            progress.total === progress.cancelled ? (
              <span className="dim2">{t('column.noTask')}</span>
            ) : (
              <span className={styles.progress}>
                <ProgressBar counts={progress} thin />
                <ProgressWords counts={progress} />
              </span>
            ),
        },
      ]}
    />
  )
}

function PartyChips({ agreement }: { agreement: AgreementHeadFragment }) {
  const present = agreement.parties.filter((party) => party.leftOn === null && party.role !== 'OBSERVER')
  const [host, ...others] = [
    ...present.filter((party) => party.role === 'HOST'),
    ...present.filter((party) => party.role !== 'HOST'),
  ]
  return (
    <AgencyChips lead={host?.agency ?? null} coordinating={others.map((party) => party.agency)} most={3} />
  )
}
