import type { Reading, Warning } from '../reading.ts'
import { differingParties, laterCitations, type Texts, twoSpeakers } from './consistency.ts'
import { notTold } from './told.ts'

type Read = Omit<Reading, 'warnings'>

/**
 * What a clerk should look at: missing parts, bodies that must act and are not written to, dates that cannot be, a
 * subject and a text that say different things, a text that speaks for another body than signs.
 */
export function warningsFor(reading: Read, texts: Texts): Warning[] {
  return [
    ...missing(reading),
    ...notTold(reading),
    ...laterCitations(reading),
    ...differingParties(texts),
    ...twoSpeakers(reading.signer, texts),
  ]
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
