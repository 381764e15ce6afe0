import { z } from 'zod'
import type { Bus } from '#platform/bus.ts'
import type { Clock } from '#platform/clock.ts'

/** Who looks at a board, and at which of its tasks. Row ids. */
export interface Presence {
  readonly personId: string
  readonly agencyId: string | null
  readonly taskId: string | null
  readonly since: Date
}

/** A presence that is not renewed for this long is forgotten; clients renew every third of it. */
export const PRESENCE_MS = 45_000

const TOPIC = 'presence'
const message = z.object({
  agreementId: z.string(),
  personId: z.string(),
  agencyId: z.string().nullable(),
  taskId: z.string().nullable(),
  left: z.boolean(),
})
type Message = z.infer<typeof message>

/** Who is on which board now, on all servers. Nothing is stored: presence is of the moment. */
export interface Presences extends Disposable {
  tell(told: Message): void
  list(agreementId: string): readonly Presence[]
  /** The list now and after each change, until closed. */
  follow(agreementId: string): AsyncIterableIterator<readonly Presence[]>
}

interface Seen extends Presence {
  readonly renewed: number
}

export function createPresences(bus: Bus, clock: Clock): Presences {
  const boards = new Map<string, Map<string, Seen>>()
  const followers = new Map<string, Set<() => void>>()
  const changed = (agreementId: string) => {
    for (const wake of followers.get(agreementId) ?? []) wake()
  }
  const hear = (text: string) => {
    const told = message.safeParse(JSON.parse(text)).data
    if (!told) return
    const board = boards.get(told.agreementId) ?? new Map<string, Seen>()
    boards.set(told.agreementId, board)
    const before = board.get(told.personId)
    const now = clock.now()
    const { personId, agencyId, taskId } = told
    if (told.left) board.delete(personId)
    else
      board.set(personId, { personId, agencyId, taskId, since: before?.since ?? now, renewed: now.getTime() })
    if (board.size === 0) boards.delete(told.agreementId)
    if (told.left ? before : before?.taskId !== taskId || !before) changed(told.agreementId)
  }
  const forget = () => {
    const oldest = clock.now().getTime() - PRESENCE_MS
    for (const [agreementId, board] of boards) {
      const gone = [...board.values()].filter((seen) => seen.renewed < oldest)
      for (const seen of gone) board.delete(seen.personId)
      if (board.size === 0) boards.delete(agreementId)
      if (gone.length > 0) changed(agreementId)
    }
  }
  const stop = bus.listen(TOPIC, hear)
  const timer = setInterval(forget, PRESENCE_MS / 3)
  timer.unref()
  const list = (agreementId: string): readonly Presence[] => [...(boards.get(agreementId)?.values() ?? [])]
  return {
    tell: (told) => bus.announce(TOPIC, JSON.stringify(told)),
    list,
    follow: (agreementId) => followList(() => list(agreementId), agreementId, followers),
    [Symbol.dispose]: () => {
      stop()
      clearInterval(timer)
    },
  }
}

function followList(
  read: () => readonly Presence[],
  agreementId: string,
  followers: Map<string, Set<() => void>>,
): AsyncIterableIterator<readonly Presence[]> {
  let isNew = true
  let closed = false
  let wake: () => void = () => undefined
  const notice = () => {
    isNew = true
    wake()
  }
  const others = followers.get(agreementId) ?? new Set()
  followers.set(agreementId, others.add(notice))
  return {
    async next() {
      if (!isNew && !closed) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
      }
      isNew = false
      return closed ? { done: true, value: undefined } : { done: false, value: read() }
    },
    async return() {
      closed = true
      others.delete(notice)
      wake()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
