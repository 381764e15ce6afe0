import { z } from 'zod'
import { askToSeek, SEEK_JOB } from '#features/agreements/queue.ts'
import { FOLLOW_UP_JOB } from '#features/directives/queue.ts'
import type { Database } from '#platform/database.ts'
import { type Job, lasting } from '#platform/jobs.ts'
import type { BoardParts } from './propose.service.ts'
import { proposeDocument, proposeToTasks } from './seek-releases.ts'
import { tellRecalls } from './tell-recalls.ts'

const followUp = z.object({ directiveId: z.guid() })
const seek = z.union([z.object({ agreementId: z.guid() }), z.object({ taskIds: z.string() })])

/**
 * The jobs of this noun: one looks at what a document means for the boards, one at what there is already for tasks that
 * began to wait.
 */
export function boardJobs(parts: BoardParts): readonly Job[] {
  return [
    lasting(parts.db, FOLLOW_UP_JOB, async (payload, stopping) => {
      const { directiveId } = followUp.parse(payload)
      await proposeDocument(parts, directiveId, stopping)
      await tellRecalls(parts, directiveId, stopping)
    }),
    lasting(parts.db, SEEK_JOB, async (payload, stopping) => {
      const asked = seek.parse(payload)
      const where =
        'taskIds' in asked ? { id: { in: asked.taskIds.split(',') } } : { agreementId: asked.agreementId }
      await proposeToTasks(parts, where, stopping)
    }),
    { name: 'seek-releases-once', atStart: true, run: () => seekOnce(parts.db) },
  ]
}

const SOUGHT = 'releases.sought'

/** Tasks that waited before proposals were kept: their boards are looked at once. */
async function seekOnce({ prisma }: Database): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.setting.createMany({
      data: [{ key: SOUGHT, value: 'yes' }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const boards = await tx.task.findMany({
      where: { status: 'WAITING' },
      distinct: ['agreementId'],
      select: { agreementId: true },
    })
    for (const { agreementId } of boards) await askToSeek(tx, { agreementId })
  })
}
