import { NotFoundError } from '#platform/errors.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Write } from '#platform/write.ts'
import type { Instruction, InstructionActor, OfficialDocument } from '#prisma'
import { directiveStream } from './access.ts'
import { fieldsChanged } from './changes.ts'
import { refuseRecalled } from './effects.service.ts'
import { can, visibleTo } from './policy.ts'
import { storedPoints } from './stored-reading.ts'

/** An instruction with what becomes of it a task. */
export interface ChosenInstruction extends Instruction {
  /** Its jobs in its own words, when it asks for several. */
  readonly jobs: readonly string[]
  readonly actors: readonly InstructionActor[]
  readonly directive: { readonly state: 'DRAFT' | 'CONFIRMED'; readonly document: OfficialDocument }
}

/**
 * Loads instructions the viewer may read, in the order of their documents, and accepts those nobody decided on yet:
 * who makes a task of a point has taken it up.
 * @throws NotFoundError naming the first id that is not readable, ValidationError RECALLED for a point of a document
 * that was recalled
 */
export async function takeUpInstructions(
  w: Write,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly ChosenInstruction[]> {
  const rows = await w.tx.instruction.findMany({
    where: { id: { in: [...ids] }, directive: visibleTo(viewer) },
    include: { actors: { orderBy: { position: 'asc' } }, directive: { include: { document: true } } },
    orderBy: [{ directiveId: 'asc' }, { position: 'asc' }],
  })
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.findIndex((id) => !found.has(id))
  if (missing >= 0) throw new NotFoundError('Instruction', ['input', 'instructionIds', String(missing)])
  await refuseRecalled(w, rows, ids)
  for (const row of rows) {
    if (row.state === 'ACCEPTED' || !can.write(viewer, row.directive.document)) continue
    await w.tx.instruction.update({
      where: { id: row.id },
      data: { state: 'ACCEPTED', version: { increment: 1 } },
    })
    await w.append(directiveStream(row.directiveId), row.directive.document.registeredById, {
      kind: 'INSTRUCTION_UPDATED',
      entityType: 'Instruction',
      entityId: row.id,
      change: fieldsChanged.parse({ before: { state: row.state }, after: { state: 'ACCEPTED' } }),
    })
  }
  return rows.map((row) => ({ ...row, jobs: jobsOf(row.directive.reading, row.position) }))
}

function jobsOf(reading: unknown, position: number): readonly string[] {
  return (storedPoints(reading)[position]?.jobs ?? []).map(({ value }) => value)
}
