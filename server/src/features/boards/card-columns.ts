import type { Task } from '#prisma'

// What a page of cards reads of each task. A column costs the database, the wire and the parser a hundred times a page,
// so what nobody asked for stays out.

/** A column that only some fields show, and what stands in its place in a row read without it. */
interface Optional {
  readonly sql: string
  readonly shownBy: readonly string[]
}

const WHENCE = ['source', 'content', 'article']
const OPTIONAL: readonly Optional[] = [
  { sql: 't.description', shownBy: ['description'] },
  { sql: 't.wait_condition AS "waitCondition"', shownBy: ['waitCondition'] },
  { sql: 't.cancel_reason AS "cancelReason"', shownBy: ['cancelReason'] },
  {
    sql: 't.instruction_id AS "instructionId", t.content_id AS "contentId", t.article_id AS "articleId"',
    shownBy: WHENCE,
  },
  { sql: 't.created_by_id AS "createdById"', shownBy: ['createdBy'] },
  { sql: 't.created_at AS "createdAt", t.updated_at AS "updatedAt"', shownBy: ['createdAt', 'updatedAt'] },
  {
    sql: `coalesce((SELECT json_agg(json_build_object('agencyId', a.agency_id, 'confirmedAt', a.confirmed_at, 'confirmedById',
      a.confirmed_by_id) ORDER BY a.position) FROM task_agency a WHERE a.task_id = t.id), '[]') AS confirmations`,
    shownBy: ['confirmations', 'viewerCanAccept', 'viewerCanConfirmFor'],
  },
]

const ALWAYS = `t.id, t.agreement_id AS "agreementId", t.number, t.title, t.status, t.rank, t.priority,
  t.lead_agency_id AS "leadAgencyId", t.due_on AS "dueOn", t.completed_on AS "completedOn", t.checklist_total AS "checklistTotal",
  t.checklist_done AS "checklistDone", t.comment_count AS "commentCount", t.evidence_count AS "evidenceCount", t.version,
  (SELECT string_agg(a.agency_id::text, ',' ORDER BY a.position) FROM task_agency a WHERE a.task_id = t.id) AS coordinating,
  (SELECT string_agg(p.person_id::text, ',') FROM task_assignee p WHERE p.task_id = t.id) AS assignees`

const EPOCH = new Date(0)
const UNREAD = {
  description: '',
  waitCondition: null,
  cancelReason: null,
  statusBefore: null,
  instructionId: null,
  contentId: null,
  articleId: null,
  releasedById: null,
  createdById: null,
  createdAt: EPOCH,
  updatedAt: EPOCH,
  searchKey: '',
} as const

/** A coordinating agency's word as JSON has it. */
export interface StoredConfirmation {
  readonly agencyId: string
  readonly confirmedAt: string | null
  readonly confirmedById: string | null
}

/** A task with what its card shows beside its own columns; columns nobody asked for are blank. */
export interface CardRow extends Task {
  readonly coordinatingIds: readonly string[]
  readonly assigneeIds: readonly string[]
  /** Null when nobody asked for them. */
  readonly confirmations: readonly StoredConfirmation[] | null
}

/** A card as the statement answers it. */
export type StoredCard = Omit<Task, keyof typeof UNREAD | 'boardId'> &
  Partial<Pick<Task, keyof typeof UNREAD>> & {
    readonly coordinating: string | null
    readonly assignees: string | null
    readonly confirmations?: CardRow['confirmations']
  }

/** The columns to read for these fields, as SQL over `task t`, and a name of the choice for the prepared statement. */
export function cardColumns(asked: ReadonlySet<string>): { readonly sql: string; readonly name: string } {
  const chosen = OPTIONAL.map(({ shownBy }) => shownBy.some((field) => asked.has(field)))
  const more = OPTIONAL.filter((_, index) => chosen[index])
  return {
    sql: [ALWAYS, ...more.map(({ sql }) => sql)].join(', '),
    name: chosen.map((is) => (is ? '1' : '0')).join(''),
  }
}

/** A card from what the statement answered. A board's id is its agreement's. */
export function cardOf({
  coordinating,
  assignees,
  confirmations = null,
  ...row
}: StoredCard & object): CardRow {
  return {
    ...UNREAD,
    ...row,
    boardId: row.agreementId,
    coordinatingIds: idsOf(coordinating),
    assigneeIds: idsOf(assignees),
    confirmations: confirmations ?? null,
  }
}

function idsOf(list: string | null): readonly string[] {
  return list === null ? [] : list.split(',')
}
