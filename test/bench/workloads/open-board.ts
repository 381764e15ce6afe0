import { deepEqual } from 'node:assert/strict'
import { z } from 'zod'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { type Child, startChild } from '../child.ts'
import { boardsOf } from '../cluster.ts'
import { postRequest, type Reply } from '../connection.ts'
import { figureOf } from '../figures.ts'
import { type Measured, runLoad } from '../load.ts'
import { OPEN_BOARD } from '../questions.ts'
import { atLeast, atMost, type Result, type Row, short, told } from '../report.ts'
import { BOARD_TASKS, TOKEN } from '../seed.ts'
import { CONNECTIONS, type Settings } from '../settings.ts'

// W1: open a board of a hundred tasks, another board each time.

type Kind = 'hub' | 'raw' | 'yoga'
const FILES = { hub: 'peers/hub.ts', raw: 'peers/raw-http.ts', yoga: 'peers/stock-yoga.ts' } as const

/** What a load gave, and the server's own processor time a request. */
interface Round extends Measured {
  readonly processorMs: number
}

type Rounds = Map<string, Round[]>

interface Target {
  readonly name: string
  readonly kind: Kind
  readonly tasks: number
  readonly server: Child
  readonly boards: readonly string[]
  readonly requests: readonly Buffer[]
}

/** Which servers on how many tasks. */
function plan({ large, million }: Settings): readonly (readonly [Kind, number])[] {
  const usual = [
    ['hub', 1_000],
    ['hub', large],
    ['raw', 1_000],
    ['raw', large],
    ['yoga', large],
  ] as const
  return million ? [...usual, ['hub', 1_000_000], ['raw', 1_000_000]] : usual
}

/** Runs W1. */
export async function openBoard(settings: Settings): Promise<Result> {
  await using servers = new AsyncDisposableStack()
  for (const [, tasks] of plan(settings)) await settings.cluster.withTasks(tasks)
  const targets = await Promise.all(
    plan(settings).map(([kind, tasks]) => startTarget(settings, servers, kind, tasks)),
  )
  await assertSameAnswers(targets.filter((target) => target.tasks === settings.large))
  const measured: Rounds = new Map(targets.map((target) => [target.name, []]))
  for (const target of targets) await load(settings, target, settings.warmMs)
  const statements = await statementsPerRequest(targets, settings.large)
  for (let round = 0; round < settings.rounds; round++) {
    settings.say(`W1 round ${round + 1} of ${settings.rounds}`)
    for (const target of targets)
      measured.get(target.name)?.push(await load(settings, target, settings.loadMs))
  }
  return resultOf(measured, statements, settings)
}

async function startTarget(
  { cluster }: Settings,
  servers: AsyncDisposableStack,
  kind: Kind,
  tasks: number,
): Promise<Target> {
  const url = await cluster.withTasks(tasks)
  const server = servers.use(await startChild(FILES[kind], { DATABASE_URL: url, PORT: '0', DEMO: '0' }))
  const boards = (await boardsOf(url, 10_000)).map((board) => board.agreementId)
  return {
    name: `${kind}@${tasks}`,
    kind,
    tasks,
    server,
    boards,
    requests: boards.map((id) => requestOf(kind, id)),
  }
}

function requestOf(kind: Kind, agreementId: string): Buffer {
  if (kind === 'raw') return postRequest('/board', { agreementId })
  const body = { query: OPEN_BOARD, variables: { id: globalId('Agreement', agreementId) } }
  return postRequest('/graphql', body, kind === 'hub' ? TOKEN : undefined)
}

const DATA = Buffer.from('{"data":{"node":{"id":')

/** A whole board is at least this many bytes. */
const LEAST_BYTES = BOARD_TASKS * 200

function isBoard(reply: Reply): boolean {
  return reply.status === 200 && reply.bytes > LEAST_BYTES && reply.start.includes(DATA)
}

async function load({ random }: Settings, target: Target, milliseconds: number): Promise<Round> {
  const { requests, server } = target
  const before = await server.ask('processor', z.number())
  const next = () => requests[Math.floor(random() * requests.length)] ?? Buffer.alloc(0)
  const measured = await runLoad({
    port: server.port,
    connections: CONNECTIONS,
    milliseconds,
    next,
    accept: isBoard,
  })
  if (measured.failures > 0)
    throw new Error(`${target.name} failed ${measured.failures} of ${measured.count} requests`)
  return { ...measured, processorMs: ((await server.ask('processor', z.number())) - before) / measured.count }
}

const answer = z.object({ data: z.object({ node: z.object({ board: z.looseObject({}) }) }) })

async function answerOf({ kind, server, boards }: Target, board: number): Promise<unknown> {
  const agreementId = boards[board] ?? ''
  const path = kind === 'raw' ? '/board' : '/graphql'
  const body =
    kind === 'raw'
      ? { agreementId }
      : { query: OPEN_BOARD, variables: { id: globalId('Agreement', agreementId) } }
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(kind === 'hub' ? { authorization: `Bearer ${TOKEN}` } : {}),
    },
    body: JSON.stringify(body),
  })
  return answer.parse(await response.json()).data
}

/** All must say the same of one board; otherwise their speeds do not compare. @throws AssertionError */
async function assertSameAnswers(targets: readonly Target[]): Promise<void> {
  const [first, ...others] = targets
  if (!first) return
  const expected = await answerOf(first, 7)
  for (const other of others)
    deepEqual(await answerOf(other, 7), expected, `${other.name} answers otherwise than ${first.name}`)
}

async function statementsPerRequest(targets: readonly Target[], tasks: number): Promise<number> {
  const hub = targets.find((target) => target.kind === 'hub' && target.tasks === tasks)
  if (!hub) return 0
  const asked = 20
  const before = await hub.server.ask('statements', z.number())
  for (let board = 0; board < asked; board++) await answerOf(hub, board)
  return ((await hub.server.ask('statements', z.number())) - before) / asked
}

function resultOf(measured: Rounds, statements: number, { large, million }: Settings): Result {
  const [hub, raw, yoga] = [`hub@${large}`, `raw@${large}`, `yoga@${large}`]
  const roundsOf = (name: string) => measured.get(name) ?? []
  const speed = (name: string) => figureOf(roundsOf(name).map((round) => round.perSecond))
  const p99 = (name: string) => figureOf(roundsOf(name).map((round) => round.p99)).median
  const p50 = (name: string) => figureOf(roundsOf(name).map((round) => round.p50)).median
  const cpu = (name: string) => short(figureOf(roundsOf(name).map((round) => round.processorMs)).median)
  const words = (name: string) =>
    `${told(speed(name), '/s')} p50 ${short(p50(name))} p99 ${short(p99(name))} ms`
  const ratio = (ours: string, theirs: string) =>
    figureOf(
      roundsOf(ours).map((round, index) => round.perSecond / (roundsOf(theirs)[index]?.perSecond ?? 1)),
    )
  const compare = (workload: string, ours: string, theirs: string, ...goals: Row['goals']): Row => ({
    workload,
    ours: words(ours),
    peer: words(theirs),
    ratio: ratio(ours, theirs),
    goals,
  })
  const growth = (tasks: number): Row => ({
    workload: `W1 time on ${tasks.toLocaleString('en')} : 1,000 tasks`,
    ours: words(`hub@${tasks}`),
    peer: words('hub@1000'),
    ratio: ratio('hub@1000', `hub@${tasks}`),
    goals: [atMost(1.3)],
  })
  const perRequest = { median: statements, low: statements, high: statements }
  return {
    rows: [
      compare('W1 open a board : stock yoga', hub, yoga, atLeast(1), atLeast(2)),
      compare('W1 open a board : raw http + pg', hub, raw, atLeast(0.95)),
      growth(large),
      ...(million ? [growth(1_000_000)] : []),
      {
        workload: 'W1 SQL statements a request',
        ours: short(statements),
        peer: '',
        ratio: perRequest,
        goals: [atMost(2)],
      },
    ],
    notes: [
      `W1: raw needs ${short(ratio('raw@1000', raw).median)}× the time on ${large.toLocaleString('en')} tasks that it needs on 1,000; stock yoga runs at ${short(ratio(yoga, raw).median)} of raw.`,
      `W1: processor time of the server alone, a request: hub ${cpu(hub)}, stock yoga ${cpu(yoga)}, raw ${cpu(raw)} ms.`,
    ],
    raw: Object.fromEntries(measured),
  }
}
