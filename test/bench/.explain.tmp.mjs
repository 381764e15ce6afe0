import { startCluster, boardsOf } from '/work/main/test/bench/cluster.ts'
import { createRequire } from 'node:module'
const require = createRequire('/work/main/test/bench/run.ts'); const pg = require('pg')
await using c = await startCluster(console.log)
const url = await c.withTasks(100000); const bs = await boardsOf(url, 1000)
const { readTasks, readHeader } = await import('/work/main/test/bench/peers/board-rows.ts')
const { readPage } = await import('/work/main/server/src/features/boards/board-page.ts')
const pool = new pg.Pool({ connectionString: url, max: 1 })
const client = await pool.connect()
for (const [n, f] of [['peer page', b => readTasks(client, b, 100, '2026-11-21')], ['peer header', b => readHeader(client, b, '2026-11-21')], ['hub page', b => readPage({ pool: client }, { boardId: b }, { limit: 101 }, '2026-11-21')]]) {
  for (let i = 0; i < 200; i++) await f(bs[i].agreementId)
  const cpu = process.cpuUsage(); const t = performance.now(); for (let i = 200; i < 600; i++) await f(bs[i].agreementId)
  const d = process.cpuUsage(cpu)
  console.log(n, ((performance.now() - t) / 400).toFixed(2), 'ms each; node cpu', ((d.user+d.system)/400/1000).toFixed(2))
}
const texts=[]; const spy={query:(q)=>{texts.push(q); return client.query(q)}}
await readTasks(spy, bs[3].agreementId, 100, '2026-11-21'); await readPage({pool:spy},{boardId:bs[3].agreementId},{limit:101},'2026-11-21')
for (const q of texts){ const lit = q.text.replace(/\$2\b/g, String(q.values[1])).replace(/\$1\b/g, `'${q.values[0]}'`); const r=await client.query('EXPLAIN (ANALYZE, BUFFERS) '+lit); console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n')) }
client.release(); await pool.end()
