import type { TaskFilter, Timeliness } from '#graphql/generated/graphql.ts'
import { fold } from '#ui/fold.ts'
import type { Card } from './board-state.ts'

/** What narrows the board, as it stands in the address. */
export interface BoardSearch {
  /** The open task's number. */
  task?: number
  agency?: string
  lead?: string
  /** `mine`, or a person's id. */
  who?: string
  time?: Timeliness
  content?: string
  article?: string
  directive?: string
  q?: string
  /** The column on a phone. */
  col?: string
}

/** The parts of the address that narrow the board. */
export const filterKeys = ['agency', 'lead', 'who', 'time', 'content', 'article', 'directive', 'q'] as const

const timelinesses = [
  'OVERDUE',
  'DUE_SOON',
  'IN_TIME',
  'NO_DEADLINE',
  'DONE_IN_TIME',
  'DONE_LATE',
] as const satisfies Timeliness[]

/** Reads the address; what cannot be meant is left out. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const result: BoardSearch = {}
  for (const key of ['agency', 'lead', 'who', 'content', 'article', 'directive', 'q', 'col'] as const) {
    const value = search[key]
    if (typeof value === 'string' && value !== '') result[key] = value
  }
  const task = Number(search.task)
  if (Number.isInteger(task) && task > 0) result.task = task
  const time = timelinesses.find((one) => one === search.time)
  if (time) result.time = time
  return result
}

/** Whether anything narrows the board. */
export function isNarrowed(search: BoardSearch): boolean {
  return filterKeys.some((key) => search[key] !== undefined)
}

/** The filter to ask the server with. */
export function taskFilterOf(search: BoardSearch): TaskFilter {
  const { agency, lead, who, time, content, article, directive, q } = search
  return {
    ...(agency ? { agencyId: agency } : {}),
    ...(lead ? { leadAgencyId: lead } : {}),
    ...(who === 'mine' ? { mine: true } : who ? { assigneeId: who } : {}),
    ...(time ? { timeliness: [time] } : {}),
    ...(content ? { contentId: content } : {}),
    ...(article ? { articleId: article } : {}),
    ...(directive ? { directiveId: directive } : {}),
    ...(q ? { query: q } : {}),
  }
}

/**
 * Whether a task that arrived live passes the filter: true, false, or null where only the server can say (its card
 * does not carry what is filtered by).
 */
export function passes(card: Card, search: BoardSearch, viewerId: string | null): boolean | null {
  const { agency, lead, who, time, content, article, directive, q } = search
  const assignee = who === 'mine' ? viewerId : who
  const involved = [card.leadAgency, ...card.coordinatingAgencies]
  if (lead && card.leadAgency.id !== lead) return false
  if (agency && !involved.some((one) => one.id === agency)) return false
  if (who && !card.assignees.some((one) => one.id === assignee)) return false
  if (time && card.timeliness !== time) return false
  if (content && card.content?.id !== content) return false
  if (article && card.article?.id !== article) return false
  // The description is searched too, and a card does not have it.
  if (q && !fold(card.title).includes(fold(q))) return null
  return directive ? null : true
}
