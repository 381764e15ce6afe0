import { agenciesOf } from '#features/agencies/service.ts'
import {
  type DocumentHeader,
  headerOf,
  linkActors,
  linkCitations,
  lockSymbols,
  updateHeader,
} from '#features/documents/service.ts'
import { dateOf } from '#platform/clock.ts'
import { NotFoundError, ValidationError } from '#platform/errors.ts'
import { optionalDay, optionalText, requiredText } from '#platform/input.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { plainText } from '#platform/text.ts'
import type { Viewer } from '#platform/viewer.ts'
import { type Write, write } from '#platform/write.ts'
import {
  authorizeWrite,
  directiveStream,
  type OpenDirective,
  readableDirective,
  requireDraft,
  requireVersion,
} from './access.ts'
import { actorLinked, fieldsChanged } from './changes.ts'
import { drawEffects } from './effects.service.ts'
import { type InstructionEdit, instructionAfter, instructionFields } from './instruction-edit.ts'
import { learnName } from './learnt-names.ts'
import { visibleTo } from './policy.ts'
import { askToFollowUp } from './queue.ts'
import { currentRegister } from './register.ts'
import type { Register } from './register-index.ts'
import { changedFields, type InstructionFields, onlyLinks } from './rules.ts'
import type { DirectiveAnswer } from './service.ts'
import { settingOf } from './setting.ts'

/** Corrections to a directive's head and foot: an absent field stays, null clears. `issuedOn` is a civil day. */
export interface DirectiveEdit
  extends Partial<{ readonly [Field in keyof DocumentHeader]: string | null | undefined }> {
  readonly directiveId: string
  readonly expectedVersion: number
}

/** Corrects what was read of head and foot. @throws NotFoundError, ForbiddenError, StateError, ValidationError */
export async function updateDirective(ctx: ServiceContext, input: DirectiveEdit): Promise<DirectiveAnswer> {
  const viewer = requireWriter(ctx)
  const agencies = await currentRegister(ctx.db)
  return write(ctx, 'updateDirective', input, async (w) => {
    const directive = await lockedDirective(w, viewer, input.directiveId)
    requireDraft(directive)
    requireVersion(directive, input.expectedVersion)
    if (input.issuerId) await agenciesOf(w.tx, [input.issuerId], 'issuerId')
    const before = headerOf(directive.document)
    const after = headerAfter(before, input, agencies, directive.document.registeredById)
    const change = changedFields(before, after)
    if (!change) return { directiveId: directive.id }
    await lockSymbols(w.tx, [before.symbol, after.symbol])
    await updateHeader(w.tx, directive.document, after)
    await linkCitations(w.tx, directive.documentId)
    await drawEffects(w, directive.documentId)
    await askToFollowUp(w.tx, directive.id)
    await bumpVersion(w, directive.id)
    await w.append(directiveStream(directive.id), directive.document.registeredById, {
      kind: 'DIRECTIVE_UPDATED',
      entityType: 'Directive',
      entityId: directive.id,
      change: fieldsChanged.parse(change),
    })
    return { directiveId: directive.id }
  })
}

async function lockedDirective(w: Write, viewer: Viewer, directiveId: string): Promise<OpenDirective> {
  await w.lock(directiveStream(directiveId))
  const directive = await readableDirective(w.tx, viewer, directiveId)
  authorizeWrite(viewer, directive)
  return directive
}

async function bumpVersion(w: Write, directiveId: string): Promise<void> {
  await w.tx.directive.update({ where: { id: directiveId }, data: { version: { increment: 1 } } })
}

/** The longest text of each field, in characters. */
const LONGEST = {
  kind: 100,
  symbol: 100,
  issuerText: 300,
  place: 100,
  subject: 2_000,
  urgency: 50,
  signerForm: 50,
  signerTitle: 300,
  signerName: 100,
} as const

function headerAfter(
  before: DocumentHeader,
  edit: DirectiveEdit,
  register: Register,
  registeredById: string,
): DocumentHeader {
  const text = (field: keyof typeof LONGEST): string | null => {
    const given = edit[field]
    return given === undefined ? before[field] : optionalText(given, field, LONGEST[field]) || null
  }
  const after = {
    kind: text('kind'),
    symbol: text('symbol'),
    issuerId: edit.issuerId === undefined ? before.issuerId : edit.issuerId,
    issuerText: text('issuerText'),
    issuedOn: edit.issuedOn === undefined ? before.issuedOn : optionalDay(edit.issuedOn, 'issuedOn'),
    place: text('place'),
    subject: text('subject'),
    urgency: text('urgency'),
    signerForm: text('signerForm'),
    signerTitle: text('signerTitle'),
    signerName: text('signerName'),
  }
  if (edit.issuerId !== undefined || after.issuerText === before.issuerText) return after
  // A corrected name is looked up again; the old link was of the old name.
  const { issuerText, place, issuedOn: day } = after
  return {
    ...after,
    issuerId: settingOf(register, { issuerText, place, day, registeredById }).issuer.agencyId,
  }
}

/**
 * Corrects one instruction. Once the reading is confirmed only the agencies its names are linked to may change.
 * @throws NotFoundError, ForbiddenError, StateError STALE, ALREADY_CONFIRMED, ValidationError
 */
export async function updateInstruction(
  ctx: ServiceContext,
  input: InstructionEdit,
): Promise<DirectiveAnswer & { instructionId: string }> {
  const viewer = requireWriter(ctx)
  return write(ctx, 'updateInstruction', input, async (w) => {
    const directive = await directiveOf(w, viewer, input.instructionId)
    const instruction = await w.tx.instruction.findUniqueOrThrow({
      where: { id: input.instructionId },
      include: { actors: { orderBy: { position: 'asc' } } },
    })
    requireVersion(instruction, input.expectedVersion)
    const before = instructionFields(instruction)
    const after = instructionAfter(before, input)
    const answer = { directiveId: directive.id, instructionId: instruction.id }
    const change = changedFields(before, after)
    if (!change) return answer
    if (!onlyLinks(before, after)) requireDraft(directive)
    await checkAgencies(w, after)
    await saveInstruction(w, instruction.id, after)
    await bumpVersion(w, directive.id)
    if (directive.state === 'CONFIRMED') await readableByMore(w, directive)
    await w.append(directiveStream(directive.id), directive.document.registeredById, {
      kind: 'INSTRUCTION_UPDATED',
      entityType: 'Instruction',
      entityId: instruction.id,
      change: fieldsChanged.parse(change),
    })
    return answer
  })
}

/** What follows when a confirmed directive may be read by further agencies. */
async function readableByMore(w: Write, { id, documentId }: OpenDirective): Promise<void> {
  await linkCitations(w.tx, documentId)
  await askToFollowUp(w.tx, id)
}

async function directiveOf(w: Write, viewer: Viewer, instructionId: string): Promise<OpenDirective> {
  const found = await w.tx.instruction.findUnique({
    where: { id: instructionId, directive: visibleTo(viewer) },
    select: { directiveId: true },
  })
  if (!found) throw new NotFoundError('Instruction', ['input', 'instructionId'])
  return lockedDirective(w, viewer, found.directiveId)
}

async function checkAgencies(w: Write, { leads, coordinates }: InstructionFields): Promise<void> {
  const ids = (actors: InstructionFields['leads']) => actors.flatMap(({ agencyId }) => agencyId ?? [])
  await agenciesOf(w.tx, ids(leads), 'leads')
  await agenciesOf(w.tx, ids(coordinates), 'coordinates')
}

async function saveInstruction(w: Write, instructionId: string, fields: InstructionFields): Promise<void> {
  const { leads, coordinates, deadlineOn, ...columns } = fields
  await w.tx.instruction.update({
    where: { id: instructionId },
    data: { ...columns, deadlineOn: deadlineOn ? dateOf(deadlineOn) : null, version: { increment: 1 } },
  })
  await w.tx.instructionActor.deleteMany({ where: { instructionId } })
  await w.tx.instructionActor.createMany({
    data: [
      ...leads.map((actor, position) => ({ ...actor, instructionId, position, role: 'LEAD' as const })),
      ...coordinates.map((actor, position) => ({
        ...actor,
        instructionId,
        position,
        role: 'COORDINATING' as const,
      })),
    ],
  })
}

/** A printed name and the agency it means. */
export interface ActorLinking {
  readonly directiveId: string
  readonly text: string
  readonly agencyId: string
  /** Also remembers the name for later letters of the registering agency. */
  readonly remember?: boolean | null | undefined
}

/**
 * Links a name to an agency wherever the directive prints it; also after the reading was confirmed.
 * @throws NotFoundError, ForbiddenError, ValidationError when the directive has no such name
 */
export async function linkDirectiveActor(ctx: ServiceContext, input: ActorLinking): Promise<DirectiveAnswer> {
  const viewer = requireWriter(ctx)
  const text = requiredText(input.text, 'text', 1_000)
  const register = await currentRegister(ctx.db)
  return write(ctx, 'linkDirectiveActor', input, async (w) => {
    const directive = await lockedDirective(w, viewer, input.directiveId)
    const [agency] = await agenciesOf(w.tx, [input.agencyId], 'agencyId')
    if (!agency) throw new NotFoundError('Agency', ['input', 'agencyId'])
    if ((await linkEverywhere(w, directive, text, agency.id)) === 0) {
      throw new ValidationError('NOT_FOUND', 'text', { what: text })
    }
    const learnt = { text, meansId: agency.id }
    const remembered = input.remember ? await learnName(w, directive, register, learnt) : false
    await bumpVersion(w, directive.id)
    await lockSymbols(w.tx, [directive.document.symbol])
    await drawEffects(w, directive.documentId)
    if (directive.state === 'CONFIRMED') await readableByMore(w, directive)
    await w.append(directiveStream(directive.id), directive.document.registeredById, {
      kind: 'ACTOR_LINKED',
      entityType: 'Directive',
      entityId: directive.id,
      change: actorLinked.parse({ text, agencyId: agency.id, remembered }),
    })
    return { directiveId: directive.id }
  })
}

async function linkEverywhere(
  w: Write,
  { id: directiveId, documentId, document }: OpenDirective,
  text: string,
  agencyId: string,
): Promise<number> {
  const key = plainText(text)
  const actors = await w.tx.instructionActor.findMany({
    where: { instruction: { directiveId } },
    select: { id: true, text: true, instructionId: true },
  })
  const same = actors.filter((actor) => plainText(actor.text) === key)
  await w.tx.instructionActor.updateMany({
    where: { id: { in: same.map(({ id }) => id) } },
    data: { agencyId },
  })
  await w.tx.instruction.updateMany({
    where: { id: { in: same.map(({ instructionId }) => instructionId) } },
    data: { version: { increment: 1 } },
  })
  const isIssuer = plainText(document.issuerText ?? '') === key
  if (isIssuer) await updateHeader(w.tx, document, { ...headerOf(document), issuerId: agencyId })
  return same.length + (await linkActors(w.tx, documentId, text, agencyId)) + (isIssuer ? 1 : 0)
}
