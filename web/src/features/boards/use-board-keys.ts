import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskStatus } from '#graphql/generated/graphql.ts'
import { useShortcut } from '#ui/frame/shortcuts.ts'
import type { ColumnHandle } from './BoardColumn.tsx'
import { type Direction, neighbour, placeOf } from './board-places.ts'
import type { BoardStore } from './board-store.ts'
import type { BoardView } from './board-view.ts'
import type { BoardActions } from './use-board-actions.ts'
import { useLift } from './use-lift.ts'

/** What the keyboard of a board works on. */
export interface KeyParts {
  board: RefObject<HTMLElement | null>
  store: BoardStore
  view: BoardView
  /** The columns on screen, left to right. */
  columns: readonly TaskStatus[]
  handles: RefObject<Map<TaskStatus, ColumnHandle>>
  actions: BoardActions
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The board from the keyboard: one stop for Tab, arrows between cards, Space to lift and drop. */
export function useBoardKeys(parts: KeyParts) {
  const { board, view, columns, handles } = parts
  const [wantedId, setWantedId] = useState<string | null>(null)
  const focused = useFocusKept(board)
  const lift = useLift(parts, focused)
  const firstId = columns.map((status) => view.columns[status].cards[0]?.id).find((id) => id !== undefined)
  const currentId = wantedId && placeOf(view, wantedId) ? wantedId : (firstId ?? null)

  const go = (direction: Direction) => {
    const id = focused.id() ?? null
    const goal = id ? neighbour(view, columns, id, direction) : currentId && placeOf(view, currentId)
    if (!goal) return
    const card = view.columns[goal.status].cards[goal.index]
    if (!card) return
    handles.current.get(goal.status)?.reveal(goal.index)
    setWantedId(card.id)
    focused.want(card.id)
  }
  const goOrCarry = (direction: Direction) => (lift.liftedId ? lift.carry(direction) : go(direction))
  useListedKeys(board, goOrCarry)

  return {
    currentId,
    liftedId: lift.liftedId,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const id = cardIdOf(event.target)
      if (id) setWantedId(id)
      focused.note(id)
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (event.relatedTarget) focused.note(null)
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!cardIdOf(event.target) || event.nativeEvent.isComposing) return
      const direction = arrows[event.key]
      if (direction) goOrCarry(direction)
      else if (event.key === ' ') lift.toggle()
      else if (event.key === 'Enter' && lift.liftedId) lift.toggle()
      else if (event.key === 'Escape' && lift.liftedId) lift.cancel()
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** The keys that `?` lists; those that work on a card do so on the one that has the focus. */
function useListedKeys(board: RefObject<HTMLElement | null>, go: (direction: Direction) => void): void {
  const { t } = useTranslation('boards')
  const group = t('keys.group')
  const menu = () => {
    const card = board.current?.querySelector('[data-card]:focus')?.closest('li')
    card?.querySelector<HTMLElement>('[data-card-menu]')?.click()
  }
  useShortcut({ keys: 'j', label: t('keys.next'), group, run: () => go('down') })
  useShortcut({ keys: 'k', label: t('keys.previous'), group, run: () => go('up') })
  useShortcut({ keys: 'h', label: t('keys.left'), group, run: () => go('left') })
  useShortcut({ keys: 'l', label: t('keys.right'), group, run: () => go('right') })
  useShortcut({ keys: 'm', label: t('keys.move'), group, run: menu })
  useShortcut({ keys: 's', label: t('keys.status'), group, run: menu })
  // Bound on the cards themselves; here only to be listed.
  useShortcut({ keys: 'space', label: t('keys.lift'), group, enabled: false, run: () => undefined })
  useShortcut({ keys: 'enter', label: t('keys.open'), group, enabled: false, run: () => undefined })
}

/** Which card has the focus, kept when the board is drawn anew around it. */
export interface FocusKept {
  id: () => string | null
  want: (id: string) => void
  note: (id: string | null) => void
}

function useFocusKept(board: RefObject<HTMLElement | null>): FocusKept {
  const held = useRef<string | null>(null)
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    const id = wanted.current ?? (document.activeElement === document.body ? held.current : null)
    if (!id) return
    const link = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })
  return {
    id: () => held.current,
    want: (id) => {
      wanted.current = id
    },
    note: (id) => {
      held.current = id
    },
  }
}

function cardIdOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset.card ?? null) : null
}
