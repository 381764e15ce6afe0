import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import { inputId } from '#graphql/global-id.ts'
import { loadAnew } from '#graphql/loader.ts'
import { cursorOf } from '#platform/cursor.ts'
import { NotFoundError } from '#platform/errors.ts'
import { followStream } from '#platform/follow.ts'
import type { JournalEntry } from '#platform/journal.ts'
import { IMPORT_KINDS, importStream } from './changes.ts'
import { ImportBatch, ImportFile } from './graphql.ts'
import { visibleTo } from './policy.ts'

const ImportEventKind = builder.enumType('ImportEventKind', {
  description:
    'What happened to a batch. ARCHIVE_OPENED: its documents stand in its place; fetch the files anew. RESET: the missed entries are no longer kept; fetch the batch anew.',
  values: IMPORT_KINDS,
})

const ImportEvent = builder.objectRef<JournalEntry>('ImportEvent').implement({
  description: 'One entry of the history of a batch.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its place; pass the last one as `after` to go on without gaps.',
      resolve: ({ streamId, version }) => cursorOf(streamId, version),
    }),
    version: t.exposeInt('version', { description: 'Its number in the batch’s history; without gaps.' }),
    kind: t.field({
      type: ImportEventKind,
      description: 'What happened.',
      resolve: (entry) => IMPORT_KINDS.find((kind) => kind === entry.kind) ?? 'RESET',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: 'Person',
      nullable: true,
      description: 'In whose name; null for the hub itself.',
      resolve: ({ actorId }, _, ctx) => (actorId ? personLoader(ctx).load(actorId) : null),
    }),
    batch: t.prismaField({
      type: ImportBatch,
      description: 'The batch as it is now.',
      resolve: (query, entry, _, ctx) =>
        ctx.db.prisma.importBatch.findUniqueOrThrow({ ...query, where: { id: batchIdOf(entry) } }),
    }),
    file: t.prismaField({
      type: ImportFile,
      nullable: true,
      description: 'The file it is about as it is now; null for the batch itself and for an opened archive.',
      resolve: (query, { entityType, entityId }, _, ctx) => {
        const found = { ...query, where: { id: entityId } }
        return entityType === 'ImportFile' ? ctx.db.prisma.importFile.findUnique(found) : null
      },
    }),
  }),
})

function batchIdOf({ streamId }: JournalEntry): string {
  return streamId.slice(streamId.indexOf(':') + 1)
}

builder.subscriptionField('importChanged', (t) =>
  t.field({
    type: ImportEvent,
    description:
      'Every change of a batch, in order, each once. With `after` first what was missed since that cursor; "0" starts ' +
      'at the beginning.',
    args: {
      batchId: t.arg.id({ required: true, description: 'Which batch.' }),
      after: t.arg.string({ description: 'The cursor of the last entry received.' }),
    },
    subscribe: (_, args, ctx) => {
      const batchId = inputId('ImportBatch', args.batchId, 'batchId')
      const { db, tails, viewer } = ctx
      return followStream({
        db,
        tails,
        stream: importStream(batchId),
        cursor: args.after,
        reset: (version) => resetEntry(batchId, version, ctx.clock.now()),
        mayFollow: async () =>
          (await db.prisma.importBatch.count({ where: { id: batchId, AND: visibleTo(viewer) } })) > 0,
        missing: () => new NotFoundError('ImportBatch', ['batchId']),
      })
    },
    resolve: (entry, _, ctx) => {
      loadAnew(ctx)
      return entry
    },
  }),
)

function resetEntry(batchId: string, version: number, at: Date): JournalEntry {
  const of = { streamId: importStream(batchId), entityType: 'ImportBatch', entityId: batchId }
  return { ...of, version, kind: 'RESET', change: {}, actorId: null, agencyId: null, at }
}
