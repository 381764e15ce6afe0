import { afterAll, beforeAll, expect, it } from 'vitest'
import { createContext } from '../../server/src/doors/context.ts'
import { createLane } from '../../server/src/doors/lane.ts'
import { makeScene, type Scene } from '../support/actors.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let scene: Scene
beforeAll(async () => {
  hub = await startHub()
  scene = await makeScene(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const BOARD =
  'board { cursor columns { status count } tasks(first: 5) { nodes { title leadAgency { name } } } }'

it.each([
  ['a board with what its cards show', `... on Agreement { title ${BOARD} }`, true],
  ['an agreement with its parties', '... on Agreement { title parties { agency { name } } }', false],
  [
    'a task with its content, in a fragment',
    `... on Agreement { board { tasks { nodes { ...Card } } } }`,
    false,
  ],
])('%s', async (_, selection, taken) => {
  const lane = createLane((error) => new Error(String(error)), new Map())
  const fragment = selection.includes('...Card') ? 'fragment Card on Task { content { text } }' : ''
  const query = `query Open($id: ID!) { node(id: $id) { ${selection} } } ${fragment}`
  const variables = { id: scene.gAgreementId }
  const ctx = createContext(hub.app.services, { viewer: scene.host.ctx.viewer })
  const answer = await lane.run(JSON.stringify({ query, variables }), ctx)
  // What loads a list's relations together goes through the generic door: the lane says that it is not for it.
  if (taken)
    expect(JSON.parse(answer?.body ?? '{}')).toMatchObject({ data: { node: { title: expect.any(String) } } })
  else expect(answer).toBeNull()
})
