import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { type Prisma, PrismaClient } from '#prisma'

// Count columns arrive as bigint text; every one of ours fits a number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A civil day is midnight UTC, as Prisma has it; the driver's own reading depends on the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => new Date(`${day}T00:00:00.000Z`))

/** The client of one transaction. */
export type Tx = Prisma.TransactionClient

/** The database: Prisma for most, the pool for the few named hot reads, both on the same connections. */
export interface Database extends AsyncDisposable {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  readonly url: string
}

/** Connects lazily: the first query opens the first connection. `poolSize` is connections a process. */
export function openDatabase(url: string, poolSize = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000 })
  // An idle connection that breaks (the database restarts) is replaced on next use; without a listener it would
  // end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
  return {
    prisma,
    pool,
    url,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Codes of Node, PostgreSQL and Prisma for a database that is away, going, coming or full. */
const AWAY_CODE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|53300|57P0[1-5]|08\d{3}|P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/
const AWAY_KIND = /^(ConnectionClosed|DatabaseNotReachable|SocketTimeout|TooManyConnections)$/
const AWAY_WORDS =
  /Connection terminated|terminating connection|not queryable|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|EPIPE|shutting down|starting up|recovery mode|not yet accepting connections|Unable to start a transaction|Transaction (?:not found|already closed)|after calling end on the pool|DatabaseNotReachable|ConnectionClosed/

/** What the driver said: inside a transaction it is thrown as it is, elsewhere Prisma wraps it under a code of its own. */
const said = z.object({ cause: z.object({ kind: z.string(), originalCode: z.string().optional() }) })
const wrapped = z.object({ meta: z.object({ driverAdapterError: said }) })

/** Named statements a connection keeps prepared; lists of ids of many lengths would otherwise fill its memory. */
const MAX_NAMED = 400

/** Names Prisma's statements, so that PostgreSQL plans each once a connection and not at every call. */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_NAMED) return ''
    const name = `p${names.size}`
    names.set(sql, name)
    return name
  }
}

/** Whether an error means that the database could not be reached or went away, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && AWAY_CODE.test(error.code)) return true
  const { cause } = wrapped.safeParse(error).data?.meta.driverAdapterError ?? said.safeParse(error).data ?? {}
  if (cause && (AWAY_KIND.test(cause.kind) || AWAY_CODE.test(cause.originalCode ?? ''))) return true
  return AWAY_WORDS.test(error.message)
}
