import { linkCitations, lockSymbols, markOpened } from '#features/documents/service.ts'
import { ForbiddenError } from '#platform/errors.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { agencyIdsOf, type Viewer } from '#platform/viewer.ts'
import { write } from '#platform/write.ts'
import { authorizeWrite, directiveStream, readableDirective, requireDraft, requireVersion } from './access.ts'
import { directiveConfirmed, directiveOpened } from './changes.ts'
import { type Incoming, readIncoming, sourceOf } from './incoming.ts'
import { can } from './policy.ts'
import { askToFollowUp } from './queue.ts'
import { draftOfLetter, registerLetter } from './register-letter.service.ts'

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
  const read = await readIncoming(source, ctx.log)
  const draft = await draftOfLetter(ctx, { read, agencyId })
  const letter = {
    viewer,
    agencyId,
    read,
    source: 'text' in source ? null : source,
    allowDuplicate: input.allowDuplicate ?? false,
    importFileId: null,
  }
  return write(ctx, 'importDirective', input, (w) => registerLetter(w, ctx, letter, draft))
}

/** The agency to register for: the one wanted, else the first the viewer writes for. @throws ForbiddenError */
export function registeringAgency(viewer: Viewer, wanted: string | null | undefined): string {
  const writes = agencyIdsOf(viewer).find((id) => can.importFor(viewer, id))
  const agencyId = wanted ?? writes
  if (!agencyId || !can.importFor(viewer, agencyId)) {
    throw new ForbiddenError('FORBIDDEN', {}, ['input', 'agencyId'])
  }
  return agencyId
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
    await askToFollowUp(w.tx, directive.id)
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
