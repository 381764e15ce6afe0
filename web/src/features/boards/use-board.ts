import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { useBoardLive } from '#graphql/live.ts'
import { viewerIdNow } from '#graphql/use-viewer.ts'
import { boardApi } from './board-api.ts'
import {
  type BoardSearch,
  filterKeys,
  isNarrowed,
  passes,
  readBoardSearch,
  taskFilterOf,
} from './board-filter.ts'
import { markOf } from './board-marks.ts'
import { BoardStore } from './board-store.ts'
import type { BoardView } from './board-view.ts'

const openColumns = ['IN_PROGRESS', 'NOT_STARTED', 'WAITING', 'IN_REVIEW', 'DONE'] as const

/** The store of the board on screen, following what others do; another filter makes another store. */
export function useBoard(agreement: PageAgreement, search: BoardSearch): BoardStore {
  const narrowing = JSON.stringify(filterKeys.map((key) => [key, search[key]]))
  const store = useMemo(() => storeOf(agreement.id, narrowing), [agreement.id, narrowing])
  useEffect(() => {
    for (const status of openColumns) store.open(status)
    store.count()
    return store.stop
  }, [store])
  // The cursor as it was when the page was asked: what came after it is told from there.
  const [after] = useState(agreement.board.cursor)
  useBoardLive(agreement.id, after, { onNews: store.news, onReset: store.reset })
  return store
}

/** What the board shows now. */
export function useBoardView(store: BoardStore): BoardView {
  return useSyncExternalStore(store.subscribe, store.view)
}

function storeOf(agreementId: string, narrowing: string): BoardStore {
  const search = readBoardSearch(Object.fromEntries(JSON.parse(narrowing)))
  return new BoardStore({
    api: boardApi(agreementId, taskFilterOf(search)),
    passes: (card) => passes(card, search, viewerIdNow()),
    markOf: (news) => markOf(news, viewerIdNow(), Date.now()),
    narrowed: isNarrowed(search),
  })
}
