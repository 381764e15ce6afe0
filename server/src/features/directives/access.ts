import type { Tx } from '#platform/database.ts'
import { ForbiddenError, NotFoundError, StateError } from '#platform/errors.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Directive, OfficialDocument } from '#prisma'
import { can, visibleTo } from './policy.ts'

/** A directive with its document, as a change needs it. */
export type OpenDirective = Directive & { readonly document: OfficialDocument }

/** Everything that happens to a directive. */
export function directiveStream(directiveId: string): `directive:${string}` {
  return `directive:${directiveId}`
}

/** Loads a directive the viewer may read. Lock its stream first when it is to be changed. @throws NotFoundError */
export async function readableDirective(tx: Tx, viewer: Viewer, directiveId: string): Promise<OpenDirective> {
  const directive = await tx.directive.findUnique({
    where: { id: directiveId, AND: visibleTo(viewer) },
    include: { document: true },
  })
  if (!directive) throw new NotFoundError('Directive', ['input', 'directiveId'])
  return directive
}

/** Passes when the viewer writes for the registering agency. @throws ForbiddenError */
export function authorizeWrite(viewer: Viewer, directive: OpenDirective): void {
  if (!can.write(viewer, directive.document)) throw new ForbiddenError()
}

/** Passes while the reading is a draft. @throws StateError ALREADY_CONFIRMED */
export function requireDraft(directive: Pick<Directive, 'state'>): void {
  if (directive.state !== 'DRAFT') throw new StateError('ALREADY_CONFIRMED')
}

/** Passes when the change was made on the present version. @throws StateError STALE */
export function requireVersion(row: { readonly version: number }, expected: number): void {
  if (row.version !== expected) {
    throw new StateError('STALE', { expected, current: row.version }, ['input', 'expectedVersion'])
  }
}
