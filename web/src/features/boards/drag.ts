import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { TaskStatus } from '#graphql/generated/graphql.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'

/** Makes a card draggable with mouse and touch. Returns the function that undoes it. */
export function dragCard(
  element: HTMLElement,
  taskId: string,
  onLifted: (lifted: boolean) => void,
): () => void {
  return draggable({
    element,
    getInitialData: () => ({ taskId }),
    onDragStart: () => onLifted(true),
    onDrop: () => onLifted(false),
  })
}

interface ColumnDrop {
  status: TaskStatus
  /** The place under a height on the screen. */
  indexAt: (clientY: number) => number
  /** Told while something hovers: the place, or null when it has left. */
  onOver: (index: number | null) => void
}

/** Makes a column take cards. Returns the function that undoes it. */
export function dropColumn(element: HTMLElement, { status, indexAt, onOver }: ColumnDrop): () => void {
  const scroll = edgeScroller(element)
  const over = (clientY: number) => {
    scroll.towards(clientY)
    onOver(indexAt(clientY))
  }
  const out = () => {
    scroll.stop()
    onOver(null)
  }
  return combine(
    dropTargetForElements({
      element,
      getData: ({ input }) => ({ status, index: indexAt(input.clientY) }),
      onDragEnter: ({ location }) => over(location.current.input.clientY),
      onDrag: ({ location }) => over(location.current.input.clientY),
      onDragLeave: out,
      onDrop: out,
    }),
    scroll.stop,
  )
}

/** What a finished drag came to. */
export interface Dropped {
  taskId: string
  to: TaskStatus
  index: number
}

/** Hears every drag on the page. Returns the function that stops it. */
export function watchDrags(onStart: () => void, onEnd: (dropped: Dropped | null) => void): () => void {
  return monitorForElements({
    onDragStart: onStart,
    onDrop: ({ source, location }) => {
      const data = location.current.dropTargets[0]?.data
      const { taskId } = source.data
      const to = taskStatuses.find((status) => status === data?.status)
      const index = data?.index
      onEnd(typeof taskId === 'string' && to && typeof index === 'number' ? { taskId, to, index } : null)
    },
  })
}

/** Pixels from an edge within which a column scrolls under a dragged card. */
const edge = 56

function edgeScroller(element: HTMLElement) {
  let speed = 0
  let frame = 0
  const step = () => {
    element.scrollTop += speed
    frame = speed === 0 ? 0 : requestAnimationFrame(step)
  }
  return {
    towards(clientY: number): void {
      const { top, bottom } = element.getBoundingClientRect()
      const near =
        clientY - top < edge ? clientY - top - edge : clientY > bottom - edge ? clientY - bottom + edge : 0
      speed = near / 4
      if (speed !== 0 && frame === 0) frame = requestAnimationFrame(step)
    },
    stop(): void {
      speed = 0
    },
  }
}
