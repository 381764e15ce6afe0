import { instructionKey } from './marks.ts'

/** The id of an instruction's row in the page. */
export function rowId(instructionId: string): string {
  return `instruction-${instructionId}`
}

/** The instruction whose row an element is; null for any other element. */
export function instructionIn(row: Element): string | null {
  const prefix = rowId('')
  return row.id.startsWith(prefix) ? row.id.slice(prefix.length) : null
}

/**
 * Puts the focus on an instruction, on its first action where it has one, once it is drawn; and brings its place in
 * the text into view.
 */
export function focusInstruction(instructionId: string): void {
  whenDrawn(instructionId, (row) => {
    const goal =
      row.querySelector<HTMLElement>('[data-first-action]') ?? row.querySelector<HTMLElement>('button')
    goal?.focus({ preventScroll: true })
    reveal(row)
    const key = CSS.escape(instructionKey(instructionId))
    reveal(document.querySelector(`mark[data-key="${key}"]`))
  })
}

const mostFrames = 30

// A row is ready when it is the selected one and no form stands in it any more; that can take a few frames.
function whenDrawn(instructionId: string, then: (row: Element) => void, frame = 0): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(instructionId))
    const isReady = row?.ariaCurrent === 'true' && !row.querySelector('form')
    if (row && (isReady || frame === mostFrames)) then(row)
    else if (frame < mostFrames) whenDrawn(instructionId, then, frame + 1)
  })
}

function reveal(element: Element | null): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
}
