import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, optionalId } from '#graphql/global-id.ts'
import { DuplicateError, StateError, StateSecretError } from '#platform/errors.ts'
import { linkDirectiveActor, updateDirective, updateInstruction } from './corrections.service.ts'
import { InstructionStateEnum } from './graphql.ts'
import type { ActorInput } from './instruction-edit.ts'
import { confirmDirective, importDirective, markDirectiveOpened } from './service.ts'

const ImportDirectiveInput = builder.inputType('ImportDirectiveInput', {
  description: 'A letter to register: exactly one of text and file.',
  fields: (t) => ({
    agencyId: t.id({ description: 'Which of the viewer’s agencies registers it; the first when absent.' }),
    text: t.string({ description: 'Its text, pasted; at most 5 MB.' }),
    fileName: t.string({ description: 'The file’s name.' }),
    fileBase64: t.string({
      description:
        'The file, base64: .txt, .md, .html, .docx, .pdf, .odt, .rtf, or an archive or edXML packet of one document; at most 20 MB.',
    }),
    allowDuplicate: t.boolean({ description: 'Registers it although the same document is there already.' }),
  }),
})

const UpdateDirectiveInput = builder.inputType('UpdateDirectiveInput', {
  description: 'Corrections of what was read of head and foot; absent fields stay, null clears.',
  fields: (t) => ({
    directiveId: t.id({ required: true, description: 'Which directive.' }),
    expectedVersion: t.int({ required: true, description: 'The version the correction was made on.' }),
    kind: t.string({ description: 'The kind.' }),
    symbol: t.string({ description: 'Number and notation.' }),
    issuedOn: t.field({ type: 'Date', description: 'The day.' }),
    place: t.string({ description: 'Where it was issued.' }),
    subject: t.string({ description: 'What it is about.' }),
    urgency: t.string({ description: 'The urgency mark.' }),
    issuerText: t.string({ description: 'The issuer as printed; looked up again unless issuerId is given.' }),
    issuerId: t.id({ description: 'The agency that issued it.' }),
    signerForm: t.string({ description: 'The authority signed under.' }),
    signerTitle: t.string({ description: 'The signer’s post.' }),
    signerName: t.string({ description: 'The signer’s name.' }),
  }),
})

const InstructionActorInput = builder.inputType('InstructionActorInput', {
  description: 'A body an instruction names.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'Its name as printed.' }),
    agencyId: t.id({ description: 'The agency it is; absent or null keeps it as text.' }),
  }),
})

const UpdateInstructionInput = builder.inputType('UpdateInstructionInput', {
  description: 'Corrections of an instruction; absent fields stay, null clears, a list replaces the old one.',
  fields: (t) => ({
    instructionId: t.id({ required: true, description: 'Which instruction.' }),
    expectedVersion: t.int({ required: true, description: 'The version the correction was made on.' }),
    text: t.string({ description: 'Its words.' }),
    state: t.field({ type: InstructionStateEnum, description: 'Accepted, dismissed, or open again.' }),
    leads: t.field({ type: [InstructionActorInput], description: 'All bodies that must do it.' }),
    coordinates: t.field({ type: [InstructionActorInput], description: 'All bodies that work along.' }),
    deadlineOn: t.field({ type: 'Date', description: 'Its last day.' }),
    recurrence: t.string({ description: 'How often.' }),
    recurrenceMonths: t.int({ description: 'The interval in months, 1 to 120.' }),
    condition: t.string({ description: 'What must happen first.' }),
  }),
})

const ConfirmDirectiveInput = builder.inputType('ConfirmDirectiveInput', {
  description: 'A reading to confirm.',
  fields: (t) => ({
    directiveId: t.id({ required: true, description: 'Which directive.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was looked at.' }),
    acceptAll: t.boolean({ description: 'Also accepts the instructions nobody decided on.' }),
  }),
})

const LinkDirectiveActorInput = builder.inputType('LinkDirectiveActorInput', {
  description: 'A printed name and the agency it means.',
  fields: (t) => ({
    directiveId: t.id({ required: true, description: 'Which directive.' }),
    text: t.string({ required: true, description: 'The name as printed.' }),
    agencyId: t.id({ required: true, description: 'The agency it means.' }),
    remember: t.boolean({
      description:
        'Also remembers the name: it means the same in later letters that the same agency registers from the same area.',
    }),
  }),
})

const MarkDirectiveOpenedInput = builder.inputType('MarkDirectiveOpenedInput', {
  description: 'A directive that was opened.',
  fields: (t) => ({ directiveId: t.id({ required: true, description: 'Which directive.' }) }),
})

const successOf = (name: string) =>
  builder.objectRef<{ directiveId: string }>(`${name}Success`).implement({
    description: `What ${name} answers when it was done.`,
    fields: (t) => ({
      directive: t.prismaField({
        type: 'Directive',
        description: 'The directive as it is now.',
        resolve: (query, { directiveId }, _, ctx) =>
          ctx.db.prisma.directive.findUniqueOrThrow({ ...query, where: { id: directiveId } }),
      }),
    }),
  })

const UpdateInstructionSuccess = builder
  .objectRef<{ instructionId: string }>('UpdateInstructionSuccess')
  .implement({
    description: 'What UpdateInstruction answers when it was done.',
    fields: (t) => ({
      instruction: t.prismaField({
        type: 'Instruction',
        description: 'The instruction as it is now.',
        resolve: (query, { instructionId }, _, ctx) =>
          ctx.db.prisma.instruction.findUniqueOrThrow({ ...query, where: { id: instructionId } }),
      }),
    }),
  })

builder.mutationField('importDirective', (t) =>
  t.field({
    type: successOf('ImportDirective'),
    description:
      'Registers a letter and reads it. The reading is a draft, which only the registering agency sees. A letter with a state-secret mark is refused and not stored.',
    errors: outcome('ImportDirective', DuplicateError, StateSecretError),
    args: { input: t.arg({ type: ImportDirectiveInput, required: true, description: 'The letter.' }) },
    resolve: (_, { input }, ctx) =>
      importDirective(ctx, { ...input, agencyId: optionalId('Agency', input.agencyId, 'agencyId') }),
  }),
)

builder.mutationField('updateDirective', (t) =>
  t.field({
    type: successOf('UpdateDirective'),
    description: 'Corrects what was read of a draft’s head and foot.',
    errors: outcome('UpdateDirective', StateError),
    args: { input: t.arg({ type: UpdateDirectiveInput, required: true, description: 'The corrections.' }) },
    resolve: (_, { input }, ctx) =>
      updateDirective(ctx, {
        ...input,
        directiveId: inputId('Directive', input.directiveId, 'directiveId'),
        issuerId: optionalId('Agency', input.issuerId, 'issuerId'),
      }),
  }),
)

type ActorsInput = readonly (typeof InstructionActorInput.$inferInput)[] | null | undefined

function actorsIn(actors: ActorsInput, field: string): readonly ActorInput[] | null | undefined {
  return actors?.map(({ text, agencyId }, i) => ({
    text,
    agencyId: optionalId('Agency', agencyId, `${field}.${i}.agencyId`),
  }))
}

builder.mutationField('updateInstruction', (t) =>
  t.field({
    type: UpdateInstructionSuccess,
    description: 'Corrects, accepts or dismisses an instruction; after confirming only its agencies.',
    errors: outcome('UpdateInstruction', StateError),
    args: { input: t.arg({ type: UpdateInstructionInput, required: true, description: 'The corrections.' }) },
    resolve: (_, { input }, ctx) =>
      updateInstruction(ctx, {
        ...input,
        instructionId: inputId('Instruction', input.instructionId, 'instructionId'),
        leads: actorsIn(input.leads, 'leads'),
        coordinates: actorsIn(input.coordinates, 'coordinates'),
      }),
  }),
)

builder.mutationField('confirmDirective', (t) =>
  t.field({
    type: successOf('ConfirmDirective'),
    description: 'Confirms a reading: it is frozen, and the agencies it names may read it.',
    errors: outcome('ConfirmDirective', StateError),
    args: { input: t.arg({ type: ConfirmDirectiveInput, required: true, description: 'Which reading.' }) },
    resolve: (_, { input }, ctx) =>
      confirmDirective(ctx, {
        ...input,
        directiveId: inputId('Directive', input.directiveId, 'directiveId'),
      }),
  }),
)

builder.mutationField('linkDirectiveActor', (t) =>
  t.field({
    type: successOf('LinkDirectiveActor'),
    description: 'Links a printed name to an agency wherever the directive has it.',
    errors: outcome('LinkDirectiveActor'),
    args: {
      input: t.arg({ type: LinkDirectiveActorInput, required: true, description: 'Name and agency.' }),
    },
    resolve: (_, { input }, ctx) =>
      linkDirectiveActor(ctx, {
        ...input,
        directiveId: inputId('Directive', input.directiveId, 'directiveId'),
        agencyId: inputId('Agency', input.agencyId, 'agencyId'),
      }),
  }),
)

builder.mutationField('markDirectiveOpened', (t) =>
  t.field({
    type: successOf('MarkDirectiveOpened'),
    description: 'Notes that an agency the directive is written or sent to has opened it.',
    errors: outcome('MarkDirectiveOpened'),
    args: {
      input: t.arg({ type: MarkDirectiveOpenedInput, required: true, description: 'Which directive.' }),
    },
    resolve: (_, { input }, ctx) =>
      markDirectiveOpened(ctx, { directiveId: inputId('Directive', input.directiveId, 'directiveId') }),
  }),
)
