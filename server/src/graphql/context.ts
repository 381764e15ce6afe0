import type { KeptRows } from '#platform/kept-rows.ts'
import type { Presences } from '#platform/presence.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import type { Tails } from '#platform/tail.ts'
import type { Agency, Person } from '#prisma'

/** One operation's context: what a use case needs, and what only resolvers need. */
export interface GraphQLContext extends ServiceContext {
  readonly tails: Tails
  readonly presences: Presences
  readonly agencies: KeptRows<Agency>
  readonly people: KeptRows<Person>
  /** The civil day of this operation in Asia/Ho_Chi_Minh. */
  readonly today: string
  readonly locale: 'vi' | 'en'
}
