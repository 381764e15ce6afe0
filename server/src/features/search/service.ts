import type { Database } from '#platform/database.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import { escapeLike, parseQuery, type SearchQuery, snippetOf } from './rules.ts'
import { DESCRIBED, type Reach, SEARCH_KINDS, type SearchKind, SOURCES } from './sources.ts'

/** One thing found. */
export interface SearchHit {
  readonly kind: SearchKind
  /** The row's own id. */
  readonly id: string
  readonly title: string
  readonly snippet: string | null
}

/** What to search for. */
export interface Search {
  readonly query: string
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly SearchKind[] | null | undefined
}

/** Of each kind so many of the newest matches are ranked; a page beyond them is empty. */
const RANKED = 2_000

/**
 * Things the viewer may see whose text has every word of the query at any place, in this order: called exactly so
 * (symbol, code, key), begins so, has the words in a row, has them all at the start of words, the rest; within that
 * by kind and newest first. Nothing for nobody or for less than two letters.
 */
export async function search(
  db: Database,
  viewer: Viewer | null,
  asked: Search,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly SearchHit[]> {
  const query = parseQuery(asked.query)
  if (!query || !viewer || page.offset >= RANKED) return []
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const terms = termsOf(query, await reachOf(db, viewer, bind), bind)
  const end = bind(page.offset + page.limit)
  const branches = kindsOf(asked).map((kind) => `(${ranked(kind, terms)} LIMIT ${end})`)
  if (branches.length === 0) return []
  const { rows } = await db.pool.query<{ kind: SearchKind; id: string; title: string; text: string }>(
    `WITH page AS (SELECT * FROM (${branches.join(' UNION ALL ')}) found
       ORDER BY tier, turn, id DESC OFFSET ${bind(page.offset)} LIMIT ${bind(page.limit)}) ${DESCRIBED}`,
    values,
  )
  return rows.map(({ text, ...row }) => ({ ...row, snippet: snippetOf(text, query) }))
}

/** How many things `search` finds in all. */
export async function countHits(db: Database, viewer: Viewer | null, asked: Search): Promise<number> {
  const query = parseQuery(asked.query)
  if (!query || !viewer) return 0
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const terms = termsOf(query, await reachOf(db, viewer, bind), bind)
  const counts = kindsOf(asked).map((kind) => `(SELECT count(*) FROM (${matches(kind, terms)}) m)`)
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT ${['0', ...counts].join(' + ')} AS count`,
    values,
  )
  return rows[0]?.count ?? 0
}

function kindsOf({ kinds }: Search): readonly SearchKind[] {
  return kinds ? SEARCH_KINDS.filter((kind) => kinds.includes(kind)) : SEARCH_KINDS
}

/** Adds a value to the statement and returns its parameter. */
type Bind = (value: unknown) => string

/** A value is bound when first named: a parameter that no part of the statement names has no type. */
function named(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * What the viewer reaches. The agreements are read first and given as values, because the planner then knows how
 * many rows it will meet.
 */
async function reachOf(db: Database, viewer: Viewer, bind: Bind): Promise<Reach> {
  const own = agencyIdsOf(viewer)
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'search-agreements',
    text: 'SELECT DISTINCT agreement_id AS id FROM agreement_party WHERE agency_id = ANY($1) AND left_on IS NULL',
    values: [own],
  })
  return {
    agencies: named(() => `${bind(own)}::uuid[]`),
    agreements: named(() => `${bind(rows.map((row) => row.id))}::uuid[]`),
  }
}

/** The query's conditions with their values bound. */
interface Terms extends Reach {
  /** On `s.search_key`: every word, anywhere; what the trigram index answers. */
  readonly contains: () => string
  /** On `s.search_key`: begins as typed. */
  readonly begins: () => string
  /** On a column of codes: is the query but for punctuation. */
  readonly is: (column: string) => string
  /** 1 to 4 by where the words stand. */
  readonly tier: () => string
  /** Tasks that the query is the key of; null when it cannot be one. */
  readonly keyed: (() => string) | null
}

function termsOf(query: SearchQuery, reach: Reach, bind: Bind): Terms {
  const { words, key } = query
  const row = words.join('[^[:alnum:]]+')
  const compact = named(() => bind(query.compact))
  return {
    ...reach,
    contains: named(() => words.map((word) => `s.search_key LIKE ${bind(`%${word}%`)}`).join(' AND ')),
    begins: named(() => `s.search_key LIKE ${bind(`${escapeLike(query.plain)}%`)}`),
    is: (column) => `coalesce(${compacted(column)} = ${compact()}, false)`,
    tier: named(() => {
      const starts = words.map((word) => `search_key ~ ${bind(`\\m${word}`)}`).join(' AND ')
      return `CASE WHEN search_key ~ ${bind(`^[^[:alnum:]]*${row}`)} THEN 1
        WHEN search_key ~ ${bind(`\\m${row}`)} THEN 2 WHEN ${starts} THEN 3 ELSE 4 END`
    }),
    keyed:
      key &&
      named(
        () => `s.number = ${bind(key.number)} AND s.agreement_id IN (SELECT id FROM agreement
          WHERE id = ANY(${reach.agreements()}) AND ${compacted('code')} = ${bind(key.code)})`,
      ),
  }
}

function compacted(column: string): string {
  return `regexp_replace(lower(translate(${column}, 'Đđ', 'dd')), '[^[:alnum:]]+', '', 'g')`
}

/** The rows of a kind that match and the viewer may see. */
function matches(kind: SearchKind, terms: Terms): string {
  const { from, id, visible, code } = SOURCES[kind]
  const select = (exact: string, match: string) =>
    `SELECT ${id} AS id, s.search_key, ${exact} AS exact, ${terms.begins()} AS begins
     FROM ${from} WHERE ${visible(terms)} AND ${match}`
  const found = select(code ? terms.is(code) : 'false', terms.contains())
  if (kind !== 'TASK' || !terms.keyed) return found
  return `${found} AND NOT (${terms.keyed()}) UNION ALL ${select('true', terms.keyed())}`
}

/** The newest matches of a kind with their tier, best first. */
function ranked(kind: SearchKind, terms: Terms): string {
  return `SELECT '${kind}' AS kind, ${SEARCH_KINDS.indexOf(kind)} AS turn, id,
      CASE WHEN exact THEN 0 ELSE ${terms.tier()} END AS tier
    FROM (SELECT * FROM (${matches(kind, terms)}) m ORDER BY exact DESC, begins DESC, id DESC LIMIT ${RANKED}) hit
    ORDER BY tier, id DESC`
}
