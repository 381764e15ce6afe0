import { expect, test } from 'vitest'
import { foldChanges } from './fold-changes.ts'

const change = (kind: string, actor = 'p1', board = 'b1') => ({
  kind,
  actor: { id: actor },
  task: { agreement: { id: board } },
})

test('tasks added in a row by one person to one board are one piece of news', () => {
  const made = change('TASK_CREATED')
  const folded = foldChanges([
    made,
    made,
    change('TASK_CREATED', 'p2'),
    change('COMMENT_ADDED'),
    change('COMMENT_ADDED'),
  ])
  expect(folded.map(({ change: { kind }, count }) => [kind, count])).toEqual([
    ['TASK_CREATED', 2],
    ['TASK_CREATED', 1],
    ['COMMENT_ADDED', 1],
    ['COMMENT_ADDED', 1],
  ])
})
