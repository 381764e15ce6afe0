import type { Foot } from '../foot/foot.ts'
import type { Finding, Signer } from '../reading.ts'
import { kindOfSymbol } from '../text/symbols.ts'
import type { Heading } from './heading.ts'
import type { Letterhead } from './letterhead.ts'
import type { Card } from './portal-card.ts'

/** What stands around the body, and may be told by a card instead. */
type Around = {
  kind: Finding | null
  head: Letterhead
  heading: Heading
  foot: Foot
  appendedIssuer: Finding | null
}

/** What the paper does not print itself is taken from the card, unless that tells of another paper. */
export function withCard<F extends Around>(frame: F, card: Card): F {
  const { head, heading, foot } = frame
  const { named, kind, subject } = card
  if (head.number && named.number && !isSame(head.number.value, named.number.value)) return frame
  // What an annex says of the paper it goes with is weaker than the card.
  const weak = head.symbol?.rule === 'SYMBOL_APPENDED' && named.symbol !== null
  const numbered = head.symbol && !weak ? null : named
  const own = frame.kind?.rule === 'KIND_FROM_ADDRESSEES' ? null : frame.kind
  const name = numbered?.notation ? kindOfSymbol(numbered.notation) : null
  const told = name && numbered?.symbol ? { ...numbered.symbol, value: name } : null
  const about = head.about ?? heading.subject
  return {
    ...frame,
    kind: own ?? kind ?? told ?? frame.kind,
    head: {
      ...head,
      symbol: weak ? named.symbol : (head.symbol ?? named.symbol),
      number: head.number ?? named.number,
      notation: head.notation ?? named.notation,
      issuedOn: head.issuedOn ?? named.issuedOn,
    },
    heading: { ...heading, subject: about ? heading.subject : subject },
    foot: { ...foot, signers: signedBy(foot.signers, card.signer) },
    appendedIssuer: frame.appendedIssuer ?? named.issuer,
  }
}

/** "05" and "5" are one number. */
function isSame(one: string, other: string): boolean {
  return one.replace(/^0+/, '') === other.replace(/^0+/, '')
}

/** The one who signed, when the paper prints no name, or the post alone. */
function signedBy(signers: readonly Signer[], name: Finding | null): Signer[] {
  const [only, second] = signers
  if (!name || second || only?.name) return [...signers]
  return [only ? { ...only, name } : { form: null, onBehalfOf: null, title: null, name }]
}
