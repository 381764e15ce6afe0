import { getRouteApi } from '@tanstack/react-router'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useActingAgency } from '#graphql/acting-agency.ts'
import { AgreementsDocument } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { AgreementFilters } from './AgreementFilters.tsx'
import styles from './AgreementPage.module.css'
import { AgreementTable } from './AgreementTable.tsx'

const route = getRouteApi('/framed/agreements')
const pageSize = 30

/** The agreements that the viewer's agencies take part in. */
export function AgreementsPage() {
  const { t } = useTranslation('agreements')
  usePageTitle(t('title'))
  const { kind, state, q } = route.useSearch()
  const filter = { ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(q ? { query: q } : {}) }
  const asked = JSON.stringify(filter)
  const [more, setMore] = useState<{ of: string; after: string } | null>(null)
  const after = more?.of === asked ? more.after : null
  const [{ data, error, fetching }, again] = useQuery({
    query: AgreementsDocument,
    variables: { filter, first: pageSize, after },
    requestPolicy: 'cache-and-network',
  })
  const list = data?.agreements
  const create = <CreateButton />
  return (
    <>
      <PageHeader title={t('title')} actions={create} phone={{ title: t('title') }} />
      <div className={styles.tab}>
        <AgreementFilters found={list?.totalCount ?? null} />
        {error && !list ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
        {fetching && !list ? <SkeletonRows /> : null}
        {list && list.nodes.length > 0 ? <AgreementTable agreements={list.nodes} /> : null}
        {list?.nodes.length === 0 ? <NoAgreements narrowed={asked !== '{}'} /> : null}
        {list?.pageInfo.hasNextPage && list.pageInfo.endCursor ? (
          <Button
            busy={fetching}
            className={styles.more}
            onClick={() => setMore({ of: asked, after: list.pageInfo.endCursor ?? '' })}
          >
            {t('more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

const writers: readonly string[] = ['ADMIN', 'LEADER', 'OFFICER']

/** Whether the viewer holds a post from which agreements are made; the server has the last word. */
function useCanCreate(): boolean {
  return useActingAgency().posts.some((post) => writers.includes(post.role))
}

function CreateButton() {
  const { t } = useTranslation('agreements')
  if (!useCanCreate()) return null
  return (
    <LinkButton to="/agreements/new" variant="primary">
      <Plus aria-hidden="true" />
      {t('create')}
    </LinkButton>
  )
}

function NoAgreements({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('agreements')
  const canCreate = useCanCreate()
  if (narrowed)
    return (
      <EmptyState
        title={t('empty.noneFound')}
        action={
          <LinkButton to="/agreements" search={{}}>
            {t('empty.clear')}
          </LinkButton>
        }
      >
        {null}
      </EmptyState>
    )
  const create = (
    <LinkButton to="/agreements/new" variant="primary" size="l">
      {t('create')}
    </LinkButton>
  )
  return (
    <EmptyState title={t('empty.title')} action={canCreate ? create : null}>
      {t('empty.text')}
    </EmptyState>
  )
}
