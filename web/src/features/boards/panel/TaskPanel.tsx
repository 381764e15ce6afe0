import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { SidePanel } from '#ui/SidePanel.tsx'
import { Skeleton, SkeletonArea } from '#ui/Skeleton.tsx'
import { placeOf } from '../board-places.ts'
import type { BoardStore } from '../board-store.ts'
import { useBoardView } from '../use-board.ts'
import type { BoardActions } from '../use-board-actions.ts'
import { Activity } from './Activity.tsx'
import styles from './Panel.module.css'
import panelSkeleton from './PanelSkeleton.module.css'
import { TaskBody } from './TaskBody.tsx'
import { TaskMenu } from './TaskMenu.tsx'
import { type TaskDetail, useTask } from './task-detail.ts'

interface TaskPanelProps {
  agreement: PageAgreement
  store: BoardStore
  /** The open task's number. */
  number: number
  actions: BoardActions
}

/** The open task beside the board; a full page on a phone. */
export function TaskPanel({ agreement, store, number, actions }: TaskPanelProps) {
  const { t } = useTranslation('boards')
  const [cursor] = useState(agreement.board.cursor)
  const { task, loading, failed, again } = useTask(agreement.id, number, cursor)
  const shown = task ?? null
  return (
    <SidePanel
      label={shown?.title ?? `${agreement.code}-${number}`}
      onClose={actions.close}
      lead={<span className="t12 dim2 num">{shown?.key ?? `${agreement.code}-${number}`}</span>}
      actions={shown ? <PanelActions task={shown} store={store} actions={actions} /> : null}
    >
      {shown ? (
        <div key={shown.id} className={styles.columns}>
          <TaskBody agreement={agreement} task={shown} />
          <Activity agreement={agreement} task={shown} cursor={cursor} />
        </div>
      ) : loading ? (
        <PanelSkeleton />
      ) : (
        <ErrorState {...(failed ? { onRetry: again } : { title: t('panel.none'), children: ' ' })} />
      )}
    </SidePanel>
  )
}

function PanelActions({
  task,
  store,
  actions,
}: {
  task: TaskDetail
  store: BoardStore
  actions: BoardActions
}) {
  const { t } = useTranslation('boards')
  const view = useBoardView(store)
  const phone = useIsPhone()
  const place = placeOf(view, task.id)
  const column = place && view.columns[place.status]
  const step = (by: number) => {
    const card = column?.cards[(place?.index ?? 0) + by]
    return card ? () => actions.open(card) : null
  }
  const previous = step(-1)
  const next = step(1)
  return (
    <>
      {place && column && !phone ? (
        <span className="t12 dim2 num">
          {t('panel.position', { place: place.index + 1, total: column.count ?? column.cards.length })}
        </span>
      ) : null}
      <IconButton
        label={t('panel.previous')}
        icon={<ArrowUp />}
        disabled={!previous}
        onClick={() => previous?.()}
      />
      <IconButton label={t('panel.next')} icon={<ArrowDown />} disabled={!next} onClick={() => next?.()} />
      <TaskMenu task={task} />
    </>
  )
}

function PanelSkeleton() {
  return (
    <SkeletonArea className={panelSkeleton.skeleton}>
      <Skeleton width="80%" height="20px" />
      {[40, 56, 48, 64, 44].map((width) => (
        <div key={width} className={panelSkeleton.skeletonRow}>
          <Skeleton width="72px" />
          <Skeleton width={`${width}%`} />
        </div>
      ))}
    </SkeletonArea>
  )
}
