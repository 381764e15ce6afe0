import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PageAgreement, useAgreement } from '#features/agreements/use-agreement.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { FilterPill } from '#ui/FilterPill.tsx'
import styles from './History.module.css'
import { HistoryFeed } from './HistoryFeed.tsx'

const route = getRouteApi('/framed/agreements/$agreementId/history')

/** The tab "Hoạt động": what happened on the board, newest first, as it happens. */
export function HistoryTab() {
  const { agreementId } = route.useParams()
  const { agreement } = useAgreement(agreementId)
  return agreement ? <HistoryOf key={agreement.id} agreement={agreement} /> : null
}

function HistoryOf({ agreement }: { agreement: PageAgreement }) {
  const { agency } = route.useSearch()
  // The place as it was when the page was asked: what came after it is told from there.
  const [cursor] = useState(agreement.board.cursor)
  return (
    <div className={styles.tab}>
      <AgencyFilter agreement={agreement} chosen={agency} />
      <HistoryFeed key={agency ?? ''} agreementId={agreement.id} agencyId={agency} cursor={cursor} />
    </div>
  )
}

const any = ''

/** Narrows the history to what one agency did; those that left are among them. */
function AgencyFilter({ agreement, chosen }: { agreement: PageAgreement; chosen: string | undefined }) {
  const { t } = useTranslation('boards')
  const navigate = route.useNavigate()
  const choose = (agency: string) =>
    void navigate({ search: agency === any ? {} : { agency }, replace: true, resetScroll: false })
  const agencies = agreement.parties.map(({ agency }) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
  }))
  const found = agencies.find((one) => one.value === chosen)
  return (
    <search aria-label={t('history.filter')} className={styles.bar}>
      <FilterPill
        label={t('filter.agency')}
        value={chosen === undefined ? t('filter.all') : (found?.label ?? t('history.otherAgency'))}
        onClear={chosen === undefined ? undefined : () => choose(any)}
        entries={[
          {
            kind: 'radio',
            id: 'agency',
            label: t('filter.agency'),
            value: chosen ?? any,
            options: [{ value: any, label: t('filter.all') }, ...agencies],
            onSelect: choose,
          },
        ]}
      />
    </search>
  )
}
