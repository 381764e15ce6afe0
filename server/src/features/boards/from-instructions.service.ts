import { can as canAgreement } from '#features/agreements/policy.ts'
import { boardStream, type ReadableAgreement, readableAgreement } from '#features/agreements/service.ts'
import { type ChosenInstruction, takeUpInstructions } from '#features/directives/accept.service.ts'
import { dayOf } from '#platform/clock.ts'
import { ForbiddenError, ValidationError } from '#platform/errors.ts'
import { uniqueList } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { write } from '#platform/write.ts'
import { titleOf } from './instruction-words.ts'
import { insertTask, type NewTask } from './service.ts'

/** Which instructions become tasks, on which board, led by whom where that is the clerk's choice. */
export interface TasksFromInstructions {
  readonly agreementId: string
  readonly instructionIds: readonly string[]
  /** The clerk's choice of a lead, for points that name several or none of the register. */
  readonly leads?: readonly { readonly instructionId: string; readonly agencyId: string }[] | undefined
  /** Leads points whose lead is not in the register; the agreement's host when absent. */
  readonly defaultLeadAgencyId?: string | null | undefined
}

export type MadeTasks = { agreementId: string; taskIds: string[]; version: number }

/**
 * Makes one task of each instruction: lead, coordinating agencies, deadline, condition, and the link back to the
 * clause. A point with a condition waits. Of several leads the first (or the chosen) leads and the others coordinate;
 * names that are not in the register are kept in the description.
 * @throws NotFoundError, ForbiddenError, ValidationError ALREADY_MADE when one is a task of this board already
 */
export async function createTasksFromInstructions(
  ctx: ServiceContext,
  input: TasksFromInstructions,
): Promise<MadeTasks> {
  const viewer = requireWriter(ctx)
  const ids = uniqueList(input.instructionIds, 'instructionIds', 200)
  if (ids.length === 0) throw new ValidationError('REQUIRED', 'instructionIds')
  return write(ctx, 'createTasksFromInstructions', input, async (w) => {
    await w.lock(boardStream(input.agreementId))
    const agreement = await readableAgreement(w.tx, viewer, input.agreementId)
    if (!canAgreement.createTask(viewer, agreement.parties)) throw new ForbiddenError()
    const made = await w.tx.task.findFirst({
      where: { agreementId: agreement.id, instructionId: { in: ids }, status: { not: 'CANCELLED' } },
      include: { instruction: { select: { path: true } } },
    })
    if (made) {
      const at = ids.indexOf(made.instructionId ?? '')
      throw new ValidationError('ALREADY_MADE', `instructionIds.${at}`, {
        path: made.instruction?.path ?? '',
      })
    }
    const instructions = await takeUpInstructions(w, viewer, ids)
    const taskIds: string[] = []
    let version = 0
    for (const instruction of instructions) {
      const task = await insertTask(w, viewer, agreement, taskOf(instruction, agreement, input))
      taskIds.push(task.taskId)
      version = task.version
    }
    return { agreementId: agreement.id, taskIds, version }
  })
}

function taskOf(
  instruction: ChosenInstruction,
  agreement: ReadableAgreement,
  input: TasksFromInstructions,
): NewTask {
  const linked = (role: 'LEAD' | 'COORDINATING') =>
    instruction.actors.filter((actor) => actor.role === role).flatMap((actor) => actor.agencyId ?? [])
  const chosen = input.leads?.find((choice) => choice.instructionId === instruction.id)?.agencyId
  const leads = linked('LEAD')
  const leadAgencyId = chosen ?? leads[0] ?? input.defaultLeadAgencyId ?? hostOf(agreement)
  const coordinating = [...new Set([...leads, ...linked('COORDINATING')])].filter((id) => id !== leadAgencyId)
  return {
    agreementId: agreement.id,
    instructionId: instruction.id,
    title: titleOf(instruction.text),
    description: descriptionOf(instruction),
    leadAgencyId,
    coordinatingAgencyIds: coordinating,
    dueOn: instruction.deadlineOn && dayOf(instruction.deadlineOn),
    waitCondition: instruction.condition,
  }
}

function hostOf(agreement: ReadableAgreement): string {
  const host = agreement.parties.find((party) => party.role === 'HOST' && party.leftOn === null)
  if (!host) throw new ValidationError('HOST_REQUIRED', 'agreementId')
  return host.agencyId
}

/** The clause in full, and whom it names that the register does not know. */
function descriptionOf(instruction: ChosenInstruction): string {
  const unknown = (role: 'LEAD' | 'COORDINATING') =>
    instruction.actors
      .filter((actor) => actor.role === role && actor.agencyId === null)
      .map((actor) => actor.text)
  const lines = [instruction.text.replace(/\s+/g, ' ').trim()]
  const leads = unknown('LEAD')
  const coordinating = unknown('COORDINATING')
  if (leads.length > 0) lines.push(`Chủ trì theo văn bản: ${leads.join('; ')}`)
  if (coordinating.length > 0) lines.push(`Phối hợp theo văn bản: ${coordinating.join('; ')}`)
  if (instruction.recurrence) lines.push(`Chế độ: ${instruction.recurrence}`)
  if (instruction.reportTo) lines.push(`Báo cáo: ${instruction.reportTo}`)
  return lines.join('\n\n')
}
