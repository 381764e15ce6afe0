import type { Reading, Signer, Warning } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { bodyKey } from './same-body.ts'

/** The text of the subject and of the body, as the warnings look at it. */
export type Texts = { subject: readonly Strand[]; body: readonly Strand[] }

const COOPERATION =
  /((?:quy chế|chương trình|kế hoạch|nghị quyết|công tác) (?:liên tịch |phối hợp )+(?:công tác |hoạt động |thực hiện )?)(?:số [^ ]{1,40} )?giữa ([^.;:("]{4,240})/gu
/** Where the list of parties ends. */
const PARTIES_END =
  / (?:năm [0-9]|giai đoạn|nhiệm kỳ|trong|về|trên địa bàn|tại|để|nhằm|còn|đã|được|ngày|khóa)(?!\p{L})|, (?:giai đoạn|năm|góp phần)/u
const MOST = 20

/** The subject names an agreement between other parties than every mention of it in the body does. */
export function differingParties({ subject, body }: Texts): Warning[] {
  const titled = subject.flatMap(agreementsIn)[0]
  if (!titled) return []
  const told = body
    .flatMap(agreementsIn)
    .filter(({ kind }) => kind === titled.kind)
    .slice(0, MOST)
  const differs = (parties: string[]) =>
    parties.some((one) => !has(titled.parties, one)) || titled.parties.some((one) => !has(parties, one))
  const first = told[0]
  if (!first || !told.every(({ parties }) => differs(parties))) return []
  const { start, end } = first.place
  return [
    {
      code: 'SUBJECT_BODY_DIFFER',
      params: { subject: titled.place.value, body: first.place.value },
      span: { start, end },
    },
  ]
}

function agreementsIn(strand: Strand) {
  return matchesIn(strand.key, COOPERATION).map((hit) => {
    const [, kind = '', list = ''] = hit
    const stop = list.search(PARTIES_END)
    const named = stop < 0 ? list : list.slice(0, stop)
    const start = hit.index + hit[0].length - list.length
    return {
      kind: kind.trim(),
      parties: partiesOf(named),
      place: findingOf(strand, start, start + named.length, 0.7, 'ACTOR_NAMED'),
    }
  })
}

/** Each party by the first two words of its name: "các đoàn thể chính trị - xã hội" is "đoàn thể" everywhere. */
function partiesOf(list: string): string[] {
  return list
    .split(/, | với | và (?=các |ủy ban|ubnd|mặt trận|mttq|hội|đoàn|liên đoàn|ban )|(?:đối )với /)
    .map((party) => bodyKey(party).replace(/^cấp /, '').split(' ').slice(0, 2).join(' '))
    .filter((party) => party.length > 2)
}

function has(parties: readonly string[], one: string): boolean {
  return parties.some((party) => party === one || party.startsWith(one) || one.startsWith(party))
}

const COLLECTIVES = ['ban thường vụ', 'thường trực', 'ban chấp hành']
const SPEAKING =
  /(?:^|[,;.] )(ban thường vụ|thường trực|ban chấp hành) (?:\p{L}+ ){1,4}(?:yêu cầu|đề nghị|chỉ đạo|có ý kiến|thống nhất|kết luận)/gu

/** Of the committee, its standing board and its standing members only one can sign and speak; the two are told apart. */
export function twoSpeakers(signer: Signer | null, { body }: Texts): Warning[] {
  const form = `${signer?.onBehalfOf?.value ?? ''}`
  const key = bodyKey(form)
  const signed = COLLECTIVES.find((one) => key.startsWith(one))
  if (!signed) return []
  for (const strand of body) {
    for (const hit of matchesIn(strand.key, SPEAKING)) {
      const speaker = hit[1] ?? ''
      if (speaker === signed) return []
      const at = hit.index + hit[0].indexOf(speaker)
      const place = findingOf(strand, at, hit.index + hit[0].length, 0.7, 'ACTOR_NAMED')
      const params = { signer: form, speaker: place.value.split(' ').slice(0, -2).join(' ') }
      return [{ code: 'TWO_SPEAKERS', params, span: { start: place.start, end: place.end } }]
    }
  }
  return []
}

/** Cited documents dated after the document itself. */
export function laterCitations(reading: Pick<Reading, 'issuedOn' | 'citations'>): Warning[] {
  const issued = reading.issuedOn?.value
  if (!issued) return []
  return reading.citations.flatMap((citation): Warning[] => {
    if (!citation.date || citation.date <= issued) return []
    const params = { symbol: citation.symbol ?? '', date: citation.date, issuedOn: issued }
    return [{ code: 'CITES_LATER_DOCUMENT', params, span: { start: citation.start, end: citation.end } }]
  })
}
