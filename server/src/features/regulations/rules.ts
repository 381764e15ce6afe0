import type { ListEdit } from '#platform/numbered-list.ts'
import type { RegulationUpdated } from './changes.ts'

/** What an article says. */
export interface ArticleText {
  readonly number: number
  readonly chapter: string | null
  readonly title: string
  readonly text: string
}

/** What stands above the articles. */
export interface RegulationHead {
  readonly title: string
  readonly symbol: string | null
  readonly preamble: string
}

type Values = RegulationUpdated['before']

const FIELDS = ['number', 'chapter', 'title', 'text'] as const satisfies readonly (keyof ArticleText)[]

/** Whether two articles say the same under the same number. */
export function sameArticle(a: ArticleText, b: ArticleText): boolean {
  return FIELDS.every((field) => a[field] === b[field])
}

/**
 * Changed fields before and after, as journalled: those of the head by name, those of an article as
 * `article.<id>.<field>`. An article added or removed is told by number and title; its text stays in its row.
 */
export function journalled<Row extends ArticleText & { readonly id: string }>(
  head: { readonly before: RegulationHead | null; readonly after: RegulationHead },
  articles: ListEdit<Row, ArticleText>,
  addedIds: readonly string[],
): { before: Values; after: Values } {
  const before: Values = {}
  const after: Values = {}
  for (const field of ['title', 'symbol', 'preamble'] as const) {
    if (head.before?.[field] === head.after[field]) continue
    if (head.before) before[field] = head.before[field]
    after[field] = head.after[field]
  }
  for (const { row, item } of articles.changed) {
    const changed = FIELDS.filter((field) => row[field] !== item[field])
    Object.assign(before, fieldsOf(row.id, row, changed))
    Object.assign(after, fieldsOf(row.id, item, changed.length > 0 ? changed : BRIEF))
  }
  for (const row of articles.removed) Object.assign(before, fieldsOf(row.id, row, BRIEF))
  articles.added.forEach((item, i) => {
    Object.assign(after, fieldsOf(addedIds[i] ?? '', item, BRIEF))
  })
  return { before, after }
}

const BRIEF = ['number', 'title'] as const

function fieldsOf(id: string, article: ArticleText, fields: readonly (keyof ArticleText)[]): Values {
  return Object.fromEntries(fields.map((field) => [`article.${id}.${field}`, article[field]]))
}
