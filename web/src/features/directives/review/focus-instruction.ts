import { instructionKey } from './marks.ts'

/** The id of an instruction's row in the page. */
export function rowId(instructionId: string): string {
  return `instruction-${instructionId}`
}

/**
 * Puts the focus on an instruction, on its first action where it has one, once it is drawn; and brings its place in
 * the text into view.
 */
export function focusInstruction(instructionId: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(instructionId))
    const goal =
      row?.querySelector<HTMLElement>('[data-first-action]') ?? row?.querySelector<HTMLElement>('button')
    goal?.focus({ preventScroll: true })
    reveal(row)
    const key = CSS.escape(instructionKey(instructionId))
    reveal(document.querySelector(`mark[data-key="${key}"]`))
  })
}

function reveal(element: Element | null): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
}
