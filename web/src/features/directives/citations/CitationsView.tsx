import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DirectiveCitationsDocument } from '#graphql/generated/graphql.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useIsPhone } from '#ui/media.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { CitationPicture } from './CitationPicture.tsx'
import styles from './Citations.module.css'
import { CitationTable } from './CitationTable.tsx'
import { type CitationGraph, citationGraph } from './citation-graph.ts'

/** What a directive cites and what cites it: as a picture, and the same as a table. */
export function CitationsView({ directiveId }: { directiveId: string }) {
  const { t } = useTranslation('directives')
  const [{ data, error }, again] = useQuery({
    query: DirectiveCitationsDocument,
    variables: { id: directiveId },
    requestPolicy: 'cache-and-network',
  })
  const centre = data?.node?.__typename === 'Directive' ? data.node.document : null
  const graph = useMemo(() => centre && citationGraph(centre), [centre])
  if (!graph) {
    if (error) return <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} />
    return <SkeletonRows rows={5} />
  }
  if (graph.nodes.length === 1) {
    return <EmptyState title={t('citations.empty')}>{t('citations.emptyText')}</EmptyState>
  }
  return <Filled graph={graph} />
}

function Filled({ graph }: { graph: CitationGraph }) {
  const { t } = useTranslation('directives')
  const phone = useIsPhone()
  const waiting = graph.nodes.filter((node) => node.waiting).length
  const picture = <CitationPicture key="picture" graph={graph} />
  const table = <CitationTable key="table" graph={graph} />
  return (
    <section aria-label={t('citations.title')} className={styles.place}>
      <p className={styles.summary}>
        {t('citations.summary', { count: graph.nodes.length - 1 })}
        {waiting > 0 ? ` ${t('citations.waitingCount', { count: waiting })}` : null}
      </p>
      {phone ? [table, picture] : [picture, table]}
    </section>
  )
}
