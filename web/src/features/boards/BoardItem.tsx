import { memo, useEffect, useRef, useState } from 'react'
import styles from './Board.module.css'
import type { Mark } from './board-marks.ts'
import type { Card } from './board-state.ts'
import { CardMenu } from './CardMenu.tsx'
import { TaskCard } from './TaskCard.tsx'
import type { BoardActions } from './use-board-actions.ts'

interface BoardItemProps {
  card: Card
  index: number
  /** Tasks in the column, drawn or not. */
  total: number
  /** Pixels from the list's top. */
  start: number
  measure: (element: Element | null) => void
  mark: Mark | undefined
  unsent: boolean
  current: boolean
  lifted: boolean
  actions: BoardActions
}

/** A card in its place in a column, with its menu; it can be dragged. */
export const BoardItem = memo(function BoardItem(props: BoardItemProps) {
  const { card, index, total, start, measure, mark, unsent, current, lifted, actions } = props
  const item = useRef<HTMLLIElement | null>(null)
  const dragged = useDraggable(item, card.id)
  return (
    <li
      ref={(element) => {
        item.current = element
        measure(element)
      }}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={styles.item}
      style={{ transform: `translateY(${start}px)` }}
    >
      <TaskCard card={card} mark={mark} unsent={unsent} current={current} lifted={lifted || dragged} />
      <CardMenu card={card} actions={actions} />
    </li>
  )
})

function useDraggable(item: React.RefObject<HTMLLIElement | null>, taskId: string): boolean {
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    // Dragging is fetched after the board is drawn.
    void import('./drag.ts').then(({ dragCard }) => {
      if (!gone && item.current) stop = dragCard(item.current, taskId, setDragged)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [item, taskId])
  return dragged
}
