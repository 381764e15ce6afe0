import { readableDirective } from '#features/directives/access.ts'
import { dayOf } from '#platform/clock.ts'
import { StateError } from '#platform/errors.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import { onTask } from './flow.service.ts'
import { documentWords } from './release-rules.ts'
import type { Changed } from './service.ts'
import { refuseStaleStatus, saveStatus } from './status.service.ts'
import { authorize } from './task-access.ts'

/** A task whose condition is met, and the document that met it. */
export interface Release {
  readonly taskId: string
  readonly directiveId: string
  readonly expectedVersion?: number | null | undefined
}

/**
 * Takes a waiting task up because a document fulfilled what it waited for; any directive the viewer may read will do.
 * Its name stands on the board from then on; the right to read it is nobody's more than before.
 * @throws StateError NOT_WAITING; ConflictError; NotFoundError; ForbiddenError
 */
export function releaseTask(ctx: ServiceContext, input: Release): Promise<Changed> {
  return onTask(ctx, 'releaseTask', input, async (w, viewer, task) => {
    authorize('edit', viewer, task)
    const { id, document } = await readableDirective(w.tx, viewer, input.directiveId)
    await refuseStaleStatus(w, task, 'NOT_STARTED', input.expectedVersion)
    if (task.status !== 'WAITING') throw new StateError('NOT_WAITING', {}, ['input', 'taskId'])
    const { issuedOn } = document
    return saveStatus(w, viewer, task, {
      status: 'NOT_STARTED',
      kind: 'TASK_RELEASED',
      reason: documentWords({ ...document, issuedOn: issuedOn && dayOf(issuedOn) }),
      releasedById: id,
    })
  })
}
