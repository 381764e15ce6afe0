import { can as canAgreement } from '#features/agreements/policy.ts'
import { boardStream } from '#features/agreements/service.ts'
import type { Database } from '#platform/database.ts'
import { NotFoundError } from '#platform/errors.ts'
import { followStream } from '#platform/follow.ts'
import type { JournalEntry } from '#platform/journal.ts'
import type { Tails } from '#platform/tail.ts'
import type { Viewer } from '#platform/viewer.ts'

/** An entry of a board's stream, or the word that the client must fetch the board anew. */
export type BoardEntry = JournalEntry

/** What following a board needs. */
export interface Following {
  readonly db: Database
  readonly tails: Tails
  readonly viewer: Viewer | null
}

/** Whether the viewer may read the board now. */
export async function mayFollow(db: Database, viewer: Viewer | null, agreementId: string): Promise<boolean> {
  const parties = await db.prisma.agreementParty.findMany({ where: { agreementId } })
  return canAgreement.read(viewer, parties)
}

/** The entry that tells a follower to fetch the board anew and go on from `version`. */
export function resetEntry(agreementId: string, version: number, at: Date): BoardEntry {
  return {
    streamId: boardStream(agreementId),
    version,
    kind: 'RESET',
    entityType: 'Agreement',
    entityId: agreementId,
    change: {},
    actorId: null,
    agencyId: null,
    at,
  }
}

/**
 * Follows a board from a cursor: what was missed, then what happens, each entry once and in order. The right to read
 * is looked up again before each batch; losing it ends the stream with ForbiddenError ACCESS_ENDED.
 * @throws NotFoundError, ForbiddenError ACCESS_ENDED, ValidationError BAD_CURSOR
 */
export function followBoard(
  { db, tails, viewer }: Following,
  agreementId: string,
  cursor: string | null | undefined,
  now: Date,
): AsyncIterableIterator<BoardEntry> {
  return followStream({
    db,
    tails,
    cursor,
    stream: boardStream(agreementId),
    reset: (version) => resetEntry(agreementId, version, now),
    mayFollow: () => mayFollow(db, viewer, agreementId),
    missing: () => new NotFoundError('Agreement', ['agreementId']),
  })
}
