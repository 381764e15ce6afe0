import { dayOf } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import type { TaskStatus } from '#prisma'
import { isLate } from './rules.ts'

/** What a task counts as. */
export interface Counted {
  readonly leadAgencyId: string
  readonly status: TaskStatus
  readonly dueOn: Date | null
  readonly completedOn: Date | null
}

interface Key {
  readonly agencyId: string
  readonly status: TaskStatus
  readonly dueOn: string
  readonly late: boolean
}

function keyOf(task: Counted): Key {
  const dueOn = task.dueOn && dayOf(task.dueOn)
  const late = isLate({
    status: task.status,
    dueOn,
    completedOn: task.completedOn && dayOf(task.completedOn),
  })
  return { agencyId: task.leadAgencyId, status: task.status, dueOn: dueOn ?? '', late }
}

/**
 * Moves one task between the agreement's counters, in the transaction of the change itself. `before` null: a new
 * task. The board's stream row is held, so counters of one agreement are never moved by two at once.
 */
export async function moveCount(
  tx: Tx,
  agreementId: string,
  before: Counted | null,
  after: Counted,
): Promise<void> {
  const from = before && keyOf(before)
  const to = keyOf(after)
  if (
    from &&
    from.agencyId === to.agencyId &&
    from.status === to.status &&
    from.dueOn === to.dueOn &&
    from.late === to.late
  ) {
    return
  }
  if (from) await add(tx, agreementId, from, -1)
  await add(tx, agreementId, to, 1)
}

async function add(tx: Tx, agreementId: string, key: Key, count: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO progress_count (agreement_id, agency_id, status, due_on, late, count)
    VALUES (${agreementId}::uuid, ${key.agencyId}::uuid, ${key.status}::"TaskStatus", ${key.dueOn}, ${key.late}, ${count})
    ON CONFLICT (agreement_id, agency_id, status, due_on, late) DO UPDATE SET count = progress_count.count + ${count}`
}
