import { expect, test } from 'vitest'
import { activityEntries } from './activity-entries.ts'
import type { HistoryEntry, TaskComment } from './task-detail.ts'

const agency = { __typename: 'Agency', id: 'a', name: 'Huyện đoàn', mark: 'ĐTN', colorIndex: 4 } as const
const person = { __typename: 'Person', id: 'p', name: 'Hải', initials: 'H', title: null, agency } as const

function event(part: Partial<HistoryEntry>): HistoryEntry {
  const base = { __typename: 'BoardEvent', cursor: '1', version: 1, kind: 'TASK_UPDATED' } as const
  return { ...base, at: '2024-05-16T02:00:00Z', text: null, actor: person, agency, changes: [], ...part }
}

function comment(createdAt: string): TaskComment {
  const base = { __typename: 'Comment', id: createdAt, body: 'Đã rõ', editedAt: null, mentions: [] } as const
  return { ...base, createdAt, author: person, agency, viewerCanEdit: true, viewerCanRemove: true }
}

test('what was said and what happened stand together, oldest first, nothing twice', () => {
  const moved = { field: 'status', before: 'NOT_STARTED', after: 'IN_PROGRESS' }
  const change = { __typename: 'FieldChange', ...moved } as const
  const entries = activityEntries(
    [
      event({ cursor: '4', kind: 'COMMENT_ADDED', at: '2024-05-16T05:00:00Z' }),
      event({ cursor: '3', kind: 'TASK_MOVED', at: '2024-05-16T04:00:00Z' }),
      event({ cursor: '2', kind: 'TASK_MOVED', at: '2024-05-16T03:00:00Z', changes: [change] }),
    ],
    [comment('2024-05-16T05:00:00Z')],
  )
  expect(entries.map((entry) => entry.kind)).toEqual(['event', 'comment'])
  expect(entries[0]?.at).toBe('2024-05-16T03:00:00Z')
})
