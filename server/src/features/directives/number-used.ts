import { visibleTo as visibleDocuments } from '#features/documents/policy.ts'
import { type NumberedDocument, sharesNumber } from '#features/documents/rules.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { dayOf } from '#platform/clock.ts'
import type { KeptWarning } from './reading-json.ts'
import { storedWarnings } from './stored-reading.ts'

/** Warnings of one directive at most: more of them say nothing new. */
const MOST = 5

/**
 * Warns, by directive id, that another document the viewer may read bears the same number of the same register. Looked
 * up when asked, so that it goes when either is corrected and comes when the other arrives; two queries a tick.
 */
export const numberUsedLoader = keyedLoader<readonly KeptWarning[]>(async (ctx, ids) => {
  const own = await ctx.db.prisma.directive.findMany({
    where: { id: { in: [...ids] }, document: { numberKey: { not: null }, kind: { not: null } } },
    select: { id: true, reading: true, document: { select: NUMBERED } },
  })
  const numbers = own.map(({ document: { numberKey, kind } }) => ({ numberKey, kind }))
  const others = await ctx.db.prisma.officialDocument.findMany({
    where: { AND: [visibleDocuments(ctx.viewer), { OR: numbers }], directive: { isNot: null } },
    select: { ...NUMBERED, directive: { select: { id: true } } },
    orderBy: { id: 'asc' },
  })
  const rows = new Map(own.map((row) => [row.id, row]))
  const byNumber = Map.groupBy(others, ({ numberKey }) => numberKey)
  return (id) => {
    const row = rows.get(id)
    if (!row) return []
    const used = (byNumber.get(row.document.numberKey) ?? []).filter(
      (other) =>
        other.id !== row.document.id &&
        !isVersion(row.document, other) &&
        sharesNumber(numbered(row.document), numbered(other)),
    )
    const place = storedWarnings(row.reading).symbol
    return used.slice(0, MOST).map(({ symbol, issuedOn, directive }) => ({
      code: 'NUMBER_USED',
      params: { symbol: symbol ?? '', date: issuedOn ? dayOf(issuedOn) : '' },
      start: place?.start ?? null,
      end: place?.end ?? null,
      otherId: directive?.id ?? null,
    }))
  }
})

const NUMBERED = {
  id: true,
  symbol: true,
  symbolKey: true,
  numberKey: true,
  kind: true,
  issuedOn: true,
  issuerId: true,
  issuerText: true,
  subject: true,
  effects: { select: { earlierId: true } },
} as const

interface Version {
  readonly id: string
  readonly effects: readonly { readonly earlierId: string | null }[]
}

/** Whether one of two documents recalls, updates or replaces the other: then they bear one number rightly. */
function isVersion(one: Version, other: Version): boolean {
  return (
    one.effects.some(({ earlierId }) => earlierId === other.id) ||
    other.effects.some(({ earlierId }) => earlierId === one.id)
  )
}

function numbered(document: Omit<NumberedDocument, 'issuedOn'> & { readonly issuedOn: Date | null }) {
  return { ...document, issuedOn: document.issuedOn ? dayOf(document.issuedOn) : null }
}
