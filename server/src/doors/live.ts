import { type ExecutionResult, execute, GraphQLError } from 'graphql'
import { boardStream } from '#features/agreements/service.ts'
import { type BoardEntry, mayFollow, resetEntry } from '#features/boards/events.ts'
import { movesFigures } from '#features/progress/rules.ts'
import { messageOf } from '#graphql/messages.ts'
import { isUnavailable } from '#platform/database.ts'
import { NotFoundError } from '#platform/errors.ts'
import { startOf } from '#platform/follow.ts'
import { readEntries } from '#platform/journal.ts'
import type { Tail } from '#platform/tail.ts'
import type { Viewer } from '#platform/viewer.ts'
import { createContext, type Services } from './context.ts'
import { createMaskError } from './mask-error.ts'
import { schema } from './schema.ts'
import { groupKey, type Shareable } from './shareable.ts'

// Subscribers that asked the same thing with the same rights share one execution and one serialisation per entry.
// Executing once a subscriber costs several times the processor time and memory (see docs/decisions).

/** Where one subscriber's frames go. */
export interface Sink {
  /** One result, as the JSON text of an execution result. */
  next(payload: Buffer): void
  /** The stream ended with an error; nothing follows. */
  error(error: GraphQLError): void
  /** The stream cannot go on here; the subscriber comes back with its cursor. Nothing follows. */
  interrupt(): void
}

/** Which entries each shared subscription delivers. */
const KEEPS: Readonly<Record<Shareable['field'], (entry: BoardEntry) => boolean>> = {
  boardChanged: () => true,
  progressChanged: movesFigures,
}

interface Member {
  readonly sink: Sink
  version: number
}

interface Group {
  readonly asked: Shareable
  readonly viewer: Viewer
  readonly members: Set<Member>
  readonly frames: Map<number, Buffer>
  tail: Tail | null
  /** The last version given to members. */
  version: number
  /** Members and those who are catching up. */
  holders: number
  queue: Promise<void>
  /** Given up after a delivery failed: what it missed is found again by those who come back. */
  dead: boolean
}

/** Frames kept a group for those who come back after a short cut. */
const KEEP_FRAMES = 256

/** The shared fan-out of one server. */
export interface Live {
  /** Follows for one subscriber until the returned function is called. @throws DomainError at the start only */
  subscribe(asked: Shareable, viewer: Viewer | null, sink: Sink): Promise<() => void>
  readonly groupCount: number
}

export function createLive(services: Services): Live {
  const { db, tails, clock } = services
  const groups = new Map<string, Promise<Group>>()

  const mask = createMaskError(services.log)
  /** A result fit to be sent. One that lacks data because the database was away is none: it would be kept and shared. */
  const toldOf = (result: ExecutionResult): ExecutionResult => {
    const away = result.errors?.find((error) => isUnavailable(error.originalError))
    if (away) throw away.originalError ?? away
    if (!result.errors) return result
    const errors = result.errors.map(mask).filter((error) => error instanceof GraphQLError)
    return { ...result, errors }
  }

  const render = async (group: Group, entry: BoardEntry): Promise<Buffer> => {
    const known = group.frames.get(entry.version)
    if (known && entry.kind !== 'RESET') return known
    const result = await execute({
      schema,
      document: group.asked.document,
      rootValue: entry,
      contextValue: createContext(services, { viewer: group.viewer }),
      variableValues: group.asked.variables,
      ...(group.asked.operationName ? { operationName: group.asked.operationName } : {}),
    })
    const frame = Buffer.from(JSON.stringify(toldOf(result)))
    if (entry.kind !== 'RESET') group.frames.set(entry.version, frame)
    const oldest = group.frames.size > KEEP_FRAMES ? group.frames.keys().next().value : undefined
    if (oldest !== undefined) group.frames.delete(oldest)
    return frame
  }

  const endAll = (group: Group) => {
    const error = new GraphQLError(messageOf('ACCESS_ENDED', {}, group.viewer.locale), {
      extensions: { code: 'ACCESS_ENDED' },
    })
    for (const member of [...group.members]) member.sink.error(error)
    group.members.clear()
  }

  const abandon = (key: string, group: Group) => {
    group.dead = true
    groups.delete(key)
    group.tail?.stop()
    for (const member of [...group.members]) member.sink.interrupt()
    group.members.clear()
  }

  const deliver = async (group: Group, entries: readonly BoardEntry[]): Promise<void> => {
    if (!(await mayFollow(db, group.viewer, group.asked.agreementId))) return endAll(group)
    for (const entry of entries) {
      if (!KEEPS[group.asked.field](entry)) {
        group.version = entry.version
        continue
      }
      const frame = await render(group, entry)
      group.version = entry.version
      for (const member of group.members) {
        if (member.version >= entry.version) continue
        member.version = entry.version
        member.sink.next(frame)
      }
    }
  }

  const open = async (key: string, asked: Shareable, viewer: Viewer): Promise<Group> => {
    const group: Group = {
      asked,
      viewer,
      members: new Set(),
      frames: new Map(),
      tail: null,
      version: 0,
      holders: 0,
      queue: Promise.resolve(),
      dead: false,
    }
    group.tail = await tails.watch(boardStream(asked.agreementId), (entries) => {
      group.queue = group.queue
        .then(() => (group.dead ? undefined : deliver(group, entries)))
        .catch((error: unknown) => {
          services.log.warn({ err: error }, 'live delivery failed')
          abandon(key, group)
        })
    })
    if (group.dead) group.tail.stop()
    group.version = group.tail.from
    return group
  }

  const catchUp = async (group: Group, member: Member): Promise<void> => {
    const stream = boardStream(group.asked.agreementId)
    while (member.version < group.version) {
      const entries = await readEntries(db, stream, member.version, 200)
      if (entries.length === 0) break
      for (const entry of entries) {
        if (KEEPS[group.asked.field](entry)) member.sink.next(await render(group, entry))
        member.version = entry.version
      }
    }
    // In the same turn as the last look: what comes next comes through the group, so there is no gap.
    if (group.dead) member.sink.interrupt()
    else group.members.add(member)
  }

  const release = (key: string, group: Group, member: Member): void => {
    group.members.delete(member)
    if (--group.holders > 0 || group.dead) return
    groups.delete(key)
    group.tail?.stop()
  }

  /** The group of a question, held; opened when there is none. */
  const hold = async (key: string, asked: Shareable, viewer: Viewer): Promise<Group> => {
    const opening = groups.get(key) ?? open(key, asked, viewer)
    groups.set(key, opening)
    const group = await opening.catch((error: unknown) => {
      groups.delete(key)
      throw error
    })
    // Its last holder may have let it go while this one waited.
    if (groups.get(key) !== opening) return hold(key, asked, viewer)
    group.holders++
    return group
  }

  return {
    async subscribe(asked, viewer, sink) {
      if (!viewer || !(await mayFollow(db, viewer, asked.agreementId)))
        throw new NotFoundError('Agreement', ['agreementId'])
      const start = await startOf(db, boardStream(asked.agreementId), asked.after)
      const key = groupKey(asked, viewer)
      const group = await hold(key, asked, viewer)
      const member: Member = { sink, version: start.after }
      let held = true
      const stop = () => {
        if (held) release(key, group, member)
        held = false
      }
      try {
        if (start.reset)
          sink.next(await render(group, resetEntry(asked.agreementId, start.after, clock.now())))
        await catchUp(group, member)
      } catch (error) {
        stop()
        throw error
      }
      return stop
    },
    get groupCount() {
      return groups.size
    },
  }
}
