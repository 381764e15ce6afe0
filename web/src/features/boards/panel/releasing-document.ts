import type { ReleasingDocumentFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'

type Named = Pick<ReleasingDocumentFragment, 'symbol' | 'kind' | 'subject' | 'issuedOn'>

/** What a document is called in a line: "45/UBND-NN · 20/04/2024"; its kind or subject when it has no symbol. */
export function documentName({ symbol, kind, subject, issuedOn }: Named): string {
  const name = symbol ?? kind ?? subject ?? '…'
  return issuedOn ? `${name} · ${formatDay(issuedOn)}` : name
}
