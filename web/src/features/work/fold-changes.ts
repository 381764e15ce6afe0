/** What folding looks at. */
interface FoldableChange {
  readonly kind: string
  readonly actor: { readonly id: string } | null
  readonly task: { readonly agreement: { readonly id: string } } | null
}

/** One thing somebody did, or the same thing done several times in a row. */
interface FoldedChange<C> {
  readonly change: C
  readonly count: number
}

/** Folds tasks that one person added to one board in a row: fifteen from a letter are one piece of news. */
export function foldChanges<C extends FoldableChange>(changes: readonly C[]): FoldedChange<C>[] {
  const folded: FoldedChange<C>[] = []
  for (const change of changes) {
    const last = folded.at(-1)
    if (last && sameDoing(last.change, change)) folded[folded.length - 1] = { ...last, count: last.count + 1 }
    else folded.push({ change, count: 1 })
  }
  return folded
}

function sameDoing(one: FoldableChange, other: FoldableChange): boolean {
  if (one.kind !== 'TASK_CREATED' || other.kind !== 'TASK_CREATED') return false
  return one.actor?.id === other.actor?.id && one.task?.agreement.id === other.task?.agreement.id
}
