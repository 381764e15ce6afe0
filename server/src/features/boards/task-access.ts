import type { Tx } from '#platform/database.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Agreement, AgreementParty, Task, TaskAgency, TaskAssignee } from '#prisma'
import { can, type TaskFacts, visibleTo } from './policy.ts'

/** A task with what its rules and history need. */
export interface OpenTask extends Task {
  readonly agreement: Agreement & { readonly parties: readonly AgreementParty[] }
  readonly agencies: readonly TaskAgency[]
  readonly assignees: readonly TaskAssignee[]
}

/** The facts its policy is decided on. */
export function factsOf(
  task: Pick<OpenTask, 'leadAgencyId' | 'agencies'> & { agreement: Pick<OpenTask['agreement'], 'parties'> },
): TaskFacts {
  return {
    leadAgencyId: task.leadAgencyId,
    coordinatingAgencyIds: task.agencies.map((row) => row.agencyId),
    parties: task.agreement.parties,
  }
}

/** Which board a task is on, when the viewer may read it; the stream to lock before loading it. @throws NotFoundError */
export async function agreementOfTask(tx: Tx, viewer: Viewer | null, taskId: string): Promise<string> {
  const task = await tx.task.findUnique({
    where: { id: taskId, AND: visibleTo(viewer) },
    select: { agreementId: true },
  })
  if (!task) throw new NotFoundError('Task', ['input', 'taskId'])
  return task.agreementId
}

/** Loads a task the viewer may read. Lock its board's stream first. @throws NotFoundError */
export async function openTask(tx: Tx, viewer: Viewer | null, taskId: string): Promise<OpenTask> {
  const task = await tx.task.findUnique({
    where: { id: taskId, AND: visibleTo(viewer) },
    include: {
      agreement: { include: { parties: true } },
      agencies: { orderBy: { position: 'asc' } },
      assignees: true,
    },
  })
  if (!task) throw new NotFoundError('Task', ['input', 'taskId'])
  return task
}

/** Passes when the verb's policy allows it. @throws ForbiddenError */
export function authorize(verb: 'edit' | 'comment' | 'accept', viewer: Viewer, task: OpenTask): void {
  if (!can[verb](viewer, factsOf(task))) throw new ForbiddenError()
}
