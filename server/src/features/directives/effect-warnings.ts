import { canConcern } from '#features/documents/effect-rules.ts'
import { namedIn } from '#features/documents/effects.service.ts'
import { visibleTo as visibleDocuments } from '#features/documents/policy.ts'
import { identityOf } from '#features/documents/service.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { civilDay, dayOf } from '#platform/clock.ts'
import type { DocumentEffectKind, Prisma } from '#prisma'
import type { KeptWarning } from './reading-json.ts'

/** Warnings of one directive at most: more of them say nothing new. */
const MOST = 5

/** A document as the warnings name it. */
const NAMED = {
  id: true,
  symbol: true,
  issuedOn: true,
  registeredById: true,
  directive: { select: { id: true } },
} satisfies Prisma.OfficialDocumentSelect

const EFFECTS = {
  id: true,
  effects: {
    include: { earlier: { select: NAMED }, by: { omit: { text: true, searchKey: true } } },
    take: MOST,
  },
  affectedBy: { include: { by: { select: NAMED } }, orderBy: { id: 'desc' }, take: MOST },
} satisfies Prisma.OfficialDocumentSelect

type WithEffects = Prisma.OfficialDocumentGetPayload<{ select: typeof EFFECTS }>
type Own = WithEffects['effects'][number]

/**
 * Warns, by directive id, that its packet recalls, updates or replaces an earlier document, or that a later one did so
 * to it. Looked up when asked, since either may come first; a query or two a tick.
 */
export const effectWarningLoader = keyedLoader<readonly KeptWarning[]>(async (ctx, ids) => {
  const rows = await ctx.db.prisma.directive.findMany({
    where: {
      id: { in: [...ids] },
      document: { OR: [{ effects: { some: {} } }, { affectedBy: { some: {} } }] },
    },
    select: { id: true, document: { select: EFFECTS } },
  })
  const warnings = new Map(
    await Promise.all(rows.map(async ({ id, document }) => [id, await warningsOf(ctx, document)] as const)),
  )
  return (id) => warnings.get(id) ?? []
})

async function warningsOf(ctx: GraphQLContext, document: WithEffects): Promise<readonly KeptWarning[]> {
  const own = document.effects.map((effect) => ownWarning(effect))
  const waiting = document.effects.find(({ earlierId }) => earlierId === null)
  const elsewhere = waiting ? await elsewhereWarning(ctx, waiting) : null
  const later = document.affectedBy.map(({ kind, reason, at, by }) =>
    warning(LATER[kind], { reason: reasonWords(reason), date: printed(civilDay(at)) }, by.directive),
  )
  return [...later, ...own, ...(elsewhere ? [elsewhere] : [])]
}

const EARLIER = {
  RECALL: 'RECALLS',
  UPDATE: 'UPDATES',
  REPLACE: 'REPLACES',
} as const satisfies Record<DocumentEffectKind, string>

const LATER = {
  RECALL: 'RECALLED',
  UPDATE: 'UPDATED',
  REPLACE: 'REPLACED',
} as const satisfies Record<DocumentEffectKind, string>

function ownWarning({ kind, reason, earlier }: Own): KeptWarning {
  const params = { reason: reasonWords(reason) }
  if (!earlier) return warning(`${EARLIER[kind]}_UNKNOWN`, params, null)
  return warning(`${EARLIER[kind]}_EARLIER`, { ...params, document: nameOf(earlier) }, earlier.directive)
}

/** That the viewer may read the earlier document as another agency registered it, for which the packet does not hold. */
async function elsewhereWarning(ctx: GraphQLContext, { by, named }: Own): Promise<KeptWarning | null> {
  const identity = identityOf(by)
  const told = namedIn(named)
  const rows = await ctx.db.prisma.officialDocument.findMany({
    where: {
      AND: visibleDocuments(ctx.viewer),
      registeredById: { not: by.registeredById },
      symbolKey: { in: [identity, ...told].flatMap(({ symbolKey }) => symbolKey ?? []) },
      effects: { none: {} },
    },
    omit: { text: true, searchKey: true },
    include: { registeredBy: { select: { name: true } }, directive: { select: { id: true } } },
    orderBy: { id: 'asc' },
    take: 50,
  })
  const found = rows.find(({ registeredBy: _, directive: __, ...row }) => {
    const { registeredById } = identity
    return canConcern(identity, told, { ...identityOf(row), registeredById, hasEffect: false })
  })
  if (!found) return null
  const params = { document: nameOf(found), agency: found.registeredBy.name }
  return warning('EARLIER_ELSEWHERE', params, found.directive)
}

function warning(
  code: string,
  params: KeptWarning['params'],
  other: { readonly id: string } | null,
): KeptWarning {
  return { code, params, start: null, end: null, otherId: other?.id ?? null }
}

function nameOf({ symbol, issuedOn }: { readonly symbol: string | null; readonly issuedOn: Date | null }) {
  return [symbol ?? '—', ...(issuedOn ? [`(${printed(dayOf(issuedOn))})`] : [])].join(' ')
}

function reasonWords(reason: string | null): string {
  return reason === null ? '' : `: ${reason.replace(/[.\s]+$/, '')}`
}

function printed(day: string): string {
  return day.split('-').reverse().join('/')
}
