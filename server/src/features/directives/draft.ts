import type { DocumentHeader, NewCitation, NewDocumentActor } from '#features/documents/service.ts'
import { isDay } from '#platform/clock.ts'
import type { CitationRole, InstructionActorRole } from '#prisma'
import type { Actor, Finding, Instruction, Reading } from '#reader/reading.ts'
import type { Register } from './register-index.ts'
import { resolveName, type Setting } from './resolve.ts'
import { settingOf } from './setting.ts'

/** A body an instruction names, and the agency it surely is. */
export interface NewInstructionActor {
  readonly role: InstructionActorRole
  readonly text: string
  readonly agencyId: string | null
  readonly position: number
}

/** An instruction as it is first stored. `deadlineOn` is a civil day. */
export interface NewInstruction {
  readonly path: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly position: number
  readonly condition: string | null
  readonly deadlineOn: string | null
  readonly deadlineText: string | null
  readonly recurrence: string | null
  readonly recurrenceMonths: number | null
  readonly reportTo: string | null
  readonly actors: readonly NewInstructionActor[]
}

/** What a reading becomes in the hub. */
export interface Draft {
  readonly header: DocumentHeader
  readonly actors: readonly NewDocumentActor[]
  readonly citations: readonly NewCitation[]
  readonly instructions: readonly NewInstruction[]
}

/** Makes the draft of a reading: every body it names is looked up in the register, in the issuer's setting. */
export function draftOf(reading: Reading, register: Register, registeredById: string): Draft {
  const issuerText = reading.issuer?.value ?? null
  const place = reading.place?.value ?? null
  const origin = { issuerText, place, day: dayIn(reading.issuedOn), registeredById }
  const { issuer, setting } = settingOf(register, origin)
  const agencyId = (text: string) => resolveName(register, text, setting).agencyId
  return {
    header: headerIn(reading, issuer.agencyId),
    actors: [
      ...reading.addressees.map(({ value: text }) => ({
        role: 'ADDRESSEE' as const,
        purpose: null,
        text,
        agencyId: agencyId(text),
      })),
      ...reading.recipients.map(({ value: text, role: purpose }) => ({
        role: 'RECIPIENT' as const,
        purpose,
        text,
        agencyId: agencyId(text),
      })),
    ],
    citations: reading.citations.map(({ confidence: _, rule: __, date, issuer: by, role, ...citation }) => ({
      ...citation,
      issuedOn: date !== null && isDay(date) ? date : null,
      issuerText: by,
      role: CITATION_ROLES[role],
    })),
    instructions: reading.instructions.map((instruction, position) =>
      instructionIn(instruction, position, register, setting),
    ),
  }
}

const CITATION_ROLES = {
  basedOn: 'BASED_ON',
  carriesOut: 'CARRIES_OUT',
  amends: 'AMENDS',
  replaces: 'REPLACES',
  responds: 'RESPONDS',
  refers: 'MENTIONS',
} as const satisfies Record<Reading['citations'][number]['role'], CitationRole>

function headerIn(reading: Reading, issuerId: string | null): DocumentHeader {
  const { signer } = reading
  return {
    kind: reading.kind?.value ?? null,
    symbol: reading.symbol?.value ?? null,
    issuerId,
    issuerText: reading.issuer?.value ?? null,
    issuedOn: dayIn(reading.issuedOn),
    place: reading.place?.value ?? null,
    subject: reading.subject?.value ?? null,
    urgency: reading.urgency?.value ?? null,
    signerForm: signer?.form?.value ?? null,
    signerTitle: signer?.title?.value ?? signer?.onBehalfOf?.value ?? null,
    signerName: signer?.name?.value ?? null,
  }
}

function dayIn(finding: Finding | null): string | null {
  return finding !== null && isDay(finding.value) ? finding.value : null
}

function instructionIn(
  instruction: Instruction,
  position: number,
  register: Register,
  setting: Setting,
): NewInstruction {
  const { path, text, start, end, condition, deadline, recurrence, reportTo } = instruction
  const actorsIn = (role: InstructionActorRole, actors: readonly Actor[]) =>
    [...new Set(actors.map((actor) => actor.value))].map((name, place) => {
      const { agencyId } = resolveName(register, name, setting)
      return { role, text: name, agencyId, position: place }
    })
  return {
    path,
    text,
    start,
    end,
    position,
    condition: condition?.value ?? null,
    deadlineOn: dayIn(deadline),
    deadlineText: deadline?.words ?? null,
    recurrence: recurrence?.value ?? null,
    recurrenceMonths: recurrence?.months ?? null,
    reportTo: reportTo?.value ?? null,
    actors: [
      ...actorsIn('LEAD', instruction.leads),
      // A body acted through works along.
      ...actorsIn('COORDINATING', [...instruction.coordinates, ...instruction.via]),
    ],
  }
}
