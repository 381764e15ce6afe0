import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { messageOf } from '#graphql/messages.ts'
import { cursorOf } from '#platform/cursor.ts'
import type { ErrorParams } from '#platform/errors.ts'
import { streamVersions } from '#platform/journal.ts'
import { ImportFileState, type Prisma } from '#prisma'
import { importStream } from './changes.ts'
import { faultParams } from './fault-params.ts'
import { STILL_KEPT, visibleTo } from './policy.ts'

const ImportFileStateEnum = builder.enumType(ImportFileState, {
  name: 'ImportFileState',
  description:
    'QUEUED until its turn; READING; IMPORTED: it is a directive; DUPLICATE: the same document was there already; FAILED: see its error.',
})

const ImportStateEnum = builder.enumType('ImportState', {
  description: 'RUNNING while a file waits or is read; FINISHED when none does.',
  values: ['RUNNING', 'FINISHED'] as const,
})

const ImportFault = builder
  .objectRef<{ readonly code: string; readonly params: ErrorParams }>('ImportFault')
  .implement({
    description: 'Why a file was not imported.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Stable name of the failure, for programs.' }),
      message: t.string({
        description: 'What happened and what to do, in the viewer’s language.',
        resolve: ({ code, params }, _, ctx) => messageOf(code, params, ctx.locale),
      }),
    }),
  })

export const ImportFile = builder.prismaNode('ImportFile', {
  description:
    'One document of a batch; or an archive, until it is opened and its documents stand in its place.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, batch: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    batch: t.relation('batch', { description: 'Of which batch.' }),
    name: t.exposeString('name', { description: 'Its name; in an archive with its path there.' }),
    archive: t.exposeString('archive', { nullable: true, description: 'The archive it came in.' }),
    size: t.exposeInt('size', {
      description: 'How many bytes; 0 when it could not be taken out of its archive.',
    }),
    state: t.expose('state', { type: ImportFileStateEnum, description: 'How far it is.' }),
    error: t.field({
      type: ImportFault,
      nullable: true,
      description: 'Why it was not imported; null unless FAILED.',
      select: { state: true, errorCode: true, errorParams: true },
      resolve: ({ state, errorCode, errorParams }) =>
        state === 'FAILED' && errorCode !== null
          ? { code: errorCode, params: faultParams(errorParams) }
          : null,
    }),
    // Its own agency registered it, so whoever finds the batch may read it.
    directive: t.relation('directive', { nullable: true, description: 'What it became, when IMPORTED.' }),
    existing: t.prismaField({
      type: 'Directive',
      nullable: true,
      description: 'The directive that was there already, when DUPLICATE and the viewer may read it.',
      select: { state: true, existingId: true },
      resolve: (query, { state, existingId }, _, ctx) => {
        const id = state === 'DUPLICATE' ? existingId : null
        const found = { ...query, where: { id: id ?? '', AND: visibleDirectives(ctx.viewer) } }
        return id === null ? null : ctx.db.prisma.directive.findUnique(found)
      },
    }),
    viewerCanRetry: t.boolean({
      description:
        'Whether retryImport takes it: it failed or is a duplicate, and what was sent is still kept.',
      select: { state: true, storedFileId: true, source: { select: { fileId: true } } },
      resolve: ({ state, storedFileId, source }) =>
        (state === 'FAILED' || state === 'DUPLICATE') && (source !== null || storedFileId !== null),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its state last changed.' }),
  }),
})

type Counts = Readonly<Record<ImportFileState, number>>
const NONE: Counts = { QUEUED: 0, READING: 0, IMPORTED: 0, DUPLICATE: 0, FAILED: 0 }

/** The files of batches by state, in one query a tick. */
const countLoader = keyedLoader<Counts>(async (ctx, ids) => {
  const rows = await ctx.db.prisma.importFile.groupBy({
    by: ['batchId', 'state'],
    where: { batchId: { in: [...ids] } },
    _count: true,
  })
  const counts = new Map<string, Counts>()
  for (const { batchId, state, _count } of rows) {
    counts.set(batchId, { ...(counts.get(batchId) ?? NONE), [state]: _count })
  }
  return (id) => counts.get(id) ?? NONE
})

/** How many files of batches failed and can be tried again, in one query a tick. */
const retriableLoader = keyedLoader<number>(async (ctx, ids) => {
  const rows = await ctx.db.prisma.importFile.groupBy({
    by: ['batchId'],
    where: { batchId: { in: [...ids] }, state: 'FAILED', ...STILL_KEPT },
    _count: true,
  })
  const counts = new Map(rows.map(({ batchId, _count }) => [batchId, _count]))
  return (id) => counts.get(id) ?? 0
})

const versionLoader = keyedLoader<number>(async (ctx, batchIds) => {
  const versions = await streamVersions(ctx.db, batchIds.map(importStream))
  return (batchId) => versions.get(importStream(batchId)) ?? 0
})

const FileConnection = builder.connectionObject(
  { type: ImportFile, name: 'ImportFileConnection', description: 'A page of the files of a batch.' },
  { name: 'ImportFileEdge', description: 'A file and its place.' },
)

const ImportFileFilter = builder.inputType('ImportFileFilter', {
  description: 'Narrows the files of a batch.',
  fields: (t) => ({
    states: t.field({ type: [ImportFileStateEnum], description: 'Only in one of these states.' }),
  }),
})

export const ImportBatch = builder.prismaNode('ImportBatch', {
  description:
    'Letters handed in at once. Those who register letters for its agency follow it; nobody else finds it.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  findUnique: (id, ctx) => ({ id, AND: visibleTo(ctx.viewer) }),
  fields: (t) => ({
    agency: t.relation('agency', { description: 'Which agency registers the letters.' }),
    createdBy: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who handed them in.',
      select: { createdById: true },
      resolve: ({ createdById }, _, ctx) => personLoader(ctx).load(createdById),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
    state: t.field({
      type: ImportStateEnum,
      description: 'Whether anything still waits.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => {
        const { QUEUED, READING } = await countLoader(ctx).load(id)
        return QUEUED + READING > 0 ? ('RUNNING' as const) : ('FINISHED' as const)
      },
    }),
    total: t.int({
      description: 'How many documents, as far as is known: an archive counts as one until it is opened.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) =>
        Object.values(await countLoader(ctx).load(id)).reduce((sum, count) => sum + count, 0),
    }),
    done: t.int({
      description: 'How many became directives.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => (await countLoader(ctx).load(id)).IMPORTED,
    }),
    duplicates: t.int({
      description: 'How many were there already.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => (await countLoader(ctx).load(id)).DUPLICATE,
    }),
    failed: t.int({
      description: 'How many were not imported.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => (await countLoader(ctx).load(id)).FAILED,
    }),
    retriable: t.int({
      description: 'How many of the failed retryImport takes: what was sent is still kept.',
      select: { id: true },
      resolve: ({ id }, _, ctx) => retriableLoader(ctx).load(id),
    }),
    files: t.prismaConnection(
      {
        type: ImportFile,
        cursor: 'id',
        description: 'Its files in the order they were sent, those of an archive in its place.',
        args: { filter: t.arg({ type: ImportFileFilter, description: 'Narrows the list.' }) },
        totalCount: ({ id }, { filter }, ctx) =>
          ctx.db.prisma.importFile.count({ where: fileWhere(id, filter?.states) }),
        resolve: (query, { id }, { filter }, ctx) =>
          ctx.db.prisma.importFile.findMany({
            ...query,
            where: fileWhere(id, filter?.states),
            orderBy: { position: 'asc' },
          }),
      },
      FileConnection,
    ),
    cursor: t.string({
      description: 'The place of its latest change: pass it to importChanged as `after`.',
      select: { id: true },
      resolve: async ({ id }, _, ctx) => cursorOf(importStream(id), await versionLoader(ctx).load(id)),
    }),
  }),
})

function fileWhere(
  batchId: string,
  states: readonly ImportFileState[] | null | undefined,
): Prisma.ImportFileWhereInput {
  return { batchId, ...(states ? { state: { in: [...states] } } : {}) }
}
