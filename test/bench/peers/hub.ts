import pg from 'pg'
import { readConfig } from '../../../server/src/config.ts'
import { runHub } from '../../../server/src/hub.ts'
import { portOf, tellReady } from './told.ts'

// The hub as it is shipped, as one of the measured servers. Only its statements are counted on the way.

let statements = 0
const query = pg.Client.prototype.query
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    statements++
    return Reflect.apply(query, this, args)
  },
})

await runHub(readConfig(), (line) => {
  const port = /ready on .*:(\d+)$/.exec(line)?.[1]
  if (port) tellReady(portOf({ port: Number(port) }), { statements: () => statements })
})
