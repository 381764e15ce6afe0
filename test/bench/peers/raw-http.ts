import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { z } from 'zod'
import { civilDay } from '../../../server/src/platform/clock.ts'
import { readHeader, readTasks } from './board-rows.ts'
import { moveBySql, taskMove } from './move-sql.ts'
import { portOf, setting, tellReady } from './told.ts'

// The limit: Node's own server and the bare driver, no sign-in, no rules, no GraphQL.

const pool = new pg.Pool({ connectionString: setting('DATABASE_URL'), max: 16 })
const asked = z.object({ agreementId: z.string() })

async function openBoard(body: unknown) {
  const { agreementId } = asked.parse(body)
  const today = civilDay(new Date())
  const [header, tasks] = await Promise.all([
    readHeader(pool, agreementId, today),
    readTasks(pool, agreementId, 100, today),
  ])
  if (!header) return { data: { node: null } }
  const { id, title, board } = header
  const { agreementId: _, ...shownBoard } = board
  return { data: { node: { id, title, board: { ...shownBoard, tasks } } } }
}

async function moveTask(body: unknown) {
  const client = await pool.connect()
  try {
    return { data: { moveTask: await moveBySql(client, taskMove.parse(body)) } }
  } finally {
    client.release()
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then((body): Promise<object> => (request.url === '/move' ? moveTask(body) : openBoard(body)))
    .then(
      (answer) => [200, JSON.stringify(answer)] as const,
      (error: unknown) => [500, String(error)] as const,
    )
    .then(([status, text]) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      response.end(text)
    })
})
server.listen(0, '127.0.0.1', () => tellReady(portOf(server.address())))
