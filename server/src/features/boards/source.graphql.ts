import { visibleTo as visibleDirectives } from '#features/directives/policy.ts'
import { builder } from '#graphql/builder.ts'
import { outcome } from '#graphql/errors.ts'
import { inputId, inputIds, optionalId } from '#graphql/global-id.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { civilDay } from '#platform/clock.ts'
import { cursorOf } from '#platform/cursor.ts'
import type { Instruction } from '#prisma'
import { createTasksFromInstructions, type MadeTasks } from './from-instructions.service.ts'
import { Task } from './graphql.ts'
import { dueDayOf, sourceWords, waitOf } from './instruction-words.ts'
import { articleLoader, contentLoader, instructionLoader } from './loaders.ts'
import { visibleTo } from './policy.ts'

interface Source {
  readonly label: string
  readonly quote: string | null
  readonly instruction: Instruction | null
}

const TaskSource = builder.objectRef<Source>('TaskSource').implement({
  description: 'Where a task comes from.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'In a few words: "điểm 2.1 · 131-CV/HU".' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words of the clause.' }),
    start: t.int({
      nullable: true,
      description: 'Where they begin in the document’s text.',
      resolve: (source) => source.instruction?.start ?? null,
    }),
    end: t.int({
      nullable: true,
      description: 'Where they end.',
      resolve: (source) => source.instruction?.end ?? null,
    }),
    instruction: t.field({
      type: 'Instruction',
      nullable: true,
      description: 'The point of a directive.',
      resolve: (source) => source.instruction,
    }),
    directive: t.prismaField({
      type: 'Directive',
      nullable: true,
      description: 'The directive, when the viewer may read it.',
      resolve: (query, source, _, ctx) => {
        const id = source.instruction?.directiveId ?? ''
        const where = { ...query, where: { id, AND: visibleDirectives(ctx.viewer) } }
        return source.instruction ? ctx.db.prisma.directive.findUnique(where) : null
      },
    }),
  }),
})

builder.prismaObjectField(Task, 'source', (t) =>
  t.field({
    type: TaskSource,
    nullable: true,
    description: 'The clause, article or content it serves; null for a task that stands by itself.',
    resolve: async (task, _, ctx) => {
      const row = task.instructionId ? await instructionLoader(ctx).load(task.instructionId) : null
      if (row)
        return { label: sourceWords(row.path, row.directive.document), quote: row.text, instruction: row }
      const article = task.articleId ? await articleLoader(ctx).load(task.articleId) : null
      if (article)
        return { label: `Điều ${article.number} · ${article.title}`, quote: article.text, instruction: null }
      const content = task.contentId ? await contentLoader(ctx).load(task.contentId) : null
      return content && { label: `Nội dung ${content.number}`, quote: content.text, instruction: null }
    },
  }),
)

builder.prismaObjectField('Instruction', 'tasks', (t) =>
  t.relation('tasks', {
    query: (_, ctx) => ({ where: visibleTo(ctx.viewer), orderBy: { createdAt: 'asc' }, take: 100 }),
    description: 'What became of it: the tasks made from it that the viewer may see.',
  }),
)

const ProposedDue = builder.objectRef<NonNullable<ReturnType<typeof dueDayOf>>>('ProposedDue').implement({
  description: 'The deadline that a task made of a point gets.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The last day.' }),
    from: t.field({
      type: builder.enumType('ProposedDueSource', {
        description:
          'Who set it. POINT: the words of the point. DOCUMENT: the packet, whose sender wants an answer by then.',
        values: ['POINT', 'DOCUMENT'] as const,
      }),
      description: 'Who set it.',
      resolve: ({ from }) => from,
    }),
  }),
})

builder.prismaObjectField('Instruction', 'proposedDue', (t) =>
  t.field({
    type: ProposedDue,
    nullable: true,
    description:
      'The deadline its task gets: its own, else the day by which the sender wants an answer; null when neither is told.',
    select: {
      deadlineOn: true,
      recurrence: true,
      directive: { select: { document: { select: { dueOn: true } } } },
    },
    resolve: (point) => dueDayOf(point),
  }),
)

builder.prismaObjectField('Instruction', 'proposedWait', (t) =>
  t.string({
    nullable: true,
    description:
      'What its task waits for; null without a condition, and where that only tells when a part of it comes up ("nếu có vướng mắc").',
    select: { condition: true },
    resolve: (point) => waitOf(point),
  }),
)

interface ExecutionRow {
  readonly id: string
  readonly instructions: number
  readonly tasks: number
  readonly doneInTime: number
  readonly doneLate: number
  readonly overdue: number
}

/** How far directives are carried out, in one statement for all asked for. */
const executionLoader = keyedLoader<ExecutionRow | undefined>(async (ctx, ids) => {
  const result = await ctx.db.pool.query<ExecutionRow>({
    name: 'directive-execution',
    text: `SELECT i.directive_id AS id, count(DISTINCT i.id)::int AS instructions, count(t.id)::int AS tasks,
      count(*) FILTER (WHERE t.status = 'DONE' AND (t.due_on IS NULL OR t.completed_on <= t.due_on))::int AS "doneInTime",
      count(*) FILTER (WHERE t.status = 'DONE' AND t.completed_on > t.due_on)::int AS "doneLate",
      count(*) FILTER (WHERE t.status IN ('NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW') AND t.due_on < $2)::int AS overdue
      FROM instruction i LEFT JOIN task t ON t.instruction_id = i.id AND t.status <> 'CANCELLED'
        AND EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = t.agreement_id AND p.left_on IS NULL AND p.agency_id = ANY($3))
      WHERE i.directive_id = ANY($1) AND i.state <> 'DISMISSED' GROUP BY i.directive_id`,
    values: [ids, civilDay(ctx.clock.now()), ctx.viewer?.memberships.map((m) => m.agencyId) ?? []],
  })
  const rows = new Map(result.rows.map((row) => [row.id, row]))
  return (id) => rows.get(id)
})

const NOT_BEGUN = { instructions: 0, tasks: 0, doneInTime: 0, doneLate: 0, overdue: 0 }

const Execution = builder.objectRef<Omit<ExecutionRow, 'id'>>('Execution').implement({
  description:
    'How far a directive is carried out: its tasks that the viewer may see, in the official arithmetic.',
  fields: (t) => ({
    instructions: t.exposeInt('instructions', {
      description: 'Points that instruct, dismissed ones left out.',
    }),
    tasks: t.exposeInt('tasks', { description: 'Tasks made from them, cancelled ones left out.' }),
    doneInTime: t.exposeInt('doneInTime', { description: 'Done by their deadline, or without one.' }),
    doneLate: t.exposeInt('doneLate', { description: 'Done after it.' }),
    inTerm: t.int({
      description: 'Neither done nor overdue.',
      resolve: (row) => row.tasks - row.doneInTime - row.doneLate - row.overdue,
    }),
    overdue: t.exposeInt('overdue', { description: 'Past their deadline and not done.' }),
  }),
})

builder.prismaObjectField('Directive', 'execution', (t) =>
  t.field({
    type: Execution,
    description: 'How far it is carried out.',
    resolve: async (directive, _, ctx) => (await executionLoader(ctx).load(directive.id)) ?? NOT_BEGUN,
  }),
)

const LeadChoice = builder.inputType('LeadChoiceInput', {
  description: 'Who leads the task of a point.',
  fields: (t) => ({
    instructionId: t.id({ required: true, description: 'The point.' }),
    agencyId: t.id({ required: true, description: 'Its lead.' }),
  }),
})

const InstructionJobsInput = builder.inputType('InstructionJobsInput', {
  description: 'Which jobs of a point become the steps of its task.',
  fields: (t) => ({
    instructionId: t.id({ required: true, description: 'The point.' }),
    indexes: t.intList({ required: true, description: 'Indexes into the jobs of its reading, from 0.' }),
  }),
})

const InstructionGroupInput = builder.inputType('InstructionGroupInput', {
  description: 'A group that a point names, to be spelt out into its members (InstructionActor.members).',
  fields: (t) => ({
    instructionId: t.id({ required: true, description: 'The point.' }),
    text: t.string({ required: true, description: 'The group’s name as the point has it.' }),
    perMember: t.boolean({
      description: 'One task for each member, which leads it; else the members coordinate the point’s task.',
    }),
    agencyIds: t.idList({ description: 'Only these of its members; all when absent.' }),
  }),
})

const CreateTasksFromInstructionsInput = builder.inputType('CreateTasksFromInstructionsInput', {
  description: 'Which instructions become tasks, and where.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'On whose board.' }),
    instructionIds: t.idList({ required: true, description: 'The points, at most 200.' }),
    leads: t.field({
      type: [LeadChoice],
      description: 'Leads chosen by hand, for points that name several or none.',
    }),
    splitJobs: t.boolean({
      description: 'The jobs of each point that asks for several become the checklist of its task.',
    }),
    jobs: t.field({
      type: [InstructionJobsInput],
      description: 'Jobs chosen by hand, for points of which not all are wanted; also without splitJobs.',
    }),
    groups: t.field({
      type: [InstructionGroupInput],
      description:
        'Groups to spell out; the others stay in words. An agency that has ended since is given by its successors.',
    }),
    defaultLeadAgencyId: t.id({
      description: 'Leads points whose lead is not in the register; the host when absent.',
    }),
  }),
})

const Success = builder.objectRef<MadeTasks>('CreateTasksFromInstructionsSuccess').implement({
  description: 'The tasks made.',
  fields: (t) => ({
    tasks: t.prismaField({
      type: ['Task'],
      description: 'In the order of the document.',
      resolve: (query, { taskIds }, _, ctx) =>
        ctx.db.prisma.task.findMany({
          ...query,
          where: { id: { in: taskIds } },
          orderBy: { number: 'asc' },
          take: 200,
        }),
    }),
    agreement: t.prismaField({
      type: 'Agreement',
      description: 'Whose board they are on.',
      resolve: (query, { agreementId }, _, ctx) =>
        ctx.db.prisma.agreement.findUniqueOrThrow({ ...query, where: { id: agreementId } }),
    }),
    cursor: t.string({
      description: 'The place of the last of them in the board’s history.',
      resolve: ({ agreementId, version }) => cursorOf(`board:${agreementId}`, version),
    }),
  }),
})

builder.mutationField('createTasksFromInstructions', (t) =>
  t.field({
    type: Success,
    description:
      'Makes a task of each instruction, with lead, coordinating agencies, deadline, condition and source.',
    errors: outcome('CreateTasksFromInstructions'),
    args: {
      input: t.arg({
        type: CreateTasksFromInstructionsInput,
        required: true,
        description: 'Which and where.',
      }),
    },
    resolve: (_, { input }, ctx) =>
      createTasksFromInstructions(ctx, {
        agreementId: inputId('Agreement', input.agreementId, 'agreementId'),
        instructionIds: inputIds('Instruction', input.instructionIds, 'instructionIds'),
        leads: (input.leads ?? []).map((choice, i) => ({
          instructionId: inputId('Instruction', choice.instructionId, `leads.${i}.instructionId`),
          agencyId: inputId('Agency', choice.agencyId, `leads.${i}.agencyId`),
        })),
        splitJobs: input.splitJobs,
        jobs: (input.jobs ?? []).map(({ instructionId, indexes }, i) => ({
          instructionId: inputId('Instruction', instructionId, `jobs.${i}.instructionId`),
          indexes,
        })),
        groups: (input.groups ?? []).map(({ instructionId, agencyIds, ...group }, i) => ({
          ...group,
          instructionId: inputId('Instruction', instructionId, `groups.${i}.instructionId`),
          agencyIds: agencyIds && inputIds('Agency', agencyIds, `groups.${i}.agencyIds`),
        })),
        defaultLeadAgencyId: optionalId('Agency', input.defaultLeadAgencyId, 'defaultLeadAgencyId'),
      }),
  }),
)
