import { visibleTo } from '#features/agreements/policy.ts'
import { followBoard } from '#features/boards/events.ts'
import { builder } from '#graphql/builder.ts'
import { globalId, inputId } from '#graphql/global-id.ts'
import { cursorOf } from '#platform/cursor.ts'
import type { JournalEntry } from '#platform/journal.ts'
import { figuresLoader } from './loaders.ts'
import { mergeStreams } from './merge-streams.ts'
import { type Figures, movesFigures } from './rules.ts'

interface ProgressShape extends Figures {
  readonly agreementId: string
}

const Progress = builder.objectRef<ProgressShape>('Progress').implement({
  description:
    'Where an agreement stands, in the official arithmetic: total = done in time + done late + in term + overdue.',
  fields: (t) => ({
    agreementId: t.id({
      description: 'Whose figures.',
      resolve: (p) => globalId('Agreement', p.agreementId),
    }),
    total: t.exposeInt('total', { description: 'Tasks that count: all but the cancelled.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Tasks given up.' }),
    doneInTime: t.exposeInt('doneInTime', { description: 'Done by their deadline, or without one.' }),
    doneLate: t.exposeInt('doneLate', { description: 'Done after their deadline.' }),
    inTerm: t.exposeInt('inTerm', { description: 'Not done and not overdue, waiting ones included.' }),
    waiting: t.exposeInt('waiting', { description: 'Of these, waiting for a condition.' }),
    inReview: t.exposeInt('inReview', { description: 'Submitted for confirmation.' }),
    overdue: t.exposeInt('overdue', { description: 'Past their deadline and not done.' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'Due within seven days.' }),
    due: t.exposeInt('due', { description: 'Whose deadline has come.' }),
    doneShare: t.exposeFloat('doneShare', { description: 'Done among all, 0 to 1.' }),
    overdueShare: t.exposeFloat('overdueShare', { description: 'Overdue among due, 0 to 1.' }),
    asOf: t.field({
      type: 'DateTime',
      description: 'When it was summed.',
      resolve: (_, __, ctx) => ctx.clock.now(),
    }),
    today: t.field({
      type: 'Date',
      description: 'The civil day it is for.',
      resolve: (_, __, ctx) => ctx.today,
    }),
  }),
})

builder.prismaObjectField('Agreement', 'progress', (t) =>
  t.field({
    type: Progress,
    description: 'Where it stands today.',
    resolve: async (agreement, _, ctx) => ({
      agreementId: agreement.id,
      ...(await figuresLoader(ctx).load(agreement.id)),
    }),
  }),
)

const ProgressEvent = builder.objectRef<JournalEntry>('ProgressEvent').implement({
  description: 'An agreement’s figures moved.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place in the board’s history that moved them.',
      resolve: (entry) => cursorOf(entry.streamId, entry.version),
    }),
    agreementId: t.id({
      description: 'Whose figures.',
      resolve: (entry) => globalId('Agreement', agreementOf(entry)),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    progress: t.field({
      type: Progress,
      description: 'The figures now.',
      resolve: async (entry, _, ctx) => {
        const agreementId = agreementOf(entry)
        return { agreementId, ...(await figuresLoader(ctx).load(agreementId)) }
      },
    }),
  }),
})

function agreementOf(entry: JournalEntry): string {
  return entry.streamId.replace('board:', '')
}

builder.subscriptionField('progressChanged', (t) =>
  t.field({
    type: ProgressEvent,
    description: 'The figures of one agreement, or of all the viewer may see, whenever they may have moved.',
    args: { agreementId: t.arg.id({ description: 'Whose; all readable ones when absent.' }) },
    subscribe: async (_, { agreementId }, ctx) => {
      const ids = agreementId
        ? [inputId('Agreement', agreementId, 'agreementId')]
        : (
            await ctx.db.prisma.agreement.findMany({ where: visibleTo(ctx.viewer), select: { id: true } })
          ).map((row) => row.id)
      const streams = ids.map((id) => followBoard(ctx, id, null, ctx.clock.now()))
      return mergeStreams(streams, movesFigures)
    },
    resolve: (entry) => entry,
  }),
)
