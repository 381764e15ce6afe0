import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import type { BoardStore } from './board-store.ts'
import type { BoardActions } from './use-board-actions.ts'
export function TaskPanel(_: { agreement: PageAgreement; store: BoardStore; number: number; actions: BoardActions }) { return null }
