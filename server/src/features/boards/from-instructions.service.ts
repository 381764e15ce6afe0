import { can as canAgreement } from '#features/agreements/policy.ts'
import { askToSeek } from '#features/agreements/queue.ts'
import { boardStream, type ReadableAgreement, readableAgreement } from '#features/agreements/service.ts'
import { type ChosenInstruction, takeUpInstructions } from '#features/directives/accept.service.ts'
import { askToFollowUp } from '#features/directives/queue.ts'
import { currentRegister } from '#features/directives/register.ts'
import { civilDay } from '#platform/clock.ts'
import { ForbiddenError, ValidationError } from '#platform/errors.ts'
import { uniqueList } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import { checkGroupPoints, type GroupChoice, groupsOf } from './instruction-groups.ts'
import { type PointChoice, type Present, tasksOf } from './instruction-tasks.ts'
import { titleOf } from './instruction-words.ts'
import { insertTask, type NewTask } from './service.ts'

/** Tasks made at once, at most; also points. */
const MAX_TASKS = 200

/** Which instructions become tasks, on which board, led by whom where that is the clerk's choice. */
export interface TasksFromInstructions {
  readonly agreementId: string
  readonly instructionIds: readonly string[]
  /** The clerk's choice of a lead, for points that name several or none of the register. */
  readonly leads?: readonly { readonly instructionId: string; readonly agencyId: string }[] | undefined
  /** The jobs of each point that asks for several become its task's checklist. */
  readonly splitJobs?: boolean | null | undefined
  /** Which jobs, by their index, for points of which not all are wanted; also without `splitJobs`. */
  readonly jobs?:
    | readonly { readonly instructionId: string; readonly indexes: readonly number[] }[]
    | undefined
  /** Groups that points name ("các xã, phường"), to be spelt out. */
  readonly groups?: readonly GroupChoice[] | undefined
  /** Leads points whose lead is not in the register; the agreement's host when absent. */
  readonly defaultLeadAgencyId?: string | null | undefined
}

export type MadeTasks = { agreementId: string; taskIds: string[]; version: number }

/**
 * Makes one task of each instruction: lead, coordinating agencies, deadline, condition, and the link back to the
 * clause. A point with a condition waits. Of several leads the first (or the chosen) leads and the others coordinate;
 * names that are not in the register are kept in the description. A group stays one of these, unless it is to be spelt
 * out.
 * @throws NotFoundError, ForbiddenError, ValidationError ALREADY_MADE when one is a task of this board already,
 * NO_SUCH_JOB for a job that a point does not have, GROUP_OPEN for a group whose members the letter does not tell,
 * SUCCESSOR_NEEDED for a lead that has ended and was not followed by just one agency, RECALLED for a point of a document
 * that was recalled
 */
export async function createTasksFromInstructions(
  ctx: ServiceContext,
  input: TasksFromInstructions,
): Promise<MadeTasks> {
  const viewer = requireWriter(ctx)
  const ids = uniqueList(input.instructionIds, 'instructionIds', MAX_TASKS)
  if (ids.length === 0) throw new ValidationError('REQUIRED', 'instructionIds')
  const register = await currentRegister(ctx.db)
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
    const present = { register, today: civilDay(w.at) }
    checkGroupPoints(input.groups ?? [], ids)
    const wanted = instructions.flatMap((point) =>
      tasksOf(point, agreement, choiceOf(point, agreement, input, present), present),
    )
    if (wanted.length > MAX_TASKS) throw new ValidationError('TOO_MANY', 'groups', { max: MAX_TASKS })
    const answer = await insertTasks(w, viewer, agreement, wanted)
    // The parties of the board may read these documents from now on, which others of its tasks may wait for.
    for (const directiveId of new Set(instructions.map((point) => point.directiveId))) {
      await askToFollowUp(w.tx, directiveId)
    }
    return answer
  })
}

async function insertTasks(
  w: Write,
  viewer: Viewer,
  agreement: ReadableAgreement,
  wanted: readonly NewTask[],
): Promise<MadeTasks> {
  const taskIds: string[] = []
  const waiting: string[] = []
  let version = 0
  for (const one of wanted) {
    const task = await insertTask(w, viewer, agreement, one)
    taskIds.push(task.taskId)
    if (task.isWaiting) waiting.push(task.taskId)
    version = task.version
  }
  await askToSeek(w.tx, { taskIds: waiting })
  return { agreementId: agreement.id, taskIds, version }
}

/** A point with what a clerk chose for it. */
function choiceOf(
  point: ChosenInstruction,
  agreement: ReadableAgreement,
  input: TasksFromInstructions,
  present: Present,
): PointChoice {
  const at = input.leads?.findIndex((choice) => choice.instructionId === point.id) ?? -1
  const lead = input.leads?.[at]
  return {
    lead: lead ? { agencyId: lead.agencyId, field: `leads.${at}.agencyId` } : null,
    otherwise: () =>
      input.defaultLeadAgencyId
        ? { agencyId: input.defaultLeadAgencyId, field: 'defaultLeadAgencyId' }
        : { agencyId: hostOf(agreement), field: 'leads' },
    groups: groupsOf(point, input.groups ?? [], present),
    checklist: checklistOf(point, input),
  }
}

/** Longest step of a checklist, in characters. */
const MAX_STEP = 500
const MAX_STEPS = 100

/** The jobs of a point that were asked for, in the order of the text. @throws ValidationError NO_SUCH_JOB */
function checklistOf({ id, path, jobs }: ChosenInstruction, input: TasksFromInstructions): string[] {
  const at = input.jobs?.findIndex((choice) => choice.instructionId === id) ?? -1
  const chosen = input.jobs?.[at]?.indexes
  const wrong =
    chosen?.findIndex((index) => !Number.isInteger(index) || index < 0 || index >= jobs.length) ?? -1
  if (wrong >= 0) {
    throw new ValidationError('NO_SUCH_JOB', `jobs.${at}.indexes.${wrong}`, { path, count: jobs.length })
  }
  const steps = chosen ? jobs.filter((_, index) => chosen.includes(index)) : input.splitJobs ? jobs : []
  return [...new Set(steps.map((job) => titleOf(job).slice(0, MAX_STEP)))].slice(0, MAX_STEPS)
}

function hostOf(agreement: ReadableAgreement): string {
  const host = agreement.parties.find((party) => party.role === 'HOST' && party.leftOn === null)
  if (!host) throw new ValidationError('HOST_REQUIRED', 'agreementId')
  return host.agencyId
}
