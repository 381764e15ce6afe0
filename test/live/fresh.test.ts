import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTask, updateTask } from '../../server/src/features/boards/service.ts'
import { makeScene } from '../support/actors.ts'
import { followEvents } from '../support/event-stream.ts'
import { startHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const WATCH = `subscription($id: ID!) { boardChanged(agreementId: $id, after: "0") { cursor version task { title } } }`

it('each event of a long stream tells the task as it is then', async () => {
  const { host, agreementId, gAgreementId } = await makeScene(hub)
  const follower = followEvents(hub.origin, host, WATCH, { id: gAgreementId })
  const made = await createTask(host.ctx, { agreementId, title: 'Trước', leadAgencyId: host.agencyId })
  await follower.until(({ version }) => version === made.version)
  const { version: later } = await updateTask(host.ctx, { taskId: made.taskId, title: 'Sau' })
  expect(await follower.until(({ version }) => version === later)).toMatchObject({ task: { title: 'Sau' } })
  follower.cut()
})
