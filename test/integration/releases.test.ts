import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAgreement } from '../../server/src/features/agreements/service.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { type Actor, makeActor } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { confirmed, type District, imported, letterOf, makeDistrict } from '../support/district.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { follow } from '../support/subscriber.ts'

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
const MAKE = `mutation($input: CreateTasksFromInstructionsInput!) { outcome: createTasksFromInstructions(input: $input) {
  __typename ${FAILURE} ... on CreateTasksFromInstructionsSuccess { tasks { ${TASK} } } } }`
const RELEASE = `mutation($input: ReleaseTaskInput!) { outcome: releaseTask(input: $input) { __typename ${FAILURE}
  ... on ReleaseTaskSuccess { cursor task { ${TASK} } } } }`
const UNDO = `mutation($input: UndoTaskChangeInput!) { outcome: undoTaskChange(input: $input) { __typename ${FAILURE}
  ... on UndoTaskChangeSuccess { task { ${TASK} } } } }`
const WATCH = `subscription($id: ID!) { boardChanged(agreementId: $id) { cursor kind text changes { field before after }
  task { id status releasedBy { label directive { id } } } } }`

/** A letter of the province that tells how the points of discharge are to be looked over. */
function provincial({ name }: District, subject = 'hướng dẫn rà soát các điểm xả thải ra kênh'): string {
  return `ỦY BAN NHÂN DÂN
TỈNH AN PHƯỚC

Số: 45/UBND-NN
V/v ${subject}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Phước, ngày 20 tháng 4 năm 2024

Kính gửi: Ủy ban nhân dân huyện ${name}.

Ủy ban nhân dân tỉnh đề nghị Ủy ban nhân dân huyện ${name} lập danh mục các điểm xả thải.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Thử
`
}

interface Waiting {
  readonly district: District
  readonly agreementId: string
  readonly taskId: string
}

/** A task of a letter's first point, which waits for the province's guidance; the Front is a member of its board. */
async function makeWaiting(): Promise<Waiting> {
  const district = await makeDistrict(hub)
  const { agreementId } = await createAgreement(district.clerk.ctx, {
    title: 'Quy chế phối hợp giữ sạch kênh',
    kind: 'REGULATION',
    state: 'IN_FORCE',
    parties: [
      { agencyId: district.clerk.agencyId, role: 'HOST' },
      { agencyId: district.front.agencyId, role: 'MEMBER' },
      { agencyId: district.party.agencyId, role: 'OBSERVER' },
    ],
  })
  const read = await imported(hub, district.clerk, { text: letterOf(district) })
  await confirmed(hub, district.clerk, read)
  const input = {
    agreementId: globalId('Agreement', agreementId),
    instructionIds: [read.instructions[0]?.id],
  }
  const { tasks } = z.object({ tasks: z.array(task) }).parse(await outcome(hub, district.clerk, MAKE, input))
  expect(tasks[0]).toMatchObject({ status: 'WAITING', releaseProposals: [], releasedBy: null })
  return { district, agreementId: input.agreementId, taskId: tasks[0]?.id ?? '' }
}

async function taskOf(as: Actor, id: string) {
  return (await ok(hub, as, z.object({ node: task }), READ, { id })).node
}

describe('a document that arrives', () => {
  it('is proposed to a task that waits for it, with its reasons, to whoever may read it', async () => {
    const { district, taskId } = await makeWaiting()
    const arrived = await imported(hub, district.clerk, { text: provincial(district) })
    const [proposal] = (await taskOf(district.clerk, taskId)).releaseProposals
    expect(proposal?.directive).toEqual({ id: arrived.id, symbol: '45/UBND-NN' })
    expect(proposal?.score).toBeGreaterThanOrEqual(0.5)
    expect(proposal?.reasons.map(({ code }) => code)).toEqual(['ISSUER_LEVEL', 'KIND', 'SUBJECT'])
    expect(proposal?.reasons[1]?.text).toBe('Đúng loại văn bản mà điều kiện nêu: hướng dẫn.')
    // The draft stays within the agency that registered it.
    expect((await taskOf(district.front, taskId)).releaseProposals).toEqual([])
  })

  it('about something else is not', async () => {
    const { district, taskId } = await makeWaiting()
    await imported(hub, district.clerk, { text: provincial(district, 'phòng cháy rừng mùa khô') })
    expect((await taskOf(district.clerk, taskId)).releaseProposals).toEqual([])
  })
})

describe('releasing', () => {
  it('takes the task up, keeps the document, and tells everybody who follows the board', async () => {
    const { district, agreementId, taskId } = await makeWaiting()
    const { id: directiveId } = await imported(hub, district.clerk, { text: provincial(district) })
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
    const { district, taskId } = await makeWaiting()
    const { id: directiveId } = await imported(hub, district.clerk, { text: provincial(district) })
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
    const { district, taskId } = await makeWaiting()
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
    const { district, taskId } = await makeWaiting()
    const { id: directiveId } = await imported(hub, district.clerk, { text: provincial(district) })
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
    const { district, taskId } = await makeWaiting()
    const { id: directiveId } = await imported(hub, district.clerk, { text: provincial(district) })
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
  const { district, taskId } = await makeWaiting()
  const { id: directiveId } = await imported(hub, district.clerk, { text: provincial(district) })
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
