import { insertEffect, namedIn, settleEffects } from '#features/documents/effects.service.ts'
import type { Tx } from '#platform/database.ts'
import { ValidationError } from '#platform/errors.ts'
import type { Write } from '#platform/write.ts'
import type { DocumentEffectKind } from '#prisma'
import { directiveStream } from './access.ts'
import { directiveAffected } from './changes.ts'
import { askToFollowUp } from './queue.ts'
import type { PacketFacts } from './source.ts'

/** What a packet's document came for; null for an ordinary one. */
export function effectKindOf(packet: PacketFacts | null): DocumentEffectKind | null {
  return packet === null || packet.business === 'NEW' ? null : packet.business
}

/** Keeps what the packet of a document does to an earlier one. */
export async function keepEffect(w: Write, documentId: string, packet: PacketFacts | null): Promise<void> {
  const kind = effectKindOf(packet)
  if (packet === null || kind === null) return
  const { reason, packetId, named } = packet
  await insertEffect(w, documentId, { kind, reason, packetId, named })
}

const KINDS = {
  RECALL: 'DIRECTIVE_RECALLED',
  UPDATE: 'DIRECTIVE_RENEWED',
  REPLACE: 'DIRECTIVE_REPLACED',
} as const satisfies Record<DocumentEffectKind, string>

/**
 * Ties what packets do to their earlier documents wherever this document is on either side, and notes it in the history
 * of each directive that is recalled, updated or replaced by it.
 */
export async function drawEffects(w: Write, documentId: string): Promise<void> {
  for (const { earlierId, byId, kind, reason, holds } of await settleEffects(w, documentId)) {
    const earlier = await w.tx.directive.findUnique({
      where: { documentId: earlierId },
      select: { id: true, document: { select: { registeredById: true } } },
    })
    const by = await w.tx.directive.findUnique({ where: { documentId: byId }, select: { id: true } })
    if (!earlier || !by) continue
    await w.append(directiveStream(earlier.id), earlier.document.registeredById, {
      kind: KINDS[kind],
      entityType: 'Directive',
      entityId: earlier.id,
      change: directiveAffected.parse({ by: by.id, reason, holds }),
    })
    if (kind === 'RECALL' && holds) await askToFollowUp(w.tx, earlier.id)
  }
}

/** Whether a document that came with a recall is a copy of what is recalled: it bears the symbol, or no other is named. */
export function isCopy(named: unknown, symbolKey: string | null): boolean {
  const keys = namedIn(named).map((earlier) => earlier.symbolKey)
  return keys.length === 0 || keys.includes(symbolKey ?? '')
}

/** Those of the documents that were recalled, and copies of one that came with its recall. */
async function recalledAmong(tx: Tx, documentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...documentIds]
  const rows = await tx.documentEffect.findMany({
    where: { kind: 'RECALL', OR: [{ earlierId: { in: ids } }, { byId: { in: ids } }] },
    select: { byId: true, earlierId: true, named: true, by: { select: { symbolKey: true } } },
  })
  const recalled = rows.flatMap(({ earlierId }) => earlierId ?? [])
  const copies = rows.filter(({ named, by }) => isCopy(named, by.symbolKey))
  return new Set([...recalled, ...copies.map(({ byId }) => byId)])
}

/** A point that is to become a task, and the document it is of. */
interface PointOf {
  readonly id: string
  readonly directiveId: string
  readonly path: string
  readonly directive: { readonly document: { readonly id: string; readonly symbol: string | null } }
}

/**
 * Passes when none of the points is of a recalled document. Their directives' streams are held from then on, so that
 * none is recalled meanwhile.
 * @throws ValidationError RECALLED naming the first of them
 */
export async function refuseRecalled(
  w: Write,
  points: readonly PointOf[],
  ids: readonly string[],
): Promise<void> {
  for (const directiveId of [...new Set(points.map((point) => point.directiveId))].sort()) {
    await w.lock(directiveStream(directiveId))
  }
  const recalled = await recalledAmong(
    w.tx,
    points.map(({ directive }) => directive.document.id),
  )
  const wrong = points.find(({ directive }) => recalled.has(directive.document.id))
  if (!wrong) return
  const symbol = wrong.directive.document.symbol ?? ''
  throw new ValidationError('RECALLED', `instructionIds.${ids.indexOf(wrong.id)}`, {
    path: wrong.path,
    symbol,
  })
}
