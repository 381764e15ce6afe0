import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
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
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
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

/** Whether an error means that the database could not be reached or went away, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[1-5]|08\d{3}|P1001|P1002|P1008|P1017|P2024|P2028)$/.test(code))
    return true
  return /Connection terminated|timeout exceeded when trying to connect|ECONNREFUSED|shutting down|starting up|Unable to start a transaction|DatabaseNotReachable|ConnectionClosed/.test(
    error.message,
  )
}
