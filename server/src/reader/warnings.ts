import { nameKey } from './naming.ts'
import type { Reading, Warning } from './reading.ts'

type Read = Omit<Reading, 'warnings'>

/** What a clerk should look at: missing parts, bodies that must act and are not written to, dates that cannot be. */
export function warningsFor(reading: Read): Warning[] {
  return [...missing(reading), ...notAddressed(reading), ...laterCitations(reading)]
}

function missing(reading: Read): Warning[] {
  const checks = [
    [reading.kind, 'MISSING_KIND'],
    [reading.symbol, 'MISSING_SYMBOL'],
    [reading.issuedOn, 'MISSING_DATE'],
    [reading.issuer, 'MISSING_ISSUER'],
    [reading.signer, 'MISSING_SIGNER'],
    [reading.instructions[0] ?? null, 'NO_INSTRUCTION'],
  ] as const
  return checks.flatMap(([found, code]): Warning[] =>
    found === null ? [{ code, params: {}, span: null }] : [],
  )
}

/** A body with a job that stands neither among the addressees nor, by name, among the recipients as a doer. */
function notAddressed(reading: Read): Warning[] {
  if (reading.addressees.length === 0) return []
  const told = reading.addressees.map((addressee) => nameKey(addressee.value))
  const seen = new Set<string>()
  return reading.instructions.flatMap((instruction) =>
    instruction.leads.flatMap((lead): Warning[] => {
      if (seen.has(lead.value)) return []
      seen.add(lead.value)
      const key = nameKey(lead.value)
      if (told.some((name) => name.includes(key) || key.includes(name))) return []
      const { start, end } = lead
      return [
        {
          code: 'INSTRUCTED_NOT_ADDRESSED',
          params: { agency: lead.value, path: instruction.path },
          span: { start, end },
        },
      ]
    }),
  )
}

function laterCitations(reading: Read): Warning[] {
  const issued = reading.issuedOn?.value
  if (!issued) return []
  return reading.citations.flatMap((citation): Warning[] => {
    if (!citation.date || citation.date <= issued) return []
    const params = { symbol: citation.symbol ?? '', date: citation.date, issuedOn: issued }
    return [{ code: 'CITES_LATER_DOCUMENT', params, span: { start: citation.start, end: citation.end } }]
  })
}
