import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { type PageAgreement, useAgreement } from '#features/agreements/use-agreement.ts'
import { useIsPhone } from '#ui/media.ts'
import styles from './Board.module.css'
import { type Adding, Board } from './Board.tsx'
import { FilterBar } from './FilterBar.tsx'
import { PhoneBoard } from './PhoneBoard.tsx'
import { useBoard } from './use-board.ts'
import { useBoardActions } from './use-board-actions.ts'

const TaskPanel = lazy(async () => ({ default: (await import('./panel/TaskPanel.tsx')).TaskPanel }))

const route = getRouteApi('/framed/agreements/$agreementId/')

/** The tab "Bảng": the filters, the columns, and the open task. */
export function BoardTab() {
  const { agreementId } = route.useParams()
  const { agreement } = useAgreement(agreementId)
  return agreement ? <BoardOf key={agreement.id} agreement={agreement} /> : null
}

function BoardOf({ agreement }: { agreement: PageAgreement }) {
  const search = route.useSearch()
  const store = useBoard(agreement, search)
  const phone = useIsPhone()
  const [adding, setAdding] = useState<Adding | null>(null)
  const actions = useBoardActions(agreement, store)
  const Columns = phone ? PhoneBoard : Board
  return (
    <div className={styles.tab}>
      <FilterBar agreement={agreement} onAdd={() => setAdding({ status: 'NOT_STARTED', at: 'top' })} />
      <Columns agreement={agreement} store={store} actions={actions} adding={adding} onAdding={setAdding} />
      {search.task === undefined ? null : (
        <Suspense fallback={null}>
          <TaskPanel agreement={agreement} store={store} number={search.task} actions={actions} />
        </Suspense>
      )}
    </div>
  )
}
