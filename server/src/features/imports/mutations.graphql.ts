import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, inputIds, optionalId } from '#graphql/global-id.ts'
import { type ImportAnswer, importDirectives, MAX_FILES, retryImport } from './service.ts'

const ImportFileInput = builder.inputType('ImportFileInput', {
  description: 'A file to import: exactly one of fileId, and fileName with base64.',
  fields: (t) => ({
    fileId: t.id({ description: 'A file uploaded to /files before, for the same agency.' }),
    fileName: t.string({ description: 'The file’s name, beside base64.' }),
    base64: t.string({
      description:
        'The file, base64, at most 20 MB: .txt, .md, .html, .docx, .pdf, .odt, .rtf, a .zip of them, or an edXML packet.',
    }),
  }),
})

const ImportDirectivesInput = builder.inputType('ImportDirectivesInput', {
  description: 'Letters and archives to register in one go.',
  fields: (t) => ({
    agencyId: t.id({ description: 'Which of the viewer’s agencies registers them; the first when absent.' }),
    files: t.field({ type: [ImportFileInput], required: true, description: `At most ${MAX_FILES}.` }),
    allowDuplicate: t.boolean({ description: 'Registers also those that are there already.' }),
  }),
})

const RetryImportInput = builder.inputType('RetryImportInput', {
  description: 'Files to try again.',
  fields: (t) => ({
    batchId: t.id({ required: true, description: 'Of which batch.' }),
    fileIds: t.idList({ description: 'Which files, failed or duplicates; all that failed when absent.' }),
    allowDuplicate: t.boolean({
      description: 'Registers them also when they are there already; as before when absent.',
    }),
  }),
})

const successOf = (name: string) =>
  builder.objectRef<ImportAnswer>(`${name}Success`).implement({
    description: `What ${name} answers when it was done.`,
    fields: (t) => ({
      batch: t.prismaField({
        type: 'ImportBatch',
        description: 'The batch as it is now, to follow with importChanged.',
        resolve: (query, { batchId }, _, ctx) =>
          ctx.db.prisma.importBatch.findUniqueOrThrow({ ...query, where: { id: batchId } }),
      }),
    }),
  })

builder.mutationField('importDirectives', (t) =>
  t.field({
    type: successOf('ImportDirectives'),
    description:
      'Takes letters in and answers at once; they are read and registered one after another, each exactly once, also over a restart of the server. Of a letter with a state-secret mark nothing is kept.',
    errors: outcome('ImportDirectives'),
    args: { input: t.arg({ type: ImportDirectivesInput, required: true, description: 'The letters.' }) },
    resolve: (_, { input }, ctx) =>
      importDirectives(ctx, {
        agencyId: optionalId('Agency', input.agencyId, 'agencyId'),
        allowDuplicate: input.allowDuplicate,
        files: input.files.map((file, i) => ({
          ...file,
          fileId: optionalId('StoredFile', file.fileId, `files.${i}.fileId`),
        })),
      }),
  }),
)

builder.mutationField('retryImport', (t) =>
  t.field({
    type: successOf('RetryImport'),
    description:
      'Tries files of a batch again, in the name of who asks. What was sent is kept seven days for it, but for state secrets.',
    errors: outcome('RetryImport'),
    args: { input: t.arg({ type: RetryImportInput, required: true, description: 'Which files.' }) },
    resolve: (_, { input }, ctx) =>
      retryImport(ctx, {
        batchId: inputId('ImportBatch', input.batchId, 'batchId'),
        fileIds: input.fileIds == null ? null : inputIds('ImportFile', input.fileIds, 'fileIds'),
        allowDuplicate: input.allowDuplicate,
      }),
  }),
)
