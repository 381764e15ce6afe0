import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { proposeToTasks } from '../../server/src/features/boards/seek-releases.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { readableBy } from '../../server/src/features/documents/policy.ts'
import { readersOf } from '../../server/src/features/documents/readers.ts'
import { Prisma } from '../../server/src/generated/prisma/client.ts'
import { globalId, rowId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { uuidv7 } from '../../server/src/platform/uuid.ts'
import { type Actor, makeActor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { imported, letterOf } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { packetOf } from '../support/packets.ts'
import { follow } from '../support/subscriber.ts'
import { arrives, guidanceFor, lookAt, makeWaiting } from '../support/waiting.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const task = z.object({
  id: z.string(),
  status: z.string(),
  version: z.number(),
  releaseProposals: z.array(
    z.object({
      directive: z.object({ id: z.string(), symbol: z.string().nullable() }),
      score: z.number(),
      reasons: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
  releasedBy: z.object({ label: z.string(), directive: z.object({ id: z.string() }).nullable() }).nullable(),
})
const TASK = `id status version releasedBy { label directive { id } }
  releaseProposals { directive { id symbol } score reasons { code text } }`
const READ = `query($id: ID!) { node(id: $id) { ... on Task { ${TASK} } } }`
const RELEASE = `mutation($input: ReleaseTaskInput!) { outcome: releaseTask(input: $input) { __typename ${FAILURE}
  ... on ReleaseTaskSuccess { cursor task { ${TASK} } } } }`
const UNDO = `mutation($input: UndoTaskChangeInput!) { outcome: undoTaskChange(input: $input) { __typename ${FAILURE}
  ... on UndoTaskChangeSuccess { task { ${TASK} } } } }`
const WATCH = `subscription($id: ID!) { boardChanged(agreementId: $id) { cursor kind text changes { field before after }
  task { id status releasedBy { label directive { id } } } } }`

async function taskOf(as: Actor, id: string) {
  return (await ok(hub, as, z.object({ node: task }), READ, { id })).node
}

describe('a document that arrives', () => {
  it('is proposed to a task that waits for it, with its reasons, to whoever may read it', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const arrived = await arrives(hub, district.clerk, guidanceFor(district))
    const [proposal] = (await taskOf(district.clerk, taskId)).releaseProposals
    expect(proposal?.directive).toEqual({ id: arrived.id, symbol: '45/UBND-NN' })
    expect(proposal?.score).toBeGreaterThanOrEqual(0.5)
    expect(proposal?.reasons.map(({ code }) => code)).toEqual(['ISSUER_LEVEL', 'KIND', 'SUBJECT'])
    expect(proposal?.reasons[1]?.text).toBe('Đúng loại văn bản mà điều kiện nêu: hướng dẫn.')
    // The draft stays within the agency that registered it.
    expect((await taskOf(district.front, taskId)).releaseProposals).toEqual([])
  })

  it('about something else is not', async () => {
    const { district, taskId } = await makeWaiting(hub)
    await arrives(hub, district.clerk, guidanceFor(district, { subject: 'phòng cháy rừng mùa khô' }))
    expect((await taskOf(district.clerk, taskId)).releaseProposals).toEqual([])
  })
})

/** Registers documents of a later day that fit nothing, past everybody. */
async function fillRegister({ agencyId, personId }: Actor, count: number): Promise<void> {
  const { prisma } = hub.app.services.db
  const rows = Array.from({ length: count }, (_, i) => ({
    id: uuidv7(new Date()),
    symbol: `${i + 1}/BC-XX`,
    issuedOn: new Date('2025-06-01'),
    text: '',
    sourceFormat: 'text',
    searchKey: '',
    registeredById: agencyId,
    createdById: personId,
  }))
  await prisma.officialDocument.createMany({ data: rows })
  await prisma.directive.createMany({ data: rows.map(({ id }) => ({ documentId: id, reading: {} })) })
}

describe('a task that begins to wait', () => {
  it('is offered what came before, however much came since', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const { id } = await imported(hub, district.clerk, { text: guidanceFor(district) })
    await fillRegister(district.clerk, 420)
    const row = { id: rowId('Task', taskId) ?? '' }
    await proposeToTasks(hub.app.services, row, new AbortController().signal)
    expect((await taskOf(district.clerk, taskId)).releaseProposals).toMatchObject([{ directive: { id } }])
  })

  it('is offered no document that was recalled, nor what recalls one', async () => {
    const { district, taskId } = await makeWaiting(hub)
    await arrives(hub, district.clerk, guidanceFor(district))
    expect((await taskOf(district.clerk, taskId)).releaseProposals).toHaveLength(1)
    const packet = packetOf(guidanceFor(district), { business: 'RECALL' }).input
    await lookAt(hub, await imported(hub, district.clerk, packet))
    expect((await taskOf(district.clerk, taskId)).releaseProposals).toEqual([])
  })
})

it('who may read a document is one thing in both languages of the hub', async () => {
  const { district } = await makeWaiting(hub)
  const recipients = `Ủy ban Mặt trận Tổ quốc Việt Nam huyện ${district.name};`
  await imported(hub, district.clerk, { text: guidanceFor(district, { recipients }) })
  const { prisma } = hub.app.services.db
  const [agencies, documents] = await Promise.all([
    prisma.agency.findMany({ select: { id: true } }),
    prisma.officialDocument.findMany({ select: { id: true }, orderBy: { id: 'desc' }, take: 40 }),
  ])
  for (const { id } of documents) {
    const told = await prisma.$queryRaw<{ id: string }[]>(
      Prisma.sql`SELECT r.id::text FROM (${readersOf(Prisma.sql`${id}::uuid`)}) AS r(id)`,
    )
    const may = await Promise.all(
      agencies.map(async (agency) =>
        (await prisma.officialDocument.count({ where: { id, AND: readableBy([agency.id]) } })) > 0
          ? [agency.id]
          : [],
      ),
    )
    expect(told.map((row) => row.id).sort()).toEqual(may.flat().sort())
  }
})

describe('releasing', () => {
  it('takes the task up, keeps the document, and tells everybody who follows the board', async () => {
    const { district, agreementId, taskId } = await makeWaiting(hub)
    const { id: directiveId } = await arrives(hub, district.clerk, guidanceFor(district))
    const watcher = follow(hub.origin, district.front, WATCH, { id: agreementId })
    await watcher.connected
    const { version } = await taskOf(district.clerk, taskId)
    const answer = await outcome(hub, district.clerk, RELEASE, {
      taskId,
      directiveId,
      expectedVersion: version,
    })
    const label = 'Công văn 45/UBND-NN, 20/04/2024'
    expect(answer).toMatchObject({
      __typename: 'ReleaseTaskSuccess',
      task: {
        status: 'NOT_STARTED',
        releaseProposals: [],
        releasedBy: { label, directive: { id: directiveId } },
      },
    })
    const event = await watcher.until(({ kind }) => kind === 'TASK_RELEASED')
    // The Front may not read the draft: it learns which document it was, and no more.
    expect(event).toMatchObject({
      text: label,
      changes: [{ field: 'status', before: 'WAITING', after: 'NOT_STARTED' }],
      task: { id: taskId, status: 'NOT_STARTED', releasedBy: { label, directive: null } },
    })
    watcher.cut()
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })

  it('is undone and done again like any change', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const { id: directiveId } = await arrives(hub, district.clerk, guidanceFor(district))
    await outcome(hub, district.clerk, RELEASE, { taskId, directiveId })
    const undone = await outcome(hub, district.clerk, UNDO, { taskId })
    expect(undone).toMatchObject({
      task: { status: 'WAITING', releasedBy: null, releaseProposals: [{ directive: { id: directiveId } }] },
    })
    const again = await outcome(hub, district.clerk, UNDO, { taskId })
    expect(again).toMatchObject({
      task: { status: 'NOT_STARTED', releasedBy: { directive: { id: directiveId } } },
    })
  })

  it('works by hand with any document that can be read, and only from waiting', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const other = await imported(hub, district.clerk, { text: letterOf(district, { symbol: '90-CV/HU' }) })
    const release = { taskId, directiveId: other.id }
    expect(await outcome(hub, district.clerk, RELEASE, release)).toMatchObject({
      task: { status: 'NOT_STARTED' },
    })
    expect(await outcome(hub, district.clerk, RELEASE, release)).toMatchObject({
      __typename: 'StateError',
      code: 'NOT_WAITING',
      path: ['input', 'taskId'],
    })
  })

  it('that somebody undid meanwhile is a conflict, not an overwriting', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const { id: directiveId } = await arrives(hub, district.clerk, guidanceFor(district))
    const { version } = await taskOf(district.clerk, taskId)
    const status = `mutation($input: ChangeTaskStatusInput!) { outcome: changeTaskStatus(input: $input) { __typename } }`
    const host = await makeActor(hub, { agencyId: district.clerk.agencyId })
    await outcome(hub, host, status, { taskId, status: 'IN_PROGRESS' })
    const release = { taskId, directiveId, expectedVersion: version }
    expect(await outcome(hub, district.clerk, RELEASE, release)).toMatchObject({
      __typename: 'ConflictError',
    })
  })

  it('asks for the right to edit the task and to read the document', async () => {
    const { district, taskId } = await makeWaiting(hub)
    const { id: directiveId } = await arrives(hub, district.clerk, guidanceFor(district))
    const viewer = await makeActor(hub, { agencyId: district.clerk.agencyId, role: 'VIEWER' })
    const release = { taskId, directiveId }
    expect(await outcome(hub, viewer, RELEASE, release)).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await outcome(hub, district.party, RELEASE, release)).toMatchObject({
      __typename: 'ForbiddenError',
    })
    expect(await outcome(hub, district.outsider, RELEASE, release)).toMatchObject({ code: 'NOT_FOUND' })
    // The Front leads a task of its own that waits, and may not read the draft.
    const { agreementId } = await hub.app.services.db.prisma.agreement
      .findFirstOrThrow({
        where: { parties: { some: { agencyId: district.front.agencyId } } },
        select: { id: true },
      })
      .then(({ id }) => ({ agreementId: id }))
    const own = await createTask(district.front.ctx, {
      agreementId,
      title: 'Vận động hộ dân',
      leadAgencyId: district.front.agencyId,
      waitCondition: 'sau khi tỉnh có hướng dẫn',
    })
    const theirs = { taskId: globalId('Task', own.taskId), directiveId }
    expect(await outcome(hub, district.front, RELEASE, theirs)).toMatchObject({
      __typename: 'NotFoundError',
      path: ['input', 'directiveId'],
    })
  })
})

it('a task that is put to wait anew has not been released', async () => {
  const { district, taskId } = await makeWaiting(hub)
  const { id: directiveId } = await arrives(hub, district.clerk, guidanceFor(district))
  await outcome(hub, district.clerk, RELEASE, { taskId, directiveId })
  const status = `mutation($input: ChangeTaskStatusInput!) { outcome: changeTaskStatus(input: $input) { __typename
    ... on ChangeTaskStatusSuccess { task { ${TASK} } } } }`
  const again = await outcome(hub, district.clerk, status, {
    taskId,
    status: 'WAITING',
    reason: 'sau khi có kinh phí',
  })
  expect(again).toMatchObject({ task: { status: 'WAITING', releasedBy: null } })
  expect(await outcome(hub, district.clerk, UNDO, { taskId })).toMatchObject({
    task: { status: 'NOT_STARTED', releasedBy: { directive: { id: directiveId } } },
  })
})
