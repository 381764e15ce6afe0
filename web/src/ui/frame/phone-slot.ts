import { useSyncExternalStore } from 'react'

/** The two places in the phone's top bar that a page fills: its name, and its actions after the connection. */
export type PhoneSlot = 'page' | 'actions'

const listeners = new Set<() => void>()
const slots: Record<PhoneSlot, HTMLElement | null> = { page: null, actions: null }

function fill(slot: PhoneSlot, element: HTMLElement | null): void {
  slots[slot] = element
  for (const listener of listeners) listener()
}

/** The frame gives these as refs. */
export const phoneSlotRefs = {
  page: (element: HTMLElement | null) => fill('page', element),
  actions: (element: HTMLElement | null) => fill('actions', element),
} as const

/** The place that PhoneBar fills; null outside the frame and on wide screens. */
export function usePhoneSlot(slot: PhoneSlot): HTMLElement | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => slots[slot],
  )
}
