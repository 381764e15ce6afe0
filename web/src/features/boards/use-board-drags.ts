import { useEffect, useEffectEvent } from 'react'
import type { BoardStore } from './board-store.ts'
import type { Dropped } from './drag.ts'
import type { BoardActions } from './use-board-actions.ts'

/** Carries out what is dragged; while something is in the hand, what others do waits. */
export function useBoardDrags(store: BoardStore, actions: BoardActions): void {
  const start = useEffectEvent(() => store.hold('drag'))
  const end = useEffectEvent((dropped: Dropped | null) => {
    if (dropped) carryOut(store, actions, dropped)
    store.release('drag')
  })
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    void import('./drag.ts').then(({ watchDrags }) => {
      if (!gone)
        stop = watchDrags(
          () => start(),
          (dropped) => end(dropped),
        )
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [])
}

function carryOut(store: BoardStore, actions: BoardActions, { taskId, to, index }: Dropped): void {
  const card = store.card(taskId)
  if (!card) return
  const { cards } = store.view().columns[to]
  const now = cards.findIndex((one) => one.id === taskId)
  // The place was read with the card still in the column.
  const place = now >= 0 && now < index ? index - 1 : index
  if (now === place) return
  actions.moveTo(card, to, place)
}
