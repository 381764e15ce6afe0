import {
  batches,
  findTwin,
  insertDocument,
  keepSource,
  linkCitations,
  lockSymbols,
  markOpened,
} from '#features/documents/service.ts'
import { dateOf } from '#platform/clock.ts'
import { DuplicateError, ForbiddenError, StateSecretError } from '#platform/errors.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import { authorizeWrite, directiveStream, readableDirective, requireDraft, requireVersion } from './access.ts'
import { directiveConfirmed, directiveImported, directiveOpened } from './changes.ts'
import { type Draft, draftOf, type NewInstruction } from './draft.ts'
import { type Incoming, readIncoming, sourceOf } from './incoming.ts'
import { can } from './policy.ts'
import { storableReading } from './reading-json.ts'
import { currentRegister } from './register.ts'
import type { ReadSource, Source } from './source.ts'

/** A letter to register. */
export interface DirectiveImport extends Incoming {
  /** Which of the viewer's agencies registers it; the first they write for when absent. */
  readonly agencyId?: string | null | undefined
  /** Registers it although the same document is there already. */
  readonly allowDuplicate?: boolean | null | undefined
}

/** What a use case of this noun answers. */
export type DirectiveAnswer = { directiveId: string }

/**
 * Registers a letter: reads it and keeps the reading as a draft for a clerk to correct and confirm. The letter is read
 * before anything is stored, so one with a state-secret mark leaves no trace, neither row nor file.
 * @throws ValidationError, ForbiddenError, StateSecretError, DuplicateError
 */
export async function importDirective(ctx: ServiceContext, input: DirectiveImport): Promise<DirectiveAnswer> {
  const viewer = requireWriter(ctx)
  const agencyId = registeringAgency(viewer, input.agencyId)
  const source = sourceOf(input, ctx.files.maxBytes)
  const read = await readIncoming(source)
  if (read.reading.secrecy) throw new StateSecretError(read.reading.secrecy.value)
  const draft = draftOf(read.reading, await currentRegister(ctx.db), agencyId)
  return write(ctx, 'importDirective', input, async (w) => {
    await lockSymbols(w.tx, [draft.header.symbol, ...draft.citations.map(({ symbol }) => symbol)])
    if (!input.allowDuplicate) await refuseTwin(w, viewer, draft, read.text)
    const by = { agencyId, personId: viewer.personId }
    const sourceFileId = await keepIfFile(w, ctx, source, read, by)
    return register(w, { draft, read, sourceFileId, ...by })
  })
}

function registeringAgency(viewer: Viewer, wanted: string | null | undefined): string {
  const writes = agencyIdsOf(viewer).find((id) => can.importFor(viewer, id))
  const agencyId = wanted ?? writes
  if (!agencyId || !can.importFor(viewer, agencyId)) {
    throw new ForbiddenError('FORBIDDEN', {}, ['input', 'agencyId'])
  }
  return agencyId
}

async function refuseTwin(w: Write, viewer: Viewer, draft: Draft, text: string): Promise<void> {
  const documentId = await findTwin(w.tx, viewer, draft.header, text)
  if (documentId === null) return
  const twin = await w.tx.directive.findUnique({ where: { documentId }, select: { id: true } })
  if (twin) throw new DuplicateError(twin.id, { symbol: draft.header.symbol })
}

async function keepIfFile(
  w: Write,
  ctx: ServiceContext,
  source: Source,
  read: ReadSource,
  by: { readonly agencyId: string; readonly personId: string },
): Promise<string | null> {
  if ('text' in source) return null
  // Kept as plain text, also HTML: a browser that is given it must show it, never run it.
  const mediaType = read.format === 'docx' ? null : 'text/plain'
  return keepSource(w, ctx.files, { name: source.fileName, bytes: source.bytes, mediaType }, by)
}

interface Registration {
  readonly draft: Draft
  readonly read: ReadSource
  readonly sourceFileId: string | null
  readonly agencyId: string
  readonly personId: string
}

async function register(w: Write, registration: Registration): Promise<DirectiveAnswer> {
  const { draft, read, sourceFileId, agencyId } = registration
  const documentId = await insertDocument(w, {
    header: draft.header,
    text: read.text,
    sourceFormat: read.format,
    sourceFileId,
    registeredById: agencyId,
    createdById: registration.personId,
    actors: draft.actors,
    citations: draft.citations,
  })
  const { id } = await w.tx.directive.create({
    data: { documentId, reading: storableReading(read.reading), readAt: w.at },
    select: { id: true },
  })
  await insertInstructions(w, id, draft.instructions)
  await linkCitations(w.tx, documentId)
  const { symbol, kind } = draft.header
  await w.append(directiveStream(id), agencyId, {
    kind: 'DIRECTIVE_IMPORTED',
    entityType: 'Directive',
    entityId: id,
    change: directiveImported.parse({ symbol, kind, instructions: draft.instructions.length }),
  })
  return { directiveId: id }
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

/** A reading to confirm. */
export interface DirectiveConfirmation {
  readonly directiveId: string
  readonly expectedVersion: number
  /** Accepts the instructions nobody decided on. */
  readonly acceptAll?: boolean | null | undefined
}

/**
 * Confirms a reading: from now on it is frozen, and the agencies it names may read it.
 * @throws NotFoundError, ForbiddenError, StateError ALREADY_CONFIRMED, STALE
 */
export async function confirmDirective(
  ctx: ServiceContext,
  input: DirectiveConfirmation,
): Promise<DirectiveAnswer> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'confirmDirective', input, async (w) => {
    await w.lock(directiveStream(input.directiveId))
    const directive = await readableDirective(w.tx, viewer, input.directiveId)
    authorizeWrite(viewer, directive)
    requireDraft(directive)
    requireVersion(directive, input.expectedVersion)
    const { count: accepted } = input.acceptAll
      ? await w.tx.instruction.updateMany({
          where: { directiveId: directive.id, state: 'PROPOSED' },
          data: { state: 'ACCEPTED', version: { increment: 1 } },
        })
      : { count: 0 }
    await w.tx.directive.update({
      where: { id: directive.id },
      data: { state: 'CONFIRMED', confirmedAt: w.at, version: { increment: 1 } },
    })
    await lockSymbols(w.tx, [directive.document.symbol])
    await linkCitations(w.tx, directive.documentId)
    await w.append(directiveStream(directive.id), directive.document.registeredById, {
      kind: 'DIRECTIVE_CONFIRMED',
      entityType: 'Directive',
      entityId: directive.id,
      change: directiveConfirmed.parse({ accepted }),
    })
    return { directiveId: directive.id }
  })
}

/**
 * Notes that members of an agency it is written or sent to have opened the directive; the first time counts.
 * @throws NotFoundError
 */
export async function markDirectiveOpened(
  ctx: ServiceContext,
  input: { readonly directiveId: string },
): Promise<DirectiveAnswer> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'markDirectiveOpened', input, async (w) => {
    await w.lock(directiveStream(input.directiveId))
    const directive = await readableDirective(w.tx, viewer, input.directiveId)
    const agencyIds = await markOpened(w, directive.documentId, agencyIdsOf(viewer))
    if (agencyIds.length > 0) {
      await w.append(directiveStream(directive.id), agencyIds[0] ?? null, {
        kind: 'DIRECTIVE_OPENED',
        entityType: 'Directive',
        entityId: directive.id,
        change: directiveOpened.parse({ agencyIds }),
      })
    }
    return { directiveId: directive.id }
  })
}
