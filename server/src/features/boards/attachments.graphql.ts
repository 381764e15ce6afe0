import { agencyLoader } from '#features/agencies/loaders.ts'
import { personLoader } from '#features/people/loaders.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { keyedLoader } from '#graphql/loader.ts'
import type { ChecklistItem, Evidence } from '#prisma'
import { coordinatingIdsLoader, partiesLoader, taskLoader } from './loaders.ts'
import type { TaskFacts } from './policy.ts'

/** What the abilities of something hung on a task are decided on, loaded once an operation. */
export async function factsOfTask(taskId: string, ctx: GraphQLContext): Promise<TaskFacts> {
  const task = await taskLoader(ctx).load(taskId)
  if (!task) throw new Error(`task ${taskId} is missing`)
  const [parties, coordinatingAgencyIds] = await Promise.all([
    partiesLoader(ctx).load(task.agreementId),
    coordinatingIdsLoader(ctx).load(taskId),
  ])
  return { leadAgencyId: task.leadAgencyId, parties, coordinatingAgencyIds }
}

/** The person a row names; people are never deleted. */
export async function personOf(id: string, ctx: GraphQLContext) {
  const person = await personLoader(ctx).load(id)
  if (!person) throw new Error(`person ${id} is missing`)
  return person
}

/** The agency a row names; agencies are never deleted. */
export async function agencyOfRow(id: string, ctx: GraphQLContext) {
  const agency = await agencyLoader(ctx).load(id)
  if (!agency) throw new Error(`agency ${id} is missing`)
  return agency
}

/** A task's checklist in order. */
export const checklistLoader = keyedLoader<ChecklistItem[]>(async (ctx, taskIds) => {
  const rows = await ctx.db.prisma.checklistItem.findMany({
    where: { taskId: { in: [...taskIds] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const groups = Map.groupBy(rows, (row) => row.taskId)
  return (taskId) => groups.get(taskId) ?? []
})

/** A task's evidence that stands, oldest first. */
export const evidenceLoader = keyedLoader<Evidence[]>(async (ctx, taskIds) => {
  const rows = await ctx.db.prisma.evidence.findMany({
    where: { taskId: { in: [...taskIds] }, removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const groups = Map.groupBy(rows, (row) => row.taskId)
  return (taskId) => groups.get(taskId) ?? []
})
