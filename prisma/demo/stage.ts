import type { Services } from '../../server/src/doors/context.ts'
import type { ServiceContext } from '../../server/src/platform/service-context.ts'
import type { Agencies, AgencyKey } from './agencies.ts'
import type { Calendar } from './calendar.ts'
import type { People, PersonKey } from './people.ts'

/** What every part of the demo is made with. */
export interface Stage {
  readonly services: Services
  readonly calendar: Calendar
  readonly agencies: Agencies
  readonly people: People
}

/** The context of a use case that a person runs at an instant. */
export function contextOf({ services, people }: Stage, person: PersonKey, at: Date): ServiceContext {
  const viewer = people.viewer(person)
  return { ...quietContext(services, at), viewer, actorId: viewer.personId }
}

/** The context of what the hub itself enters. */
export function quietContext(services: Services, at: Date): ServiceContext {
  const { db, bus, files, log } = services
  const clock = { now: () => at }
  return { db, bus, files, log, clock, requestId: 'demo', actorId: null, idempotencyKey: null, viewer: null }
}

/** The ids of several agencies. */
export function agencyIds({ agencies }: Stage, keys: readonly AgencyKey[]): string[] {
  return keys.map((key) => agencies.id(key))
}
