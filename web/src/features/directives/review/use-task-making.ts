import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, useQuery } from 'urql'
import {
  type AgencyMarkFragment,
  AgreementsForTasksDocument,
  type AgreementsForTasksQuery,
  CreateTasksFromInstructionsDocument,
  type ReviewedDirectiveFragment,
} from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import type { CivilDay } from '#time/civil-day.ts'
import { useToday } from '#time/use-today.ts'
import { likelyFirst } from './actor-choice.ts'
import { groupInputs } from './group-plan.ts'
import { chosenJobs, likelyBoard, type PlannedTask, planTasks } from './task-plan.ts'
import { type GroupChoosing, useGroupChoices } from './use-group-choices.ts'

type Instruction = ReviewedDirectiveFragment['instructions'][number]
type BoardChoice = AgreementsForTasksQuery['agreements']['nodes'][number]

/** Tasks that the server makes at once, at most. */
export const mostTasks = 200

/** A planned task with the day it is looked at on. */
export interface Planned extends PlannedTask<Instruction> {
  readonly today: CivilDay
}

/** The choices of the last step, and making the tasks. */
export interface TaskMaking {
  readonly loaded: boolean
  readonly boards: readonly BoardChoice[]
  readonly board: BoardChoice | null
  /** Leads what nobody of the register leads: the board's host. */
  readonly defaultLead: AgencyMarkFragment | null
  readonly plan: readonly Planned[]
  /** The ids of the instructions that become tasks. */
  readonly chosen: readonly string[]
  /** How many tasks they become: groups can be spelt out into one for each member. */
  readonly count: number
  readonly groups: GroupChoosing
  /** The jobs, by `jobKey`, that do not become part of a checklist. */
  readonly jobsLeft: ReadonlySet<string>
  readonly problem: string | null
  readonly busy: boolean
  readonly chooseBoard: (id: string | null) => void
  readonly take: (instructionId: string, take: boolean) => void
  /** Puts a job into its task's checklist or leaves it out. */
  readonly takeJob: (job: string, take: boolean) => void
  readonly chooseLead: (instruction: Instruction, agencyId: string | null) => void
  readonly leadOptions: (instruction: Instruction) => AgencyMarkFragment[]
  /** Makes the tasks; the board they are on and how many, or null when it failed. */
  readonly make: () => Promise<{ title: string; count: number } | null>
}

/** The making of tasks from a directive's instructions that have none yet. */
export function useTaskMaking(directive: ReviewedDirectiveFragment, active: boolean): TaskMaking {
  const { t } = useTranslation('directives')
  const today = useToday()
  const [{ data }] = useQuery({ query: AgreementsForTasksDocument, pause: !active })
  const [{ fetching: busy }, create] = useMutation(CreateTasksFromInstructionsDocument)
  // Undefined until somebody chose or cleared it.
  const [boardId, setBoardId] = useState<string | null | undefined>(undefined)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [jobsLeft, setJobsLeft] = useState<ReadonlySet<string>>(new Set())
  const [leads, setLeads] = useState<ReadonlyMap<string, AgencyMarkFragment>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const boards = data?.agreements.nodes.filter(({ viewerCanCreateTask }) => viewerCanCreateTask) ?? []
  const open = directive.instructions.filter(
    ({ state, tasks }) => state !== 'DISMISSED' && tasks.length === 0,
  )
  const groups = useGroupChoices()
  const board =
    boardId === undefined
      ? likelyBoard(boards, planTasks(open, { today }))
      : (boards.find(({ id }) => id === boardId) ?? null)
  const host = board?.parties.find(({ role }) => role === 'HOST')?.agency ?? null
  const choices = { leads, groups: groups.choices, host, today }
  const plan = planTasks(open, choices).map((task) => ({ ...task, today }))
  const chosen = open.flatMap(({ id }) => (left.has(id) ? [] : [id]))
  const parties = board?.parties.map(({ agency }) => agency) ?? []
  const leadOptions = ({ leads: named, coordinates }: Instruction) => {
    const known = [...named, ...coordinates].flatMap(({ agency, successors, candidates }) =>
      successors.length > 0 ? successors : agency ? [agency] : candidates,
    )
    return likelyFirst<AgencyMarkFragment>(known, parties)
  }
  const make = async () => {
    if (!board) {
      setProblem(t('tasks.boardMissing'))
      return null
    }
    setProblem(null)
    const chosenLeads = [...leads].filter(([id]) => chosen.includes(id))
    const input = {
      agreementId: board.id,
      instructionIds: chosen,
      jobs: open.flatMap((one) => (chosen.includes(one.id) ? (chosenJobs(one, jobsLeft) ?? []) : [])),
      groups: groupInputs(groups.choices, chosen),
      leads: chosenLeads.map(([instructionId, agency]) => ({ instructionId, agencyId: agency.id })),
    }
    const outcome = outcomeOf(await create({ input }), (made) => made.createTasksFromInstructions)
    if (!outcome.ok) {
      setProblem(outcome.failure.message)
      return null
    }
    return { title: board.title, count: outcome.value.tasks.length }
  }
  return {
    loaded: data !== undefined,
    boards,
    board,
    defaultLead: host,
    plan,
    chosen,
    count: plan.reduce((sum, task) => sum + (left.has(task.instruction.id) ? 0 : task.count), 0),
    groups,
    problem,
    busy,
    chooseBoard: (id) => {
      setBoardId(id)
      setProblem(null)
    },
    jobsLeft,
    take: (id, take) => setLeft((known) => without(known, id, take)),
    takeJob: (job, take) => setJobsLeft((known) => without(known, job, take)),
    chooseLead: (instruction, agencyId) => {
      const agency = leadOptions(instruction).find(({ id }) => id === agencyId)
      setLeads((known) => {
        const next = new Map(known)
        if (agency) next.set(instruction.id, agency)
        else next.delete(instruction.id)
        return next
      })
    },
    leadOptions,
    make,
  }
}

function without(left: ReadonlySet<string>, id: string, take: boolean): ReadonlySet<string> {
  return new Set(take ? [...left].filter((other) => other !== id) : [...left, id])
}
