import { areaCore, bodyOf, canonicalName, holds, without } from '#features/directives/names.ts'
import type { AgencyLevel } from '#prisma'

// Which documents may be what a task waits for. A proposal is an offer to a person, never a decision: every rule says
// why it holds, and none of them holds alone but the naming of the issuer.

/** Why a document may fulfil a condition. */
export type ReleaseReasonCode =
  | 'ISSUER_NAMED'
  | 'ISSUER_LEVEL'
  | 'KIND'
  | 'CONTENT'
  | 'SUBJECT'
  | 'CITES_SOURCE'
  | 'SAME_BASIS'

/** A reason and what fills its words. */
export interface ReleaseReason {
  readonly code: ReleaseReasonCode
  readonly params: Readonly<Record<string, string>>
}

/** What a task waits for. Days are civil days. */
export interface Waiting {
  /** The condition in words ("sau khi tỉnh có văn bản chỉ đạo"). */
  readonly condition: string
  /** What the task is about: the words of its clause, else its own. */
  readonly about: string
  /** A document of this day or an earlier one cannot be what was still to come. */
  readonly since: string
  /** The areas it lies in, from the inside out; empty when they are not known. */
  readonly areaIds: readonly string[]
  readonly source: {
    readonly documentId: string
    readonly symbolKey: string | null
    readonly citedKeys: readonly string[]
  } | null
}

/** A document that may fulfil it. */
export interface Arrived {
  readonly documentId: string
  readonly kind: string | null
  readonly subject: string | null
  readonly issuedOn: string | null
  readonly issuerText: string | null
  readonly issuer: {
    readonly name: string
    readonly level: AgencyLevel
    readonly areaId: string | null
    readonly areaName: string | null
  } | null
  readonly citations: readonly {
    readonly toId: string | null
    readonly symbolKey: string | null
    readonly symbol: string | null
  }[]
}

/** How well a document fits; `score` from `ENOUGH` to 1. */
export interface Fit {
  readonly score: number
  readonly reasons: readonly ReleaseReason[]
}

/** The least score of a proposal. */
export const ENOUGH = 0.5

const WEIGHTS = {
  ISSUER_NAMED: 0.5,
  ISSUER_LEVEL: 0.35,
  KIND: 0.2,
  CONTENT: 0.15,
  SUBJECT: 0.1,
  CITES_SOURCE: 0.4,
  SAME_BASIS: 0.15,
} as const satisfies Record<ReleaseReasonCode, number>

/** Phrases in common that still add to a score. */
const MAX_PHRASES = 3

/** Words of a condition that something written will fulfil; "nếu có khó khăn" has none of them. */
const AWAITS_DOCUMENT =
  /văn bản|ban hành|hướng dẫn|chỉ đạo|quy định|kế hoạch|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kết luận|công văn|thông báo|tiêu chí|phê duyệt|chủ trương|chương trình|ý kiến/u

/** Whether a document can be what is waited for. */
export function awaitsDocument(condition: string): boolean {
  return AWAITS_DOCUMENT.test(lower(condition))
}

/** How well a document fulfils a condition, and why; null when it cannot or too little speaks for it. */
export function fitOf(waiting: Waiting, document: Arrived): Fit | null {
  if (!awaitsDocument(waiting.condition) || document.documentId === waiting.source?.documentId) return null
  if (document.issuedOn === null || document.issuedOn <= waiting.since) return null
  const issuer = issuerReasons(waiting, document)
  if (issuer === null) return null
  const found = [...issuer, ...wordReasons(waiting, document), ...citationReasons(waiting, document)]
  const score = Math.min(
    1,
    found.reduce((sum, [{ code }, times]) => sum + WEIGHTS[code] * times, 0),
  )
  // Sums of tenths: 0.35 and 0.15 make half.
  const rounded = Math.round(score * 100) / 100
  return rounded < ENOUGH ? null : { score: rounded, reasons: found.map(([reason]) => reason) }
}

type Weighed = readonly [ReleaseReason, number]

/** What the issuer speaks for; null when the condition names a tier or place that is not this issuer's. */
function issuerReasons(waiting: Waiting, document: Arrived): readonly Weighed[] | null {
  const condition = canonicalName(waiting.condition)
  const printed = document.issuerText ?? document.issuer?.name ?? ''
  const { issuer } = document
  const isElsewhere =
    issuer !== null &&
    issuer.areaId !== null &&
    waiting.areaIds.length > 0 &&
    !waiting.areaIds.includes(issuer.areaId)
  if (isElsewhere) return null
  const params = { issuer: issuer?.name ?? printed }
  if (namesIssuer(condition, document)) return [[{ code: 'ISSUER_NAMED', params }, 1]]
  const wanted = levelNamed(condition)
  const level = issuer?.level ?? levelNamed(canonicalName(printed))
  if (wanted === null || level === null) return []
  return wanted === level ? [[{ code: 'ISSUER_LEVEL', params }, 1]] : null
}

/** Whether the condition calls the issuer by its name, its area left out ("UBND tỉnh", "Sở Nội vụ"). */
function namesIssuer(condition: string, { issuer, issuerText }: Arrived): boolean {
  const core = issuer?.areaName ? areaCore(issuer.areaName) : ''
  return [issuerText, issuer?.name].some((printed) => {
    const name = bodyOf(canonicalName(printed ?? ''))
    const local = holds(name, core) ? without(name, core) : name
    return local.includes(' ') && (holds(condition, local) || holds(condition, local.replace(/ tinh$/, '')))
  })
}

/** The tier a text speaks of first; words of the upper tiers in front, for "UBND tỉnh" stands before its huyện. */
const LEVEL_WORDS: readonly (readonly [RegExp, AgencyLevel])[] = [
  [/(?<!\S)(?:trung uong|chinh phu|thu tuong|quoc hoi|ban bi thu|bo chinh tri|bo|tw)(?!\S)/, 'CENTRAL'],
  [/(?<!\S)(?:tinh|thanh uy|so)(?!\S)/, 'PROVINCE'],
  [/(?<!\S)(?:huyen|quan uy|thi uy|thi xa)(?!\S)/, 'DISTRICT'],
  [/(?<!\S)(?:xa|phuong|dac khu|thi tran)(?!\S)/, 'COMMUNE'],
]

function levelNamed(canonical: string): AgencyLevel | null {
  return LEVEL_WORDS.find(([words]) => words.test(canonical))?.[1] ?? null
}

/** Kinds of documents a condition can ask for by name. */
const KINDS =
  /kế hoạch|hướng dẫn|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kết luận|công văn|thông báo|chương trình|quy định|luật/gu

function wordReasons(waiting: Waiting, document: Arrived): readonly Weighed[] {
  const condition = lower(waiting.condition)
  const subject = lower(document.subject ?? '')
  const kind = lower(document.kind ?? '')
  const asked = condition.match(KINDS) ?? []
  const isAsked = asked.find((name) => kind === name || (kind === 'công văn' && subject.includes(name)))
  const told = phrasesOf(subject)
  const content = shared(phrasesOf(condition), told)
  const about = shared(phrasesOf(waiting.about), told).filter((phrase) => !content.includes(phrase))
  return [
    ...(isAsked ? [[{ code: 'KIND', params: { kind: isAsked } }, 1] as const] : []),
    ...phraseReason('CONTENT', content),
    ...phraseReason('SUBJECT', about),
  ]
}

function phraseReason(code: 'CONTENT' | 'SUBJECT', phrases: readonly string[]): readonly Weighed[] {
  const some = phrases.slice(0, MAX_PHRASES)
  if (some.length === 0) return []
  return [[{ code, params: { words: some.map((phrase) => `“${phrase}”`).join(', ') } }, some.length]]
}

function citationReasons({ source }: Waiting, { citations }: Arrived): readonly Weighed[] {
  if (source === null) return []
  const citesSource = citations.some(
    ({ toId, symbolKey }) =>
      toId === source.documentId || (toId === null && symbolKey !== null && symbolKey === source.symbolKey),
  )
  const basis = citations.find(({ symbolKey }) => symbolKey !== null && source.citedKeys.includes(symbolKey))
  return [
    ...(citesSource ? [[{ code: 'CITES_SOURCE', params: {} }, 1] as const] : []),
    ...(basis ? [[{ code: 'SAME_BASIS', params: { symbol: basis.symbol ?? '' } }, 1] as const] : []),
  ]
}

/** Words that stand in documents about anything. */
const COMMON = new RegExp(
  '(?<!\\p{L})(?:ban hành|văn bản|chỉ đạo|hướng dẫn|quy định|kế hoạch|quyết định|nghị quyết|chỉ thị|kết luận|công văn|' +
    'thông báo|chương trình|triển khai|thực hiện|tổ chức|phối hợp|công tác|tăng cường|địa bàn|báo cáo|kết quả|' +
    'nội dung|nhiệm vụ|ủy ban|uỷ ban|nhân dân|mặt trận|tổ quốc|việt nam|cơ quan|đơn vị|yêu cầu|chủ trì|giai đoạn|' +
    'tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|đảng ủy|cấp ủy|trung ương|chính phủ|liên quan|thường xuyên|xây dựng|' +
    'tiếp tục|chủ động|đảm bảo|bảo đảm|ban thường vụ|hội đồng|đoàn thể|chính trị|theo dõi|kiểm tra|tham mưu)(?!\\p{L})',
  'gu',
)

/** Syllables that only bind others. */
const BINDING =
  /(?<!\p{L})(?:và|của|các|những|về|việc|có|khi|sau|trước|được|do|tại|trong|ngoài|cho|với|theo|để|từ|đến|này|đó|là|mà|số|ngày|tháng|năm|tỉnh|huyện|xã|phường|một|cấp|trên|ở|v)(?!\p{L})/gu

/** The pairs of neighbouring syllables of a text that say what it is about: most Vietnamese words are such pairs. */
function phrasesOf(text: string): readonly string[] {
  const stretches = lower(text)
    .replace(COMMON, '|')
    .replace(BINDING, '|')
    .split(/[^\p{L} ]+/u)
  const pairs = stretches.flatMap((stretch) => {
    const words = stretch.split(' ').filter(Boolean)
    return words.slice(1).map((word, at) => `${words[at]} ${word}`)
  })
  return [...new Set(pairs)]
}

/** The phrases of both, those of the first in its order, accents' places aside. */
function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b.map(comparable))
  return a.filter((phrase) => other.has(comparable(phrase)))
}

/** Old and new placing of tone marks ("hoà", "hòa") compare alike: marks after the letters, in one order. */
function comparable(phrase: string): string {
  const marks = phrase.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? []
  return `${phrase.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')}${marks.sort().join('')}`
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Words of a document for people: "Kế hoạch 12/KH-UBND, 03/06/2027". */
export function documentWords(document: {
  readonly kind: string | null
  readonly symbol: string | null
  readonly subject: string | null
  readonly issuedOn: string | null
}): string {
  const { kind, symbol, subject, issuedOn } = document
  const name = [kind, symbol].filter(Boolean).join(' ') || subject?.slice(0, 80) || 'Văn bản'
  return issuedOn ? `${name}, ${issuedOn.split('-').reverse().join('/')}` : name
}
