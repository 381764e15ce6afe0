import { Link, useSearch } from '@tanstack/react-router'
import Plus from 'lucide-react/icons/plus'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#i18n/number.ts'
import { classNames } from '#ui/class-names.ts'
import { StatusIcon, statusClass, taskStatuses } from '#ui/StatusLabel.tsx'
import styles from './Board.module.css'
import type { BoardProps } from './Board.tsx'
import { useUnsent } from './Board.tsx'
import { BoardColumn } from './BoardColumn.tsx'
import type { BoardView, ColumnView } from './board-view.ts'
import { useBoardView } from './use-board.ts'

/** The board on a phone: one column at a time, the statuses as a strip above it. */
export function PhoneBoard({ agreement, store, actions, adding, onAdding }: BoardProps) {
  const { t } = useTranslation('boards')
  const view = useBoardView(store)
  const unsent = useUnsent(view)
  const { col } = useSearch({ from: '/framed/agreements/$agreementId/' })
  const status = taskStatuses.find((one) => one === col) ?? 'IN_PROGRESS'
  const column = view.columns[status]
  useEffect(() => store.open(status), [store, status])
  return (
    <div className={styles.phone}>
      <Strip view={view} current={column} />
      {column.overdue ? <p className={styles.phoneLate}>{t('overdue', { count: column.overdue })}</p> : null}
      <BoardColumn
        key={status}
        agreement={agreement}
        store={store}
        column={column}
        marks={view.marks}
        unsent={unsent}
        actions={actions}
        currentId={null}
        liftedId={null}
        adding={adding?.at ?? null}
        onAdding={(at) => onAdding(at && { status, at })}
        bare
      />
      {agreement.viewerCanCreateTask && adding === null ? (
        <button
          type="button"
          aria-label={t('add')}
          className={styles.fab}
          onClick={() => onAdding({ status, at: 'top' })}
        >
          <Plus aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
}

function Strip({ view, current }: { view: BoardView; current: ColumnView }) {
  const { t } = useTranslation(['boards', 'ui'])
  const strip = useRef<HTMLElement | null>(null)
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-status="${current.status}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [current.status])
  return (
    <nav ref={strip} aria-label={t('board')} className={styles.stripRow}>
      {taskStatuses.map((status) => {
        const { count } = view.columns[status]
        const here = status === current.status
        return (
          <Link
            key={status}
            from="/agreements/$agreementId"
            to="."
            search={(before: object) => ({ ...before, col: status })}
            replace
            aria-current={here ? 'true' : undefined}
            data-status={status}
            className={classNames(styles.stripItem, here && statusClass(status))}
          >
            <StatusIcon status={status} />
            {here ? t(`ui:status.${status}`) : t(`shortStatus.${status}`)}
            {count === null ? null : <span className="num">{formatNumber(count)}</span>}
          </Link>
        )
      })}
    </nav>
  )
}
