import { builder } from '#graphql/builder.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { isDay } from '#platform/clock.ts'
import {
  Finding,
  Found,
  FoundActor,
  FoundAmount,
  FoundDeadline,
  FoundRecurrence,
  FoundSigner,
  named,
} from './found-types.ts'
import {
  deadlinesOf,
  type StoredCampaign,
  type StoredHead,
  type StoredInstruction,
  signersOf,
  storedHead,
  storedPoints,
} from './stored-reading.ts'

/** The points of readings by directive: one query and one parse each, however many points ask. */
const pointsLoader = keyedLoader<readonly StoredInstruction[]>(async (ctx, ids) => {
  const rows = await ctx.db.prisma.directive.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, reading: true },
  })
  const readings = new Map(rows.map(({ id, reading }) => [id, storedPoints(reading)]))
  return (id) => readings.get(id) ?? []
})

const InstructionReading = builder.objectRef<StoredInstruction>('InstructionReading').implement({
  description: 'What the reader found of a point, whatever a clerk made of it since.',
  interfaces: [Found],
  fields: (t) => ({
    leads: t.field({ type: [FoundActor], description: 'Who must do it.', resolve: ({ leads }) => leads }),
    coordinates: t.field({
      type: [FoundActor],
      description: 'Who works along.',
      resolve: ({ coordinates }) => coordinates,
    }),
    via: t.field({ type: [FoundActor], description: 'Who is acted through.', resolve: ({ via }) => via }),
    monitor: t.exposeBoolean('monitor', {
      description: 'Whether the job is to follow up, urge or check what others do.',
    }),
    reportTo: t.field({
      type: Finding,
      nullable: true,
      description: 'To whom the result is reported.',
      resolve: ({ reportTo }) => named('reportTo', reportTo),
    }),
    condition: t.field({
      type: Finding,
      nullable: true,
      description: 'What must happen first.',
      resolve: ({ condition }) => named('condition', condition),
    }),
    deadlines: t.field({
      type: [FoundDeadline],
      description: 'Every deadline it gives, in the order of the text.',
      resolve: (point) => deadlinesOf(point).filter(({ value }) => isDay(value)),
    }),
    recurrence: t.field({
      type: FoundRecurrence,
      nullable: true,
      description: 'How often.',
      resolve: ({ recurrence }) => recurrence,
    }),
    jobs: t.field({
      type: [Finding],
      description: 'Its jobs, when it asks for several: sub-tasks to choose from by their index.',
      resolve: ({ jobs }) => jobs.map((job) => ({ ...job, field: 'job' })),
    }),
    outputs: t.field({
      type: [Finding],
      description: 'What is to be handed in or issued.',
      resolve: ({ outputs }) => outputs.map((output) => ({ ...output, field: 'output' })),
    }),
    amounts: t.field({
      type: [FoundAmount],
      description: 'The figures it asks for.',
      resolve: ({ amounts }) => amounts,
    }),
    campaignContents: t.field({
      type: ['Int'],
      description: 'Numbers of the campaign contents it spells out.',
      resolve: ({ campaignContents }) => campaignContents,
    }),
  }),
})

builder.prismaObjectField('Instruction', 'reading', (t) =>
  t.field({
    type: InstructionReading,
    nullable: true,
    description: 'What the reader found of it, each finding with its place and its rule.',
    select: { directiveId: true, position: true },
    resolve: async ({ directiveId, position }, _, ctx) =>
      (await pointsLoader(ctx).load(directiveId))[position] ?? null,
  }),
)

builder.prismaObjectField('InstructionActor', 'found', (t) =>
  t.field({
    type: FoundActor,
    nullable: true,
    description: 'Where the reader found it; null for a name that a clerk wrote.',
    select: { role: true, text: true, instruction: { select: { directiveId: true, position: true } } },
    resolve: async ({ role, text, instruction }, _, ctx) => {
      const points = await pointsLoader(ctx).load(instruction.directiveId)
      const point = points[instruction.position]
      if (!point) return null
      const actors = role === 'LEAD' ? point.leads : [...point.coordinates, ...point.via]
      return actors.find(({ value }) => value === text) ?? null
    },
  }),
)

/** Heads of readings by document: one query and one parse each, however many bodies ask. */
const headLoader = keyedLoader<StoredHead | null>(async (ctx, ids) => {
  const rows = await ctx.db.prisma.directive.findMany({
    where: { documentId: { in: [...ids] } },
    select: { documentId: true, reading: true },
  })
  const heads = new Map(rows.map(({ documentId, reading }) => [documentId, storedHead(reading)]))
  return (id) => heads.get(id) ?? null
})

builder.prismaObjectField('DocumentActor', 'found', (t) =>
  t.field({
    type: Finding,
    nullable: true,
    description: 'Where the reader found it, and why it was taken for that.',
    select: { role: true, text: true, documentId: true },
    resolve: async ({ role, text, documentId }, _, ctx) => {
      const head = await headLoader(ctx).load(documentId)
      const isAddressee = role === 'ADDRESSEE'
      const found = isAddressee ? head?.addressees : head?.recipients
      return named(
        isAddressee ? 'addressee' : 'recipient',
        found?.find(({ value }) => value === text) ?? null,
      )
    },
  }),
)

builder.prismaObjectField('Directive', 'signers', (t) =>
  t.field({
    type: [FoundSigner],
    description: 'Everybody who signed, as the reader found them.',
    select: { reading: true },
    resolve: ({ reading }) => signersOf(storedHead(reading)),
  }),
)

const FoundContent = builder.objectRef<StoredCampaign['contents'][number]>('FoundCampaignContent').implement({
  description: 'A numbered content of a campaign, as the reader found it.',
  fields: (t) => ({
    number: t.exposeInt('n', { description: 'Its number.' }),
    text: t.exposeString('text', { description: 'Its words.' }),
    start: t.exposeInt('start', { description: 'Where it begins in document.text, UTF-16.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
})

const FoundCampaign = builder.objectRef<StoredCampaign>('FoundCampaign').implement({
  description: 'The campaign a document is about, as the reader found it.',
  fields: (t) => ({
    name: t.field({
      type: Finding,
      description: 'Its name.',
      resolve: ({ name }) => ({ ...name, field: 'campaign' }),
    }),
    contents: t.field({
      type: [FoundContent],
      description: 'Its contents.',
      resolve: ({ contents }) => contents,
    }),
  }),
})

builder.prismaObjectField('Directive', 'foundCampaign', (t) =>
  t.field({
    type: FoundCampaign,
    nullable: true,
    description: 'The campaign it is about, as the reader found it.',
    select: { reading: true },
    resolve: ({ reading }) => storedHead(reading).campaign,
  }),
)

builder.prismaObjectField('Directive', 'drafter', (t) =>
  t.field({
    type: Finding,
    nullable: true,
    description: 'The mark of who drafted it and how many copies there are.',
    select: { reading: true },
    resolve: ({ reading }) => named('drafter', storedHead(reading).drafter),
  }),
)
