import type { Foot } from '../foot/foot.ts'
import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { kindOfSymbol } from '../text/symbols.ts'
import type { Heading } from './heading.ts'
import type { Letterhead } from './letterhead.ts'
import type { Card } from './portal-card.ts'

/** The lines with those of the card left blank, so that nothing in it is taken for the paper's own print. */
export function withoutCard(lines: readonly Line[], card: Card): Line[] {
  return lines.map((line, at) =>
    card.lines.has(at) ? { start: line.start, end: line.start, pieces: [] } : line,
  )
}

/** What stands around the body, and may be told by a card instead. */
type Around = {
  kind: Finding | null
  head: Letterhead
  heading: Heading
  foot: Foot
  appendedIssuer: Finding | null
}

/** What the paper does not print itself is taken from the card. */
export function withCard<F extends Around>(frame: F, { named, kind, subject, signer }: Card): F {
  const { head, heading, foot } = frame
  const numbered = head.symbol ? null : named
  const own = frame.kind?.rule === 'KIND_FROM_ADDRESSEES' ? null : frame.kind
  const name = numbered?.notation ? kindOfSymbol(numbered.notation) : null
  const told = name && numbered?.symbol ? { ...numbered.symbol, value: name } : null
  const about = head.about ?? heading.subject
  return {
    ...frame,
    kind: own ?? kind ?? told ?? frame.kind,
    head: {
      ...head,
      symbol: head.symbol ?? named?.symbol ?? null,
      number: head.number ?? named?.number ?? null,
      notation: head.notation ?? named?.notation ?? null,
      issuedOn: head.issuedOn ?? named?.issuedOn ?? null,
    },
    heading: { ...heading, subject: about ? heading.subject : subject },
    foot: {
      ...foot,
      signers:
        foot.signers.length > 0 || !signer
          ? foot.signers
          : [{ form: null, onBehalfOf: null, title: null, name: signer }],
    },
    appendedIssuer: frame.appendedIssuer ?? named?.issuer ?? null,
  }
}
