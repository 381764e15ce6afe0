import type { z } from 'zod'
import { agencyLoader } from '#features/agencies/loaders.ts'
import { agreementUpdated, partyChanged } from '#features/agreements/changes.ts'
import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { personLoader } from '#features/people/loaders.ts'
import { builder } from '#graphql/builder.ts'
import { ConflictErrorType } from '#graphql/errors.ts'
import { inputId } from '#graphql/global-id.ts'
import { loadAnew } from '#graphql/loader.ts'
import { cursorOf } from '#platform/cursor.ts'
import {
  attachmentChange,
  BOARD_KINDS,
  columnChange,
  releaseProposed,
  sourceRecalled,
  taskChange,
} from './changes.ts'
import { type BoardEntry, followBoard } from './events.ts'
import { Task, TaskStatusEnum } from './graphql.ts'
import { agreementLoader, taskLoader } from './loaders.ts'
import { same } from './merge.ts'
import { valueWords } from './words.ts'

const BoardEventKind = builder.enumType('BoardEventKind', {
  description:
    'What happened on a board. COLUMN_RESPREAD: the tasks of a column kept their order and got other ranks; fetch ' +
    'that column anew. TASK_RELEASE_PROPOSED: a document may be what a waiting task waits for, see its releaseProposals. ' +
    'TASK_SOURCE_RECALLED: the directive it was made from was recalled; the task stays. RESET: the missed entries are no longer kept; fetch the board anew.',
  values: BOARD_KINDS,
})

interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const FieldChange = builder.objectRef<Change>('FieldChange').implement({
  description: 'A field before and after, in words.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Which field.' }),
    before: t.string({
      nullable: true,
      description: 'What it was.',
      resolve: (change, _, ctx) => valueWords(change.field, change.before, ctx),
    }),
    after: t.string({
      nullable: true,
      description: 'What it became.',
      resolve: (change, _, ctx) => valueWords(change.field, change.after, ctx),
    }),
  }),
})

/** Fields people do not read in a history; what released a task is told in words. */
const SILENT = new Set(['rank', 'releasedById'])

function changesOf(entry: BoardEntry): Change[] {
  const party = partyChanged.safeParse(entry.change).data
  if (party) return partyChanges(party)
  const change = agreementUpdated.safeParse(entry.change).data
  if (!change) return []
  return Object.keys(change.after)
    .map((field) => ({ field, before: change.before[field], after: change.after[field] }))
    .filter(({ field, before, after }) => !SILENT.has(field) && !same(before, after))
}

/** An agency that joined, left or changed its part: its name where it was a party, and its part. */
function partyChanges({ agencyId, before, after }: z.infer<typeof partyChanged>): Change[] {
  const at = (role: string | null) => (role === null ? null : agencyId)
  return [
    { field: 'agencyId', before: at(before), after: at(after) },
    { field: 'role', before, after },
  ]
}

/** The task an entry is about: itself, or the one a comment or piece of evidence hangs on. */
function taskIdOf(entry: BoardEntry): string | null {
  if (entry.entityType === 'Task') return entry.entityId
  return attachmentChange.safeParse(entry.change).data?.taskId ?? null
}

export const BoardEvent = builder.objectRef<BoardEntry>('BoardEvent').implement({
  description: 'One entry of a board’s history.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its place; pass the last one as `after` to go on without gaps.',
      resolve: (entry) => cursorOf(entry.streamId, entry.version),
    }),
    version: t.exposeInt('version', { description: 'Its number in the board’s history; without gaps.' }),
    kind: t.field({
      type: BoardEventKind,
      description: 'What happened.',
      resolve: (entry) => BOARD_KINDS.find((kind) => kind === entry.kind) ?? 'AGREEMENT_UPDATED',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who did it; null for the hub itself.',
      resolve: (entry, _, ctx) => (entry.actorId ? personLoader(ctx).load(entry.actorId) : null),
    }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'On whose behalf.',
      resolve: (entry, _, ctx) => (entry.agencyId ? agencyLoader(ctx).load(entry.agencyId) : null),
    }),
    task: t.field({
      type: Task,
      nullable: true,
      description: 'The task it is about, as it is now.',
      resolve: (entry, _, ctx) => {
        const id = taskIdOf(entry)
        return id ? taskLoader(ctx).load(id) : null
      },
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The changed node, as it is now: a task for everything about tasks, else the agreement.',
      resolve: async (entry, _, ctx) => {
        const id = taskIdOf(entry)
        if (id) return withType('Task', await taskLoader(ctx).load(id))
        return withType('Agreement', await agreementLoader(ctx).load(entry.streamId.replace('board:', '')))
      },
    }),
    directive: t.prismaField({
      type: 'Directive',
      nullable: true,
      description:
        'The document it is about, when the viewer may read it: what may release the task, or what was recalled.',
      resolve: (query, entry, _, ctx) => {
        const id = releaseProposed.safeParse(entry.change).data?.directiveId
        const where = { id: id ?? '', AND: visibleDirectives(ctx.viewer) }
        return id === undefined ? null : ctx.db.prisma.directive.findUnique({ ...query, where })
      },
    }),
    column: t.field({
      type: TaskStatusEnum,
      nullable: true,
      description: 'The column whose ranks and cursors no longer hold, for COLUMN_RESPREAD; else null.',
      resolve: (entry) =>
        entry.kind === 'COLUMN_RESPREAD' ? (columnChange.safeParse(entry.change).data?.status ?? null) : null,
    }),
    changes: t.field({
      type: [FieldChange],
      description:
        'The fields that changed. Of a party: its `agencyId` (null before it joined and after it left) and its `role`.',
      resolve: changesOf,
    }),
    text: t.string({
      nullable: true,
      description:
        'The words of a comment or piece of evidence as they were, the reason given, or the name of a recalled directive.',
      resolve: (entry) =>
        attachmentChange.safeParse(entry.change).data?.text ??
        sourceRecalled.safeParse(entry.change).data?.text ??
        taskChange.safeParse(entry.change).data?.reason ??
        null,
    }),
  }),
})

function withType<Row extends object>(__typename: string, row: Row | null) {
  return row && { ...row, __typename }
}

builder.subscriptionType({ description: 'What can be watched live.' })

builder.subscriptionField('boardChanged', (t) =>
  t.field({
    type: BoardEvent,
    description:
      'Every change of a board, in order, each once. With `after` first what was missed since that cursor; "0" starts ' +
      'at the oldest entry kept.',
    args: {
      agreementId: t.arg.id({ required: true, description: 'Whose board.' }),
      after: t.arg.string({ description: 'The cursor of the last entry received.' }),
    },
    subscribe: (_, { agreementId, after }, ctx) =>
      followBoard(ctx, inputId('Agreement', agreementId, 'agreementId'), after, ctx.clock.now()),
    resolve: (entry, _, ctx) => {
      loadAnew(ctx)
      return entry
    },
  }),
)

const FieldConflict = builder
  .objectRef<(typeof ConflictErrorType.$inferType)['fields'][number]>('FieldConflict')
  .implement({
    description: 'A field that two people changed, in words.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Which field.' }),
      yours: t.string({
        nullable: true,
        description: 'What you wrote.',
        resolve: (c, _, ctx) => valueWords(c.field, c.yours, ctx),
      }),
      theirs: t.string({
        nullable: true,
        description: 'What it is now.',
        resolve: (c, _, ctx) => valueWords(c.field, c.theirs, ctx),
      }),
      base: t.string({
        nullable: true,
        description: 'What it was before both.',
        resolve: (c, _, ctx) => valueWords(c.field, c.base, ctx),
      }),
      actor: t.field({
        type: 'Person',
        nullable: true,
        description: 'Who changed it.',
        resolve: (c, _, ctx) => (c.actorId ? personLoader(ctx).load(c.actorId) : null),
      }),
      agency: t.field({
        type: 'Agency',
        nullable: true,
        description: 'On whose behalf.',
        resolve: (c, _, ctx) => (c.agencyId ? agencyLoader(ctx).load(c.agencyId) : null),
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    }),
  })

builder.objectFields(ConflictErrorType, (t) => ({
  fields: t.field({
    type: [FieldConflict],
    description: 'The fields both changed.',
    resolve: (error) => [...error.fields],
  }),
  current: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The thing as it is now, with its present version.',
    resolve: async (error, _, ctx) =>
      error.entity.type === 'Task' ? withType('Task', await taskLoader(ctx).load(error.entity.id)) : null,
  }),
}))
