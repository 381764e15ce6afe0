import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createCampaign } from '../../server/src/features/campaigns/service.ts'
import { saveRegulation } from '../../server/src/features/regulations/service.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { task { id version } } ${FAILURE} } }`
const UPDATE = `mutation($input: UpdateTaskInput!) { outcome: updateTask(input: $input) { __typename
  ... on UpdateTaskSuccess { task { id version content { number text } article { number title } } }
  ... on ConflictError { fields { field yours theirs base } } ${FAILURE} } }`
const HISTORY = `query($id: ID!) { node(id: $id) { ... on Task { history(first: 10) { nodes { kind changes { field before after } } } } } }`
const CHOICES =
  `query($id: ID!) { node(id: $id) { ... on Agreement { board { assignees { name } directives { id }
  byContent: tasks(filter: { contentId: $content }) { nodes { id } }
  byArticle: tasks(filter: { articleId: $article }) { nodes { id } }
  byPerson: tasks(filter: { assigneeId: $person }) { nodes { id } } } } } }`.replace(
    '$id: ID!',
    '$id: ID!, $content: ID, $article: ID, $person: ID',
  )

interface Served {
  readonly scene: Scene
  /** The contents one and two, the article one; ids of the API. */
  readonly contents: readonly [string, string]
  readonly article: string
}

/** An agreement with a campaign of two contents and a regulation of one article. */
async function makeServed(): Promise<Served> {
  const scene = await makeScene(hub)
  const { agreementId } = scene
  const { prisma } = hub.app.services.db
  await createCampaign(scene.host.ctx, {
    name: 'Cuộc vận động thử',
    agreementId,
    contents: [
      { number: 1, text: 'Giữ sạch dòng kênh' },
      { number: 2, text: 'Trồng cây bên đường' },
    ],
  })
  await saveRegulation(scene.host.ctx, {
    agreementId,
    title: 'Quy chế thử',
    articles: [{ number: 5, title: 'Chế độ báo cáo', text: 'Mỗi quý một lần.' }],
  })
  const contents = await prisma.campaignContent.findMany({
    where: { campaign: { agreementId } },
    orderBy: { number: 'asc' },
  })
  const article = await prisma.regulationArticle.findFirstOrThrow({ where: { regulation: { agreementId } } })
  const id = (at: number) => globalId('CampaignContent', contents[at]?.id ?? '')
  return { scene, contents: [id(0), id(1)], article: globalId('RegulationArticle', article.id) }
}

const taskShape = z.object({ task: z.object({ id: z.string(), version: z.number() }) })

async function create({ scene }: Served, more: Record<string, unknown> = {}) {
  const { gAgreementId: agreementId, host } = scene
  const input = { agreementId, title: 'Việc', leadAgencyId: host.gAgencyId, ...more }
  return taskShape.parse(await outcome(hub, host, CREATE, input)).task
}

describe('what a task serves', () => {
  let served: Served
  beforeEach(async () => {
    served = await makeServed()
  })
  const update = (input: Record<string, unknown>, by = served.scene.host) => outcome(hub, by, UPDATE, input)

  it('is chosen, changed and cleared, and the history says it by name', async () => {
    const { contents, article, scene } = served
    const { id: taskId } = await create(served)
    expect(await update({ taskId, contentId: contents[0], articleId: article })).toMatchObject({
      task: { content: { number: 1 }, article: { number: 5 } },
    })
    await update({ taskId, contentId: contents[1] })
    expect(await update({ taskId, contentId: null })).toMatchObject({
      task: { content: null, article: { number: 5 } },
    })
    const change = z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    })
    const shape = z.object({
      node: z.object({ history: z.object({ nodes: z.array(z.object({ changes: z.array(change) })) }) }),
    })
    const { node } = await ok(hub, scene.member, shape, HISTORY, { id: taskId })
    const [cleared, changed, set] = node.history.nodes.map(({ changes }) => changes)
    const [one, two] = ['1. Giữ sạch dòng kênh', '2. Trồng cây bên đường']
    expect(cleared).toEqual([{ field: 'contentId', before: two, after: null }])
    expect(changed).toEqual([{ field: 'contentId', before: one, after: two }])
    // The journal keeps a change's fields in an order of its own.
    expect(set?.sort((a, b) => (a.field < b.field ? 1 : -1))).toEqual([
      { field: 'contentId', before: null, after: one },
      { field: 'articleId', before: null, after: '5. Chế độ báo cáo' },
    ])
  })

  it('merges with another field, and is asked about when both chose', async () => {
    const { contents, article, scene } = served
    const { id: taskId, version: expectedVersion } = await create(served)
    await update({ taskId, expectedVersion, contentId: contents[0] })
    expect(await update({ taskId, expectedVersion, articleId: article }, scene.monitor)).toMatchObject({
      task: { content: { number: 1 }, article: { number: 5 } },
    })
    expect(await update({ taskId, expectedVersion, contentId: contents[1] }, scene.monitor)).toMatchObject({
      __typename: 'ConflictError',
      fields: [
        {
          field: 'contentId',
          yours: '2. Trồng cây bên đường',
          theirs: '1. Giữ sạch dòng kênh',
          base: null,
        },
      ],
    })
  })

  it('is never of another agreement, nor taken out, also where others wrote meanwhile', async () => {
    const { contents, scene } = served
    const foreign = await makeServed()
    const { id: taskId, version: expectedVersion } = await create(served)
    const refused = { __typename: 'ValidationError', code: 'NOT_FOUND' }
    expect(await update({ taskId, contentId: foreign.contents[0] })).toMatchObject(refused)
    expect(await update({ taskId, articleId: foreign.article })).toMatchObject(refused)
    await update({ taskId, contentId: contents[0] })
    // A conflict would tell the foreign content's words.
    const stale = { taskId, expectedVersion, contentId: foreign.contents[0] }
    expect(await update(stale, scene.monitor)).toMatchObject(refused)
    const { prisma } = hub.app.services.db
    const of = { campaign: { agreementId: scene.agreementId }, number: 2 }
    await prisma.campaignContent.updateMany({ where: of, data: { removedAt: new Date() } })
    expect(await update({ taskId, contentId: contents[1] })).toMatchObject(refused)
  })

  it('is not for an observer to change', async () => {
    const { id: taskId } = await create(served)
    expect(await update({ taskId, contentId: served.contents[0] }, served.scene.observer)).toMatchObject({
      __typename: 'ForbiddenError',
    })
  })

  it('narrows the board, as a person does; the board tells whom it names', async () => {
    const { contents, article, scene } = served
    const assigneeIds = [scene.host.gPersonId]
    const { id } = await create(served, { contentId: contents[0], articleId: article, assigneeIds })
    await create(served, { contentId: contents[1] })
    const list = z.object({ nodes: z.array(z.object({ id: z.string() })) })
    const board = z.object({
      assignees: z.array(z.object({ name: z.string() })),
      directives: z.array(z.object({ id: z.string() })),
      byContent: list,
      byArticle: list,
      byPerson: list,
    })
    const shape = z.object({ node: z.object({ board }) })
    const variables = {
      id: scene.gAgreementId,
      content: contents[0],
      article,
      person: scene.host.gPersonId,
    }
    const told = (await ok(hub, scene.observer, shape, CHOICES, variables)).node.board
    const host = scene.host.ctx.viewer?.name
    expect(told).toMatchObject({ assignees: [{ name: host }], directives: [] })
    for (const found of [told.byContent, told.byArticle, told.byPerson]) expect(found.nodes).toEqual([{ id }])
    await ok(hub, scene.outsider, z.object({ node: z.null() }), CHOICES, variables)
  })
})
