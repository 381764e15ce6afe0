import { actorsAt, verbAt } from './actors.ts'
import type { Letterhead } from './letterhead.ts'
import { BARE_ORGANS } from './lexicon/forms.ts'
import { runningName } from './name-case.ts'
import { keyOf } from './normalise.ts'
import type { Finding, PiecedFinding, Signer } from './reading.ts'
import { findingOf, type Strand } from './strand.ts'
import { longestAt, type PhraseSet, phraseSet, wordsOf } from './words.ts'

const ANNOUNCES = phraseSet(['thông báo'])
const SPEAKS = phraseSet([
  'yêu cầu',
  'đề nghị',
  'chỉ đạo',
  'hướng dẫn',
  'ban hành',
  'thông báo',
  'có ý kiến chỉ đạo',
  'kết luận',
  'phát động',
  'kính đề nghị',
])

type Evidence = {
  kind: string | null
  head: Letterhead
  sender: Finding | null
  signer: Signer | null
  body: readonly Strand[]
}

/** The issuing body and its superior: from the letterhead, else from who signs, from the symbol, or from who speaks. */
export function readIssuer(evidence: Evidence): { issuer: PiecedFinding | null; parentBody: Finding | null } {
  const printed = fromLetterhead(evidence.head)
  if (printed) return printed
  const issuer =
    fromSender(evidence.sender) ??
    fromCollective(evidence) ??
    fromNotation(evidence) ??
    announcer(evidence) ??
    speaker(evidence.body, SPEAKS)
  return { issuer, parentBody: null }
}

function fromLetterhead({
  bodies,
}: Letterhead): { issuer: PiecedFinding; parentBody: Finding | null } | null {
  const own = bodies.at(-1)
  if (!own) return null
  const parent = bodies.length > 1 ? (bodies.at(-2) ?? null) : null
  const superior = parent ? { ...parent, value: runningName(parent.value) } : null
  const value = runningName(own.value)
  if (superior && parent && BARE_ORGANS.includes(keyOf(value))) {
    return { issuer: pieced(own, `${value} ${superior.value}`, [own, parent]), parentBody: superior }
  }
  return { issuer: pieced(own, value, [own]), parentBody: superior }
}

function fromSender(sender: Finding | null): PiecedFinding | null {
  return sender ? pieced(sender, runningName(sender.value), [sender]) : null
}

/** Signed for a collective ("T/M BAN THƯỜNG VỤ"): the body of that name in the text, with what it belongs to. */
function fromCollective({ signer, body }: Evidence): PiecedFinding | null {
  if (!signer?.form || !signer.onBehalfOf || !/^t\/?m/.test(keyOf(signer.form.value))) return null
  const name = keyOf(signer.onBehalfOf.value)
  return (
    mentioned(body, (key) => same(key, name)) ??
    pieced(signer.onBehalfOf, runningName(signer.onBehalfOf.value), [signer.onBehalfOf])
  )
}

/** The symbol's body ("…-UBND") as the text names it, with the place of issue when the text gives only its level. */
function fromNotation({ head, body }: Evidence): PiecedFinding | null {
  const code = head.notation?.parts.find((part) => ['UBND', 'HĐND', 'UBMT', 'MTTQ'].includes(part))
  if (!code) return null
  const found = mentioned(body, (key) => same(key, keyOf(code)))
  if (
    !found ||
    !head.place ||
    !/(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận|đặc khu)$/.test(keyOf(found.value))
  )
    return found
  return {
    ...found,
    value: `${found.value} ${head.place.value}`,
    spans: [...found.spans, { start: head.place.start, end: head.place.end }],
  }
}

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^ubnd/, 'ủy ban nhân dân'],
  [/^hđnd/, 'hội đồng nhân dân'],
  [/mttq/, 'mặt trận tổ quốc'],
]

function same(key: string, name: string): boolean {
  return long(key).startsWith(long(name))
}

function long(key: string): string {
  return LONG_FORMS.reduce((text, [short, full]) => text.replace(short, full), key)
}

/** The most frequent body in the text whose name passes the test. */
function mentioned(body: readonly Strand[], test: (key: string) => boolean): PiecedFinding | null {
  const counts = new Map<string, { finding: Finding; times: number }>()
  const count = (finding: Finding) => {
    const key = keyOf(finding.value)
    const known = counts.get(key)
    if (test(key)) counts.set(key, { finding: known?.finding ?? finding, times: (known?.times ?? 0) + 1 })
  }
  for (const strand of body) {
    const words = wordsOf(strand)
    for (let i = 0; i < words.length; i++) {
      const list = actorsAt(words, i)
      if (!list) continue
      for (const item of list.items)
        count(findingOf(strand, words[item.from]?.start ?? 0, words[item.to - 1]?.end ?? 0, 0.7))
      i = Math.max(i, list.next - 1)
    }
  }
  const best = [...counts.values()].sort((a, b) => b.times - a.times)[0]
  return best ? pieced(best.finding, best.finding.value, [best.finding]) : null
}

/** A notice is issued by the body that gives notice in it, whoever's conclusions it holds. */
function announcer({ kind, body }: Evidence): PiecedFinding | null {
  return kind === 'Thông báo' ? speaker(body, ANNOUNCES) : null
}

/** The body that speaks in the text ("Ban Dân vận Huyện ủy đề nghị …"): the last one before the first order. */
function speaker(body: readonly Strand[], verbs: PhraseSet): PiecedFinding | null {
  for (const strand of body) {
    const words = wordsOf(strand)
    for (let i = 0; i < words.length; i++) {
      const list = actorsAt(words, i)
      const item = list?.items.at(-1)
      if (!list || !item) continue
      i = list.next - 1
      if (list.items.length > 1 && words[item.from - 1]?.key !== ';') continue
      if (!words[item.from]?.capital) continue
      if (longestAt(words, list.next, verbs) === 0 || !verbAt(words, list.next)) continue
      const finding = findingOf(strand, words[item.from]?.start ?? 0, words[item.to - 1]?.end ?? 0, 0.6)
      return pieced(finding, finding.value, [finding])
    }
  }
  return null
}

function pieced(first: Finding, value: string, parts: readonly Finding[]): PiecedFinding {
  const spans = parts.map(({ start, end }) => ({ start, end }))
  return { value, start: first.start, end: first.end, confidence: first.confidence, spans }
}
