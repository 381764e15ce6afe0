import { z } from 'zod'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { type Child, startChild } from '../child.ts'
import { assertSound, boardsOf } from '../cluster.ts'
import { postRequest, type Reply } from '../connection.ts'
import { figureOf } from '../figures.ts'
import { type Measured, runLoad } from '../load.ts'
import { type Moves, planMoves } from '../moves.ts'
import type { TaskMove } from '../peers/move-sql.ts'
import { MOVE_TASK } from '../questions.ts'
import { atLeast, type Result, short, told } from '../report.ts'
import { TOKEN } from '../seed.ts'
import { CONNECTIONS, type Settings } from '../settings.ts'

// W3: move a task, durable. Each connection has boards of its own, so none waits for another's stream.

const KINDS = ['hub', 'raw'] as const
type Kind = (typeof KINDS)[number]
const FILES = { hub: 'peers/hub.ts', raw: 'peers/raw-http.ts' } as const

/** Boards a connection goes round. */
const BOARDS_EACH = 4

/** Runs W3. */
export async function moveTasks(settings: Settings): Promise<Result> {
  const url = await settings.cluster.withTasks(settings.large)
  const boards = (await boardsOf(url, CONNECTIONS * BOARDS_EACH)).map((board) => board.agreementId)
  const moves = await planMoves(url, boards, settings.random)
  const env = { DATABASE_URL: url, PORT: '0', DEMO: '0' }
  await using hub = await startChild(FILES.hub, env)
  await using raw = await startChild(FILES.raw, env)
  const servers = { hub, raw }
  const load = (kind: Kind, milliseconds: number) =>
    moveFor(kind, servers[kind], { boards, moves, milliseconds })
  const measured: Record<Kind, Measured[]> = { hub: [], raw: [] }
  for (const kind of KINDS) await load(kind, settings.warmMs)
  const before = await hub.ask('statements', z.number())
  for (let round = 0; round < settings.rounds; round++) {
    settings.say(`W3 round ${round + 1} of ${settings.rounds}`)
    for (const kind of KINDS) measured[kind].push(await load(kind, settings.loadMs))
  }
  const statements = (await hub.ask('statements', z.number())) - before
  await assertSound(url)
  return resultOf(measured, statements / measured.hub.reduce((sum, round) => sum + round.count, 0))
}

interface Work {
  readonly boards: readonly string[]
  readonly moves: Moves
  readonly milliseconds: number
}

async function moveFor(kind: Kind, server: Child, { boards, moves, milliseconds }: Work): Promise<Measured> {
  let turn = 0
  const next = (connection: number) => {
    const board = boards[connection + CONNECTIONS * (turn++ % BOARDS_EACH)] ?? ''
    return requestOf(kind, moves.next(board))
  }
  const asked = { port: server.port, connections: CONNECTIONS, milliseconds, next, accept: isMoved }
  const measured = await runLoad(asked)
  if (measured.failures > 0) throw new Error(`${kind} failed ${measured.failures} of ${measured.count} moves`)
  return measured
}

function requestOf(kind: Kind, move: TaskMove): Buffer {
  if (kind === 'raw') return postRequest('/move', move)
  const input = {
    taskId: globalId('Task', move.taskId),
    toStatus: move.toStatus,
    beforeId: move.beforeId && globalId('Task', move.beforeId),
  }
  return postRequest('/graphql', { query: MOVE_TASK, variables: { input } }, TOKEN)
}

function isMoved({ status, start }: Reply): boolean {
  return status === 200 && start.includes('"cursor":"')
}

function resultOf(measured: Readonly<Record<Kind, readonly Measured[]>>, statements: number): Result {
  const speed = (kind: Kind) => figureOf(measured[kind].map((round) => round.perSecond))
  const delay = (kind: Kind, of: 'p50' | 'p99') =>
    short(figureOf(measured[kind].map((round) => round[of])).median)
  const words = (kind: Kind) =>
    `${told(speed(kind), '/s')} p50 ${delay(kind, 'p50')} p99 ${delay(kind, 'p99')} ms`
  const ratio = figureOf(
    measured.hub.map((round, index) => round.perSecond / (measured.raw[index]?.perSecond ?? 1)),
  )
  return {
    rows: [
      {
        workload: 'W3 move a task : same SQL, bare driver',
        ours: words('hub'),
        peer: words('raw'),
        ratio,
        goals: [atLeast(0.5)],
      },
      {
        workload: 'W3 moves a second',
        ours: words('hub'),
        peer: '',
        ratio: speed('hub'),
        goals: [atLeast(1200)],
      },
    ],
    notes: [
      `W3: the hub sends ${short(statements)} statements a move; fsync is on for both; doctor finds nothing afterwards.`,
    ],
    raw: measured,
  }
}
