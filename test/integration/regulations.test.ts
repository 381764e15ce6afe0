import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
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

const article = z.object({ id: z.string(), number: z.number(), title: z.string(), text: z.string() })
const regulation = z.object({ id: z.string(), version: z.number(), articles: z.array(article) }).loose()

const said = (number: number, title: string) => ({ number, title, text: 'Một khoản.' })
const TEXT = { title: 'Quy chế phối hợp', articles: [said(1, 'Phạm vi'), said(2, 'Nguyên tắc')] }

const send = (as: Actor | null, input: Record<string, unknown> = {}) =>
  outcome(hub, as, SAVE, { agreementId: scene.gAgreementId, ...TEXT, ...input })

async function save(as: Actor, input: Record<string, unknown> = {}) {
  const result = await send(as, input)
  expect(result).toMatchObject({ __typename: 'SaveRegulationSuccess' })
  return regulation.parse(result.regulation)
}

beforeEach(async () => {
  scene = await makeScene(hub)
})

it('is made by a host, edited by a member, and its articles keep their ids', async () => {
  const first = await save(scene.host, { symbol: '01/QCPH', preamble: 'Căn cứ…' })
  expect(first).toMatchObject({ version: 1, title: TEXT.title, symbol: '01/QCPH', viewerCanEdit: true })
  const [one, two] = first.articles
  const articles = [{ ...said(1, 'Phạm vi điều chỉnh'), id: one?.id }, said(2, 'Trách nhiệm')]
  const second = await save(scene.member, { expectedVersion: 1, articles })
  expect(second.version).toBe(2)
  expect(second.articles.map(({ title }) => title)).toEqual(['Phạm vi điều chỉnh', 'Trách nhiệm'])
  expect(second.articles[0]?.id).toBe(one?.id)
  // The one left out is still told to those who point at it.
  const query = 'query($id: ID!) { node(id: $id) { ... on RegulationArticle { title } } }'
  const gone = z.object({ node: z.object({ title: z.literal('Nguyên tắc') }) })
  await ok(hub, scene.observer, gone, query, { id: two?.id })
})

it('refuses an edit made on an older text, a second first text, and what is not of it', async () => {
  const { articles } = await save(scene.host)
  const stale = { __typename: 'StateError', code: 'STALE', path: ['input', 'expectedVersion'] }
  expect(await send(scene.host)).toMatchObject(stale)
  expect(await send(scene.host, { expectedVersion: 2 })).toMatchObject(stale)
  const edit = (wanted: readonly unknown[]) => send(scene.host, { expectedVersion: 1, articles: wanted })
  const elsewhere = { ...said(1, 'Của nơi khác'), id: scene.gAgreementId }
  expect(await edit([elsewhere])).toMatchObject({ code: 'BAD_ID', path: ['input', 'articles', '0', 'id'] })
  expect(await edit([articles[0], { ...articles[0], number: 2 }])).toMatchObject({ code: 'BAD_ID' })
  expect(await edit([said(1, 'Một'), said(1, 'Lại một')])).toMatchObject({
    __typename: 'ValidationError',
    code: 'NUMBER_TAKEN',
    path: ['input', 'articles', '1', 'number'],
  })
  expect(await send(scene.outsider, { expectedVersion: 1 })).toMatchObject({ __typename: 'NotFoundError' })
})

it('is read by every party and by nobody else; monitors and observers do not write it', async () => {
  const { id, articles } = await save(scene.host)
  const query =
    'query($id: ID!) { node(id: $id) { ... on Agreement { regulation { id title viewerCanEdit } } } }'
  const seen = z.object({ node: z.object({ regulation: z.object({ viewerCanEdit: z.boolean() }) }) })
  const editable = async (as: Actor) =>
    (await ok(hub, as, seen, query, { id: scene.gAgreementId })).node.regulation.viewerCanEdit
  const parties = [scene.host, scene.member, scene.monitor, scene.observer]
  expect(await Promise.all(parties.map(editable))).toEqual([true, true, false, false])
  const nothing = z.object({ node: z.null() })
  for (const hidden of [id, articles[0]?.id]) {
    await ok(hub, scene.outsider, nothing, 'query($id: ID!) { node(id: $id) { id } }', { id: hidden })
  }
  for (const actor of [scene.monitor, scene.observer]) {
    expect(await send(actor, { expectedVersion: 1 })).toMatchObject({ __typename: 'ForbiddenError' })
  }
  expect(await send(null, { expectedVersion: 1 })).toMatchObject({ __typename: 'UnauthenticatedError' })
})

it('tells the board what changed and nothing when nothing did', async () => {
  const { articles } = await save(scene.host)
  const [one, two] = articles
  await save(scene.host, { expectedVersion: 1, articles })
  await save(scene.host, { expectedVersion: 1, articles: [{ ...one, text: 'Hai khoản.' }] })
  const entries = await readEntries(hub.app.services.db, `board:${scene.agreementId}`, 0)
  const told = entries.filter((entry) => entry.kind === 'REGULATION_UPDATED')
  const field = (of: typeof one, name: string) =>
    `article.${
      Buffer.from(of?.id ?? '', 'base64')
        .toString()
        .split(':')[1]
    }.${name}`
  expect(told.map((entry) => entry.change)).toMatchObject([
    { version: 1, before: {}, after: { title: TEXT.title, [field(one, 'title')]: 'Phạm vi' } },
    {
      version: 2,
      before: { [field(one, 'text')]: 'Một khoản.', [field(two, 'title')]: 'Nguyên tắc' },
      after: { [field(one, 'text')]: 'Hai khoản.' },
    },
  ])
})

it('keeps one of two first texts sent at once and refuses the other', async () => {
  const results = await Promise.all([send(scene.host), send(scene.member)])
  expect(results.map((result) => result.__typename).sort()).toEqual(['SaveRegulationSuccess', 'StateError'])
})
