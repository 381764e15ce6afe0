import type { AgencyKind, AgencyLevel } from '#graphql/generated/graphql.ts'

/** What bodies are, in the order in which the register offers them. */
export const agencyKinds = [
  'PARTY_COMMITTEE',
  'PARTY_BOARD',
  'PEOPLES_COUNCIL',
  'PEOPLES_COMMITTEE',
  'DEPARTMENT',
  'FATHERLAND_FRONT',
  'MASS_ORGANISATION',
  'PUBLIC_UNIT',
  'ARMED_FORCES',
  'VILLAGE',
  'OTHER',
] as const satisfies readonly AgencyKind[]

/** The tiers, from the top. */
export const agencyLevels = [
  'CENTRAL',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'VILLAGE',
] as const satisfies readonly AgencyLevel[]

/** What of the register is shown, as it stands in the address. */
export interface AgencySearch {
  q?: string
  kind?: AgencyKind
  level?: AgencyLevel
  /** Also those that no longer exist. */
  past?: true
  /** The id of the agency that is open beside the list, or `new`. */
  open?: string
}

/** Reads the address; anything else is left out. */
export function readAgencySearch(search: Record<string, unknown>): AgencySearch {
  const { q, open, past } = search
  const words = typeof q === 'number' ? String(q) : q
  const kind = agencyKinds.find((known) => known === search.kind)
  const level = agencyLevels.find((known) => known === search.level)
  return {
    ...(typeof words === 'string' && words.trim() !== '' ? { q: words } : {}),
    ...(kind ? { kind } : {}),
    ...(level ? { level } : {}),
    ...(past === true ? { past } : {}),
    ...(typeof open === 'string' && open !== '' ? { open } : {}),
  }
}
