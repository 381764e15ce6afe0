import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { TaskStatus } from '#graphql/generated/graphql.ts'

type ColumnVirtualizer = Virtualizer<HTMLDivElement, Element>

/**
 * Lets a column take dragged cards. Answers where the line that shows the place stands, in pixels from the list's top;
 * null while nothing hovers.
 */
export function useColumnDrop(
  scroller: RefObject<HTMLDivElement | null>,
  status: TaskStatus,
  virtualizer: ColumnVirtualizer,
): number | null {
  const [index, setIndex] = useState<number | null>(null)
  const indexAt = useEffectEvent((clientY: number) => placeAt(scroller.current, virtualizer, clientY))
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    void import('./drag.ts').then(({ dropColumn }) => {
      if (gone || !scroller.current) return
      stop = dropColumn(scroller.current, { status, indexAt: (y) => indexAt(y), onOver: setIndex })
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [scroller, status])
  return index === null ? null : lineAt(virtualizer, index)
}

/** How many cards lie above a height on the screen, by their middles. */
function placeAt(scroller: HTMLDivElement | null, virtualizer: ColumnVirtualizer, clientY: number): number {
  if (!scroller) return 0
  const y = clientY - scroller.getBoundingClientRect().top + scroller.scrollTop
  const items = virtualizer.getVirtualItems()
  const below = items.find((item) => item.start + item.size / 2 > y)
  return below?.index ?? virtualizer.options.count
}

function lineAt(virtualizer: ColumnVirtualizer, index: number): number {
  const items = virtualizer.getVirtualItems()
  const below = items.find((item) => item.index === index)
  if (below) return below.start - 5
  const last = items.at(-1)
  return last ? last.end + 3 : 6
}
