import { findWrongCounts } from '../../server/src/features/boards/doctor.ts'
import { rowId } from '../../server/src/graphql/global-id.ts'
import type { Database } from '../../server/src/platform/database.ts'
import { verifyJournal } from '../../server/src/platform/journal.ts'
import { firstGap, type StormReport } from './storm.ts'

/** What the database holds against what was acknowledged. Every list is empty when nothing went wrong. */
export interface Reckoning {
  /** Acknowledged and not there, or not as it was acknowledged. */
  readonly lost: readonly string[]
  /** There more often than it was written. */
  readonly doubled: readonly string[]
  /** Streams whose chain or numbering does not hold, and the follower's first gap. */
  readonly gaps: readonly string[]
  /** Agreements whose counters do not say what their tasks say. */
  readonly miscounted: readonly string[]
  /** Answers that were neither an acknowledgement nor a reason to try again. */
  readonly faults: readonly string[]
}

/** Compares what the writers were told with what is kept. */
export async function reckon(db: Database, agreementId: string, report: StormReport): Promise<Reckoning> {
  const rows = await db.prisma.task.findMany({ where: { agreementId }, include: { comments: true } })
  const kept = new Map(rows.map((row) => [row.id, row]))
  const expected = report.writers.flatMap((writer) => writer.tasks)
  const lost: string[] = []
  for (const task of expected) {
    const row = kept.get(rowId('Task', task.id) ?? '')
    if (!row) lost.push(`task ${task.title}`)
    else if (row.title !== task.title || row.status !== task.status) lost.push(`change of ${task.title}`)
    const bodies = new Set(row?.comments.map((comment) => comment.body))
    for (const body of task.comments) if (!bodies.has(body)) lost.push(`comment ${body}`)
  }
  const doubled = repeated(rows.map((row) => row.title))
  const comments = rows.flatMap((row) => row.comments.map((comment) => comment.body))
  doubled.push(...repeated(comments))
  const acknowledgedComments = expected.reduce((sum, task) => sum + task.comments.length, 0)
  if (rows.length !== expected.length) doubled.push(`${rows.length} tasks for ${expected.length} written`)
  if (comments.length !== acknowledgedComments)
    doubled.push(`${comments.length} comments for ${acknowledgedComments} written`)
  const gap = firstGap(report.followed)
  const broken = await verifyJournal(db)
  const gaps = broken.map(({ streamId, version }) => `${streamId} at ${version}`)
  if (gap !== null) gaps.push(`a follower at ${gap}`)
  const miscounted = (await findWrongCounts(db)).map((wrong) => wrong.agreementId)
  return { lost, doubled, gaps, miscounted, faults: report.writers.flatMap((writer) => writer.faults) }
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
