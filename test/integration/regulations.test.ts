import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readEntries } from '../../server/src/platform/journal.ts'
import { type Actor, makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const SAVE = `mutation($input: SaveRegulationInput!) { outcome: saveRegulation(input: $input) { __typename
  ... on SaveRegulationSuccess { regulation { id version title symbol preamble viewerCanEdit articles { id number chapter title text } } } ${FAILURE} } }`

const regulation = z.object({
  id: z.string(),
  version: z.number(),
  articles: z.array(z.object({ id: z.string(), number: z.number(), title: z.string(), text: z.string() }).loose()),
})

const article = (number: number, title: string, text = 'Một khoản.') => ({ number, title, text })
const TEXT = { title: 'Quy chế phối hợp', articles: [article(1, 'Phạm vi'), article(2, 'Nguyên tắc')] }

async function save(as: Actor, input: Record<string, unknown>) {
  const result = await outcome(hub, as, SAVE, { agreementId: scene.gAgreementId, ...TEXT, ...input })
  expect(result).toMatchObject({ __typename: 'SaveRegulationSuccess' })
  return regulation.parse(result['regulation'])
}

const refusal = (as: Actor | null, input: Record<string, unknown>) =>
  outcome(hub, as, SAVE, { agreementId: scene.gAgreementId, ...TEXT, ...input })

describe('a regulation', () => {
  beforeAll(async () => {
    scene = await makeScene(hub)
  })

  it('is made by a host, edited by a member, and its articles keep their ids', async () => {
    const first = await save(scene.host, { symbol: '01/QCPH', preamble: 'Căn cứ…' })
    expect(first).toMatchObject({ version: 1, title: 'Quy chế phối hợp', symbol: '01/QCPH', viewerCanEdit: true })
    const [one, two] = first.articles
    const articles = [{ ...article(1, 'Phạm vi điều chỉnh'), id: one?.id }, article(2, 'Trách nhiệm')]
    const second = await save(scene.member, { expectedVersion: 1, articles })
    expect(second.version).toBe(2)
    expect(second.articles.map(({ title }) => title)).toEqual(['Phạm vi điều chỉnh', 'Trách nhiệm'])
    expect(second.articles[0]?.id).toBe(one?.id)
    const gone = z.object({ node: z.object({ title: z.string() }) })
    const query = 'query($id: ID!) { node(id: $id) { ... on RegulationArticle { title } } }'
    expect(await ok(hub, scene.observer, gone, query, { id: two?.id })).toEqual({ node: { title: 'Nguyên tắc' } })
  })

  it('refuses an edit made on an older text, a second first text, and what is not of it', async () => {
    const stale = { __typename: 'StateError', code: 'STALE', path: ['input', 'expectedVersion'] }
    expect(await refusal(scene.host, { expectedVersion: 1 })).toMatchObject(stale)
    expect(await refusal(scene.host, {})).toMatchObject(stale)
    const other = await makeScene(hub)
    const articles = [{ ...article(1, 'Của nơi khác'), id: scene.gAgreementId }]
    expect(await refusal(scene.host, { expectedVersion: 2, articles })).toMatchObject({ code: 'BAD_ID' })
    const twice = [article(1, 'Một'), article(1, 'Lại một')]
    expect(await refusal(scene.host, { expectedVersion: 2, articles: twice })).toMatchObject({
      __typename: 'ValidationError',
      code: 'NUMBER_TAKEN',
      path: ['input', 'articles', '1', 'number'],
    })
    expect(await refusal(other.host, { expectedVersion: 2 })).toMatchObject({ __typename: 'NotFoundError' })
  })

  it('is read by every party and by nobody else; monitors and observers do not write it', async () => {
    const query = 'query($id: ID!) { node(id: $id) { ... on Agreement { regulation { id title viewerCanEdit } } } }'
    const shape = z.object({
      node: z.object({ regulation: z.object({ id: z.string(), viewerCanEdit: z.boolean() }) }).nullable(),
    })
    const read = (as: Actor | null) => ok(hub, as, shape, query, { id: scene.gAgreementId })
    const editable = [scene.host, scene.member, scene.monitor, scene.observer].map(
      async (actor) => (await read(actor)).node?.regulation.viewerCanEdit,
    )
    expect(await Promise.all(editable)).toEqual([true, true, false, false])
    expect((await read(scene.outsider)).node).toBeNull()
    const id = (await read(scene.host)).node?.regulation.id
    const byNode = 'query($id: ID!) { node(id: $id) { id } }'
    expect(await ok(hub, scene.outsider, z.object({ node: z.null() }), byNode, { id })).toEqual({ node: null })
    for (const actor of [scene.monitor, scene.observer]) {
      expect(await refusal(actor, { expectedVersion: 2 })).toMatchObject({ __typename: 'ForbiddenError' })
    }
    expect(await refusal(null, { expectedVersion: 2 })).toMatchObject({ __typename: 'UnauthenticatedError' })
  })

  it('tells the board what changed and nothing when nothing did', async () => {
    const entries = async () => {
      const all = await readEntries(hub.app.services.db, `board:${scene.agreementId}`, 0)
      return all.filter((entry) => entry.kind === 'REGULATION_UPDATED')
    }
    const before = await entries()
    expect(before).toHaveLength(2)
    const standing = await save(scene.host, { expectedVersion: 2 })
    const [one] = standing.articles
    await save(scene.host, { expectedVersion: 3, articles: standing.articles.map((a) => ({ ...article(a.number, a.title, a.text), id: a.id })) })
    const after = await entries()
    expect(after).toHaveLength(3)
    const change = z.object({ version: z.literal(3), before: z.looseObject({}), after: z.looseObject({}) })
    const { after: values } = change.parse(after.at(-1)?.change)
    expect(Object.values(values)).toContain('Phạm vi')
    expect(one?.number).toBe(1)
  })
})

it('of two first texts sent at once one is kept and the other refused', async () => {
  scene = await makeScene(hub)
  const results = await Promise.all([refusal(scene.host, {}), refusal(scene.member, {})])
  expect(results.map((result) => result.__typename).sort()).toEqual(['SaveRegulationSuccess', 'StateError'])
})
