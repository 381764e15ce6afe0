import type { AgreementKind, AgreementState } from '#graphql/generated/graphql.ts'

/** What narrows the list of agreements, as it stands in the address. */
export interface AgreementsSearch {
  kind?: AgreementKind
  state?: AgreementState
  q?: string
}

/** The kinds, in the order they are offered. */
export const agreementKinds = [
  'REGULATION',
  'PROGRAMME',
  'JOINT_RESOLUTION',
  'TWINNING',
] as const satisfies AgreementKind[]

/** The states, in the order of an agreement's life. */
export const agreementStates = [
  'DRAFT',
  'NEGOTIATING',
  'SIGNING',
  'IN_FORCE',
  'AMENDED',
  'EXPIRED',
  'ENDED',
] as const satisfies AgreementState[]

/** Reads the address; what cannot be meant is left out. */
export function readAgreementsSearch(search: Record<string, unknown>): AgreementsSearch {
  const kind = agreementKinds.find((one) => one === search.kind)
  const state = agreementStates.find((one) => one === search.state)
  const q = typeof search.q === 'string' && search.q !== '' ? search.q : undefined
  return { ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(q ? { q } : {}) }
}
