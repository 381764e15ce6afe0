import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ImportBatchDocument } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import styles from './Batch.module.css'
import { BatchFileRow } from './BatchFileRow.tsx'
import type { BatchShow } from './batch-search.ts'

const pageSize = 100

/** What a page of a batch's files is asked with. */
export function batchVariables(id: string, show: BatchShow, after: string | null) {
  return {
    id,
    first: pageSize,
    ...(after === null ? {} : { after }),
    ...(show === 'attention' ? { states: ['FAILED', 'DUPLICATE'] as const } : {}),
  }
}

interface BatchFilesProps {
  batchId: string
  /** Which files are listed. */
  show: BatchShow
  /** The cursor the page begins after; null for the first page. */
  after: string | null
}

/** A page of the files of a batch, and the pages after it once they are asked for. */
export function BatchFiles({ batchId, show, after }: BatchFilesProps) {
  const { t } = useTranslation('directives')
  const [further, setFurther] = useState(false)
  const [{ data, error }, again] = useQuery({
    query: ImportBatchDocument,
    variables: batchVariables(batchId, show, after),
    requestPolicy: 'cache-and-network',
  })
  const files = data?.node?.__typename === 'ImportBatch' ? data.node.files : null
  if (!files) {
    return error ? (
      <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
    ) : (
      <SkeletonRows rows={6} />
    )
  }
  const next = files.pageInfo.hasNextPage ? files.pageInfo.endCursor : null
  return (
    <>
      <ul className={styles.files}>
        {files.nodes.map((file) => (
          <BatchFileRow key={file.id} batchId={batchId} file={file} />
        ))}
      </ul>
      {next !== null && further ? <BatchFiles batchId={batchId} show={show} after={next} /> : null}
      {next !== null && !further ? (
        <Button className={styles.more} onClick={() => setFurther(true)}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}
