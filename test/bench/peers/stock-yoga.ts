import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import pg from 'pg'
import { rowId } from '../../../server/src/graphql/global-id.ts'
import { civilDay } from '../../../server/src/platform/clock.ts'
import { readHeader, readTasks } from './board-rows.ts'
import { BOARD_TYPES } from './board-types.ts'
import { portOf, setting, tellReady } from './told.ts'

// Stock yoga over hand-written SQL: no sign-in, no rules, no limits.

const pool = new pg.Pool({ connectionString: setting('DATABASE_URL'), max: 16 })

interface BoardRow {
  readonly agreementId: string
}

const schema = createSchema({
  typeDefs: `${BOARD_TYPES}
    interface Node { id: ID! }
    type Query { node(id: ID!): Node }
    type Agreement implements Node { id: ID! title: String! board: Board! }
    type Board { id: ID! cursor: String! columns: [BoardColumn!]! tasks(first: Int): TaskConnection! }
    type BoardColumn { status: TaskStatus! count: Int! overdue: Int! }
    type TaskConnection { pageInfo: PageInfo! nodes: [Task!]! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }`,
  resolvers: {
    Query: {
      node: (_: unknown, { id }: { id: string }) => {
        const agreementId = rowId('Agreement', id)
        return agreementId ? readHeader(pool, agreementId, civilDay(new Date())) : null
      },
    },
    Board: {
      tasks: (board: BoardRow, { first }: { first?: number }) =>
        readTasks(pool, board.agreementId, first ?? 20, civilDay(new Date())),
    },
  },
})

const server = createServer(createYoga({ schema, logging: false, landingPage: false }))
server.listen(0, '127.0.0.1', () => tellReady(portOf(server.address())))
