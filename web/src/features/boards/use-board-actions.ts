import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { connectionState } from '#graphql/connection.ts'
import type { TaskStatus } from '#graphql/generated/graphql.ts'
import type { Failure } from '#graphql/outcome.ts'
import { keyName, useShortcut } from '#ui/frame/shortcuts.ts'
import { showToast } from '#ui/toasts.ts'
import { type Card, neighboursAt } from './board-state.ts'
import type { BoardStore } from './board-store.ts'

/** Where in a column a task is wanted. */
export type Spot = 'top' | 'bottom' | 'up' | 'down'

/** What can be done with tasks from the board. */
export interface BoardActions {
  open: (card: Pick<Card, 'number'>) => void
  close: () => void
  /** Moves a task to a place of a column, counted without itself; says it, with a way back. */
  moveTo: (card: Card, to: TaskStatus, index: number) => void
  nudge: (card: Card, spot: Spot) => void
  undo: (taskId: string) => void
}

/** The board's actions with their words: what was done, why it was not, and the way back. */
export function useBoardActions(agreement: PageAgreement, store: BoardStore): BoardActions {
  const { t } = useTranslation(['boards', 'ui'])
  const navigate = useNavigate()
  const goTo = (task: number | undefined) =>
    void navigate({
      to: '/agreements/$agreementId',
      params: { agreementId: agreement.id },
      search: (before) => {
        const { task: _, ...rest } = before
        return task === undefined ? rest : { ...rest, task }
      },
      resetScroll: false,
    })

  const whyNot = (card: Card, to: TaskStatus, failure: Failure) => {
    if (failure.code !== 'ILLEGAL_TRANSITION') return failure.message
    return t('illegal', { from: t(`ui:status.${card.status}`), to: t(`ui:status.${to}`) })
  }

  const last = useRef<string | null>(null)
  const undo = (taskId: string) => {
    last.current = null
    void store.undo(taskId).then((failure) => {
      const message = failure ? t('notUndone', { why: failure.message }) : t('undone')
      showToast({ message, tone: failure ? 'warning' : 'done' })
    })
  }
  useUndoKey(() => last.current && undo(last.current))

  const moveTo = (card: Card, to: TaskStatus, index: number) => {
    const place = neighboursAt(store.view().columns[to].cards, card.id, index)
    const words = { title: card.title, column: t(`ui:status.${to}`) }
    const changesColumn = card.status !== to
    const offline = connectionState().line === 'offline'
    if (changesColumn && offline) showToast({ message: t('movedOffline', words) })
    void store.move({ taskId: card.id, to, ...place }).then((failure) => {
      if (!failure) last.current = card.id
      if (failure) {
        const why = whyNot(card, to, failure)
        showToast({ message: t('movedBack', { title: card.title, why }), tone: 'warning' })
      } else if (changesColumn && !offline) {
        const action = { label: t('ui:action.undo'), onAction: () => undo(card.id), shortcut: 'Ctrl Z' }
        showToast({ message: t('moved', words), action })
      }
    })
  }

  const nudge = (card: Card, spot: Spot) => {
    const { cards } = store.view().columns[card.status]
    const index = cards.findIndex((one) => one.id === card.id)
    const goals = { top: 0, bottom: cards.length - 1, up: index - 1, down: index + 1 }
    const goal = goals[spot]
    if (goal >= 0 && goal < cards.length && goal !== index) moveTo(card, card.status, goal)
  }

  return { open: (card) => goTo(card.number), close: () => goTo(undefined), moveTo, nudge, undo }
}

/** Ctrl Z takes the last move back; in a field it stays the field's own. */
function useUndoKey(run: () => void): void {
  const { t } = useTranslation('boards')
  useShortcut({ keys: 'mod+z', label: t('keys.undo'), group: t('keys.group'), enabled: false, run })
  const undo = useEffectEvent(run)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest('input, textarea, select')
      if (keyName(event) !== 'mod+z' || event.shiftKey || event.defaultPrevented || isField) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
