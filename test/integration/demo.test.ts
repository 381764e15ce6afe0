import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeDemo } from '../../prisma/demo/demo.ts'
import { readConfig } from '../../server/src/config.ts'
import { timelinessOf } from '../../server/src/features/boards/rules.ts'
import { type Clock, civilDay, dayOf } from '../../server/src/platform/clock.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let lines: string[]

beforeAll(async () => {
  hub = await startHub()
  lines = await makeDemo(hub.app.services)
}, 60_000)

afterAll(() => hub[Symbol.asyncDispose]())

const prisma = () => hub.app.services.db.prisma
const DAY = 86_400_000

/** Signs in with the password and returns the session's cookie. */
async function signIn(email: string, password: string): Promise<string> {
  const response = await fetch(`${hub.app.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.app.origin },
    body: JSON.stringify({ email, password }),
  })
  expect(response.status, email).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function ask<Shape extends z.ZodType>(
  cookie: string,
  shape: Shape,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<z.infer<Shape>> {
  const response = await fetch(`${hub.app.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1', cookie },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = z
    .object({ data: z.unknown(), errors: z.unknown().optional() })
    .parse(await response.json())
  expect(errors).toBeUndefined()
  return shape.parse(data)
}

const AGREEMENTS = `{ agreements { totalCount nodes { id title kind parties { role agency { name } }
  regulation { id } board { id } } }
  directives { nodes { symbol state } } }`
const agreementsShape = z.object({
  agreements: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ id: z.string(), kind: z.string(), board: z.object({ id: z.string() }) })),
  }),
  directives: z.object({ nodes: z.array(z.object({ symbol: z.string(), state: z.string() })) }),
})

describe('the demo', () => {
  it('prints accounts that sign in with the printed password', async () => {
    const password = /password (\S+)\)/.exec(lines[0] ?? '')?.[1] ?? ''
    const emails = lines.flatMap((line) => /\S+@\S+/.exec(line)?.[0] ?? [])
    expect(emails.map((email) => email.split('@')[0])).toEqual([
      'leader',
      'officer',
      'clerk',
      'front',
      'monitor',
      'outsider',
    ])
    for (const email of emails) expect(await signIn(email, password)).not.toBe('')
  })

  it('holds agencies of today and before, and who took over from whom', async () => {
    const agencies = await prisma().agency.findMany({ include: { predecessors: true } })
    expect(agencies.length).toBeGreaterThanOrEqual(14)
    expect(new Set(agencies.map((agency) => agency.mark)).size).toBe(agencies.length)
    const kinds = agencies.flatMap((agency) => agency.predecessors.map((row) => row.kind))
    expect(new Set(kinds)).toEqual(new Set(['MERGE', 'SPLIT', 'RENAME', 'TRANSFER', 'DISSOLVE']))
    const communes = await prisma().area.count({ where: { kind: 'COMMUNE' } })
    expect(communes).toBe(2)
  })

  it('holds one agreement of each kind, a regulation with articles and a campaign of five contents', async () => {
    const agreements = await prisma().agreement.findMany({ orderBy: { kind: 'asc' } })
    expect(agreements.map(({ kind }) => kind)).toEqual([
      'REGULATION',
      'PROGRAMME',
      'JOINT_RESOLUTION',
      'TWINNING',
    ])
    expect(await prisma().regulationArticle.count()).toBe(9)
    expect(await prisma().campaignContent.count()).toBe(5)
  })

  it('holds six directives, some to review, their instructions linked to tasks', async () => {
    const directives = await prisma().directive.findMany({
      include: { document: { include: { citations: true } }, instructions: { include: { tasks: true } } },
    })
    expect(directives).toHaveLength(6)
    expect(directives.filter(({ state }) => state === 'DRAFT').length).toBeGreaterThanOrEqual(1)
    for (const { document, instructions } of directives) {
      const { kind, symbol, issuedOn, issuerId, subject, signerName } = document
      expect([kind, symbol, issuedOn, issuerId, subject, signerName], document.text).not.toContain(null)
      expect(instructions.length).toBeGreaterThanOrEqual(3)
    }
    const made = directives.flatMap(({ instructions }) => instructions.flatMap(({ tasks }) => tasks))
    expect(made.length).toBeGreaterThanOrEqual(14)
    expect(made.some((task) => task.status === 'WAITING')).toBe(true)
    expect(directives.some(({ document }) => document.citations.some(({ toId }) => toId !== null))).toBe(true)
  })

  it('holds eighty tasks in every status and timeliness; a waiting one is never overdue', async () => {
    const tasks = await prisma().task.findMany()
    expect(tasks).toHaveLength(80)
    const today = civilDay(new Date())
    const told = tasks.map((task) => ({
      status: task.status,
      timeliness: timelinessOf(
        {
          status: task.status,
          dueOn: task.dueOn && dayOf(task.dueOn),
          completedOn: task.completedOn && dayOf(task.completedOn),
        },
        today,
      ),
    }))
    expect(new Set(told.map(({ status }) => status)).size).toBe(6)
    expect(new Set(told.map(({ timeliness }) => timeliness)).size).toBe(6)
    const waiting = tasks.filter((task) => task.status === 'WAITING')
    expect(waiting.every((task) => task.waitCondition !== null)).toBe(true)
    // At least one has a deadline that passed while it waits.
    expect(waiting.some((task) => task.dueOn !== null && dayOf(task.dueOn) < today)).toBe(true)
    expect(told.filter((task) => task.status === 'WAITING' && task.timeliness === 'OVERDUE')).toEqual([])
  })

  it('holds comments with mentions, evidence of each kind and checklists', async () => {
    expect(await prisma().comment.count()).toBeGreaterThanOrEqual(55)
    expect(await prisma().commentMention.count()).toBeGreaterThanOrEqual(20)
    const evidence = await prisma().evidence.groupBy({ by: ['kind'] })
    expect(evidence).toHaveLength(4)
    const ticked = await prisma().checklistItem.count({ where: { done: true } })
    expect(ticked).toBeGreaterThanOrEqual(20)
  })

  it('tells two weeks of history in working hours, in order, with a whole journal', async () => {
    const entries = await prisma().journalEntry.findMany({
      orderBy: [{ streamId: 'asc' }, { version: 'asc' }],
    })
    const now = Date.now()
    for (const [i, entry] of entries.entries()) {
      const before = entries[i - 1]
      if (before?.streamId === entry.streamId) expect(entry.at >= before.at, entry.streamId).toBe(true)
      const hour = (entry.at.getUTCHours() + 7) % 24
      expect(entry.at.getTime()).toBeLessThanOrEqual(now)
      if (entry.requestId === 'demo') expect(hour >= 7 && hour <= 17, entry.at.toISOString()).toBe(true)
    }
    const times = entries.map((entry) => entry.at.getTime())
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(12 * DAY)
    expect(now - Math.min(...times)).toBeLessThan(18 * DAY)
    expect(await verifyJournal(hub.app.services.db)).toEqual([])
  })

  it('shows the parties their agreements and the outsider nothing', async () => {
    const as = (name: string) => signIn(`${name}@demo.lientich.vn`, 'lientich-demo')
    const officer = await ask(await as('officer'), agreementsShape, AGREEMENTS)
    expect(officer.agreements.totalCount).toBe(4)
    expect(officer.directives.nodes).toHaveLength(6)
    const outsider = await as('outsider')
    const seen = await ask(outsider, agreementsShape, AGREEMENTS)
    expect(seen.agreements).toEqual({ totalCount: 0, nodes: [] })
    expect(seen.directives.nodes).toEqual([])
    const ids = officer.agreements.nodes.flatMap((node) => [node.id, node.board.id])
    const nodes = z.object({ nodes: z.array(z.null()).length(ids.length) })
    await ask(outsider, nodes, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  })

  it('gives every posted account the role and side the contract names', async () => {
    const people = await prisma().person.findMany({
      where: { email: { endsWith: '@demo.lientich.vn' } },
      include: {
        memberships: { include: { agency: { include: { parties: { include: { agreement: true } } } } } },
      },
    })
    const sideOf = (name: string) => {
      const post = people.find((person) => person.email === `${name}@demo.lientich.vn`)?.memberships[0]
      const party = post?.agency.parties.find(({ agreement }) => agreement.kind === 'REGULATION')
      return [post?.role, post?.agency.kind, party?.role]
    }
    expect(sideOf('leader')).toEqual(['LEADER', 'PEOPLES_COMMITTEE', 'HOST'])
    expect(sideOf('officer')).toEqual(['OFFICER', 'PEOPLES_COMMITTEE', 'HOST'])
    expect(sideOf('clerk')).toEqual(['CLERK', 'PEOPLES_COMMITTEE', 'HOST'])
    expect(sideOf('front')).toEqual(['OFFICER', 'FATHERLAND_FRONT', 'MEMBER'])
    expect(sideOf('monitor')).toEqual(['OFFICER', 'PARTY_BOARD', 'MONITOR'])
    expect(sideOf('outsider')).toEqual(['OFFICER', 'PUBLIC_UNIT', undefined])
  })

  it('is never made in production', () => {
    expect(readConfig({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(false)
    expect(readConfig({}).demo).toBe(true)
  })
})

describe.each([
  ['a Monday before work', '2027-03-01T00:10:00+07:00'],
  ['a Thursday at midnight', '2026-12-31T00:00:00+07:00'],
  ['a Wednesday in the afternoon', '2027-06-16T14:20:00+07:00'],
])('made on %s', (_, instant) => {
  it('shows overdue, due soon and in time, and nothing later than now', async () => {
    const now = new Date(instant)
    const clock: Clock = { now: () => now }
    await using then = await startHub({ clock })
    await makeDemo(then.app.services)
    const tasks = await then.app.services.db.prisma.task.findMany()
    const today = civilDay(now)
    const timeliness = tasks.map((task) =>
      timelinessOf(
        {
          status: task.status,
          dueOn: task.dueOn && dayOf(task.dueOn),
          completedOn: task.completedOn && dayOf(task.completedOn),
        },
        today,
      ),
    )
    for (const one of ['OVERDUE', 'DUE_SOON', 'IN_TIME', 'DONE_IN_TIME', 'DONE_LATE'] as const) {
      expect(timeliness.filter((other) => other === one).length, one).toBeGreaterThanOrEqual(3)
    }
    const last = await then.app.services.db.prisma.journalEntry.findFirstOrThrow({ orderBy: { at: 'desc' } })
    expect(last.at <= now).toBe(true)
  }, 60_000)
})
