import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '#graphql/client.ts'
import { BoardHistoryDocument } from '#graphql/generated/graphql.ts'
import { useBoardLive } from '#graphql/live.ts'
import {
  belongs,
  emptyHistory,
  type HistoryList,
  type HistoryPage,
  shown,
  withNews,
  withPage,
  withTask,
} from './history-list.ts'

/** Entries of a page. */
const pageSize = 30

interface Wanted {
  readonly agreementId: string
  readonly agencyId: string | undefined
  /** A place in the board's history before the list was asked for. */
  readonly cursor: string
  /** Whether somebody reads the list, so that nothing may move. */
  readonly isReading: () => boolean
  /** Told of each entry that arrived. */
  readonly onArrival: () => void
}

interface Loaded extends HistoryList {
  /** A page is under way. */
  readonly asking: boolean
  /** The last page asked for did not come. */
  readonly failed: boolean
  /** Fetches the next page, or again what failed. */
  readonly more: () => void
  /** Shows what was held back. */
  readonly release: () => void
}

/** A board's history, page by page, with what happens meanwhile. Another board or agency needs another component. */
export function useHistory({ agreementId, agencyId, cursor, isReading, onArrival }: Wanted): Loaded {
  const [list, setList] = useState(emptyHistory)
  const [state, setState] = useState<'asking' | 'failed' | 'still'>('still')
  // Answers to an earlier question, before a reset or after the page was left, are not taken.
  const asked = useRef(0)
  const ask = useCallback(
    async (after: string | null) => {
      const question = ++asked.current
      setState('asking')
      const page = await fetchPage(agreementId, agencyId, after)
      if (question !== asked.current) return
      setState(page ? 'still' : 'failed')
      if (page) setList((before) => withPage(before, page))
    },
    [agreementId, agencyId],
  )
  useEffect(() => {
    void ask(null)
    return () => void asked.current++
  }, [ask])
  useBoardLive(agreementId, cursor, {
    onNews: (news) => {
      setList((before) => withTask(before, news.task))
      if (!belongs(news, agencyId)) return
      const hold = isReading()
      setList((before) => withNews(before, news, hold))
      onArrival()
    },
    onReset: () => {
      setList(emptyHistory)
      void ask(null)
    },
  })
  return {
    ...list,
    asking: state === 'asking',
    failed: state === 'failed',
    more: () => void ask(list.next),
    release: () => setList(shown),
  }
}

async function fetchPage(
  agreementId: string,
  agencyId: string | undefined,
  after: string | null,
): Promise<HistoryPage | null> {
  const filter = { reorderings: false, ...(agencyId ? { agencyId } : {}) }
  const variables = { agreementId, filter, first: pageSize, after }
  const options = { requestPolicy: 'network-only' } as const
  const { data } = await client.query(BoardHistoryDocument, variables, options).toPromise()
  return data?.node?.__typename === 'Agreement' ? data.node.board.history : null
}
