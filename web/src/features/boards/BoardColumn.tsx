import { useVirtualizer } from '@tanstack/react-virtual'
import Plus from 'lucide-react/icons/plus'
import { memo, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { newKey } from '#graphql/new-key.ts'
import { formatNumber } from '#i18n/number.ts'
import { Button } from '#ui/Button.tsx'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Skeleton, SkeletonArea } from '#ui/Skeleton.tsx'
import { StatusLabel } from '#ui/StatusLabel.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Board.module.css'
import { BoardItem } from './BoardItem.tsx'
import type { End } from './board-places.ts'
import type { BoardStore } from './board-store.ts'
import type { BoardView, ColumnView } from './board-view.ts'
import { InlineCreate } from './InlineCreate.tsx'
import type { BoardActions } from './use-board-actions.ts'
import { useColumnDrop } from './use-column-drop.ts'

/** What the board may ask of a column. */
export interface ColumnHandle {
  /** Brings a card into view, so that it is drawn and can take the focus. */
  reveal: (index: number) => void
}

interface BoardColumnProps {
  agreement: PageAgreement
  store: BoardStore
  column: ColumnView
  marks: BoardView['marks']
  /** Tasks whose change waits for the network. */
  unsent: ReadonlySet<string>
  actions: BoardActions
  /** The card that Tab reaches, when it is here. */
  currentId: string | null
  liftedId: string | null
  /** The end at which a task is being written. */
  adding: End | null
  onAdding: (at: End | null) => void
  /** Without its header, where a strip above says it. */
  bare?: boolean
  ref?: Ref<ColumnHandle>
}

/** A column of a board: its figures, its cards (only those in view are drawn), and a place to add one. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { agreement, store, column, adding, onAdding, bare = false, actions } = props
  const { t } = useTranslation(['boards', 'ui'])
  const name = t(`ui:status.${column.status}`)
  const mayAdd = agreement.viewerCanCreateTask && column.status !== 'DONE' && column.status !== 'IN_REVIEW'
  const form = adding && (
    <InlineCreate
      agreement={agreement}
      store={store}
      status={column.status}
      at={adding}
      actions={actions}
      onClose={() => onAdding(null)}
    />
  )
  return (
    <section className={styles.column} aria-label={name}>
      {bare ? (
        <VisuallyHidden>
          <h2>{name}</h2>
        </VisuallyHidden>
      ) : (
        <ColumnHeader column={column} onAdd={mayAdd ? () => onAdding('top') : null} />
      )}
      {adding === 'top' ? form : null}
      <ColumnList {...props}>
        {column.failed ? (
          <p className={styles.note}>
            {t('failed')}{' '}
            <Button size="s" onClick={() => store.open(column.status)}>
              {t('ui:action.retry')}
            </Button>
          </p>
        ) : null}
        {adding === 'bottom' ? (
          form
        ) : mayAdd ? (
          <button
            type="button"
            className={styles.add}
            aria-label={t('addHere', { column: name })}
            onClick={() => onAdding('bottom')}
          >
            <Plus aria-hidden="true" />
            {t('add')}
          </button>
        ) : null}
      </ColumnList>
    </section>
  )
})

function ColumnHeader({ column, onAdd }: { column: ColumnView; onAdd: (() => void) | null }) {
  const { t } = useTranslation(['boards', 'ui'])
  return (
    <header className={styles.columnHeader}>
      <h2>
        <StatusLabel status={column.status} />
      </h2>
      {column.count === null ? null : <span className={styles.count}>{formatNumber(column.count)}</span>}
      {column.overdue ? (
        <span className={styles.late}>· {t('overdue', { count: column.overdue })}</span>
      ) : null}
      {onAdd ? (
        <IconButton
          size="s"
          className={styles.addTop}
          label={t('addTop', { column: t(`ui:status.${column.status}`) })}
          icon={<Plus />}
          onClick={onAdd}
        />
      ) : null}
    </header>
  )
}

/** Pixels between cards; the same in the style sheet. */
const gap = 8
const estimate = 132
/** Cards from the end at which the next page is asked for. */
const nearEnd = 20

function ColumnList(props: BoardColumnProps & { children: React.ReactNode }) {
  const { store, column, marks, unsent, actions, currentId, liftedId, children, ref } = props
  const { cards, status, more } = column
  const scroller = useRef<HTMLDivElement | null>(null)
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 5,
    gap,
    paddingStart: 12,
  })
  const items = virtualizer.getVirtualItems()
  useImperativeHandle(ref, () => ({ reveal: (index) => virtualizer.scrollToIndex(index) }), [virtualizer])
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastShown >= cards.length - nearEnd) store.more(status)
  }, [more, lastShown, cards.length, store, status])
  const line = useColumnDrop(scroller, status, virtualizer)
  const hand = useHand(store)
  return (
    <div ref={scroller} className={classNames(styles.scroller, line !== null && styles.over)} {...hand}>
      {column.loading && cards.length === 0 ? <ColumnSkeleton /> : null}
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const card = cards[item.index]
          return card ? (
            <BoardItem
              key={card.id}
              card={card}
              index={item.index}
              total={column.count ?? cards.length}
              start={item.start}
              measure={virtualizer.measureElement}
              mark={marks.get(card.id)}
              unsent={unsent.has(card.id)}
              current={currentId === card.id}
              lifted={liftedId === card.id}
              actions={actions}
            />
          ) : null
        })}
        {line === null ? null : (
          <li aria-hidden="true" className={styles.line} style={{ transform: `translateY(${line}px)` }} />
        )}
      </ul>
      {children}
    </div>
  )
}

/** While a hand moves over the cards, what others do waits: nothing changes place under the pointer. */
function useHand(store: BoardStore) {
  const name = useState(() => newKey())[0]
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const rest = () => {
    clearTimeout(timer.current)
    store.release(name)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerMove: () => {
      store.hold(name)
      clearTimeout(timer.current)
      timer.current = setTimeout(rest, 1_200)
    },
    onPointerLeave: rest,
  }
}

function ColumnSkeleton() {
  return (
    <SkeletonArea className={styles.skeletons}>
      {[0, 1, 2].map((row) => (
        <div key={row} className={styles.skeleton}>
          <Skeleton width="60%" height="10px" />
          <Skeleton width="92%" />
          <Skeleton width="70%" />
          <Skeleton width="40%" height="16px" />
        </div>
      ))}
    </SkeletonArea>
  )
}
