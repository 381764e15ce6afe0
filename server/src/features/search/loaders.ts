import { visibleTo as visibleAgreements } from '#features/agreements/policy.ts'
import { visibleTo as visibleTasks } from '#features/boards/policy.ts'
import { visibleTo as visibleCampaigns } from '#features/campaigns/policy.ts'
import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { rowLoader } from '#graphql/loader.ts'
import type { SearchHit } from './service.ts'
import type { SearchKind } from './sources.ts'

const anyOf = (ids: readonly string[]) => ({ in: [...ids] })

// Each asks its noun's policy again: should the search ever find too much, the row still does not come.
const LOADERS = {
  AGREEMENT: rowLoader((ctx, ids) =>
    ctx.db.prisma.agreement.findMany({ where: { id: anyOf(ids), AND: visibleAgreements(ctx.viewer) } }),
  ),
  CAMPAIGN: rowLoader((ctx, ids) =>
    ctx.db.prisma.campaign.findMany({ where: { id: anyOf(ids), AND: visibleCampaigns(ctx.viewer) } }),
  ),
  DIRECTIVE: rowLoader((ctx, ids) =>
    ctx.db.prisma.directive.findMany({ where: { id: anyOf(ids), AND: visibleDirectives(ctx.viewer) } }),
  ),
  AGENCY: rowLoader((ctx, ids) => ctx.db.prisma.agency.findMany({ where: { id: anyOf(ids) } })),
  TASK: rowLoader((ctx, ids) =>
    ctx.db.prisma.task.findMany({ where: { id: anyOf(ids), AND: visibleTasks(ctx.viewer) } }),
  ),
} as const satisfies Record<SearchKind, unknown>

/** The GraphQL type of each kind. */
export const TYPE_NAMES = {
  AGREEMENT: 'Agreement',
  CAMPAIGN: 'Campaign',
  DIRECTIVE: 'Directive',
  AGENCY: 'Agency',
  TASK: 'Task',
} as const satisfies Record<SearchKind, string>

/** The row a hit stands for, told by its type; null when the viewer may no longer see it. */
export async function nodeOf(ctx: GraphQLContext, hit: SearchHit) {
  const row = await LOADERS[hit.kind](ctx).load(hit.id)
  return row && { ...row, __typename: TYPE_NAMES[hit.kind] }
}
