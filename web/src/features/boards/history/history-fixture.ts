import type { HistoryEntry } from './history-list.ts'

const agency = { __typename: 'Agency', id: 'a1', name: 'Huyện đoàn', mark: 'ĐTN', colorIndex: 4 } as const

/** An entry for tests: on behalf of the agency `a1`, a minute after the one before. */
export function entry(version: number, part: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    __typename: 'BoardEvent',
    cursor: `${version}.abcd`,
    version,
    kind: 'TASK_UPDATED',
    at: new Date(Date.parse('2024-05-16T02:00:00Z') + version * 60_000).toISOString(),
    text: null,
    actor: null,
    agency,
    changes: [],
    task: null,
    ...part,
  }
}
