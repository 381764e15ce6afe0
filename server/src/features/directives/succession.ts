import type { Register, RegisterAgency } from './register-index.ts'

/** Whether an agency had ended before a civil day. */
export function hasEnded(agency: Pick<RegisterAgency, 'validTo'>, day: string): boolean {
  return agency.validTo !== null && agency.validTo < day
}

/**
 * The agencies that do on a civil day what one that has ended did: its successors, and theirs where they have ended too.
 * Empty for one that has not ended, and for one that nobody followed. Work of an ended body goes on with them
 * (Law 72/2025/QH15, article 54, paragraphs 7 and 8).
 */
export function livingSuccessors(register: Register, agencyId: string, day: string): readonly string[] {
  const living = new Set<string>()
  const seen = new Set<string>()
  const open = [agencyId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const agency = register.agencies.get(id)
    if (!agency || seen.has(id)) continue
    seen.add(id)
    if (hasEnded(agency, day)) {
      for (const next of register.successions.get(id) ?? []) {
        if (next.effectiveOn <= day) open.push(next.successorId)
      }
    } else if (id !== agencyId && (agency.validFrom ?? day) <= day) living.add(id)
  }
  return [...living].sort()
}

/** An agency as long as it exists, else who does its work on a civil day. */
export function livingNow(register: Register, agencyId: string, day: string): readonly string[] {
  const agency = register.agencies.get(agencyId)
  return agency && hasEnded(agency, day) ? livingSuccessors(register, agencyId, day) : [agencyId]
}
