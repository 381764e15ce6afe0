import { dateOf } from '#platform/clock.ts'
import { agencyIdsOf, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'
import { visibleTo } from './policy.ts'

/** Which of the viewer's tasks; ids are row ids, days civil days. */
export interface MineQuery {
  /** Only those of this one of the viewer's agencies. */
  readonly agencyId?: string | undefined
  readonly assignedToMe?: boolean | undefined
  /** The finished ones of this day and later; the open ones when absent. */
  readonly doneFrom?: string | undefined
}

/** The viewer's work: what their agencies lead or coordinate, or what is assigned to them. */
export function mineWhere(viewer: Viewer, query: MineQuery): Prisma.TaskWhereInput {
  const own = agencyIdsOf(viewer)
  const agencies = query.agencyId ? own.filter((id) => id === query.agencyId) : [...own]
  const assigned: Prisma.TaskWhereInput = { assignees: { some: { personId: viewer.personId } } }
  const ofAgencies: Prisma.TaskWhereInput = {
    OR: [{ leadAgencyId: { in: agencies } }, { agencies: { some: { agencyId: { in: agencies } } } }],
  }
  const whose = query.assignedToMe ? assigned : query.agencyId ? ofAgencies : { OR: [assigned, ofAgencies] }
  const when: Prisma.TaskWhereInput = query.doneFrom
    ? { status: 'DONE', completedOn: { gte: dateOf(query.doneFrom) } }
    : { status: { in: ['NOT_STARTED', 'WAITING', 'IN_PROGRESS', 'IN_REVIEW'] } }
  return { AND: [visibleTo(viewer), whose, when] }
}

/** Proposed completions that wait for the viewer: to be confirmed for an agency, or accepted by host or monitor. */
export function awaitingWhere(viewer: Viewer): Prisma.TaskWhereInput {
  const writing = viewer.memberships
    .filter((membership) => WRITING_ROLES.some((role) => role === membership.role))
    .map((membership) => membership.agencyId)
  const mineToConfirm: Prisma.TaskWhereInput = {
    agencies: { some: { agencyId: { in: writing }, confirmedAt: null } },
  }
  const mineToAccept: Prisma.TaskWhereInput = {
    agreement: {
      parties: { some: { agencyId: { in: writing }, leftOn: null, role: { in: ['HOST', 'MONITOR'] } } },
    },
  }
  return { AND: [visibleTo(viewer), { status: 'IN_REVIEW' }, { OR: [mineToConfirm, mineToAccept] }] }
}
