import { getRouteApi } from '@tanstack/react-router'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AgenciesDocument } from '#graphql/generated/graphql.ts'
import { useViewer } from '#graphql/use-viewer.ts'
import { useToday } from '#time/use-today.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import styles from './Agencies.module.css'
import { AgencyFilters } from './AgencyFilters.tsx'
import { AgencyPanel } from './AgencyPanel.tsx'
import { AgencyTable } from './AgencyTable.tsx'
import { NewAgencyPanel } from './NewAgencyPanel.tsx'

const route = getRouteApi('/framed/agencies')
const pageSize = 100

/** The register of agencies; one opens beside the list. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies')
  usePageTitle(t('title'))
  const { open, q, kind, level, past } = route.useSearch()
  const navigate = route.useNavigate()
  const today = useToday()
  const phone = useIsPhone()
  const filter = {
    ...(q ? { query: q } : {}),
    ...(kind ? { kind } : {}),
    ...(level ? { level } : {}),
    ...(past ? {} : { activeOn: today }),
  }
  const asked = JSON.stringify(filter)
  const [after, setAfter] = useState<{ of: string; cursor: string } | null>(null)
  const [{ data, error, fetching }, again] = useQuery({
    query: AgenciesDocument,
    variables: { filter, first: pageSize, after: after?.of === asked ? after.cursor : null },
    requestPolicy: 'cache-and-network',
  })
  const list = data?.agencies
  const next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null
  const show = (id: string | undefined) =>
    void navigate({ search: ({ open: _, ...rest }) => (id ? { ...rest, open: id } : rest) })
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={list && !phone ? <span className="dim2 num">{list.totalCount}</span> : undefined}
        actions={<CreateButton onCreate={() => show('new')} />}
      />
      <div className={styles.place}>
        <AgencyFilters />
        {error && !list ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
        {!list && !error ? <SkeletonRows rows={10} height="48px" /> : null}
        {list && list.nodes.length > 0 ? (
          <div className="box" aria-busy={fetching || undefined}>
            <AgencyTable rows={list.nodes} current={open ?? null} />
          </div>
        ) : null}
        {list?.nodes.length === 0 ? (
          <EmptyState
            title={t('nothingFound.title')}
            action={
              <LinkButton to="/agencies" search={{}}>
                {t('nothingFound.action')}
              </LinkButton>
            }
          >
            {t('nothingFound.text')}
          </EmptyState>
        ) : null}
        {next ? (
          <Button
            className={styles.more}
            busy={fetching}
            onClick={() => setAfter({ of: asked, cursor: next })}
          >
            {t('more')}
          </Button>
        ) : null}
      </div>
      {open === 'new' ? <NewAgencyPanel onClose={() => show(undefined)} onMade={show} /> : null}
      {open && open !== 'new' ? <AgencyPanel key={open} id={open} onClose={() => show(undefined)} /> : null}
    </>
  )
}

// Who writes for an agency may enter another one; the server has the last word.
function CreateButton({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation('agencies')
  const viewer = useViewer()
  if (!viewer?.memberships.some(({ role }) => role === 'ADMIN' || role === 'CLERK')) return null
  return (
    <Button variant="primary" icon={<Plus />} onClick={onCreate}>
      {t('create')}
    </Button>
  )
}
