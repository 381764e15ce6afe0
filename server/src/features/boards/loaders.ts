import { keyedLoader, rowLoader } from '#graphql/loader.ts'
import type { AgreementParty } from '#prisma'

/** A coordinating agency of a task and its confirmation. */
export interface CoordinatingAgency {
  readonly taskId: string
  readonly agencyId: string
  readonly confirmedAt: Date | null
  readonly confirmedById: string | null
}

/** Groups rows by a key, keeping their order. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = Map.groupBy(rows, keyOf)
  return (key) => groups.get(key) ?? []
}

/** A task's coordinating agencies in their order. */
export const coordinatingLoader = keyedLoader<readonly CoordinatingAgency[]>(async (ctx, taskIds) => {
  const where = { taskId: { in: [...taskIds] } }
  const rows = await ctx.db.prisma.taskAgency.findMany({ where, orderBy: { position: 'asc' } })
  return grouped(rows, (row) => row.taskId)
})

/** The ids of a task's coordinating agencies in their order, for whom their word does not matter. */
export const coordinatingIdsLoader = keyedLoader<readonly string[]>(async (ctx, taskIds) => {
  const loader = coordinatingLoader(ctx)
  const rows = await Promise.all(taskIds.map((taskId) => loader.load(taskId)))
  const ids = new Map(taskIds.map((taskId, index) => [taskId, rows[index]?.map((row) => row.agencyId) ?? []]))
  return (taskId) => ids.get(taskId) ?? []
})

/** The ids of the people a task is assigned to. */
export const assigneeLoader = keyedLoader<readonly string[]>(async (ctx, taskIds) => {
  const rows = await ctx.db.prisma.taskAssignee.findMany({ where: { taskId: { in: [...taskIds] } } })
  const of = grouped(rows, (row) => row.taskId)
  return (taskId) => of(taskId).map((row) => row.personId)
})

/** An agreement's parties, those that left included. */
export const partiesLoader = keyedLoader<readonly AgreementParty[]>(async (ctx, agreementIds) => {
  const where = { agreementId: { in: [...agreementIds] } }
  return grouped(await ctx.db.prisma.agreementParty.findMany({ where }), (row) => row.agreementId)
})

/** An agreement by id, for what a task says of its own agreement; the task's readers may read it. */
export const agreementLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.agreement.findMany({ where: { id: { in: [...ids] } } }),
)

/** A task by id, for the node an event is about; who receives the event may read it. */
export const taskLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.task.findMany({ where: { id: { in: [...ids] } } }),
)

/** An instruction with its document, for the words of a task's source. */
export const instructionLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.instruction.findMany({
    where: { id: { in: [...ids] } },
    include: { directive: { include: { document: { select: { symbol: true, kind: true } } } } },
  }),
)

/** An article of a regulation by id; the readers of a task may read its agreement's articles. */
export const articleLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.regulationArticle.findMany({ where: { id: { in: [...ids] } } }),
)

/** A campaign's content by id; the readers of a task may read its agreement's campaign. */
export const contentLoader = rowLoader((ctx, ids) =>
  ctx.db.prisma.campaignContent.findMany({ where: { id: { in: [...ids] } } }),
)
