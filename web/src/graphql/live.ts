import { useEffect, useEffectEvent } from 'react'
import { client } from './client.ts'
import { BoardChangedDocument, type BoardChangedSubscription } from './generated/graphql.ts'

/** One entry of a board's history, as it arrives live. */
export type BoardNews = BoardChangedSubscription['boardChanged']

/** What a follower of a board is told. */
export interface BoardFollower {
  /** Something happened; entries come once each and in order. */
  onNews: (news: BoardNews) => void
  /** What was missed is no longer kept: everything shown must be fetched anew. */
  onReset: () => void
}

/**
 * Lets each entry of a board's history through once and in order, by its version: one that is not newer than the
 * last is a repetition (a reconnection gives the last ones again). RESET sets the count anew.
 */
export function newsGate(follower: BoardFollower): (news: BoardNews) => void {
  let last = 0
  return (news) => {
    if (news.kind === 'RESET') {
      last = news.version
      follower.onReset()
    } else if (news.version > last) {
      last = news.version
      follower.onNews(news)
    }
  }
}

/**
 * Follows a board from a cursor (`Board.cursor`, asked together with what is shown) across reconnections.
 * Returns the function that stops it.
 */
export function followBoard(agreementId: string, after: string, follower: BoardFollower): () => void {
  const pass = newsGate(follower)
  const { unsubscribe } = client
    .subscription(BoardChangedDocument, { agreementId, after })
    .subscribe(({ data, error }) => {
      if (data) pass(data.boardChanged)
      // A cursor that the server does not know, or a line cut for good: what is shown may have gaps.
      else if (error) follower.onReset()
    })
  return unsubscribe
}

/**
 * Follows a board while the component is shown. `after` null: not yet (the board is still loading). The cache is
 * already renewed when the follower is told.
 */
export function useBoardLive(agreementId: string, after: string | null, follower: BoardFollower): void {
  const onNews = useEffectEvent(follower.onNews)
  const onReset = useEffectEvent(follower.onReset)
  useEffect(() => {
    if (after === null) return
    return followBoard(agreementId, after, {
      onNews: (news) => onNews(news),
      onReset: () => onReset(),
    })
  }, [agreementId, after])
}
