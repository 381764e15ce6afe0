import pg from 'pg'
import { spreadRanks } from '../../server/src/features/boards/rank.ts'
import { hashToken } from '../../server/src/features/people/identify.ts'
import { addDays } from '../../server/src/platform/clock.ts'
import { plainText } from '../../server/src/platform/text.ts'

/** Tasks of one board. */
export const BOARD_TASKS = 100
const AGENCIES = 60
const PEOPLE = 40

/** The token of the person who asks; a member of an agency that watches every agreement. */
export const TOKEN = `lt_${'bench'.repeat(9).slice(0, 43)}`

const COLUMNS = [
  ['NOT_STARTED', 30],
  ['WAITING', 10],
  ['IN_PROGRESS', 30],
  ['IN_REVIEW', 10],
  ['DONE', 15],
  ['CANCELLED', 5],
] as const

const WORK = [
  'Rà soát',
  'Tổ chức tuyên truyền',
  'Kiểm tra',
  'Báo cáo kết quả',
  'Vận động hộ dân về',
  'Lập kế hoạch',
]
const MATTER = [
  'vệ sinh kênh mương',
  'quy chế phối hợp',
  'mô hình tự quản',
  'phiếu góp ý của nhân dân',
  'đường thôn xóm',
]
const PRIORITIES = ['NORMAL', 'NORMAL', 'HIGH', 'LOW', 'URGENT']

/** The hundred tasks every board has, before they get agencies of their own; 37 mixes the columns over the numbers. */
function slotsOf(today: string) {
  const places = COLUMNS.flatMap(([status, count]) => spreadRanks(count).map((rank) => ({ status, rank })))
  return places.map(({ status, rank }, index) => {
    const number = ((index * 37) % BOARD_TASKS) + 1
    const title = `${WORK[index % WORK.length]} ${MATTER[index % MATTER.length]} đợt ${number}`
    const due = index % 5 === 4 ? null : addDays(today, ((index * 13) % 90) - 30)
    return {
      number,
      status,
      rank,
      title,
      search_key: plainText(title),
      priority: PRIORITIES[index % PRIORITIES.length],
      due_on: due,
      completed_on: status === 'DONE' ? addDays(today, -(index % 40)) : null,
      wait_condition: status === 'WAITING' ? 'sau khi cấp trên có hướng dẫn' : null,
      cancel_reason: status === 'CANCELLED' ? 'không còn phù hợp' : null,
    }
  })
}

const PEOPLE_AND_AGENCIES = `
  CREATE TEMP TABLE a AS SELECT i, uuidv7() AS id FROM generate_series(1, ${AGENCIES}) i;
  CREATE TEMP TABLE p AS SELECT i, uuidv7() AS id FROM generate_series(1, ${PEOPLE}) i;
  INSERT INTO agency (id, name, mark, color_index, kind, level, search_key)
    SELECT id, 'Cơ quan phối hợp số ' || i, 'C' || chr(64 + (i - 1) / 8 + 1) || chr(64 + (i - 1) % 8 + 1), (i - 1) % 12 + 1,
      'DEPARTMENT', 'DISTRICT', 'co quan phoi hop so ' || i FROM a;
  INSERT INTO person (id, name, email) SELECT id, 'Nguyễn Văn Người ' || i, 'nguoi' || i || '@example.vn' FROM p;
  INSERT INTO membership (id, person_id, agency_id, role) SELECT uuidv7(), p.id, a.id, 'OFFICER' FROM p JOIN a USING (i);`

/** Every agreement is watched by the first agency and has four more parties, one of them its host. */
const agreements = (boards: number) => `
  CREATE TEMP TABLE g AS SELECT i, uuidv7() AS id FROM generate_series(1, ${boards}) i;
  CREATE TEMP TABLE pt AS SELECT g.i AS board, k, a.id AS agency_id FROM g CROSS JOIN generate_series(0, 3) k
    JOIN a ON a.i = 2 + (g.i * 4 + k) % ${AGENCIES - 1};
  CREATE INDEX ON pt (board, k);
  INSERT INTO agreement (id, code, title, kind, state, search_key)
    SELECT id, 'BN' || i, 'Chương trình phối hợp số ' || i, 'PROGRAMME', 'IN_FORCE', 'chuong trinh phoi hop so ' || i FROM g;
  INSERT INTO board (id, agreement_id, task_count) SELECT id, id, ${BOARD_TASKS} FROM g;
  INSERT INTO agreement_party (id, agreement_id, agency_id, role, position)
    SELECT uuidv7(), g.id, a.id, 'MONITOR', 0 FROM g JOIN a ON a.i = 1
    UNION ALL SELECT uuidv7(), g.id, pt.agency_id, CASE k WHEN 0 THEN 'HOST' ELSE 'MEMBER' END::"PartyRole", k + 1
      FROM g JOIN pt ON pt.board = g.i;
  INSERT INTO stream (id, version) SELECT 'board:' || id, 1 FROM g;
  INSERT INTO journal_entry (stream_id, version, kind, entity_type, entity_id, change, actor_id, agency_id, request_id, at, hash)
    SELECT e.*, sha256(convert_to(concat_ws('|', stream_id, version, kind, entity_id, change, actor_id, agency_id,
      extract(epoch FROM at)), 'UTF8'))
    FROM (SELECT 'board:' || g.id AS stream_id, 1 AS version, 'AGREEMENT_UPDATED' AS kind, 'Agreement' AS entity_type,
      g.id AS entity_id, jsonb_build_object('before', '{}'::jsonb, 'after', jsonb_build_object('code', 'BN' || g.i)) AS change,
      NULL::uuid AS actor_id, a.id AS agency_id, 'seed' AS request_id, now()::timestamptz(3) AS at
      FROM g JOIN a ON a.i = 1) e;`

/** Tasks lie on disk as they come in life: ten at a time on one board, then on the next. */
const TASKS = `
  INSERT INTO task (id, board_id, agreement_id, number, title, status, rank, priority, lead_agency_id, due_on, completed_on,
      wait_condition, cancel_reason, search_key)
    SELECT uuidv7(), g.id, g.id, s.number, s.title, s.status, s.rank, s.priority, pt.agency_id, s.due_on, s.completed_on,
      s.wait_condition, s.cancel_reason, s.search_key
    FROM g CROSS JOIN slot s JOIN pt ON pt.board = g.i AND pt.k = (s.number + g.i) % 4 ORDER BY s.number / 10, g.i, s.number;
  INSERT INTO task_agency (task_id, agency_id, position)
    SELECT t.id, pt.agency_id, c FROM task t JOIN g ON g.id = t.agreement_id CROSS JOIN generate_series(0, 1) c
    JOIN pt ON pt.board = g.i AND pt.k = (t.number + g.i + 1 + c) % 4 ORDER BY t.id;
  INSERT INTO task_assignee (task_id, person_id)
    SELECT t.id, p.id FROM task t JOIN g ON g.id = t.agreement_id JOIN p ON p.i = (g.i * 7 + t.number) % ${PEOPLE} + 1 ORDER BY t.id;
  INSERT INTO progress_count (agreement_id, agency_id, status, due_on, late, count)
    SELECT agreement_id, lead_agency_id, status, coalesce(to_char(due_on, 'YYYY-MM-DD'), ''),
      status = 'DONE' AND due_on IS NOT NULL AND completed_on > due_on IS TRUE, count(*)
    FROM task GROUP BY 1, 2, 3, 4, 5;`

/** Fills a migrated, empty database with `boards` boards of a hundred tasks each. `today` is a civil day. */
export async function seed(url: string, boards: number, today: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SET synchronous_commit = off')
    await client.query(PEOPLE_AND_AGENCIES)
    await client.query(
      `INSERT INTO api_token (id, person_id, name, prefix, hash, scopes)
        SELECT uuidv7(), id, 'bench', 'lt_bench', $1, '{READ,WRITE}' FROM p WHERE i = 1`,
      [hashToken(TOKEN)],
    )
    await client.query(agreements(boards))
    await client.query(
      `CREATE TEMP TABLE slot AS SELECT * FROM json_to_recordset($1) AS s(number int, status "TaskStatus", rank text,
        title text, search_key text, priority "TaskPriority", due_on date, completed_on date, wait_condition text, cancel_reason text)`,
      [JSON.stringify(slotsOf(today))],
    )
    await withoutSearchIndex(client, () => client.query(TASKS))
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

/** Rows go in an order of magnitude faster when the trigram index is built after them. */
async function withoutSearchIndex(client: pg.Client, run: () => Promise<unknown>): Promise<void> {
  const found = await client.query<{ definition: string }>(
    `SELECT indexdef AS definition FROM pg_indexes WHERE indexname = 'task_search_key_idx'`,
  )
  await client.query('DROP INDEX IF EXISTS task_search_key_idx')
  await run()
  for (const { definition } of found.rows) await client.query(definition)
}
