import { dayOf } from '#platform/clock.ts'
import { type BoardParts, tellRecalled } from './propose.service.ts'
import { documentWords } from './release-rules.ts'

/** Tells the boards of the tasks made from a directive that it was recalled, when it was; each task once. */
export async function tellRecalls(
  parts: BoardParts,
  directiveId: string,
  stopping: AbortSignal,
): Promise<void> {
  const { prisma } = parts.db
  const recalled = await prisma.directive.findUnique({
    where: { id: directiveId, document: { affectedBy: { some: { kind: 'RECALL' } } } },
    select: {
      document: {
        select: {
          kind: true,
          symbol: true,
          subject: true,
          issuedOn: true,
          affectedBy: { where: { kind: 'RECALL' }, orderBy: { id: 'asc' }, take: 1 },
        },
      },
    },
  })
  if (!recalled) return
  const { affectedBy, issuedOn, ...document } = recalled.document
  const name = documentWords({ ...document, issuedOn: issuedOn && dayOf(issuedOn) })
  const reason = affectedBy[0]?.reason
  const words = reason ? `${name}: ${reason}` : name
  const tasks = await prisma.task.findMany({
    where: { instruction: { directiveId }, status: { not: 'CANCELLED' } },
    select: { id: true, agreementId: true },
    orderBy: { id: 'asc' },
  })
  for (const [agreementId, ofBoard] of Map.groupBy(tasks, (task) => task.agreementId)) {
    if (stopping.aborted) return
    await tellRecalled(
      parts,
      agreementId,
      ofBoard.map(({ id }) => id),
      { directiveId, words },
    )
  }
}
