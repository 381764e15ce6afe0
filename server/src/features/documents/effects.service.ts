import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import type { Write } from '#platform/write.ts'
import type { DocumentEffect, DocumentEffectKind } from '#prisma'
import { concernedBy, type NamedEarlier } from './effect-rules.ts'
import { symbolKeyOf } from './rules.ts'
import { identityOf } from './service.ts'

/** What a packet does to an earlier document of its issuer. */
export interface NewEffect {
  readonly kind: DocumentEffectKind
  readonly reason: string | null
  /** The packet's own id on the exchange. */
  readonly packetId: string | null
  /** The documents the packet names, as printed there. */
  readonly named: readonly { readonly symbol: string | null; readonly issuedOn: string | null }[]
}

/** Documents a packet can name that are kept. */
const MOST_NAMED = 50

const namedEarlier = z.array(z.object({ symbolKey: z.string(), issuedOn: z.string().nullable() })).catch([])

/** How a packet names the earlier document, as it is kept. */
export function namedIn(json: unknown): readonly NamedEarlier[] {
  return namedEarlier.parse(json)
}

/** Keeps what the packet of a document does; `settleEffects` finds the earlier document. */
export async function insertEffect(w: Write, documentId: string, effect: NewEffect): Promise<void> {
  const { named, ...columns } = effect
  const kept = named.slice(0, MOST_NAMED).flatMap(({ symbol, issuedOn }): NamedEarlier[] => {
    const symbolKey = symbolKeyOf(symbol)
    return symbolKey === null ? [] : [{ symbolKey, issuedOn }]
  })
  await w.tx.documentEffect.create({
    data: { ...columns, byId: documentId, named: namedEarlier.parse(kept), at: w.at },
    select: { id: true },
  })
}

/** A document that was recalled, updated or replaced just now, or is so no more after a correction. */
export interface EffectChange {
  readonly kind: DocumentEffectKind
  readonly reason: string | null
  readonly byId: string
  readonly earlierId: string
  readonly holds: boolean
}

/**
 * Ties effects to their earlier documents wherever this document is on either side: its own, and those that waited for
 * it or that a correction of it made wrong. The symbols of both must be locked.
 */
export async function settleEffects(w: Write, documentId: string): Promise<readonly EffectChange[]> {
  const rows = await w.tx.$queryRaw<{ byId: string }[]>`
    SELECT DISTINCT e.by_id::text AS "byId" FROM document_effect e JOIN official_document b ON b.id = e.by_id,
      official_document d
    WHERE d.id = ${documentId}::uuid AND (e.by_id = d.id OR e.earlier_id = d.id OR (e.earlier_id IS NULL
      AND b.registered_by_id = d.registered_by_id AND (b.symbol_key = d.symbol_key
        OR e.named @> jsonb_build_array(jsonb_build_object('symbolKey', d.symbol_key)))))`
  const changes: EffectChange[] = []
  for (const { byId } of rows) changes.push(...(await settleOne(w, byId)))
  return changes
}

async function settleOne(w: Write, byId: string): Promise<readonly EffectChange[]> {
  const document = await w.tx.officialDocument.findUniqueOrThrow({
    where: { id: byId },
    omit: { text: true, searchKey: true },
    include: { effects: { orderBy: { id: 'asc' } } },
  })
  const { effects, ...row } = document
  const [first] = effects
  if (!first) return []
  const by = identityOf(row)
  const named = namedIn(first.named)
  const candidates = await candidatesFor(w.tx, by.registeredById, [by, ...named])
  const meant = concernedBy(first.kind, by, named, candidates).map(({ id }) => id)
  return tie(w, first, effects, meant)
}

async function candidatesFor(
  tx: Tx,
  registeredById: string,
  named: readonly { readonly symbolKey: string | null }[],
) {
  const rows = await tx.officialDocument.findMany({
    where: {
      registeredById,
      symbolKey: { in: named.flatMap(({ symbolKey }) => symbolKey ?? []) },
      effects: { none: { kind: 'RECALL' } },
    },
    omit: { text: true, searchKey: true },
    include: { _count: { select: { effects: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...identityOf(row), hasEffect: _count.effects > 0 }))
}

/** Makes the rows of one packet those of the documents meant; one without a document stays to wait where none is. */
async function tie(
  w: Write,
  effect: DocumentEffect,
  rows: readonly DocumentEffect[],
  meant: readonly string[],
): Promise<readonly EffectChange[]> {
  const { kind, reason, byId, packetId } = effect
  const known = rows.flatMap(({ earlierId }) => earlierId ?? [])
  const gone = known.filter((id) => !meant.includes(id))
  const fresh = meant.filter((id) => !known.includes(id))
  if (gone.length + fresh.length === 0) return []
  await w.tx.documentEffect.deleteMany({
    where: { byId, OR: [{ earlierId: null }, { earlierId: { in: gone } }] },
  })
  const wanted = meant.length === 0 ? [null] : fresh
  await w.tx.documentEffect.createMany({
    data: wanted.map((earlierId) => {
      const named = namedEarlier.parse(effect.named)
      return { byId, earlierId, kind, reason, packetId, named, at: w.at }
    }),
  })
  const change = (holds: boolean) => (earlierId: string) => ({ kind, reason, byId, earlierId, holds })
  return [...gone.map(change(false)), ...fresh.map(change(true))]
}
