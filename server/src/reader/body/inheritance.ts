import type { ActorList } from '../actors/actor-words.ts'
import { actorsAt } from '../actors/actors.ts'
import { commanded } from '../actors/commands.ts'
import { classTitle } from '../actors/headings.ts'
import { verbAt } from '../actors/heads.ts'
import { actorOf, distinct } from '../actors/naming.ts'
import { type Roles, rolesIn } from '../actors/roles.ts'
import { STAGE, VIEWS } from '../lexicon/sections.ts'
import type { Actor } from '../reading.ts'
import type { Strand } from '../text/strand.ts'
import { type Word, wordsOf } from '../text/words.ts'
import type { Paragraph } from './paragraphs.ts'
import { attributeActors, timesUnder, wordsAfterLabel } from './point-attributes.ts'
import { type Purpose, purposeOf } from './sections.ts'
import type { Unit } from './tree.ts'

/** What a unit takes from the lead-in sentence and the headings above it. */
export type Inherited = {
  leads: Actor[]
  coordinates: Actor[]
  via: Actor[]
  /** The heading says "Chủ trì, phối hợp" and no more: whom each point under it names helps there. */
  helping: boolean
  purpose: Purpose
  /** Where to look for a deadline, condition or recurrence the unit's own words do not give; nearest first. */
  times: Strand[]
}

export const NOTHING: Inherited = {
  leads: [],
  coordinates: [],
  via: [],
  helping: false,
  purpose: 'open',
  times: [],
}

/** A sentence that announces a list and is no longer than this may name the doers without an order. */
const LONGEST_CALL = 120

/** What a unit lends to its children: its own actors where it names some, else what it was lent. */
export function passDown(unit: Unit, roles: Roles, inherited: Inherited): Inherited {
  const attributes = attributeActors(unit)
  const lends = /:$/.test(unit.head.strand.key) || roles.leads.length > 0 || tellsHelpers(unit)
  const timed = lends || STAGE.test(wordsAfterLabel(unit.head))
  const below = orderBelow(unit)
  const leads = firstNamed([
    attributes.leads,
    titledBy(unit),
    roles.leads,
    below?.leads ?? [],
    inherited.leads,
  ])
  return {
    leads,
    coordinates: distinct([
      ...inherited.coordinates,
      ...attributes.coordinates,
      ...(lends ? roles.coordinates : []),
    ]),
    via: lends ? distinct([...inherited.via, ...roles.via]) : inherited.via,
    helping: leads.length > 0 && HELPING.test(wordsAfterLabel(unit.head)),
    purpose: purposeBelow(purposeOf(unit), roles, inherited.purpose),
    times: [
      ...timesUnder(unit),
      ...(below ? [below.strand] : []),
      ...(timed ? [unit.head.strand] : []),
      ...inherited.times,
    ],
  }
}

/** The class that a heading names with what it has to do with. */
function titledBy({ head }: Unit): Actor[] {
  const words = wordsOf(head.strand)
  const first = words.findIndex((word) => word.start >= (head.label?.end ?? 0))
  const list = first >= 0 ? classTitle(words, first) : null
  return list ? list.items.map((item) => actorOf(head.strand, words, item)) : []
}

/** What a unit takes from the paragraph that opens its list, beside what it was lent. */
export function announcedBy(paragraph: Paragraph | null, inherited: Inherited): Inherited {
  if (!paragraph) return inherited
  const opening = leadIn(paragraph)
  return {
    ...inherited,
    leads: firstNamed([opening.leads, inherited.leads]),
    coordinates: distinct([...inherited.coordinates, ...opening.coordinates]),
    purpose: purposeOfList(paragraph, opening, inherited),
    times: [paragraph.strand, ...inherited.times],
  }
}

/** "Về quan điểm chỉ đạo:" opens no jobs; else what was open is settled by the sentence. */
function purposeOfList({ strand }: Paragraph, opening: Inherited, { purpose }: Inherited): Purpose {
  if (strand.key.length <= LONGEST_CALL && VIEWS.test(strand.key)) return 'stating'
  if (purpose === 'open') return opening.purpose
  const called = opening.leads.length > 0 && CALL_TO_LIST.test(strand.key)
  return purpose === 'stating' && (called || JOBS_TO_DO.test(strand.key)) ? 'doing' : purpose
}

/** "… thành phố cần làm tốt mấy việc sau:" at the end of an assessment. */
const JOBS_TO_DO =
  /(?:cần|phải|yêu cầu|đề nghị) [^.;:]{0,80}(?:nhiệm vụ|giải pháp|nội dung|công việc)[^.;:]{0,40} sau(?: đây)? ?:$/

/**
 * What a dash that names nobody takes from the next of its list that does ("- … ⏎ - … ⏎ Đơn vị chủ trì: …"): who does
 * the jobs of a list is printed once, under the last of them.
 */
export function lentByNext(units: readonly Unit[], n: number, inherited: Inherited): Inherited {
  const unit = units[n]
  if (unit?.style !== 'dash' || inherited.leads.length > 0 || attributeActors(unit).leads.length > 0)
    return inherited
  const next = units
    .slice(n + 1, n + 1 + FARTHEST_LENDER)
    .find((one) => attributeActors(one).leads.length > 0)
  if (next?.style !== 'dash') return inherited
  const { leads, coordinates } = attributeActors(next)
  return {
    ...inherited,
    leads,
    coordinates: distinct([...inherited.coordinates, ...coordinates]),
    times: [...timesUnder(next), ...inherited.times],
  }
}

/** How many points further on the one may stand that names who does them. */
const FARTHEST_LENDER = 6

/** The first list that names anybody. */
function firstNamed(lists: readonly Actor[][]): Actor[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** The last order in the heading's own sentence or the unlabelled paragraphs between it and its points. */
function orderBelow(unit: Unit): { strand: Strand; leads: Actor[] } | null {
  for (const { strand } of [unit.head, ...unit.extra].toReversed()) {
    const words = wordsOf(strand)
    const list = commanded(words, 0)
    if (list) return { strand, leads: list.items.map((item) => actorOf(strand, words, item)) }
  }
  return null
}

/** Who a lead-in sentence orders to do what follows it, or calls upon ("Đối với các xã:"). */
export function leadIn({ strand }: Paragraph): Inherited {
  const words = wordsOf(strand)
  const list = commanded(words, 0) ?? guided(strand, words)
  const leads = list ? list.items.map((item) => actorOf(strand, words, item)) : called(strand)
  const ordered =
    /yêu cầu|đề nghị|chỉ đạo|giao|nhiệm vụ|nội dung|kết luận|thực hiện/.test(strand.key.slice(-400)) ||
    (!list && leads.length > 0)
  const coordinates = HELPERS.test(strand.key) ? rolesIn(strand, 0).coordinates : []
  return { ...NOTHING, leads, coordinates, purpose: ordered ? 'doing' : 'open' }
}

/** "Sở Nội vụ hướng dẫn các xã thực hiện … như sau:": those who are shown how are to do it. */
function guided({ key }: Strand, words: readonly Word[]): ActorList | null {
  if (!/ (?:như sau|sau|sau đây) ?:$/.test(key) || ISSUES_PLAN.test(key)) return null
  const at = words.findIndex((word, i) => word.key === 'hướng' && words[i + 1]?.key === 'dẫn')
  const list = at > 0 ? actorsAt(words, at + 2) : null
  return list && verbAt(words, list.next) > 0 ? list : null
}

/** "a) Chủ trì, phối hợp với các sở, ngành" over its dashes: a heading of who helps in all of them. */
function tellsHelpers({ head }: Unit): boolean {
  return HELPERS.test(wordsAfterLabel(head)) && !/[.;]$/.test(head.strand.key)
}

/** "b) Chủ trì, phối hợp" over "- Sở Tài chính …": the dashes go on with whom. */
const HELPING = /^(?:chủ trì,? )?phối hợp(?: chặt chẽ)?(?: với| cùng)? ?:?$/

/** A heading or a lead-in that says with whom what follows is done. */
const HELPERS = /^(?:chủ trì,? )?phối hợp (?:chặt chẽ )?(?:với |cùng )?(?=\p{L})[^.;]{4,300}$/u

/** Whom a short call names ("Sở Tài chính có trách nhiệm:"); who issues the paper is not called upon. */
function called(strand: Strand): Actor[] {
  const long = strand.key.length > LONGEST_CALL
  if (ISSUING.test(long ? strand.key.slice(0, LONGEST_CALL) : strand.key)) return []
  if (long && (!CALL_TO_LIST.test(strand.key) || ISSUES_PLAN.test(strand.key.slice(-LONGEST_CALL * 2))))
    return []
  return rolesIn(strand, 0).leads
}

/** "… Ủy ban nhân dân tỉnh ra kế hoạch với những nội dung như sau:" names who issues it. */
const ISSUES_PLAN =
  /(?:ban hành|xây dựng|phát động) (?:kế hoạch|chương trình|đợt|phong trào|chỉ thị|hướng dẫn)/

/** "… và thực hiện nghiêm túc các nội dung sau:" however long the sentence is. */
const CALL_TO_LIST =
  /(?:thực hiện|triển khai|tập trung) [^.;:]{0,40}(?:nội dung|nhiệm vụ|việc|giải pháp|công tác|hình thức|biện pháp|hoạt động)[^.;:]{0,20} sau(?: đây)? ?:$/

const ISSUING =
  /ban hành|xây dựng kế hoạch|hướng dẫn|thông báo|phát động|thống nhất|quyết định|kết luận|báo cáo/

/** Naming who is concerned makes a heading one of jobs, unless it stands in a part that only states. */
function purposeBelow(own: Purpose, roles: Roles, above: Purpose): Purpose {
  if (above === 'aiming' || own === 'aiming') return 'aiming'
  if (roles.leads.length > 0 && above !== 'stating' && own !== 'doing') return 'doing'
  return own === 'open' ? above : own
}
