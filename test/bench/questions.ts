// What is asked of every server of one workload, to the letter the same.

const CARD = `id number title status timeliness rank priority dueOn checklistDone checklistTotal commentCount evidenceCount
  version leadAgency { id name mark } coordinatingAgencies { id name mark } assignees { id name }`

/** Opens a board: its place in history, its columns in figures, its tasks with agencies and people. */
export const OPEN_BOARD = `query OpenBoard($id: ID!) { node(id: $id) { ... on Agreement { id title board { id cursor
  columns { status count overdue }
  tasks(first: 100) { pageInfo { hasNextPage endCursor } nodes { ${CARD} } } } } } }`

/** Moves a task. */
export const MOVE_TASK = `mutation MoveTask($input: MoveTaskInput!) { moveTask(input: $input) { __typename
  ... on MoveTaskSuccess { cursor task { id status rank version } } ... on UserError { code message } } }`

/** Follows a board. */
export const BOARD_CHANGED = `subscription BoardChanged($agreementId: ID!) { boardChanged(agreementId: $agreementId) {
  cursor version kind at actor { id name } agency { id name mark } changes { field before after }
  task { ${CARD} } } }`
