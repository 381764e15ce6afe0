import { getRouteApi } from '@tanstack/react-router'
import ClipboardPaste from 'lucide-react/icons/clipboard-paste'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DirectivesDocument } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import { LinkButton } from '#ui/LinkButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { DirectiveFilters } from './DirectiveFilters.tsx'
import styles from './Directives.module.css'
import { DirectiveTable } from './DirectiveTable.tsx'
import { directiveFilter } from './directive-search.ts'
import { LetterFigure } from './LetterFigure.tsx'
import { useRowKeys } from './use-row-keys.ts'

const route = getRouteApi('/framed/directives')
const pageSize = 50

/** The register of directives. */
export function DirectivesPage() {
  const { t } = useTranslation('directives')
  usePageTitle(t('title'))
  const search = route.useSearch()
  const phone = useIsPhone()
  const table = useRowKeys()
  const navigate = route.useNavigate()
  useShortcut({
    keys: 'n',
    label: t('register'),
    group: t('shortcuts.register'),
    run: () => void navigate({ to: '/directives/new' }),
  })
  const filter = directiveFilter(search)
  const [after, setAfter] = useState<{ of: string; cursor: string } | null>(null)
  const asked = JSON.stringify(filter)
  const cursor = after?.of === asked ? after.cursor : null
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: DirectivesDocument,
    variables: { filter, first: pageSize, after: cursor },
    requestPolicy: 'cache-and-network',
  })
  const list = data?.directives
  const filtered = Object.keys(filter).length > 0
  const next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null
  return (
    <>
      <PageHeader
        title={t('title')}
        beside={
          list && list.totalCount > 0 && !phone ? (
            <span className="dim2 num">{list.totalCount}</span>
          ) : undefined
        }
        actions={
          <LinkButton
            to="/directives/new"
            variant="primary"
            icon={<ClipboardPaste />}
            shortcut={phone ? undefined : 'N'}
          >
            {t('register')}
          </LinkButton>
        }
      />
      {list?.nodes.length === 0 && !filtered ? (
        <NothingYet />
      ) : (
        <div className={styles.place}>
          <DirectiveFilters rows={list?.nodes ?? []} />
          {error && !list ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
          {!list && !error ? <SkeletonRows rows={8} /> : null}
          {list && list.nodes.length > 0 ? (
            <div ref={table} className="box" aria-busy={fetching || stale || undefined}>
              <DirectiveTable rows={list.nodes} />
            </div>
          ) : null}
          {list?.nodes.length === 0 ? <NothingFound /> : null}
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
      )}
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation('directives')
  return (
    <EmptyState
      figure={<LetterFigure />}
      title={t('empty.title')}
      action={
        <LinkButton to="/directives/new" variant="primary" size="l" icon={<ClipboardPaste />}>
          {t('empty.action')}
        </LinkButton>
      }
      more={t('empty.more')}
    >
      {t('empty.text')}
    </EmptyState>
  )
}

function NothingFound() {
  const { t } = useTranslation('directives')
  return (
    <EmptyState
      title={t('nothingFound.title')}
      action={
        <LinkButton to="/directives" search={{}}>
          {t('nothingFound.action')}
        </LinkButton>
      }
    >
      {t('nothingFound.text')}
    </EmptyState>
  )
}
