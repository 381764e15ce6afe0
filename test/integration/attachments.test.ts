import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storeFile } from '../../server/src/features/files/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { type Actor, makeActor, makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(async () => {
  expect(await verifyJournal(hub.app.services.db)).toEqual([])
  await hub[Symbol.asyncDispose]()
})

const TASK = `cursor task { id version commentCount evidenceCount checklistDone checklistTotal
  checklist { id title done doneBy { id } } evidence { id title } comments { totalCount nodes { id body } } }`
const mutation = (name: string, more = '') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return `mutation($input: ${type}Input!) { outcome: ${name}(input: $input) { __typename
    ... on ${type}Success { ${TASK} ${more} } ${FAILURE} } }`
}
const COMMENT =
  'comment { id body author { id } agency { id } mentions { text person { id } agency { id } } viewerCanEdit viewerCanRemove editedAt }'
const ADD_COMMENT = mutation('addComment', COMMENT)
const EDIT_COMMENT = mutation('editComment', COMMENT)
const REMOVE_COMMENT = mutation('removeComment')
const ADD_EVIDENCE = mutation(
  'addEvidence',
  'evidence { id kind title url figure unit note file { name url } viewerCanRemove }',
)
const REMOVE_EVIDENCE = mutation('removeEvidence')
const ADD_ITEM = mutation('addChecklistItem', 'item { id title done }')
const UPDATE_ITEM = mutation('updateChecklistItem', 'item { id title done doneAt }')
const MOVE_ITEM = mutation('moveChecklistItem')
const REMOVE_ITEM = mutation('removeChecklistItem')

const idShape = z.object({ id: z.string() }).loose()

async function makeTask(title = 'Việc có trao đổi'): Promise<string> {
  const create = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
    ... on CreateTaskSuccess { task { id } } ${FAILURE} } }`
  const input = { agreementId: scene.gAgreementId, title, leadAgencyId: scene.host.gAgencyId }
  return idShape.parse((await outcome(hub, scene.host, create, input)).task).id
}

async function idOf(as: Actor, query: string, input: Record<string, unknown>, field: string) {
  const result = await outcome(hub, as, query, input)
  expect(result, JSON.stringify(result)).toHaveProperty(field)
  return idShape.parse(result[field]).id
}

async function kindsOf(taskId: string): Promise<string[]> {
  const query = `query($id: ID!) { node(id: $id) { ... on Task { history(first: 50) { nodes { kind } } } } }`
  const shape = z.object({
    node: z.object({ history: z.object({ nodes: z.array(z.object({ kind: z.string() })) }) }),
  })
  return (await ok(hub, scene.member, shape, query, { id: taskId })).node.history.nodes.map((e) => e.kind)
}

describe('a comment', () => {
  it('is said by every party but observers, counted, and heard by all', async () => {
    const taskId = await makeTask()
    const input = {
      taskId,
      body: '  Đề nghị Mặt trận cho ý kiến.  ',
      mentions: [{ personId: scene.member.gPersonId }, { agencyId: scene.monitor.gAgencyId }],
    }
    const said = await outcome(hub, scene.host, ADD_COMMENT, input)
    expect(said).toMatchObject({
      task: { commentCount: 1, version: 2, comments: { totalCount: 1 } },
      comment: {
        body: 'Đề nghị Mặt trận cho ý kiến.',
        author: { id: scene.host.gPersonId },
        agency: { id: scene.host.gAgencyId },
        viewerCanEdit: true,
      },
    })
    const mentions = z
      .object({ mentions: z.array(z.object({ text: z.string() }).loose()) })
      .parse(said.comment)
    expect(mentions.mentions.map((mention) => mention.text.charAt(0))).toEqual(['@', '@'])
    expect(await outcome(hub, scene.member, ADD_COMMENT, { taskId, body: 'Đồng ý.' })).toMatchObject({
      task: { commentCount: 2 },
    })
    expect(await outcome(hub, scene.observer, ADD_COMMENT, { taskId, body: 'x' })).toMatchObject({
      __typename: 'ForbiddenError',
    })
    expect(await outcome(hub, scene.outsider, ADD_COMMENT, { taskId, body: 'x' })).toMatchObject({
      __typename: 'NotFoundError',
    })
    expect(await kindsOf(taskId)).toEqual(expect.arrayContaining(['COMMENT_ADDED', 'TASK_CREATED']))
  })

  it('is edited by its author only, and removed by them, hosts and monitors', async () => {
    const taskId = await makeTask()
    const commentId = await idOf(scene.member, ADD_COMMENT, { taskId, body: 'Bản đầu' }, 'comment')
    expect(await outcome(hub, scene.host, EDIT_COMMENT, { commentId, body: 'x' })).toMatchObject({
      __typename: 'ForbiddenError',
    })
    const edited = await outcome(hub, scene.member, EDIT_COMMENT, { commentId, body: 'Bản sau' })
    expect(edited).toMatchObject({ comment: { body: 'Bản sau', editedAt: expect.any(String) } })
    const removed = await outcome(hub, scene.monitor, REMOVE_COMMENT, { commentId })
    expect(removed).toMatchObject({ task: { commentCount: 0, comments: { totalCount: 0, nodes: [] } } })
    const again = await outcome(hub, scene.monitor, REMOVE_COMMENT, { commentId })
    expect(again).toMatchObject({ code: 'NOT_FOUND' })
    await ok(hub, scene.member, z.object({ node: z.null() }), 'query($id: ID!) { node(id: $id) { id } }', {
      id: commentId,
    })
  })

  it('says which input is at fault', async () => {
    const taskId = await makeTask()
    const stranger = { personId: scene.outsider.gPersonId }
    const cases = [
      [{ body: ' ' }, 'REQUIRED', ['input', 'body']],
      [{ body: 'x'.repeat(10_001) }, 'TOO_LONG', ['input', 'body']],
      [{ body: 'x', mentions: [stranger] }, 'NOT_A_MEMBER', ['input', 'mentions', '0']],
      [
        { body: 'x', mentions: [{ agencyId: scene.outsider.gAgencyId }] },
        'NOT_A_PARTY',
        ['input', 'mentions', '0'],
      ],
      [{ body: 'x', mentions: [{}] }, 'MENTION_ONE', ['input', 'mentions', '0']],
    ] as const
    for (const [input, code, path] of cases) {
      expect(await outcome(hub, scene.host, ADD_COMMENT, { taskId, ...input })).toMatchObject({ code, path })
    }
  })

  it('taken back twice by a retry answers the same', async () => {
    const taskId = await makeTask()
    const commentId = await idOf(scene.host, ADD_COMMENT, { taskId, body: 'x' }, 'comment')
    const headers = { 'idempotency-key': 'remove-once' }
    const first = await outcome(hub, scene.host, REMOVE_COMMENT, { commentId }, headers)
    expect(first.__typename).toBe('RemoveCommentSuccess')
    expect(await outcome(hub, scene.host, REMOVE_COMMENT, { commentId }, headers)).toEqual(first)
  })
})

describe('a checklist', () => {
  it('is filled, ticked, ordered and cleared, and the task counts with it', async () => {
    const taskId = await makeTask()
    const add = (title: string) => idOf(scene.host, ADD_ITEM, { taskId, title }, 'item')
    const [a, b, c] = [await add('A'), await add('B'), await add('C')]
    const ticked = await outcome(hub, scene.monitor, UPDATE_ITEM, { itemId: b, done: true })
    expect(ticked).toMatchObject({
      item: { done: true, doneAt: expect.any(String) },
      task: { checklistDone: 1, checklistTotal: 3 },
    })
    const order = async (input: Record<string, unknown>) => {
      const moved = await outcome(hub, scene.host, MOVE_ITEM, input)
      const shape = z.object({ checklist: z.array(z.object({ title: z.string() })) })
      return shape
        .parse(moved.task)
        .checklist.map((item) => item.title)
        .join('')
    }
    expect(await order({ itemId: c, beforeId: a })).toBe('CAB')
    expect(await order({ itemId: c, afterId: a })).toBe('ACB')
    expect(await order({ itemId: a })).toBe('CBA')
    const removed = await outcome(hub, scene.host, REMOVE_ITEM, { itemId: b })
    expect(removed).toMatchObject({ task: { checklistDone: 0, checklistTotal: 2 } })
    expect(await outcome(hub, scene.host, UPDATE_ITEM, { itemId: b, done: false })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await kindsOf(taskId)).filter((kind) => kind === 'CHECKLIST_CHANGED')).toHaveLength(8)
  })

  it('is changed only by those who work on the task', async () => {
    const taskId = await makeTask()
    expect(await outcome(hub, scene.member, ADD_ITEM, { taskId, title: 'x' })).toMatchObject({
      __typename: 'ForbiddenError',
    })
    expect(await outcome(hub, scene.outsider, ADD_ITEM, { taskId, title: 'x' })).toMatchObject({
      __typename: 'NotFoundError',
    })
  })
})

describe('evidence', () => {
  it('is a link, a figure, a note or an own file, named after its content', async () => {
    const taskId = await makeTask()
    const add = (input: Record<string, unknown>) =>
      outcome(hub, scene.host, ADD_EVIDENCE, { taskId, ...input })
    expect(await add({ kind: 'LINK', url: 'https://example.vn/bao-cao' })).toMatchObject({
      evidence: { title: 'example.vn', url: 'https://example.vn/bao-cao' },
    })
    expect(await add({ kind: 'FIGURE', figure: 12.5, unit: 'hộ', title: 'Số hộ' })).toMatchObject({
      evidence: { figure: 12.5, unit: 'hộ' },
    })
    expect(await add({ kind: 'NOTE', note: 'Đã họp thôn.\nCó biên bản.' })).toMatchObject({
      evidence: { title: 'Đã họp thôn.' },
    })
    const bytes = new TextEncoder().encode('Biên bản')
    const file = { agencyId: scene.host.agencyId, name: 'bien-ban.txt', bytes }
    const { fileId } = await storeFile(scene.host.ctx, file)
    const added = await add({ kind: 'FILE', fileId: globalId('StoredFile', fileId) })
    expect(added).toMatchObject({
      evidence: { title: 'bien-ban.txt', file: { name: 'bien-ban.txt' }, viewerCanRemove: true },
      task: { evidenceCount: 4 },
    })
  })

  it('refuses what is unsafe, empty or another agency’s', async () => {
    const taskId = await makeTask()
    const bytes = new TextEncoder().encode('Của cơ quan khác')
    const file = { agencyId: scene.member.agencyId, name: 'khac.txt', bytes }
    const { fileId } = await storeFile(scene.member.ctx, file)
    const cases = [
      [{ kind: 'LINK', url: 'javascript:alert(1)' }, 'BAD_URL'],
      [{ kind: 'LINK', url: 'https://a:b@example.vn' }, 'BAD_URL'],
      [{ kind: 'FIGURE', title: 'Không số' }, 'BAD_NUMBER'],
      [{ kind: 'NOTE', note: ' ' }, 'REQUIRED'],
      [{ kind: 'FILE' }, 'REQUIRED'],
      [{ kind: 'FILE', fileId: globalId('StoredFile', fileId) }, 'NOT_FOUND'],
    ] as const
    for (const [input, code] of cases) {
      expect(await outcome(hub, scene.host, ADD_EVIDENCE, { taskId, ...input })).toMatchObject({
        __typename: 'ValidationError',
        code,
      })
    }
  })

  it('is taken away by who added it and by hosts, not by monitors', async () => {
    const taskId = await makeTask()
    const note = { taskId, kind: 'NOTE', note: 'x' }
    const monitors = await idOf(scene.monitor, ADD_EVIDENCE, note, 'evidence')
    const hosts = await idOf(scene.host, ADD_EVIDENCE, note, 'evidence')
    expect(await outcome(hub, scene.monitor, REMOVE_EVIDENCE, { evidenceId: hosts })).toMatchObject({
      __typename: 'ForbiddenError',
    })
    expect(await outcome(hub, scene.host, REMOVE_EVIDENCE, { evidenceId: monitors })).toMatchObject({
      task: { evidenceCount: 1, evidence: [{ id: hosts }] },
    })
    expect(await outcome(hub, scene.host, REMOVE_EVIDENCE, { evidenceId: monitors })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('stays within reach of a colleague of the same agency who only reads', async () => {
    const taskId = await makeTask()
    const reader = await makeActor(hub, { agencyId: scene.host.agencyId, role: 'VIEWER' })
    expect(await outcome(hub, reader, ADD_EVIDENCE, { taskId, kind: 'NOTE', note: 'x' })).toMatchObject({
      __typename: 'ForbiddenError',
    })
  })
})
