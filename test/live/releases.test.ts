import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeTaskStatus } from '../../server/src/features/boards/flow.service.ts'
import { rowId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import type { Actor } from '../support/actors.ts'
import { confirmed, imported, letterOf } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { handIn, runImports, sent } from '../support/imports.ts'
import { packetOf } from '../support/packets.ts'
import { scratch } from '../support/scratch.ts'
import { startServer } from '../support/server-process.ts'
import { follow, type Subscriber } from '../support/subscriber.ts'
import { guidanceFor, lookAt, makeWaiting, runBoards, type Waiting } from '../support/waiting.ts'

const dataDir = scratch('releases')
let hub: TestHub
beforeAll(async () => {
  hub = await startHub({ shared: true, config: { dataDir } })
})
afterAll(() => hub[Symbol.asyncDispose]())

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version kind text actor { name } agency { name } changes { field } directive { id symbol }
  task { id status releaseProposals { directive { id symbol } score } } } }`

const isProposed = ({ kind }: { readonly kind?: string | undefined }) => kind === 'TASK_RELEASE_PROPOSED'

function watch(as: Actor, { agreementId }: Waiting): Subscriber {
  return follow(hub.origin, as, WATCH, { id: agreementId, after: '0' })
}

/** How often each document was proposed to each task of a board, as the journal has it. */
async function proposedOn({ agreementId }: Waiting): Promise<string[]> {
  const streamId = `board:${rowId('Agreement', agreementId)}`
  const rows = await hub.app.services.db.prisma.journalEntry.findMany({
    where: { streamId, kind: 'TASK_RELEASE_PROPOSED' },
    select: { entityId: true, change: true },
  })
  return rows.map(({ entityId, change }) => `${entityId} ${JSON.stringify(change)}`)
}

describe('a document that arrives', () => {
  it('is told at once on the open board: as itself to whoever may read it, as a fact to the others', async () => {
    await using _jobs = await runBoards(hub)
    const board = await makeWaiting(hub)
    const { clerk, front } = board.district
    const [here, there] = [watch(clerk, board), watch(front, board)]
    const { id } = await imported(hub, clerk, { text: guidanceFor(board.district) })
    const told = await here.until(isProposed)
    expect(told).toMatchObject({
      actor: null,
      agency: null,
      text: null,
      changes: [],
      directive: { id, symbol: '45/UBND-NN' },
      task: { id: board.taskId, status: 'WAITING', releaseProposals: [{ directive: { id } }] },
    })
    expect(await there.until(isProposed)).toMatchObject({
      text: null,
      directive: null,
      task: { id: board.taskId, releaseProposals: [] },
    })
    // Looked at again, as after a retry: nobody is told twice.
    await lookAt(hub, { id })
    expect(await proposedOn(board)).toHaveLength(1)
    for (const watcher of [here, there]) watcher.cut()
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })

  it('is told once more to the board when it may be read by a party that could not', async () => {
    await using _jobs = await runBoards(hub)
    const board = await makeWaiting(hub)
    const { district } = board
    const there = watch(district.front, board)
    const recipients = `Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${district.name};`
    const read = await imported(hub, district.clerk, { text: guidanceFor(district, { recipients }) })
    expect(await there.until(isProposed)).toMatchObject({ directive: null })
    await confirmed(hub, district.clerk, read)
    const second = await there.until((event) => isProposed(event) && event.directive !== null)
    expect(second).toMatchObject({ task: { releaseProposals: [{ directive: { id: read.id } }] } })
    await lookAt(hub, read)
    expect(await proposedOn(board)).toHaveLength(2)
    there.cut()
  })

  it('in a batch is told as well, and nothing is on a board of others', async () => {
    await using _jobs = await runImports(hub)
    const board = await makeWaiting(hub)
    const others = await makeWaiting(hub)
    const here = watch(board.district.clerk, board)
    const text = guidanceFor(board.district, { symbol: '46/UBND-NN' })
    await handIn(hub, board.district.clerk, [
      sent('1.txt', text),
      sent('2.txt', letterOf(board.district, { symbol: '8-CV/HU' })),
    ])
    expect(await here.until(isProposed)).toMatchObject({ directive: { symbol: '46/UBND-NN' } })
    expect(await proposedOn(others)).toEqual([])
    here.cut()
  })
})

describe('a task that begins to wait', () => {
  it('is offered what is there already, on the open board', async () => {
    const board = await makeWaiting(hub)
    const { clerk } = board.district
    const taskId = rowId('Task', board.taskId) ?? ''
    await changeTaskStatus(clerk.ctx, { taskId, status: 'IN_PROGRESS' })
    const read = await imported(hub, clerk, { text: guidanceFor(board.district) })
    await lookAt(hub, read)
    expect(await proposedOn(board)).toEqual([])
    const here = watch(clerk, board)
    await changeTaskStatus(clerk.ctx, { taskId, status: 'WAITING' })
    await using _jobs = await runBoards(hub)
    expect(await here.until(isProposed)).toMatchObject({
      task: { id: board.taskId, releaseProposals: [{ directive: { id: read.id } }] },
    })
    here.cut()
  })
})

describe('a recall', () => {
  it('is told on the tasks made from the document, each once; they stay', async () => {
    await using _jobs = await runBoards(hub)
    const board = await makeWaiting(hub)
    const { district, taskId, letter } = board
    const there = watch(district.front, board)
    const says = { business: 'RECALL', reason: 'Ban hành nhầm', packetId: 'H1' } as const
    await imported(hub, district.clerk, packetOf(letterOf(district), says).input)
    const told = await there.until(({ kind }) => kind === 'TASK_SOURCE_RECALLED')
    expect(told).toMatchObject({
      text: 'Công văn 31-CV/HU, 12/03/2024: Ban hành nhầm',
      directive: { id: letter.id },
      task: { id: taskId, status: 'WAITING' },
    })
    there.cut()
  })
})

describe('a server that is killed', () => {
  it('takes no document with it that it was looking at', async () => {
    const board = await makeWaiting(hub)
    const { clerk } = board.district
    await imported(hub, clerk, { text: guidanceFor(board.district) })
    // What the queue keeps of a server that is gone.
    await hub.app.services.db.prisma.$executeRaw`UPDATE graphile_worker._private_jobs
      SET locked_at = now(), locked_by = 'gone', attempts = attempts + 1`
    const here = watch(clerk, board)
    await using _jobs = await runBoards(hub)
    await here.until(isProposed)
    expect(await proposedOn(board)).toHaveLength(1)
    here.cut()
  })

  it('leaves each document proposed exactly once when the next one has gone on', async () => {
    const board = await makeWaiting(hub)
    const { clerk } = board.district
    const letters = Array.from({ length: 25 }, (_, i) =>
      sent(`${i}.txt`, guidanceFor(board.district, { symbol: `${100 + i}/UBND-NN` })),
    )
    const first = await startServer(hub.url, { dataDir })
    const here = watch(clerk, board)
    await handIn(hub, clerk, letters)
    await here.until((_, all) => all.filter(isProposed).length >= 5)
    await first.kill()
    const second = await startServer(hub.url, { dataDir })
    await here.until((_, all) => all.filter(isProposed).length >= 25)
    here.cut()
    await second.stop()
    const proposed = await proposedOn(board)
    expect(proposed).toHaveLength(25)
    expect(new Set(proposed).size).toBe(25)
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  }, 120_000)
})
