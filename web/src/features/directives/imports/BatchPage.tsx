import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ImportBatchDocument } from '#graphql/generated/graphql.ts'
import { announce } from '#ui/announcer.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { NotFoundPage } from '#ui/frame/NotFoundPage.tsx'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import styles from './Batch.module.css'
import { BatchActions } from './BatchActions.tsx'
import { BatchFiles, batchVariables } from './BatchFiles.tsx'
import { BatchFilter } from './BatchFilter.tsx'
import { BatchProgress } from './BatchProgress.tsx'
import { useBatchLive } from './use-batch-live.ts'

const route = getRouteApi('/framed/directives/imports/$batchId')

/** Many letters handed in at once: how far each file is, live, and what to do about those that failed. */
export function BatchPage() {
  const { t } = useTranslation(['imports', 'directives'])
  usePageTitle(t('imports:title'))
  const { batchId } = route.useParams()
  const { show = 'all' } = route.useSearch()
  const navigate = route.useNavigate()
  // Each new list is drawn anew from its first page.
  const [list, setList] = useState(0)
  const [{ data, error, fetching }, ask] = useQuery({
    query: ImportBatchDocument,
    variables: batchVariables(batchId, show, null),
    requestPolicy: 'cache-and-network',
  })
  const batch = data?.node?.__typename === 'ImportBatch' ? data.node : null
  useBatchLive(batchId, batch?.cursor ?? null, {
    onNewList: () => {
      ask({ requestPolicy: 'network-only' })
      setList((count) => count + 1)
    },
    onFinished: () => announce(t('imports:finished')),
  })
  if (!batch && !fetching && data) return <NotFoundPage />
  return (
    <>
      <PageHeader
        title={t('imports:title')}
        breadcrumb={<Link to="/directives">{t('directives:title')}</Link>}
        actions={batch ? <BatchActions batch={batch} /> : undefined}
        phone={{ back: <BackLink to="/directives" /> }}
      />
      <div className={styles.place}>
        {!batch && error ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
        {!batch && !error ? <SkeletonRows rows={6} /> : null}
        {batch ? (
          <>
            <BatchProgress batch={batch} />
            <BatchFilter
              batch={batch}
              show={show}
              onShow={(next) =>
                void navigate({ search: next === 'attention' ? { show: next } : {}, replace: true })
              }
            />
            <BatchFiles key={`${show}${list}`} batchId={batchId} show={show} after={null} />
          </>
        ) : null}
      </div>
    </>
  )
}
