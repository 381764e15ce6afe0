import { setImmediate as nextTurn } from 'node:timers/promises'
import { currentRegister } from '#features/directives/register.ts'
import type { Register } from '#features/directives/register-index.ts'
import { readableBy } from '#features/documents/policy.ts'
import { readersOf } from '#features/documents/readers.ts'
import { dateOf } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { Prisma } from '#prisma'
import { type BoardParts, type Found, propose } from './propose.service.ts'
import { ARRIVED_FACTS, arrivedOf, HOLDS, IS_WAITING, WAITING_FACTS, waitingFor } from './release-facts.ts'
import { type Arrived, fitOf, type Waiting } from './release-rules.ts'

/** Rows read at once. */
const PAGE = 100
/** Pairs that are weighed before others get their turn: some 30 µs each. */
const PAIRS_A_TURN = 100
/** The latest documents that are looked at for tasks that begin to wait. */
const MOST_DOCUMENTS = 5_000
/** The latest tasks that are looked at for a document that comes. */
const MOST_TASKS = 5_000

/** The parties who may read a document, by the agreement on whose board tasks wait. */
type Readers = ReadonlyMap<string, readonly string[]>

/**
 * Proposes a document to every task that may wait for it, on the boards of those who may read it. May be done again at
 * any time: nobody is told the same twice.
 */
export async function proposeDocument(
  parts: BoardParts,
  directiveId: string,
  stopping: AbortSignal,
): Promise<void> {
  const { prisma } = parts.db
  const readers = await waitingBoards(parts.db, directiveId)
  if (readers.size === 0) return
  const facts = await prisma.directive.findUnique({
    where: { id: directiveId, document: { issuedOn: { not: null }, ...HOLDS } },
    select: ARRIVED_FACTS,
  })
  if (!facts) return
  const register = await currentRegister(parts.db)
  const documents = [{ directiveId, arrived: arrivedOf(register, facts) }]
  const where = { boardId: { in: [...readers.keys()] }, ...IS_WAITING }
  for await (const tasks of waitingTasks(parts.db, register, where)) {
    if (stopping.aborted) return
    await proposeFitting(parts, tasks, documents, async () => readers)
  }
}

/**
 * Proposes to tasks the documents that were there before they began to wait. `where` says which tasks.
 */
export async function proposeToTasks(
  parts: BoardParts,
  where: Prisma.TaskWhereInput,
  stopping: AbortSignal,
): Promise<void> {
  const register = await currentRegister(parts.db)
  for await (const tasks of waitingTasks(parts.db, register, { AND: [where, IS_WAITING] })) {
    for (const [agreementId, ofBoard] of Map.groupBy(tasks, (task) => task.agreementId)) {
      for await (const documents of documentsFor(parts.db, register, agreementId, ofBoard)) {
        if (stopping.aborted) return
        await proposeFitting(parts, ofBoard, documents, (directiveId) => waitingBoards(parts.db, directiveId))
      }
    }
  }
}

interface WaitingTask {
  readonly id: string
  readonly agreementId: string
  readonly waiting: Waiting
}

interface ArrivedDirective {
  readonly directiveId: string
  readonly arrived: Arrived
}

/** Tasks that wait for a document, in pages, the latest first. */
async function* waitingTasks(
  db: Database,
  register: Register,
  where: Prisma.TaskWhereInput,
): AsyncGenerator<readonly WaitingTask[]> {
  let last: string | null = null
  for (let read = 0; read < MOST_TASKS; read += PAGE) {
    const rows: Prisma.TaskGetPayload<{ select: typeof WAITING_FACTS }>[] = await db.prisma.task.findMany({
      where: last === null ? where : { AND: [where, { id: { lt: last } }] },
      select: WAITING_FACTS,
      orderBy: { id: 'desc' },
      take: PAGE,
    })
    yield rows.flatMap((row) => {
      const waiting = waitingFor(register, row)
      return waiting ? [{ id: row.id, agreementId: row.agreementId, waiting }] : []
    })
    last = rows.at(-1)?.id ?? null
    if (rows.length < PAGE) return
  }
}

/** The documents that parties of a board may read and that came after what its tasks are from, latest first. */
async function* documentsFor(
  db: Database,
  register: Register,
  agreementId: string,
  tasks: readonly WaitingTask[],
): AsyncGenerator<readonly ArrivedDirective[]> {
  const since = tasks.map(({ waiting }) => waiting.since).sort()[0]
  if (since === undefined) return
  const parties = await db.prisma.agreementParty.findMany({
    where: { agreementId, leftOn: null },
    select: { agencyId: true },
  })
  const readable = readableBy(parties.map(({ agencyId }) => agencyId))
  for (let skip = 0; skip < MOST_DOCUMENTS; skip += PAGE) {
    const rows = await db.prisma.directive.findMany({
      where: { document: { AND: [readable, { issuedOn: { gt: dateOf(since) } }, HOLDS] } },
      select: ARRIVED_FACTS,
      orderBy: [{ document: { issuedOn: 'desc' } }, { id: 'desc' }],
      skip,
      take: PAGE,
    })
    yield rows.map((row) => ({ directiveId: row.id, arrived: arrivedOf(register, row) }))
    if (rows.length < PAGE) return
  }
}

/** Weighs each document for each task and proposes those that fit, board by board. */
async function proposeFitting(
  parts: BoardParts,
  tasks: readonly WaitingTask[],
  documents: readonly ArrivedDirective[],
  readersOfDocument: (directiveId: string) => Promise<Readers>,
): Promise<void> {
  const boards = new Map<string, Found[]>()
  let weighed = 0
  for (const { directiveId, arrived } of documents) {
    let readers: Readers | null = null
    for (const { id, agreementId, waiting } of tasks) {
      if (++weighed % PAIRS_A_TURN === 0) await nextTurn()
      const fit = fitOf(waiting, arrived)
      if (!fit) continue
      readers ??= await readersOfDocument(directiveId)
      const agencyIds = readers.get(agreementId)
      if (!agencyIds) continue
      const found = { taskId: id, directiveId, score: fit.score, agencyIds }
      boards.set(agreementId, [...(boards.get(agreementId) ?? []), found])
    }
  }
  for (const [agreementId, found] of boards) await propose(parts, agreementId, found)
}

/** The boards on which tasks wait and a party may read the document. A board's id is its agreement's. */
async function waitingBoards(db: Database, directiveId: string): Promise<Readers> {
  const documentId = Prisma.sql`(SELECT document_id FROM directive WHERE id = ${directiveId}::uuid)`
  const rows = await db.prisma.$queryRaw<{ agreementId: string; agencyIds: string[] }[]>(Prisma.sql`
    SELECT p.agreement_id::text AS "agreementId", array_agg(p.agency_id::text) AS "agencyIds" FROM agreement_party p
    WHERE p.left_on IS NULL AND p.agency_id IN (${readersOf(documentId)})
      AND EXISTS (SELECT 1 FROM task t WHERE t.board_id = p.agreement_id AND t.status = 'WAITING')
    GROUP BY p.agreement_id`)
  return new Map(rows.map(({ agreementId, agencyIds }) => [agreementId, agencyIds]))
}
