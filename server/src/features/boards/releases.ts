import { currentRegister } from '#features/directives/register.ts'
import { chainOf, type Register } from '#features/directives/register-index.ts'
import { settingOfDocument } from '#features/directives/setting.ts'
import { visibleTo as visibleDocuments } from '#features/documents/policy.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { keyedLoader } from '#graphql/loader.ts'
import { civilDay, dateOf, dayOf } from '#platform/clock.ts'
import {
  type Arrived,
  awaitsDocument,
  documentWords,
  type Fit,
  fitOf,
  type Waiting,
} from './release-rules.ts'

/** A document that may be what a task waits for. */
export interface ReleaseProposal extends Fit {
  readonly directiveId: string
}

/** Proposals of a task at most: more of them help nobody to choose. */
const MOST = 5
/** The latest documents that are looked at. */
const LOOKED_AT = 300

/** What may be released by which documents the viewer may read; by task id, best first. Empty for what does not wait. */
export const proposalLoader = keyedLoader<readonly ReleaseProposal[]>(async (ctx, taskIds) => {
  const tasks = await waitingTasks(ctx, taskIds)
  if (tasks.length === 0) return () => []
  const register = await currentRegister(ctx.db)
  const waiting = new Map(tasks.map((task) => [task.id, waitingOf(register, task)]))
  const earliest = [...waiting.values()].map(({ since }) => since).sort()[0]
  const arrived = await arrivedSince(ctx, register, earliest ?? ctx.today)
  return (taskId) => {
    const task = waiting.get(taskId)
    return task ? proposalsOf(task, arrived) : []
  }
})

function proposalsOf(waiting: Waiting, arrived: readonly (Arrived & { directiveId: string })[]) {
  return arrived
    .flatMap((document): ReleaseProposal[] => {
      const fit = fitOf(waiting, document)
      return fit ? [{ ...fit, directiveId: document.directiveId }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
}

async function waitingTasks(ctx: GraphQLContext, taskIds: readonly string[]) {
  const rows = await ctx.db.prisma.task.findMany({
    where: { id: { in: [...taskIds] }, status: 'WAITING', waitCondition: { not: null } },
    select: {
      id: true,
      title: true,
      waitCondition: true,
      leadAgencyId: true,
      createdAt: true,
      instruction: {
        select: {
          text: true,
          directive: {
            select: {
              document: {
                select: {
                  id: true,
                  subject: true,
                  symbolKey: true,
                  issuedOn: true,
                  issuerId: true,
                  issuerText: true,
                  place: true,
                  registeredById: true,
                  citations: { select: { symbolKey: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  return rows.filter(({ waitCondition }) => awaitsDocument(waitCondition ?? ''))
}

type WaitingTask = Awaited<ReturnType<typeof waitingTasks>>[number]

function waitingOf(register: Register, task: WaitingTask): Waiting {
  const document = task.instruction?.directive.document ?? null
  const areaId = document
    ? settingOfDocument(register, document).areaId
    : (register.agencies.get(task.leadAgencyId)?.areaId ?? null)
  return {
    condition: task.waitCondition ?? '',
    about: [task.instruction?.text ?? task.title, document?.subject ?? ''].join('. '),
    since: document?.issuedOn ? dayOf(document.issuedOn) : civilDay(task.createdAt),
    areaIds: chainOf(register, areaId),
    source: document && {
      documentId: document.id,
      symbolKey: document.symbolKey,
      citedKeys: document.citations.flatMap(({ symbolKey }) => symbolKey ?? []),
    },
  }
}

async function arrivedSince(ctx: GraphQLContext, register: Register, since: string) {
  const rows = await ctx.db.prisma.officialDocument.findMany({
    where: {
      AND: [visibleDocuments(ctx.viewer), { issuedOn: { gt: dateOf(since) }, directive: { isNot: null } }],
    },
    select: {
      id: true,
      kind: true,
      subject: true,
      issuedOn: true,
      issuerId: true,
      issuerText: true,
      directive: { select: { id: true } },
      citations: { select: { toId: true, symbolKey: true, symbol: true } },
    },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
  })
  return rows.flatMap(({ id, issuedOn, issuerId, directive, ...row }) => {
    if (!directive) return []
    const issuer = issuerIn(register, issuerId)
    return [
      { ...row, documentId: id, issuedOn: issuedOn && dayOf(issuedOn), issuer, directiveId: directive.id },
    ]
  })
}

function issuerIn(register: Register, issuerId: string | null): Arrived['issuer'] {
  const agency = issuerId === null ? undefined : register.agencies.get(issuerId)
  if (!agency) return null
  const { name, level, areaId } = agency
  return { name, level, areaId, areaName: register.areas.get(areaId ?? '')?.name ?? null }
}

/** The directive that released a task, and what it is called on the board. */
export interface ReleasedBy {
  readonly directiveId: string
  readonly label: string
}

/**
 * What released a task, by its id; a card that was read without it does not know. Whoever may read the task may read
 * the name.
 */
export const releaseLoader = keyedLoader<ReleasedBy | null>(async (ctx, taskIds) => {
  const named = { kind: true, symbol: true, subject: true, issuedOn: true } as const
  const tasks = await ctx.db.prisma.task.findMany({
    where: { id: { in: [...taskIds] }, releasedById: { not: null } },
    select: { id: true, releasedBy: { select: { id: true, document: { select: named } } } },
  })
  const found = new Map<string, ReleasedBy>()
  for (const { id, releasedBy } of tasks) {
    if (!releasedBy) continue
    const { issuedOn, ...document } = releasedBy.document
    const label = documentWords({ ...document, issuedOn: issuedOn && dayOf(issuedOn) })
    found.set(id, { directiveId: releasedBy.id, label })
  }
  return (taskId) => found.get(taskId) ?? null
})
