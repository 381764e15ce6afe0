import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { migrate } from '../../prisma/migrate.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { FAILURE, ok } from '../support/api.ts'
import { range } from '../support/collector.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { restartPostgres } from '../support/postgres-control.ts'
import { openRaw } from '../support/raw-socket.ts'
import { scratch } from '../support/scratch.ts'

const WATCH = `subscription($id: ID!, $after: String) { boardChanged(agreementId: $id, after: $after) {
  cursor version task { title leadAgency { name } } } }`
const CREATE = `mutation($input: CreateTaskInput!) { outcome: createTask(input: $input) { __typename
  ... on CreateTaskSuccess { task { id } } ${FAILURE} } }`

describe('a database that is restarted under load', () => {
  const dataDir = scratch('restart')
  let postgres: EmbeddedPostgres
  let hub: TestHub
  let scene: Scene
  beforeAll(async () => {
    // Durable as in production: a crash must lose nothing that was acknowledged.
    postgres = await startEmbeddedPostgres({ dataDir })
    await migrate(postgres.url)
    hub = await startHub({ url: postgres.url })
    scene = await makeScene(hub)
  })
  afterAll(async () => {
    await hub[Symbol.asyncDispose]()
    await postgres[Symbol.asyncDispose]()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const answer = z.object({
    data: z.object({ outcome: z.object({ __typename: z.string() }) }).nullish(),
    errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
  })

  async function post(title: string, key: string) {
    const input = { agreementId: scene.gAgreementId, title, leadAgencyId: scene.host.gAgencyId }
    const response = await fetch(`${hub.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${scene.host.token}`,
        'idempotency-key': key,
      },
      body: JSON.stringify({ query: CREATE, variables: { input } }),
    })
    return { status: response.status, told: answer.parse(await response.json()) }
  }

  it.each(['fast', 'immediate'] as const)(
    'fails requests cleanly, loses and doubles nothing, and is followed on (%s)',
    async (how) => {
      const acknowledged: string[] = []
      const refusals: string[] = []
      let over = false
      let wake = Promise.withResolvers<void>()
      const write = async (writer: number) => {
        for (let i = 0; !over; i++) {
          const title = `${how} ${writer}-${i}`
          for (let done = false; !done; ) {
            const { status, told } = await post(title, title)
            done = told.data?.outcome.__typename === 'CreateTaskSuccess'
            if (!done) refusals.push(`${status} ${told.errors?.[0]?.extensions.code}`)
          }
          acknowledged.push(title)
          wake.resolve()
        }
      }
      const writers = Promise.all([0, 1, 2, 3].map(write))
      const more = async (count: number) => {
        const goal = acknowledged.length + count
        while (acknowledged.length < goal) {
          wake = Promise.withResolvers()
          await wake.promise
        }
      }
      const seen: number[] = []
      const follow = async (until: () => Promise<number>) => {
        let after = '0'
        for (;;) {
          const socket = openRaw(hub.origin, scene.member, WATCH, { id: scene.gAgreementId, after })
          const reached = until()
            .then((version) => socket.until(version))
            .then(() => 'reached')
          const ended = await Promise.race([reached, socket.closed])
          seen.push(...socket.versions)
          after = socket.lastCursor() ?? after
          socket.socket.terminate()
          if (ended === 'reached') return
          expect(ended).toBe(1013)
        }
      }
      const last = Promise.withResolvers<number>()
      const following = follow(() => last.promise)
      // Its failure is told where it is awaited.
      following.catch(() => undefined)
      await more(20)
      await restartPostgres(dataDir, how)
      await more(20)
      over = true
      await writers
      const { db } = hub.app.services
      const rows = await db.prisma.task.findMany({ where: { title: { startsWith: `${how} ` } } })
      expect(rows.map((row) => row.title).sort()).toEqual([...acknowledged].sort())
      expect(refusals.filter((refusal) => refusal !== '503 UNAVAILABLE')).toEqual([])
      expect(await verifyJournal(db)).toEqual([])
      const stream = await db.prisma.stream.findUniqueOrThrow({ where: { id: `board:${scene.agreementId}` } })
      last.resolve(stream.version)
      await following
      expect(seen).toEqual(range(1, stream.version))
      expect(await (await fetch(`${hub.origin}/readyz`)).json()).toMatchObject({ ready: true })
    },
  )
})

describe('at midnight in Asia/Ho_Chi_Minh', () => {
  it('a task turns overdue at the instant its day is over, and not before', async () => {
    let now = new Date('2026-03-31T16:59:59.999Z')
    await using hub = await startHub({ clock: { now: () => now } })
    const scene = await makeScene(hub)
    await createTask(scene.host.ctx, {
      agreementId: scene.agreementId,
      title: 'Hạn ngày 31 tháng 3',
      leadAgencyId: scene.host.agencyId,
      dueOn: '2026-03-31',
    })
    const query = `query($id: ID!) { node(id: $id) { ... on Agreement { progress { overdue dueSoon today }
      board { columns { status overdue } tasks { nodes { timeliness } } late: tasks(filter: { timeliness: [OVERDUE] }) { totalCount } } } } }`
    const shape = z.object({
      node: z.object({
        progress: z.object({ overdue: z.number(), dueSoon: z.number(), today: z.string() }),
        board: z.object({
          columns: z.array(z.object({ status: z.string(), overdue: z.number() })),
          tasks: z.object({ nodes: z.array(z.object({ timeliness: z.string() })) }),
          late: z.object({ totalCount: z.number() }),
        }),
      }),
    })
    const look = async () => {
      const { node } = await ok(hub, scene.member, shape, query, { id: scene.gAgreementId })
      const column = node.board.columns.find(({ status }) => status === 'NOT_STARTED')
      const { timeliness } = node.board.tasks.nodes[0] ?? {}
      return [
        node.progress.today,
        timeliness,
        node.progress.overdue,
        column?.overdue,
        node.board.late.totalCount,
      ]
    }
    expect(await look()).toEqual(['2026-03-31', 'DUE_SOON', 0, 0, 0])
    now = new Date('2026-03-31T17:00:00.000Z')
    expect(await look()).toEqual(['2026-04-01', 'OVERDUE', 1, 1, 1])
  })
})
