import { chainOf, type Register } from '#features/directives/register-index.ts'
import { settingOfDocument } from '#features/directives/setting.ts'
import { civilDay, dayOf } from '#platform/clock.ts'
import type { Prisma } from '#prisma'
import { type Arrived, awaitsDocument, type Waiting } from './release-rules.ts'

// What the rules of release look at, as it is read from the database.

/** What of a task tells what it waits for. */
export const WAITING_FACTS = {
  id: true,
  agreementId: true,
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
} satisfies Prisma.TaskSelect

type WaitingRow = Prisma.TaskGetPayload<{ select: typeof WAITING_FACTS }>

/** Tasks that wait for something; whether for a document their words tell (`waitingFor`). */
export const IS_WAITING = { status: 'WAITING', waitCondition: { not: null } } satisfies Prisma.TaskWhereInput

/** What a task waits for; null when that is no document. */
export function waitingFor(register: Register, task: WaitingRow): Waiting | null {
  const condition = task.waitCondition ?? ''
  if (!awaitsDocument(condition)) return null
  const document = task.instruction?.directive.document ?? null
  const areaId = document
    ? settingOfDocument(register, document).areaId
    : (register.agencies.get(task.leadAgencyId)?.areaId ?? null)
  return {
    condition,
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

/** What of a directive tells what it may release. */
export const ARRIVED_FACTS = {
  id: true,
  document: {
    select: {
      id: true,
      kind: true,
      subject: true,
      issuedOn: true,
      issuerId: true,
      issuerText: true,
      citations: { select: { toId: true, symbolKey: true, symbol: true } },
    },
  },
} satisfies Prisma.DirectiveSelect

type ArrivedRow = Prisma.DirectiveGetPayload<{ select: typeof ARRIVED_FACTS }>

/** Documents that hold: neither recalled nor come to recall another one. */
export const HOLDS = {
  affectedBy: { none: { kind: 'RECALL' } },
  effects: { none: { kind: 'RECALL' } },
} satisfies Prisma.OfficialDocumentWhereInput

/** A document as the rules see it. */
export function arrivedOf(register: Register, { document }: ArrivedRow): Arrived {
  const { id, issuedOn, issuerId, ...facts } = document
  return {
    ...facts,
    documentId: id,
    issuedOn: issuedOn && dayOf(issuedOn),
    issuer: issuerIn(register, issuerId),
  }
}

function issuerIn(register: Register, issuerId: string | null): Arrived['issuer'] {
  const agency = issuerId === null ? undefined : register.agencies.get(issuerId)
  if (!agency) return null
  const { name, level, areaId } = agency
  return { name, level, areaId, areaName: register.areas.get(areaId ?? '')?.name ?? null }
}
