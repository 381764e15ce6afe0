import type { Card } from './board-state.ts'

const agency = { __typename: 'Agency', id: 'a1', name: 'Huyện đoàn', mark: 'ĐTN', colorIndex: 4 } as const

/** A card for tests: not started, of version 1, `t<number>` by id. */
export function card(part: Partial<Card> & Pick<Card, 'number'>): Card {
  return {
    __typename: 'Task',
    id: `t${part.number}`,
    key: `LT-${part.number}`,
    version: 1,
    title: `Việc ${part.number}`,
    status: 'NOT_STARTED',
    rank: 'M',
    priority: 'NORMAL',
    timeliness: 'NO_DEADLINE',
    dueOn: null,
    completedOn: null,
    waitCondition: null,
    hasReleaseProposal: false,
    cancelReason: null,
    checklistDone: 0,
    checklistTotal: 0,
    commentCount: 0,
    evidenceCount: 0,
    allowedStatuses: ['IN_PROGRESS'],
    leadAgency: agency,
    coordinatingAgencies: [],
    assignees: [],
    source: null,
    content: null,
    article: null,
    ...part,
  }
}
