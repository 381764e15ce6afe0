import { useTranslation } from 'react-i18next'
import type { ImportBatchFactsFragment } from '#graphql/generated/graphql.ts'
import { Segmented } from '#ui/Segmented.tsx'
import type { BatchShow } from './batch-search.ts'

interface BatchFilterProps {
  batch: ImportBatchFactsFragment
  show: BatchShow
  onShow: (show: BatchShow) => void
}

/** All files, or only those that wait for somebody's word; only where there are such. */
export function BatchFilter({ batch, show, onShow }: BatchFilterProps) {
  const { t } = useTranslation('imports')
  const attention = batch.failed + batch.duplicates
  if (attention === 0 && show === 'all') return null
  return (
    <div>
      <Segmented
        label={t('show.label')}
        options={[
          { value: 'all', label: t('show.all', { total: batch.total }) },
          { value: 'attention', label: t('show.attention', { attention }) },
        ]}
        value={show}
        onChange={(next) => onShow(next === 'attention' ? next : 'all')}
      />
    </div>
  )
}
