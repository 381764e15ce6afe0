import { createHash } from 'node:crypto'
import { Prisma } from '#prisma'
import type { Bus } from './bus.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { appendEntry, lockStream, type NewEntry, type StreamId } from './journal.ts'

/** What every write needs from its caller. */
export interface WriteContext {
  readonly db: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly requestId: string
  /** The person who acts; null only for the hub itself (demo, jobs). */
  readonly actorId: string | null
  /** From the `Idempotency-Key` header and the field's place in the operation; null when the caller gave none. */
  readonly idempotencyKey: string | null
}

/** A transaction in progress and its journal. */
export interface Write {
  readonly tx: Tx
  readonly at: Date
  /** Takes the stream's row first: call it before reading what the change depends on. */
  lock(stream: StreamId): Promise<void>
  /** Appends to the journal and returns the stream's new version. */
  append(stream: StreamId, agencyId: string | null, entry: NewEntry): Promise<number>
  /** Announced on the bus after commit, beside the streams appended to. */
  announce(topic: string, message: string): void
}

/** Values that survive JSON, as results remembered for a retry must. */
export type Remembered = Prisma.InputJsonValue | null

/**
 * Runs one use case in one transaction and announces its streams after commit, never inside. With an idempotency key
 * the result is kept in the same transaction: a retry, also one that races the first, gets it back and writes nothing.
 * @param name the use case; with the input, part of the key
 */
export async function write<T extends Remembered>(
  ctx: WriteContext,
  name: string,
  input: unknown,
  run: (write: Write) => Promise<T>,
): Promise<T> {
  const announcements = new Map<string, string>()
  const result = await withRetry(() => {
    announcements.clear()
    return ctx.db.prisma.$transaction(async (tx) => {
      const open = openWrite(ctx, tx, announcements)
      return ctx.idempotencyKey === null || ctx.actorId === null
        ? run(open)
        : once(tx, { actorId: ctx.actorId, key: ctx.idempotencyKey, name, input }, () => run(open))
    })
  })
  for (const [topic, message] of announcements) ctx.bus.announce(topic, message)
  return result
}

function openWrite(ctx: WriteContext, tx: Tx, announcements: Map<string, string>): Write {
  const versions = new Map<StreamId, number>()
  const at = ctx.clock.now()
  const lock = async (stream: StreamId): Promise<number> => {
    const known = versions.get(stream)
    if (known !== undefined) return known
    const version = await lockStream(tx, stream)
    versions.set(stream, version)
    return version
  }
  return {
    tx,
    at,
    lock: async (stream) => void (await lock(stream)),
    async append(stream, agencyId, entry) {
      const version = (await lock(stream)) + 1
      versions.set(stream, version)
      await appendEntry(tx, stream, version, entry, {
        actorId: ctx.actorId,
        agencyId,
        requestId: ctx.requestId,
        at,
      })
      announcements.set(stream, String(version))
      return version
    },
    announce: (topic, message) => void announcements.set(topic, message),
  }
}

interface Asked {
  readonly actorId: string
  readonly key: string
  readonly name: string
  readonly input: unknown
}

async function once<T extends Remembered>(tx: Tx, asked: Asked, run: () => Promise<T>): Promise<T> {
  const inputHash = createHash('sha256').update(JSON.stringify(asked.input)).digest('hex')
  // Two fields of one operation may be the same use case with other inputs; the door refuses a key used elsewhere.
  const field = `${asked.name}:${inputHash}`
  const where = { actorId_key_field: { actorId: asked.actorId, key: asked.key, field } }
  // The insert waits for a racing twin to commit or roll back: that is what makes "once" true.
  const inserted = await tx.$executeRaw`INSERT INTO idempotency_key (actor_id, key, field, input_hash)
    VALUES (${asked.actorId}::uuid, ${asked.key}, ${field}, ${inputHash}) ON CONFLICT DO NOTHING`
  if (inserted === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where })
    return restore<T>(first.result)
  }
  const result = await run()
  await tx.idempotencyKey.update({ where, data: { result: result ?? Prisma.JsonNull } })
  return result
}

/** What was stored is what `run` returned, through JSON; the row's key holds the use case's name, so T is its own. */
function restore<T>(stored: Prisma.JsonValue): T
function restore(stored: Prisma.JsonValue): Prisma.JsonValue {
  return stored
}

/** Deadlocks and serialisation failures are the database's word for "again, please". */
async function withRetry<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const again = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
    if (!again || attempts <= 1) throw error
    return withRetry(run, attempts - 1)
  }
}
