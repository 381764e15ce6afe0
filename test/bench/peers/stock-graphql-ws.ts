import { createServer } from 'node:http'
import { useServer } from 'graphql-ws/use/ws'
import { createPubSub, createSchema } from 'graphql-yoga'
import { WebSocketServer } from 'ws'
import { globalId } from '../../../server/src/graphql/global-id.ts'
import { BOARD_TYPES } from './board-types.ts'
import { feedEntries, type Payload } from './entry-feed.ts'
import { portOf, setting, tellReady } from './told.ts'

// Stock graphql-ws: one execution a subscriber and event, over what a pub/sub hands round.

const pubSub = createPubSub<{ board: [agreementId: string, payload: Payload] }>()

const schema = createSchema({
  typeDefs: `${BOARD_TYPES}
    type Query { ok: Boolean! }
    type BoardEvent { cursor: String! version: Int! kind: String! at: DateTime! actor: Person agency: Agency
      changes: [FieldChange!]! task: Task }
    type FieldChange { field: String! before: String after: String }
    type Subscription { boardChanged(agreementId: ID!): BoardEvent! }`,
  resolvers: {
    Subscription: {
      boardChanged: {
        subscribe: (_: unknown, { agreementId }: { agreementId: string }) =>
          pubSub.subscribe('board', agreementId),
        resolve: (payload: Payload) => payload,
      },
    },
  },
})

const agreementId = setting('AGREEMENT')
await feedEntries(setting('DATABASE_URL'), agreementId, (payload) =>
  pubSub.publish('board', globalId('Agreement', agreementId), payload),
)
const server = createServer()
useServer({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }))
server.listen(0, '127.0.0.1', () => tellReady(portOf(server.address())))
