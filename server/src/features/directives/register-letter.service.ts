import { batches, findTwin, insertDocument, linkCitations, lockSymbols } from '#features/documents/service.ts'
import { keepSource } from '#features/documents/source-file.service.ts'
import { dateOf, isDay } from '#platform/clock.ts'
import { DuplicateError, StateSecretError } from '#platform/errors.ts'
import type { ServiceContext } from '#platform/service-context.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Write } from '#platform/write.ts'
import { directiveStream } from './access.ts'
import { directiveImported } from './changes.ts'
import { type Draft, draftOf, type NewInstruction } from './draft.ts'
import { drawEffects, effectKindOf, keepEffect } from './effects.service.ts'
import { askToFollowUp } from './queue.ts'
import { storableReading } from './reading-json.ts'
import { currentRegister } from './register.ts'
import type { ReadSource, SourceFile } from './source.ts'

/** A letter that was read and is to be registered. */
export interface ReadLetter {
  readonly viewer: Viewer
  /** Which agency registers it. */
  readonly agencyId: string
  readonly read: ReadSource
  /** What it came as: a file to keep, one that is kept already, or pasted text. */
  readonly source: SourceFile | { readonly storedFileId: string } | null
  readonly allowDuplicate: boolean
  /** The file of a batch that it is. */
  readonly importFileId: string | null
}

/**
 * Registers a letter that was read: its document, its draft as `draftOfLetter` made it, the file it came as, and the
 * links to other documents.
 * @throws DuplicateError, ValidationError FILE_QUOTA, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function registerLetter(
  w: Write,
  ctx: ServiceContext,
  letter: ReadLetter,
  draft: Draft,
): Promise<{ directiveId: string }> {
  await lockSymbols(w.tx, [draft.header.symbol, ...draft.citations.map(({ symbol }) => symbol)])
  if (!letter.allowDuplicate) await refuseTwin(w, letter, draft)
  return register(w, letter, draft, await keptFile(w, ctx, letter))
}

/**
 * The draft of a letter, made before its transaction begins.
 * @throws StateSecretError when the letter bears a state-secret mark: nothing of it may be stored
 */
export async function draftOfLetter(
  ctx: ServiceContext,
  { read, agencyId }: Pick<ReadLetter, 'read' | 'agencyId'>,
): Promise<Draft> {
  if (read.reading.secrecy) throw new StateSecretError(read.reading.secrecy.value)
  return draftOf(read.reading, await currentRegister(ctx.db), agencyId)
}

async function refuseTwin(w: Write, { viewer, read }: ReadLetter, { header }: Draft): Promise<void> {
  const effect = effectKindOf(read.packet)
  const documentId = await findTwin(w.tx, viewer, { header, text: read.text, effect })
  if (documentId === null) return
  const twin = await w.tx.directive.findUnique({ where: { documentId }, select: { id: true } })
  if (twin) throw new DuplicateError(twin.id, { symbol: header.symbol })
}

async function keptFile(w: Write, ctx: ServiceContext, letter: ReadLetter): Promise<string | null> {
  const { source, agencyId, viewer, read } = letter
  if (source === null) return null
  if ('storedFileId' in source) return source.storedFileId
  const { fileName: name, bytes } = source
  const mediaType = isPlain(read.format, bytes) ? 'text/plain' : null
  return keepSource(w, ctx.files, { name, bytes, mediaType }, { agencyId, personId: viewer.personId })
}

/**
 * Whether a source is kept as plain text, also HTML and packets: a browser that is given it must show it, never run
 * it.
 */
function isPlain(format: string, bytes: Uint8Array): boolean {
  if (['txt', 'md', 'html'].includes(format)) return true
  return /^[\uFEFF\s]*</.test(new TextDecoder().decode(bytes.subarray(0, 1_024)))
}

async function register(
  w: Write,
  { read, agencyId, viewer, importFileId }: ReadLetter,
  draft: Draft,
  sourceFileId: string | null,
): Promise<{ directiveId: string }> {
  const documentId = await insertDocument(w, {
    header: draft.header,
    dueOn: answerBy(read),
    text: read.text,
    sourceFormat: read.format,
    sourceFileId,
    registeredById: agencyId,
    createdById: viewer.personId,
    actors: draft.actors,
    citations: draft.citations,
  })
  const { id } = await w.tx.directive.create({
    data: { documentId, reading: storableReading(read), readAt: w.at, importFileId },
    select: { id: true },
  })
  await insertInstructions(w, id, draft.instructions)
  await linkCitations(w.tx, documentId)
  await keepEffect(w, documentId, read.packet)
  const { symbol, kind } = draft.header
  await w.append(directiveStream(id), agencyId, {
    kind: 'DIRECTIVE_IMPORTED',
    entityType: 'Directive',
    entityId: id,
    change: directiveImported.parse({ symbol, kind, instructions: draft.instructions.length }),
  })
  await drawEffects(w, documentId)
  await askToFollowUp(w.tx, id)
  return { directiveId: id }
}

/** The civil day by which the sender wants an answer. */
function answerBy({ packet }: ReadSource): string | null {
  const day = packet?.dueOn?.value
  return day !== undefined && isDay(day) ? day : null
}

async function insertInstructions(
  w: Write,
  directiveId: string,
  instructions: readonly NewInstruction[],
): Promise<void> {
  for (const batch of batches(instructions)) {
    const rows = await w.tx.instruction.createManyAndReturn({
      data: batch.map(({ actors: _, deadlineOn, ...row }) => ({
        ...row,
        directiveId,
        deadlineOn: deadlineOn ? dateOf(deadlineOn) : null,
      })),
      select: { id: true, position: true },
    })
    const ids = new Map(rows.map((row) => [row.position, row.id]))
    const actors = batch.flatMap(({ actors: named, position }) =>
      named.map((actor) => ({ ...actor, instructionId: ids.get(position) ?? '' })),
    )
    for (const part of batches(actors)) await w.tx.instructionActor.createMany({ data: part })
  }
}
