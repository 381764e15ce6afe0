import { useEffect, useRef } from 'react'
import { type BoardNews, followBoard } from '#graphql/live.ts'

/** A board to follow, from the place in its history at which it was asked. */
interface FollowedBoard {
  readonly agreementId: string
  readonly cursor: string
}

/**
 * Follows boards while the component is shown, so that the tasks on it have the status of this second: the news renew
 * the cache themselves. `onReset` is told when something was missed, `onNews` of each entry.
 */
export function useBoardsLive(
  boards: readonly FollowedBoard[],
  onReset: () => void,
  onNews?: (news: BoardNews) => void,
): void {
  const latest = useRef({ boards, onReset, onNews })
  useEffect(() => {
    latest.current = { boards, onReset, onNews }
  })
  const ids = [...new Set(boards.map(({ agreementId }) => agreementId))].sort().join(' ')
  useEffect(() => {
    const follower = {
      onNews: (news: BoardNews) => latest.current.onNews?.(news),
      onReset: () => latest.current.onReset(),
    }
    const stops = ids.split(' ').flatMap((id) => {
      const board = latest.current.boards.find(({ agreementId }) => agreementId === id)
      return board ? [followBoard(id, board.cursor, follower)] : []
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [ids])
}
