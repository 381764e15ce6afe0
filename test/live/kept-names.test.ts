import { expect, it } from 'vitest'
import { z } from 'zod'
import { AGENCIES_TOPIC } from '../../server/src/features/agencies/changes.ts'
import { createTask } from '../../server/src/features/boards/service.ts'
import { makeActor, makeScene } from '../support/actors.ts'
import { ok, outcome } from '../support/api.ts'
import { startHub, type TestHub } from '../support/hub.ts'

const OPEN = `query($id: ID!) { node(id: $id) { ... on Agreement { board { tasks(first: 5) {
  nodes { leadAgency { name version } } } } } } }`
const RENAME = `mutation($input: UpdateAgencyInput!) { outcome: updateAgency(input: $input) { __typename } }`
const lead = z.object({ leadAgency: z.object({ name: z.string(), version: z.number() }) })
const board = z.object({
  node: z.object({ board: z.object({ tasks: z.object({ nodes: z.array(lead) }) }) }),
})

/** Waits until this server has heard that an agency changed. */
function heard({ app }: TestHub): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const stop = app.services.bus.listen(AGENCIES_TOPIC, (agencyId) => {
    stop()
    resolve(agencyId)
  })
  return promise
}

it('an agency renamed through one server has its new name on every board of every server', async () => {
  await using one = await startHub({ shared: true })
  await using two = await startHub({ url: one.url })
  const scene = await makeScene(one)
  const { agreementId, host, member } = scene
  await createTask(host.ctx, { agreementId, title: 'Việc', leadAgencyId: host.agencyId })
  const admin = await makeActor(one, { agencyId: host.agencyId, role: 'ADMIN' })
  const leadAt = async (hub: TestHub) =>
    (await ok(hub, member, board, OPEN, { id: scene.gAgreementId })).node.board.tasks.nodes[0]?.leadAgency
  // Both have it in the process from here on.
  const before = await leadAt(one)
  expect(await leadAt(two)).toEqual(before)

  for (const [writer, reader, name] of [
    [two, one, 'Ủy ban nhân dân huyện Hai'],
    [one, two, 'Ủy ban nhân dân huyện Một'],
  ] as const) {
    const expectedVersion = (await leadAt(writer))?.version
    const told = heard(reader)
    const input = { agencyId: host.gAgencyId, name, expectedVersion }
    expect(await outcome(writer, admin, RENAME, input)).toMatchObject({ __typename: 'UpdateAgencySuccess' })
    expect((await leadAt(writer))?.name).toBe(name)
    expect(await told).toBe(host.agencyId)
    expect((await leadAt(reader))?.name).toBe(name)
  }
})
