import type { FieldConflict } from '#platform/errors.ts'

/** Values by field, as journalled. */
export type Values = Readonly<Record<string, unknown>>

/** A later change of the same thing, oldest first. */
export interface LaterChange {
  readonly before: Values
  readonly after: Values
  readonly actorId: string | null
  readonly agencyId: string | null
  readonly at: Date
}

/** What of an edit can be written, and what another person changed meanwhile. */
export interface Merge {
  /** Fields whose value really changes. */
  readonly changed: Values
  readonly conflicts: readonly FieldConflict[]
}

/**
 * Merges an edit made on an older version, field by field: fields nobody touched since are taken; a field another
 * change set to something else is a conflict; a field both set to the same value is settled.
 * @param current the fields as they stand
 * @param edit the fields asked for
 * @param later changes since the version the edit was made on
 */
export function mergeFields(current: Values, edit: Values, later: readonly LaterChange[]): Merge {
  const changed: Record<string, unknown> = {}
  const conflicts: FieldConflict[] = []
  for (const [field, yours] of Object.entries(edit)) {
    const theirs = current[field]
    if (same(yours, theirs)) continue
    const touching = later.filter((change) => field in change.after)
    const first = touching[0]
    const last = touching.at(-1)
    if (!first || !last || same(first.before[field], theirs)) changed[field] = yours
    else {
      const { actorId, agencyId, at } = last
      conflicts.push({ field, yours, theirs, base: first.before[field], actorId, agencyId, at })
    }
  }
  return { changed, conflicts }
}

/** Whether two journalled values are the same; lists compare by content. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
