import { randomUUID } from 'node:crypto'
import type { Identify } from '#features/people/identify.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import type { Bus } from '#platform/bus.ts'
import { type Clock, civilDay } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Files } from '#platform/files.ts'
import type { KeptRows } from '#platform/kept-rows.ts'
import type { Log } from '#platform/log.ts'
import type { Presences } from '#platform/presence.ts'
import type { Tails } from '#platform/tail.ts'
import { hasScope, type Viewer } from '#platform/viewer.ts'
import type { Agency, Person } from '#prisma'

/** What the whole process shares. */
export interface Services {
  readonly db: Database
  readonly bus: Bus
  readonly tails: Tails
  readonly presences: Presences
  readonly agencies: KeptRows<Agency>
  readonly people: KeptRows<Person>
  readonly clock: Clock
  readonly files: Files
  readonly log: Log
  readonly identify: Identify
}

/** What a door knows of one operation. */
export interface Caller {
  readonly viewer: Viewer | null
  readonly requestId?: string
  readonly idempotencyKey?: string | null
  readonly acceptLanguage?: string | null
}

/** One operation's context; the same for every door. A token that may not even read is nobody. */
export function createContext(services: Services, caller: Caller): GraphQLContext {
  const { db, bus, tails, presences, agencies, people, clock, files, log } = services
  const viewer = hasScope(caller.viewer, 'READ') ? caller.viewer : null
  return {
    db,
    bus,
    tails,
    presences,
    agencies,
    people,
    clock,
    files,
    viewer,
    actorId: viewer?.personId ?? null,
    requestId: caller.requestId ?? randomUUID(),
    idempotencyKey: caller.idempotencyKey ?? null,
    today: civilDay(clock.now()),
    locale: localeOf(viewer, caller.acceptLanguage ?? null),
    log,
  }
}

/** The language somebody is answered in: the one the request asks for, else their own, else Vietnamese. */
export function localeOf(viewer: Viewer | null, acceptLanguage: string | null): 'vi' | 'en' {
  const asked = /^(?:en|vi)\b/i.exec(acceptLanguage ?? '')?.[0].toLowerCase()
  return asked === 'en' || asked === 'vi' ? asked : (viewer?.locale ?? 'vi')
}
