import { z } from 'zod'
import type { Scene } from '../support/actors.ts'

/** A task as its writer last had it acknowledged. */
export interface Expected {
  readonly id: string
  title: string
  status: string
  readonly comments: string[]
}

/** Writes until told to stop, retrying each write with its key until it is acknowledged. */
export interface Writer {
  work(isOver: () => boolean): Promise<void>
  /** What this writer was told is so. Nobody else writes to its tasks. */
  readonly tasks: readonly Expected[]
  readonly retries: () => number
  /** Answers that were neither an acknowledgement nor a reason to try again. */
  readonly faults: readonly string[]
}

interface Options {
  readonly origin: string
  readonly scene: Scene
  readonly name: string
  readonly random: () => number
  readonly untilUp: () => Promise<void>
  readonly onAcknowledged: () => void
}

const answer = z.object({
  data: z.object({ outcome: z.looseObject({ __typename: z.string() }) }).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }).optional() }))
    .optional(),
})
const made = z.object({ task: z.object({ id: z.string() }) })

const mutation = (name: string) => {
  const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return `mutation($input: ${Name}Input!) { outcome: ${name}(input: $input) { __typename
    ... on ${Name}Success { cursor task { id } } ... on UserError { code message } } }`
}
const CREATE = mutation('createTask')
const UPDATE = mutation('updateTask')
const MOVE = mutation('moveTask')
const COMMENT = mutation('addComment')
const STATUSES = ['NOT_STARTED', 'IN_PROGRESS'] as const

export function createWriter(options: Options): Writer {
  const { scene, name, random, untilUp, onAcknowledged } = options
  const tasks: Expected[] = []
  const faults: string[] = []
  let retries = 0
  let count = 0

  const once = async (key: string, body: string): Promise<z.infer<typeof answer> | null> => {
    try {
      const response = await fetch(`${options.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${scene.host.token}`,
          'idempotency-key': key,
        },
        body,
      })
      const told = answer.parse(await response.json())
      const isPassing = response.status === 503 || told.errors?.[0]?.extensions?.code === 'UNAVAILABLE'
      return isPassing ? null : told
    } catch {
      // The connection broke: whether the write happened is unknown, which is what the key is for.
      return null
    }
  }

  const send = async (query: string, input: object): Promise<z.infer<typeof answer>> => {
    const key = `${name}-${++count}`
    const body = JSON.stringify({ query, variables: { input } })
    for (;;) {
      await untilUp()
      const told = await once(key, body)
      if (told) return told
      retries++
    }
  }

  const write = async (query: string, input: object, then: (outcome: unknown) => void) => {
    const told = await send(query, input)
    const outcome = told.data?.outcome
    if (outcome?.__typename.endsWith('Success')) {
      then(outcome)
      onAcknowledged()
    } else faults.push(JSON.stringify(told))
  }

  const create = async () => {
    const title = `${name} việc ${count}`
    const input = { agreementId: scene.gAgreementId, title, leadAgencyId: scene.host.gAgencyId }
    await write(CREATE, input, (outcome) => {
      tasks.push({ id: made.parse(outcome).task.id, title, status: 'NOT_STARTED', comments: [] })
    })
  }

  const change = async (task: Expected) => {
    const dice = random()
    if (dice < 0.4) {
      const title = `${name} việc ${count} đổi`
      await write(UPDATE, { taskId: task.id, title }, () => {
        task.title = title
      })
    } else if (dice < 0.7) {
      const toStatus = STATUSES.find((status) => status !== task.status) ?? 'IN_PROGRESS'
      await write(MOVE, { taskId: task.id, toStatus }, () => {
        task.status = toStatus
      })
    } else {
      const body = `${name} lời ${count}`
      await write(COMMENT, { taskId: task.id, body }, () => {
        task.comments.push(body)
      })
    }
  }

  return {
    async work(isOver) {
      while (!isOver()) {
        const task = tasks[Math.floor(random() * tasks.length)]
        if (!task || random() < 0.3) await create()
        else await change(task)
      }
    },
    tasks,
    faults,
    retries: () => retries,
  }
}
