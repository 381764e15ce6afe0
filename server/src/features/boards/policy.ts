import {
  can as canAgreement,
  type PartyFacts,
  visibleTo as visibleAgreements,
  writesAs,
} from '#features/agreements/policy.ts'
import { hasRole, type Viewer, WRITING_ROLES } from '#platform/viewer.ts'
import type { Prisma } from '#prisma'

/** What of a task and its agreement the rules look at. */
export interface TaskFacts {
  readonly leadAgencyId: string
  readonly coordinatingAgencyIds: readonly string[]
  readonly parties: readonly PartyFacts[]
}

/** What may be done with a task. Deny by default. */
export const can = {
  read: (viewer: Viewer | null, task: TaskFacts): boolean => canAgreement.read(viewer, task.parties),
  /** Its lead, its coordinating agencies, and the agreement's hosts and monitors. */
  edit: (viewer: Viewer | null, task: TaskFacts): boolean =>
    writesAs(viewer, task.parties, ['HOST', 'MONITOR']) || worksOn(viewer, task),
  /** Every party but observers has a voice on every task. */
  comment: (viewer: Viewer | null, task: TaskFacts): boolean =>
    writesAs(viewer, task.parties, ['HOST', 'MEMBER', 'MONITOR']),
  /** One's own words, while one still has a voice. */
  editComment: (viewer: Viewer | null, task: TaskFacts, comment: { readonly authorId: string }): boolean =>
    viewer?.personId === comment.authorId && can.comment(viewer, task),
  /** One's own, and any by hosts and monitors, who keep order. */
  removeComment: (viewer: Viewer | null, task: TaskFacts, comment: { readonly authorId: string }): boolean =>
    can.editComment(viewer, task, comment) || writesAs(viewer, task.parties, ['HOST', 'MONITOR']),
  /** Who added it, while they still have a voice, and hosts. */
  removeEvidence: (
    viewer: Viewer | null,
    task: TaskFacts,
    evidence: { readonly addedById: string },
  ): boolean =>
    (viewer?.personId === evidence.addedById && can.comment(viewer, task)) ||
    writesAs(viewer, task.parties, ['HOST']),
  /** A coordinating agency confirms for itself. */
  confirmFor: (viewer: Viewer | null, task: TaskFacts, agencyId: string): boolean =>
    task.coordinatingAgencyIds.includes(agencyId) && hasRole(viewer, agencyId, WRITING_ROLES),
  /** Hosts and monitors accept or return a proposed completion. */
  accept: (viewer: Viewer | null, task: TaskFacts): boolean =>
    writesAs(viewer, task.parties, ['HOST', 'MONITOR']),
} as const

function worksOn(viewer: Viewer | null, task: TaskFacts): boolean {
  const agencies = [task.leadAgencyId, ...task.coordinatingAgencyIds]
  return task.parties.some(
    (party) =>
      party.leftOn === null &&
      agencies.includes(party.agencyId) &&
      hasRole(viewer, party.agencyId, WRITING_ROLES),
  )
}

/** Rows `can.read` allows: the tasks of the viewer's agreements. */
export function visibleTo(viewer: Viewer | null): Prisma.TaskWhereInput {
  return { agreement: visibleAgreements(viewer) }
}
