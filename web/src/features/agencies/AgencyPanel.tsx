import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AgencyDocument } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { SidePanel } from '#ui/SidePanel.tsx'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import styles from './Agencies.module.css'
import { AgencyEditForm } from './AgencyEditForm.tsx'
import { AgencyFacts } from './AgencyFacts.tsx'

/** One agency beside the register: what it is, what it followed, who works there; edited in place. */
export function AgencyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('agencies')
  const [editing, setEditing] = useState(false)
  const [{ data, error }, again] = useQuery({ query: AgencyDocument, variables: { id } })
  const agency = data?.node?.__typename === 'Agency' ? data.node : null
  const editable = agency?.viewerCanEdit && !editing
  return (
    <SidePanel
      label={agency?.name ?? t('title')}
      width="480px"
      lead={agency ? <AgencyChip agency={agency} decorative /> : null}
      actions={
        editable ? (
          <Button size="s" icon={<Pencil />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        ) : null
      }
      onClose={onClose}
    >
      <div className={styles.panel}>
        {error && !agency ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
        {!data && !error ? <SkeletonRows rows={4} /> : null}
        {data && !agency ? <EmptyState title={t('gone.title')}>{t('gone.text')}</EmptyState> : null}
        {agency ? <h2 className="t20">{agency.name}</h2> : null}
        {agency && editing ? <AgencyEditForm agency={agency} onDone={() => setEditing(false)} /> : null}
        {agency && !editing ? <AgencyFacts agency={agency} /> : null}
      </div>
    </SidePanel>
  )
}
