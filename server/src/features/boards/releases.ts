import { currentRegister } from '#features/directives/register.ts'
import { visibleTo as visibleDocuments } from '#features/documents/policy.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { dayOf } from '#platform/clock.ts'
import { ARRIVED_FACTS, arrivedOf, HOLDS, IS_WAITING, WAITING_FACTS, waitingFor } from './release-facts.ts'
import { documentWords, type Fit, fitOf } from './release-rules.ts'

/** A document that may be what a task waits for. */
export interface ReleaseProposal extends Fit {
  readonly directiveId: string
}

/** Proposals of a task at most: more of them help nobody to choose. */
const MOST = 5
/** Of what was proposed to a task, how many of the best are looked at: some may fit no more. */
const LOOKED_AT = 20

/**
 * What may be released by which documents the viewer may read; by task id, best first. Empty for what does not wait.
 * Which they are was found when the document came or the task began to wait; how well they fit is reckoned now.
 */
export const proposalLoader = keyedLoader<readonly ReleaseProposal[]>(async (ctx, taskIds) => {
  const document = { AND: [visibleDocuments(ctx.viewer), HOLDS] }
  const tasks = await ctx.db.prisma.task.findMany({
    where: { id: { in: [...taskIds] }, ...IS_WAITING, proposals: { some: { directive: { document } } } },
    select: {
      ...WAITING_FACTS,
      proposals: {
        where: { directive: { document } },
        select: { directive: { select: ARRIVED_FACTS } },
        orderBy: [{ score: 'desc' }, { directiveId: 'desc' }],
        take: LOOKED_AT,
      },
    },
  })
  if (tasks.length === 0) return () => []
  const register = await currentRegister(ctx.db)
  const found = new Map(
    tasks.map((task) => {
      const waiting = waitingFor(register, task)
      const fitting = task.proposals.flatMap(({ directive }): ReleaseProposal[] => {
        const fit = waiting && fitOf(waiting, arrivedOf(register, directive))
        return fit ? [{ ...fit, directiveId: directive.id }] : []
      })
      return [task.id, fitting.sort((a, b) => b.score - a.score).slice(0, MOST)] as const
    }),
  )
  return (taskId) => found.get(taskId) ?? []
})

/** The directive that released a task, and what it is called on the board. */
export interface ReleasedBy {
  readonly directiveId: string
  readonly label: string
}

/**
 * What released a task, by its id; a card that was read without it does not know. Whoever may read the task may read
 * the name.
 */
export const releaseLoader = keyedLoader<ReleasedBy | null>(async (ctx, taskIds) => {
  const named = { kind: true, symbol: true, subject: true, issuedOn: true } as const
  const tasks = await ctx.db.prisma.task.findMany({
    where: { id: { in: [...taskIds] }, releasedById: { not: null } },
    select: { id: true, releasedBy: { select: { id: true, document: { select: named } } } },
  })
  const found = new Map<string, ReleasedBy>()
  for (const { id, releasedBy } of tasks) {
    if (!releasedBy) continue
    const { issuedOn, ...document } = releasedBy.document
    const label = documentWords({ ...document, issuedOn: issuedOn && dayOf(issuedOn) })
    found.set(id, { directiveId: releasedBy.id, label })
  }
  return (taskId) => found.get(taskId) ?? null
})
