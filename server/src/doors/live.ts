import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  getArgumentValues,
  getOperationAST,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { boardStream } from '#features/agreements/service.ts'
import { type BoardEntry, mayFollow, resetEntry, startOf } from '#features/boards/events.ts'
import { movesFigures } from '#features/progress/rules.ts'
import { inputId } from '#graphql/global-id.ts'
import { messageOf } from '#graphql/messages.ts'
import { isUnavailable } from '#platform/database.ts'
import { DomainError, NotFoundError } from '#platform/errors.ts'
import { readEntries } from '#platform/journal.ts'
import type { Tail } from '#platform/tail.ts'
import type { Viewer } from '#platform/viewer.ts'
import { createContext, type Services } from './context.ts'
import { createMaskError } from './mask-error.ts'
import { schema } from './schema.ts'

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

/** An operation that can be shared. */
export interface Shareable {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Record<string, unknown>
  readonly field: 'boardChanged' | 'progressChanged'
  readonly agreementId: string
  readonly after: string | null
}

/** Which entries each shared subscription delivers. */
const KEEPS: Readonly<Record<Shareable['field'], (entry: BoardEntry) => boolean>> = {
  boardChanged: () => true,
  progressChanged: movesFigures,
}

/** Recognises a subscription that can be shared; null sends it the usual way. @throws ValidationError BAD_ID */
export function shareable(
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): Shareable | null {
  const operation = getOperationAST(document, operationName)
  const field = operation?.operation === 'subscription' ? soleField(operation) : null
  const name =
    field && (['boardChanged', 'progressChanged'] as const).find((known) => known === field.name.value)
  const definition = name && schema.getSubscriptionType()?.getFields()[name]
  if (!field || !definition) return null
  const args = getArgumentValues(definition, field, variables)
  if (typeof args['agreementId'] !== 'string') return null
  const after = typeof args['after'] === 'string' ? args['after'] : null
  const agreementId = inputId('Agreement', args['agreementId'], 'agreementId')
  return { document, operationName, variables, field: name, agreementId, after }
}

function soleField(operation: OperationDefinitionNode): FieldNode | null {
  const [only, ...others] = operation.selectionSet.selections
  return only?.kind === 'Field' && others.length === 0 ? only : null
}

const personal = new WeakMap<DocumentNode, boolean>()

/** Whether a document asks anything that differs between two people with the same memberships. */
function isPersonal(document: DocumentNode): boolean {
  const known = personal.get(document)
  if (known !== undefined) return known
  let found = false
  const mark = (name: string) => {
    if (name.startsWith('viewer') || name === 'mine') found = true
  }
  visit(document, {
    Field: (node) => mark(node.name.value),
    ObjectField: (n) => mark(n.name.value),
    Argument: (n) => mark(n.name.value),
  })
  personal.set(document, found)
  return found
}

/** What may not differ between subscribers that share: the question and the asker's rights. */
function groupKey(asked: Shareable, viewer: Viewer): string {
  const { after: _, ...variables } = asked.variables
  const rights = viewer.memberships.map((m) => `${m.agencyId}:${m.role}`).sort()
  const person = isPersonal(asked.document) ? viewer.personId : null
  const text = JSON.stringify([
    variables,
    asked.operationName,
    rights,
    viewer.scopes,
    viewer.locale,
    person,
    asked.agreementId,
  ])
  return createHash('sha256').update(text).update(textOf(asked.document)).digest('base64')
}

function textOf(document: DocumentNode): string {
  return document.loc?.source.body ?? JSON.stringify(document)
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

/** An error as the protocols carry it. */
export function asGraphQLError(
  error: unknown,
  locale: 'vi' | 'en',
  mask: (error: unknown) => Error,
): GraphQLError {
  if (error instanceof DomainError) {
    return new GraphQLError(messageOf(error.code, error.params, locale), {
      extensions: { code: error.code, path: error.path },
    })
  }
  const masked = mask(error)
  return masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)
}
