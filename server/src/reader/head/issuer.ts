import { actorsAt } from '../actors/actors.ts'
import { headAt, verbAt } from '../actors/heads.ts'
import type { Foot } from '../foot/foot.ts'
import { postLength, startsWithPost } from '../foot/signing-lines.ts'
import { BARE_ORGANS, UNION_TITLE } from '../lexicon/forms.ts'
import type { Finding, PiecedFinding, Signer } from '../reading.ts'
import { runningName } from '../text/name-case.ts'
import { keyOf } from '../text/normalise.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { longestAt, type PhraseSet, phraseSet, type Word, wordsIn, wordsOf } from '../text/words.ts'
import type { Heading } from './heading.ts'
import { atPlace, ofPlace, placeAlone } from './issuer-place.ts'
import { kindAbbreviated } from './kinds.ts'
import type { Letterhead } from './letterhead.ts'
import { mentioned, pieced } from './mentioned.ts'
import { TOGETHER } from './reported.ts'
import { jointlySpeaking, selfNamed } from './self-speaking.ts'

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
  'kêu gọi',
  'kính đề nghị',
  'xây dựng kế hoạch',
  'xây dựng chương trình',
  'xây dựng phương án',
])

/**
 * A branch named alone under the body whose branch it is ("CÔNG TY …" over "ĐẢNG ỦY", "HỘI …" over "BAN CHẤP HÀNH
 * TRUNG ƯƠNG").
 */
const BARE_BRANCH =
  /^(?:đảng ủy|chi bộ|đảng đoàn|công đoàn|đoàn thanh niên|chi đoàn)$|^(?:ban (?:chấp hành|thường vụ|thường trực|bí thư)|hội đồng|ủy ban|đoàn chủ tịch|văn phòng) trung ương$/

/** The Party's, whose boards are named "Ban Tổ chức Trung ương" and not by it in its papers. */
const CENTRAL_COMMITTEE = /^ban chấp hành trung ương(?: đảng)?$/
const CENTRAL_OFFICE = 'văn phòng trung ương đảng'

type Evidence = {
  kind: string | null
  head: Letterhead
  heading: Heading
  foot: Foot
  /** Who an appendix says issued the document. */
  appended: Finding | null
  body: readonly Strand[]
  /** The paragraphs without a label: what a body says there it says for itself, not as one put to work. */
  prose: readonly Strand[]
}

/** The issuing body and its superior: from the letterhead, else from who signs, from the symbol, or from who speaks. */
export function readIssuer(evidence: Evidence): { issuer: PiecedFinding | null; parentBody: Finding | null } {
  const printed = fromLetterhead(evidence)
  if (printed) return printed
  const { heading, foot } = evidence
  const { kind, prose } = evidence
  const place = placeAlone(evidence.appended)
  const appended = place ? null : evidence.appended
  const issuer =
    alone(heading.sender) ??
    spoken(jointlySpeaking(prose, kind)) ??
    alone(heading.authority) ??
    fuller(appended, prose) ??
    alone(appended) ??
    (place && ofPlace(evidence, place)) ??
    fromCollective(evidence) ??
    fromNotation(evidence) ??
    announcer(evidence) ??
    fromPost(foot.signers[0] ?? null) ??
    speaker(evidence.prose, SPEAKS) ??
    alone(place)
  if (!issuer || isUnnamed(issuer)) return { issuer: null, parentBody: null }
  return { issuer: place ? atPlace(issuer, place) : issuer, parentBody: null }
}

/** "Nhà trường thông báo …": a kind of body, which nothing in the text names. */
function isUnnamed({ value }: Finding): boolean {
  return /^(?:nhà trường|cơ quan|đơn vị|công ty)$/.test(keyOf(value))
}

function fromLetterhead({
  head,
  kind,
  body,
  foot,
}: Evidence): { issuer: PiecedFinding; parentBody: Finding | null } | null {
  const { bodies } = head
  const own = bodies.at(-1)
  if (!own) return null
  if (bodies.length > 1 && isJoint(head, kind) && !namesSeveral(own))
    return { issuer: together(bodies), parentBody: null }
  const parent = bodies.length > 1 ? (bodies.at(-2) ?? null) : null
  const standing = parent ? null : standingBody(own, foot)
  if (standing) return standing
  const superior = parent ? { ...parent, value: runningName(parent.value) } : null
  const value = runningName(own.value)
  if (superior && parent && CENTRAL_COMMITTEE.test(keyOf(superior.value))) {
    const office = keyOf(value) === 'văn phòng' ? centralOffice(body) : null
    if (office) return { issuer: office, parentBody: superior }
    if (/^ban /.test(keyOf(value)))
      return { issuer: pieced(own, `${value} Trung ương`, [own, parent]), parentBody: superior }
  }
  if (superior && parent && UNION_TITLE.test(keyOf(value)) && BARE_BRANCH.test(keyOf(superior.value)))
    return { issuer: pieced(parent, `${superior.value} ${value}`, [parent, own]), parentBody: null }
  if (superior && parent && (BARE_ORGANS.includes(keyOf(value)) || BARE_BRANCH.test(keyOf(value)))) {
    return { issuer: pieced(own, `${value} ${superior.value}`, [own, parent]), parentBody: superior }
  }
  return { issuer: pieced(own, value, [own]), parentBody: superior }
}

/** A paper under the Central Committee's name that its standing body signed ("T/M BAN BÍ THƯ") is that body's. */
function standingBody(own: Finding, { collective }: Foot) {
  const signed = /^(?:ban bí thư|bộ chính trị)$/.test(keyOf(collective?.value ?? ''))
  if (!collective || !signed || !CENTRAL_COMMITTEE.test(keyOf(own.value))) return null
  const parentBody = { ...own, value: runningName(own.value) }
  return { issuer: pieced(collective, runningName(collective.value), [collective]), parentBody }
}

/** The Central Committee's office by the name the text gives it ("Văn phòng Trung ương Đảng"). */
function centralOffice(body: readonly Strand[]): PiecedFinding | null {
  for (const strand of body) {
    const at = strand.key.indexOf(CENTRAL_OFFICE)
    if (at >= 0) return spoken(findingOf(strand, at, at + CENTRAL_OFFICE.length, 0.85, 'ISSUER_MENTIONED'))
  }
  return null
}

/** Several bodies issued it: the kind or the notation says so ("QCPH", "NQLT"). */
function isJoint({ notation }: Letterhead, kind: string | null): boolean {
  const named = notation ? kindAbbreviated(notation.parts[0] ?? '') : null
  return [kind, named].some((name) => name !== null && /liên tịch|liên ngành|phối hợp/.test(keyOf(name)))
}

/** "BAN TỔ CHỨC - ỦY BAN KIỂM TRA" on one line: what stands above is whom they belong to. */
function namesSeveral({ value }: Finding): boolean {
  return value.split(/ [-–] /).filter((part) => headAt(wordsIn(part, keyOf(part)), 0) > 0).length > 1
}

function together(bodies: readonly Finding[]): PiecedFinding {
  const [first] = bodies
  const value = bodies.map((body) => runningName(body.value)).join(' - ')
  const whole = pieced(
    first ?? { value, start: 0, end: 0, confidence: 0.8, rule: 'ISSUER_JOINT' },
    value,
    bodies,
  )
  return { ...whole, rule: 'ISSUER_JOINT' }
}

/** A name as running text prints it. */
function spoken(found: Finding | null): PiecedFinding | null {
  return found ? pieced(found, found.value, [found]) : null
}

/** The name in full by which the paper itself speaks, where a report or a card gives it shorter or not at all. */
function fuller(appended: Finding | null, prose: readonly Strand[]): PiecedFinding | null {
  const named = selfNamed(prose)
  const opening = keyOf(appended?.value ?? '')
  if (named && keyOf(named.value).startsWith(opening.split(' ').slice(0, 3).join(' '))) return spoken(named)
  const own = appended ? speaker(prose, SPEAKS) : null
  return own && keyOf(own.value).startsWith(`${opening} `) ? own : null
}

function alone(found: Finding | null): PiecedFinding | null {
  return found ? pieced(found, runningName(found.value), [found]) : null
}

/** Signed for a collective ("T/M BAN THƯỜNG VỤ"): the body of that name in the text, with what it belongs to. */
function fromCollective({ foot, body }: Evidence): PiecedFinding | null {
  const { collective } = foot
  if (!collective) return null
  return (
    mentioned(body, keyOf(collective.value)) ??
    pieced(collective, runningName(collective.value), [collective])
  )
}

/** "KT. GIÁM ĐỐC CÔNG AN TỈNH": the body after the post. */
function fromPost(signer: Signer | null): PiecedFinding | null {
  for (const found of [signer?.onBehalfOf ?? null, signer?.title ?? null]) {
    if (!found) continue
    const key = keyOf(found.value)
    const at = postLength(key) + 1
    const name = found.value.slice(at)
    if (at < 2 || BARE_ORGANS.includes(key.slice(at)) || startsWithPost(key.slice(at))) continue
    const words = wordsIn(name, key.slice(at))
    if (words.length < 2 || headAt(words, 0) === 0) continue
    return pieced({ ...found, confidence: 0.6, rule: 'ISSUER_SIGNATURE' }, runningName(name), [found])
  }
  return null
}

/** The symbol's body ("…-UBND") as the text names it, with the place of issue when the text gives only its level. */
function fromNotation({ head, body }: Evidence): PiecedFinding | null {
  const code = head.notation?.parts.find((part) => ['UBND', 'HĐND', 'UBMT', 'MTTQ'].includes(part))
  if (!code) return null
  const found = mentioned(body, keyOf(code))
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

/** A notice is issued by the body that gives notice in it, whoever's conclusions it holds. */
function announcer({ kind, prose }: Evidence): PiecedFinding | null {
  return kind === 'Thông báo' ? speaker(prose, ANNOUNCES) : null
}

/** "Sở Nội vụ (SNV) đề nghị": the word after a short name in brackets. */
function afterBracket(words: readonly Word[], at: number): number {
  if (words[at]?.key !== '(') return at
  for (let i = at + 1; i < at + LONGEST_SHORT_NAME; i++) if (words[i]?.key === ')') return i + 1
  return at
}

const LONGEST_SHORT_NAME = 14

/** The body that speaks in the text ("Ban Dân vận Huyện ủy đề nghị …"): the last one before the first order. */
function speaker(body: readonly Strand[], verbs: PhraseSet): PiecedFinding | null {
  for (const strand of body) {
    const words = wordsOf(strand)
    for (let i = 0; i < words.length; i++) {
      const list = actorsAt(words, i)
      const item = list?.items.at(-1)
      if (!list || !item) continue
      i = list.next - 1
      const first = list.items[0] ?? item
      const all = strand.key.slice(words[first.from]?.start ?? 0, words[item.to - 1]?.end ?? 0)
      const from = TOGETHER.test(all) ? first.from : item.from
      if (list.items.length > 1 && from === item.from && words[item.from - 1]?.key !== ';') continue
      if (!words[item.from]?.capital || words[item.from - 1]?.key === 'của') continue
      const next = afterBracket(words, list.next)
      if (longestAt(words, next, verbs) === 0 || verbAt(words, next) === 0) continue
      const finding = findingOf(
        strand,
        words[from]?.start ?? 0,
        words[item.to - 1]?.end ?? 0,
        0.6,
        'ISSUER_SPEAKER',
      )
      return pieced(finding, finding.value, [finding])
    }
  }
  return null
}
