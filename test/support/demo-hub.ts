import { makeDemo } from '../../prisma/demo/demo.ts'
import { globalId } from '../../server/src/graphql/global-id.ts'
import { startHub, type TestHub } from './hub.ts'

/** A hub that holds the demo, with its real accounts and the built client. */
export interface DemoHub extends TestHub {
  /** The main agreement's id, as the API has it. */
  readonly agreementId: string
  /** Where its board is. */
  readonly boardPath: string
}

/** Starts a hub of its own and makes the demo in it. */
export async function startDemoHub(): Promise<DemoHub> {
  const hub = await startHub()
  await makeDemo(hub.app.services)
  const agreement = await hub.app.services.db.prisma.agreement.findUniqueOrThrow({
    where: { code: 'QCPH-HL' },
  })
  const agreementId = globalId('Agreement', agreement.id)
  return { ...hub, agreementId, boardPath: `/agreements/${encodeURIComponent(agreementId)}` }
}
