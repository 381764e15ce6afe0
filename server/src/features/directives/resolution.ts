import { canonicalName } from './names.ts'
import type { Register } from './register-index.ts'
import type { MatchedBy, Resolved, Setting } from './resolve.ts'
import { hasEnded } from './succession.ts'

/**
 * How sure it is that a printed name means an agency. EXACT and ALIAS name it, AREA names it with the issuer's area
 * understood, PAST_NAME is a body that has ended since, CHOSEN was linked by a person; CANDIDATE is open between some,
 * NONE is nobody of the register, or several at once.
 */
export const RESOLUTION_KINDS = [
  'EXACT',
  'ALIAS',
  'AREA',
  'PAST_NAME',
  'CHOSEN',
  'CANDIDATE',
  'NONE',
] as const
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]

/** Why a name was taken for what it is taken for; `reason` is a code with words, filled by `params`. */
export interface Resolution {
  readonly kind: ResolutionKind
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A name as it stands in a document, and what the register makes of it. */
export interface Understood {
  readonly printed: string
  readonly resolved: Resolved
  readonly setting: Setting
  /** Whether it means several bodies at once. */
  readonly isGroup: boolean
  /** Who is in the group; empty for one body, and where the text does not say. */
  readonly members: () => readonly string[]
}

const KINDS: Readonly<Record<MatchedBy, ResolutionKind>> = {
  NAME: 'EXACT',
  ALIAS: 'ALIAS',
  AREA: 'AREA',
  LEARNT: 'ALIAS',
}

/**
 * How sure a name is, as it is linked now.
 * @param agencyId the agency it is linked to; null when it is kept as text
 * @param today a civil day: what ended before it is past
 */
export function resolutionOf(
  register: Register,
  { resolved, setting, isGroup, members }: Understood,
  agencyId: string | null,
  today: string,
): Resolution {
  const agency = agencyId === null ? undefined : register.agencies.get(agencyId)
  const area = register.areas.get(setting.areaId ?? '')?.name ?? ''
  if (agency) {
    if (agency.validTo !== null && hasEnded(agency, today)) {
      return told('PAST_NAME', 'PAST_NAME', { date: printedDay(agency.validTo) })
    }
    if (resolved.agencyId !== agency.id || resolved.by === null) return told('CHOSEN', 'CHOSEN')
    return told(KINDS[resolved.by], resolved.by, { area })
  }
  if (isGroup) {
    const count = members().length
    return count > 0 ? told('NONE', 'GROUP', { count, area }) : told('NONE', 'GROUP_OPEN')
  }
  const count = resolved.candidates.length
  return count > 0 ? told('CANDIDATE', 'CANDIDATE', { count }) : told('NONE', 'NONE')
}

/** Why a name that is linked to nobody may mean an agency: a code with words, filled by `params`. */
export function candidacyOf(
  register: Register,
  { printed, setting }: Pick<Understood, 'printed' | 'setting'>,
  agencyId: string,
): Pick<Resolution, 'reason' | 'params'> {
  const agency = register.agencies.get(agencyId)
  const { day } = setting
  if (day !== null && agency?.validFrom && agency.validFrom > day) {
    return { reason: 'CANDIDATE_FOUNDED', params: { date: printedDay(agency.validFrom) } }
  }
  if (day !== null && agency?.validTo && hasEnded(agency, day)) {
    return { reason: 'CANDIDATE_ENDED', params: { date: printedDay(agency.validTo) } }
  }
  const name = canonicalName(printed)
  const complete = register.full.get(name)?.get(agencyId)
  const local = register.tiered.get(name)?.get(agencyId) ?? register.bare.get(name)?.get(agencyId)
  return { reason: `CANDIDATE_${complete ?? (local === 'ALIAS' ? local : 'SIMILAR')}`, params: {} }
}

function told(kind: ResolutionKind, reason: string, params: Resolution['params'] = {}): Resolution {
  return { kind, reason: `RESOLUTION_${reason}`, params }
}

function printedDay(day: string): string {
  return day.split('-').reverse().join('/')
}
