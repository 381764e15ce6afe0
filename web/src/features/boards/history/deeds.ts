import type { BoardEventPartsFragment, PartyRole } from '#graphql/generated/graphql.ts'

/** A field before and after, in the server's words. */
export type DeedChange = BoardEventPartsFragment['changes'][number]

/** Kinds that a verb of their own tells, whatever fields changed. */
const told = [
  'TASK_CREATED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
  'TASK_RELEASE_PROPOSED',
  'TASK_SOURCE_RECALLED',
  'COMMENT_ADDED',
  'COMMENT_EDITED',
  'COMMENT_REMOVED',
  'EVIDENCE_ADDED',
  'EVIDENCE_REMOVED',
  'CHECKLIST_CHANGED',
  'REGULATION_UPDATED',
  'CAMPAIGN_UPDATED',
] as const

/** Kinds that their changes tell; the verb stands where none is known. */
const shown = ['TASK_MOVED', 'TASK_UPDATED', 'TASK_STATUS_CHANGED', 'AGREEMENT_UPDATED'] as const

interface ToldDeed {
  readonly verb:
    | (typeof told)[number]
    | (typeof shown)[number]
    | 'AGREEMENT_CREATED'
    | 'PARTY'
    | 'other'
    | null
  /** What to tell of the fields, after the verb. */
  readonly changes: readonly DeedChange[]
}

/** How an entry of a history is told: by a verb, by the fields that changed, or both. */
export function deedOf({ kind, changes }: Pick<BoardEventPartsFragment, 'kind' | 'changes'>): ToldDeed {
  if (kind === 'PARTY_ADDED' || kind === 'PARTY_CHANGED') return { verb: 'PARTY', changes: [] }
  const verb = told.find((one) => one === kind)
  // The last confirmation, or the acceptance, is also what finishes the task.
  if (verb === 'TASK_CONFIRMED')
    return { verb, changes: changes.filter((change) => change.field === 'status') }
  if (verb) return { verb, changes: [] }
  // An agreement's code is given once, when it is made.
  if (kind === 'AGREEMENT_UPDATED' && changes.some((change) => change.field === 'code'))
    return { verb: 'AGREEMENT_CREATED', changes: [] }
  if (changes.length > 0) return { verb: null, changes }
  return { verb: shown.find((one) => one === kind) ?? 'other', changes }
}

interface ChecklistDeed {
  readonly verb: 'added' | 'removed' | 'done' | 'undone' | 'changed'
  readonly title: string
}

/** What happened to an item of a checklist, written "☑ title" or "☐ title"; null when it is not known. */
export function checklistDeed(before: string | null, after: string | null): ChecklistDeed | null {
  const title = (after ?? before ?? '').slice(2)
  if (title === '') return null
  if (before === null) return { verb: 'added', title }
  if (after === null) return { verb: 'removed', title }
  if (before.slice(2) !== title || before[0] === after[0]) return { verb: 'changed', title }
  return { verb: after.startsWith('☑') ? 'done' : 'undone', title }
}

interface PartyDeed {
  readonly verb: 'joined' | 'left' | 'changed'
  readonly agency: string
  /** The part it has now, or had when it left. */
  readonly role: PartyRole
}

const roles = ['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'] as const satisfies PartyRole[]

/** What happened to a party of the agreement; null when it is not known. */
export function partyDeed(changes: readonly DeedChange[]): PartyDeed | null {
  const party = changes.find((change) => change.field === 'agencyId')
  const part = changes.find((change) => change.field === 'role')
  const agency = party?.after ?? party?.before
  const role = roles.find((one) => one === (part?.after ?? part?.before))
  if (!party || !agency || !role) return null
  if (party.before === null) return { verb: 'joined', agency, role }
  return { verb: party.after === null ? 'left' : 'changed', agency, role }
}
