import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { type BoardEventKind, MyWorkDocument } from '#graphql/generated/graphql.ts'
import { addDays } from '#time/civil-day.ts'
import { useToday } from '#time/use-today.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { Awaiting } from './Awaiting.tsx'
import { Changes } from './Changes.tsx'
import { groupByDue } from './groups.ts'
import { Headline } from './Headline.tsx'
import { useBoardsLive } from './use-boards-live.ts'
import { useSoon } from './use-soon.ts'
import styles from './Work.module.css'
import { WorkGroup } from './WorkGroup.tsx'

const pageSize = 50
const doneDays = 21
const listChanging = new Set<BoardEventKind>([
  'TASK_CREATED',
  'TASK_STATUS_CHANGED',
  'TASK_MOVED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
])

/** What the viewer's agencies owe: overdue, this week, later, just done; what waits for them; what others did. */
export function WorkPage() {
  const { t } = useTranslation('work')
  usePageTitle(t('title'))
  const today = useToday()
  const [first, setFirst] = useState(pageSize)
  const [{ data, error, fetching }, again] = useQuery({
    query: MyWorkDocument,
    variables: { filter: {}, done: { doneFrom: addDays(today, -doneDays) }, first, after: null },
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => again({ requestPolicy: 'network-only' })
  const refreshSoon = useSoon(refresh)
  const viewer = data?.viewer
  const open = viewer?.tasks.nodes ?? []
  // A task that was just finished here stays in the answer until it is asked anew.
  const groups = groupByDue(
    open.filter(({ status }) => status !== 'DONE' && status !== 'CANCELLED'),
    today,
  )
  const done = [
    ...new Map([...open, ...(viewer?.recentlyDone.nodes ?? [])].map((task) => [task.id, task])).values(),
  ]
    .filter(({ status }) => status === 'DONE')
    .sort((one, other) => (other.completedOn ?? '').localeCompare(one.completedOn ?? ''))
  useBoardsLive(
    open.map(({ agreement }) => ({ agreementId: agreement.id, cursor: agreement.board.cursor })),
    refresh,
    // What changes which tasks are mine or wait for me; the rest is renewed in place.
    ({ kind }) => listChanging.has(kind) && refreshSoon(),
  )
  const nothing = viewer && open.length === 0 && done.length === 0
  return (
    <>
      <Headline
        ready={viewer !== undefined}
        today={today}
        overdue={groups.overdue.length}
        week={groups.thisWeek.length}
      />
      <div className={styles.place}>
        <div className={styles.main}>
          {error && !viewer ? <ErrorState onRetry={refresh} /> : null}
          {!viewer && !error ? <SkeletonRows rows={7} /> : null}
          <WorkGroup kind="overdue" tasks={groups.overdue} today={today} onChanged={refresh} />
          <WorkGroup kind="thisWeek" tasks={groups.thisWeek} today={today} onChanged={refresh} />
          <WorkGroup kind="later" tasks={groups.later} today={today} onChanged={refresh} />
          {viewer?.tasks.pageInfo.hasNextPage ? (
            <Button
              className={styles.more}
              busy={fetching}
              onClick={() => setFirst(Math.min(200, first + pageSize))}
            >
              {t('more')}
            </Button>
          ) : null}
          <WorkGroup kind="done" tasks={done.slice(0, 5)} today={today} onChanged={refresh} />
          {nothing ? (
            <EmptyState
              title={t('empty.title')}
              action={<LinkButton to="/agreements">{t('empty.action')}</LinkButton>}
            >
              {t('empty.text')}
            </EmptyState>
          ) : null}
        </div>
        <aside className={styles.aside} aria-label={t('aside')}>
          {viewer ? <Awaiting awaiting={viewer.awaitingMyConfirmation} onChanged={refresh} /> : null}
          <Changes today={today} />
        </aside>
      </div>
    </>
  )
}
