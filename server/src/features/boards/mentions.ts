import type { Tx } from '#platform/database.ts'
import { ValidationError } from '#platform/errors.ts'
import type { OpenTask } from './task-access.ts'

/** Whom a comment calls: exactly one of both. */
export interface NewMention {
  readonly personId?: string | null | undefined
  readonly agencyId?: string | null | undefined
}

/** A mention as its row holds it. */
export interface MentionRow {
  readonly personId: string | null
  readonly agencyId: string | null
}

const MAX_MENTIONS = 50

/**
 * Checks mentions and drops repeats: parties of the agreement, and people who work for one; nobody else can read it.
 * @throws ValidationError MENTION_ONE, NOT_A_PARTY, NOT_A_MEMBER, TOO_MANY
 */
export async function checkMentions(
  tx: Tx,
  task: OpenTask,
  mentions: readonly NewMention[],
): Promise<MentionRow[]> {
  if (mentions.length > MAX_MENTIONS) throw new ValidationError('TOO_MANY', 'mentions', { max: MAX_MENTIONS })
  const parties = task.agreement.parties.filter((party) => party.leftOn === null).map((p) => p.agencyId)
  const personIds = mentions.flatMap(({ personId }) => personId ?? [])
  const members = await tx.membership.findMany({
    where: { personId: { in: personIds }, agencyId: { in: parties }, endedAt: null },
    select: { personId: true },
  })
  const people = new Set(members.map((row) => row.personId))
  const rows = new Map<string, MentionRow>()
  for (const [index, { personId = null, agencyId = null }] of mentions.entries()) {
    const field = `mentions.${index}`
    if ((personId === null) === (agencyId === null)) throw new ValidationError('MENTION_ONE', field)
    if (personId !== null && !people.has(personId)) throw new ValidationError('NOT_A_MEMBER', field)
    if (agencyId !== null && !parties.includes(agencyId)) throw new ValidationError('NOT_A_PARTY', field)
    rows.set(`${personId}${agencyId}`, { personId, agencyId })
  }
  return [...rows.values()]
}
