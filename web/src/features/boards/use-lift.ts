import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '#ui/announcer.ts'
import { type Direction, type Place, placeOf, sideways } from './board-places.ts'
import { type Card, neighboursAt } from './board-state.ts'
import type { FocusKept, KeyParts } from './use-board-keys.ts'

interface Lifted {
  card: Card
  place: Place
}

/** Lifting a card with Space, carrying it with the arrows, dropping it with Space: each step is said aloud. */
export function useLift({ store, view, columns, handles, actions }: KeyParts, focused: FocusKept) {
  const { t } = useTranslation(['boards', 'ui'])
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const wordsOf = ({ card, place }: Lifted) => ({
    title: card.title,
    column: t(`ui:status.${place.status}`),
    place: place.index + 1,
    total: view.columns[place.status].cards.filter((one) => one.id !== card.id).length + 1,
  })

  const show = (next: Lifted) => {
    const { cards } = store.view().columns[next.place.status]
    const near = neighboursAt(cards, next.card.id, next.place.index)
    store.preview({ taskId: next.card.id, to: next.place.status, ...near })
    setLifted(next)
    focused.want(next.card.id)
    handles.current.get(next.place.status)?.reveal(next.place.index)
  }

  const carry = (direction: Direction) => {
    if (!lifted) return
    const place = carriedTo(lifted, direction)
    if (!place) return
    show({ card: lifted.card, place })
    announce(t('lift.over', wordsOf({ card: lifted.card, place })))
  }

  const carriedTo = ({ card, place }: Lifted, direction: Direction): Place | null => {
    if (direction === 'up') return place.index > 0 ? { ...place, index: place.index - 1 } : null
    const others = view.columns[place.status].cards.filter((one) => one.id !== card.id)
    if (direction === 'down') return place.index < others.length ? { ...place, index: place.index + 1 } : null
    const allowed = [card.status, ...card.allowedStatuses]
    const status = sideways(columns, place.status, direction, (one) => allowed.includes(one))
    if (!status) return null
    return { status, index: Math.min(place.index, view.columns[status].cards.length) }
  }

  const lift = () => {
    const id = focused.id()
    const card = id === null ? undefined : store.card(id)
    const place = card && placeOf(view, card.id)
    if (!card || !place) return
    store.hold('lift')
    setLifted({ card, place })
    announce(t('lift.lifted', wordsOf({ card, place })))
  }

  const drop = ({ card, place }: Lifted) => {
    announce(t('lift.dropped', wordsOf({ card, place })))
    focused.want(card.id)
    store.preview(null)
    const before = placeOf(store.view(), card.id)
    if (before?.status !== place.status || before.index !== place.index)
      actions.moveTo(card, place.status, place.index)
    store.release('lift')
    setLifted(null)
  }

  const cancel = () => {
    if (!lifted) return
    announce(t('lift.cancelled', { title: lifted.card.title }))
    focused.want(lifted.card.id)
    store.preview(null)
    store.release('lift')
    setLifted(null)
  }

  return {
    liftedId: lifted?.card.id ?? null,
    carry,
    cancel,
    toggle: () => (lifted ? drop(lifted) : lift()),
  }
}
