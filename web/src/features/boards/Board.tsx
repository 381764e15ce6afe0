import CircleX from 'lucide-react/icons/circle-x'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { useConnection } from '#graphql/connection.ts'
import type { TaskStatus } from '#graphql/generated/graphql.ts'
import { classNames } from '#ui/class-names.ts'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import styles from './Board.module.css'
import { BoardColumn, type ColumnHandle } from './BoardColumn.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import type { End } from './board-places.ts'
import type { BoardStore } from './board-store.ts'
import type { BoardView } from './board-view.ts'
import strip from './Strip.module.css'
import { useBoardView } from './use-board.ts'
import type { BoardActions } from './use-board-actions.ts'
import { useBoardDrags } from './use-board-drags.ts'
import { useBoardKeys } from './use-board-keys.ts'

/** The columns of a wide board, left to right; cancelled tasks are a strip at the right. */
const openColumns = ['NOT_STARTED', 'WAITING', 'IN_PROGRESS', 'IN_REVIEW', 'DONE'] as const

/** An end of a column at which a task is being written. */
export interface Adding {
  readonly status: TaskStatus
  readonly at: End
}

/** What both boards take: the wide one and the phone's. */
export interface BoardProps {
  agreement: PageAgreement
  store: BoardStore
  actions: BoardActions
  /** Where a task is being written. */
  adding: Adding | null
  onAdding: (adding: Adding | null) => void
}

/** The board on a wide screen. */
export function Board({ agreement, store, actions, adding, onAdding }: BoardProps) {
  const { t } = useTranslation('boards')
  const view = useBoardView(store)
  const unsent = useUnsent(view)
  const [shut, setShut] = useState(true)
  const handles = useRef(new Map<TaskStatus, ColumnHandle>())
  const columns: readonly TaskStatus[] = shut ? openColumns : [...openColumns, 'CANCELLED']
  const board = useRef<HTMLElement | null>(null)
  const keys = useBoardKeys({ board, store, view, columns, handles, actions })
  useBoardDrags(store, actions)
  useShortcut({
    keys: 'n',
    label: t('keys.new'),
    group: t('keys.group'),
    enabled: agreement.viewerCanCreateTask,
    run: () => onAdding({ status: 'NOT_STARTED', at: 'top' }),
  })
  const empty = columns.every((status) => view.columns[status].count === 0) && adding === null
  if (empty && view.columns.CANCELLED.count === 0)
    return <BoardEmpty agreement={agreement} onAdd={() => onAdding({ status: 'NOT_STARTED', at: 'top' })} />
  return (
    <section
      ref={board}
      aria-label={t('board')}
      className={classNames(styles.board, !shut && styles.withCancelled)}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
    >
      {columns.map((status) => (
        <BoardColumn
          key={status}
          ref={(handle) => {
            if (handle) handles.current.set(status, handle)
            else handles.current.delete(status)
          }}
          agreement={agreement}
          store={store}
          column={view.columns[status]}
          marks={view.marks}
          unsent={unsent}
          actions={actions}
          currentId={keys.currentId}
          liftedId={keys.liftedId}
          adding={adding?.status === status ? adding.at : null}
          onAdding={(at) => onAdding(at && { status, at })}
        />
      ))}
      {shut ? <CancelledStrip store={store} view={view} onOpen={() => setShut(false)} /> : null}
    </section>
  )
}

function CancelledStrip({ store, view, onOpen }: { store: BoardStore; view: BoardView; onOpen: () => void }) {
  const { t } = useTranslation(['boards', 'ui'])
  const count = view.columns.CANCELLED.count ?? 0
  const open = () => {
    store.open('CANCELLED')
    onOpen()
  }
  return (
    <button type="button" className={strip.strip} onClick={open}>
      <CircleX aria-hidden="true" />
      <span className="t12 num">{count}</span> <b>{t('ui:status.CANCELLED')}</b>
    </button>
  )
}

const none: ReadonlySet<string> = new Set()

/** The tasks to mark as not sent: those with a change under way while the line is down. */
export function useUnsent(view: BoardView): ReadonlySet<string> {
  const { line, held } = useConnection()
  return line === 'offline' || held > 0 ? view.pending : none
}
