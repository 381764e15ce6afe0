import { useSyncExternalStore } from 'react'

/** A short message at the bottom of the screen, with at most one way to act on it. */
export interface Toast {
  /** What happened: "Đã chuyển Diễn tập chữa cháy về Chưa thực hiện." */
  message: string
  /** Usually undo; leaves with the toast. `shortcut` is shown, not bound. */
  action?: { label: string; onAction: () => void; shortcut?: string }
  /** `warning` when something did not go as asked. Errors of a field belong in the field. */
  tone?: 'done' | 'warning'
}

/** A toast on screen. */
export interface ShownToast extends Toast {
  id: number
}

const mostAtOnce = 3
let toasts: readonly ShownToast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function replace(next: readonly ShownToast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a toast; callable from anywhere. Returns the function that takes it away. */
export function showToast(toast: Toast): () => void {
  const id = nextId
  nextId += 1
  replace([...toasts, { ...toast, id }].slice(-mostAtOnce))
  return () => dismissToast(id)
}

/** Takes a toast away; harmless when it is gone. */
export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) replace(toasts.filter((toast) => toast.id !== id))
}

/** The toasts on screen, oldest first. */
export function useToasts(): readonly ShownToast[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => toasts,
  )
}
