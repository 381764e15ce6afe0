import { distinct, nameKey } from '../actors/naming.ts'
import { opensWithVerb, type Roles, rolesIn } from '../actors/roles.ts'
import {
  ASSESSING,
  CHARGED,
  COUNTS_UP,
  DONE_BY_ITSELF,
  EFFECT,
  EXAMPLES,
  JOB_ATTRIBUTE,
  MUST_REPORT,
  OF_PEOPLE,
  ORDERED,
  PRAISE,
  PURPOSE,
  STATES,
  TOLD_OF_BODY,
} from '../lexicon/sections.ts'
import type { Actor, Instruction } from '../reading.ts'
import { flatten, type Strand } from '../text/strand.ts'
import { wordsIn } from '../text/words.ts'
import { build, type Setting } from './build-instruction.ts'
import { announcesContents, contentsOf } from './campaign-contents.ts'
import { announcedBy, type Inherited, lentByNext, passDown } from './inheritance.ts'
import { asks, isFinding } from './orders.ts'
import type { Paragraph } from './paragraphs.ts'
import {
  attributeActors,
  isAttribute,
  isToldByPoints,
  tellsJob,
  wordsAfterLabel,
} from './point-attributes.ts'
import { purposeOf } from './sections.ts'
import type { Unit } from './tree.ts'

/** A point shorter than this, with nothing under it, asks for nothing. */
const SHORTEST_JOB = 12

/** "Đánh giá chung", "Kết quả đạt được": a heading of findings is no longer than this. */
const LONGEST_HEADING = 60

/** A point longer than this speaks for itself. */
const LONGEST_TITLE = 160

/** The instructions of the units, depth first. Only the smallest units that give something to do are listed. */
export function instructionsOf(
  units: readonly Unit[],
  inherited: Inherited,
  setting: Setting,
): Instruction[] {
  let announcer: Paragraph | null = null
  let taken = inherited
  const lent: Inherited[] = []
  const meets = [MEETING_TIME, MEETING_PLACE].every((part) =>
    units.some(({ head }) => part.test(wordsAfterLabel(head))),
  )
  const found = units.map((unit, n) => {
    if (unit.announcer !== announcer) taken = announcedBy(unit.announcer, inherited)
    announcer = unit.announcer
    const above = lentByNext(units, n, taken)
    lent.push(above)
    const tells = meets && AGENDA.test(wordsAfterLabel(unit.head))
    const own = tells ? [] : instructionsUnder(unit, above, setting)
    // "I. Tình hình …" that has come to "1. Các nhiệm vụ …": what stands beside that states no more.
    if (taken.purpose === 'stating' && purposeOf(unit) === 'doing' && own.length > 0)
      taken = { ...taken, purpose: 'open' }
    return own
  })
  const lists = listsAmong(units, found)
  return units.flatMap((unit, n) => {
    const own = found[n] ?? []
    const above = lent[n] ?? inherited
    if (own.length > 0 || !goesAlong(unit, above, lists.get(unit.style))) return own
    return [instructionOf(unit, rolesIn(unit.head.strand, unit.head.label?.end ?? 0), above, setting)]
  })
}

/** The points of one style that stand side by side with nothing under them, and how many of those are jobs. */
type List = { points: number; jobs: number }

/** Counted once for all of them: a letter may hold ten thousand points in a row. */
function listsAmong(units: readonly Unit[], found: readonly Instruction[][]): Map<Unit['style'], List> {
  const lists = new Map<Unit['style'], List>()
  units.forEach(({ style, children }, n) => {
    if (children.length > 0) return
    const list = lists.get(style) ?? { points: 0, jobs: 0 }
    list.points += 1
    if (found[n]?.length === 1) list.jobs += 1
    lists.set(style, list)
  })
  return lists
}

/**
 * Whether a point that was not read as a job stands in a list of jobs, so that its verb, though no rule knows it,
 * orders too: most of the others do, and it says nothing else of itself.
 */
function goesAlong(unit: Unit, { purpose, leads }: Inherited, list: List | undefined): boolean {
  if (!list || list.jobs < (leads.length > 0 ? 1 : 2) || list.jobs * 3 < (list.points - 1) * 2) return false
  if (purpose !== 'doing' || unit.children.length > 0 || unit.extra.length > 0 || isAttribute(unit))
    return false
  const own = purposeOf(unit)
  const key = wordsAfterLabel(unit.head)
  const onGround = own === 'stating' && key.startsWith('căn cứ ')
  if ((own === 'stating' && !onGround) || own === 'providing' || own === 'aiming') return false
  return !(key.length < SHORTEST_ALONG || isFinding(key) || EFFECT.test(key) || STATES.test(key))
}

/** "1. Nội dung", "2. Thời gian", "3. Địa điểm": a meeting is called, and what stands under the first is its agenda. */
const AGENDA = /^nội dung(?: (?:họp|làm việc|cuộc họp|hội nghị))? ?:?$/
const MEETING_TIME = /^(?:địa điểm(?:,| và) )?thời gian/
const MEETING_PLACE = /^(?:thời gian(?:,| và) )?địa điểm/

/** "…; giao Sở Tài chính …": an order further on in a paragraph of findings. */
const ORDERS_LATER = /[,;.] (?:giao|yêu cầu|đề nghị) /

/** A point of a list of jobs shorter than this is a title. */
const SHORTEST_ALONG = 20

function instructionsUnder(unit: Unit, inherited: Inherited, setting: Setting): Instruction[] {
  const from = unit.head.label?.end ?? 0
  const roles = rolesIn(unit.head.strand, from)
  if (roles.leads.length === 0 && unit.children.some((child) => EXAMPLES.test(openingOf(child)))) return []
  if (unit.children.length > 0 && !isJobOfPoints(unit) && !announcesContents(unit)) {
    const below = instructionsOf(
      unit.children.filter((child) => !isAttribute(child)),
      passDown(unit, roles, inherited),
      setting,
    )
    if (below.length > 0) return below
  }
  return instructs(unit, roles, inherited, from) ? [instructionOf(unit, roles, inherited, setting)] : []
}

/** "1.1. Xây dựng sổ tay" over "- Đơn vị chủ trì: …": the point itself is the job. */
function isJobOfPoints(unit: Unit): boolean {
  const key = wordsAfterLabel(unit.head)
  return isToldByPoints(unit) && opensWithVerb(wordsIn(key, key), 0)
}

function instructs(unit: Unit, roles: Roles, inherited: Inherited, from: number): boolean {
  const key = wordsAfterLabel(unit.head)
  const named = roles.leads.length > 0
  if (!named && (COUNTS_UP.test(openingOf(unit)) || FIGURE.test(key))) return false
  if (isAttribute(unit)) return unit.extra.some(({ strand }) => MUST_REPORT.test(strand.key))
  if (attributeActors(unit).leads.length > 0 && !OF_PEOPLE.test(key)) return true
  if (unit.extra.length === 0 && (key.length < SHORTEST_JOB || BARE_HEADING.test(key))) return false
  if (unit.extra.length === 0 && unit.children.length === 0 && onlyNames(unit.head.strand, roles))
    return false
  if (purposeOf(unit) === 'aiming') return false
  if (inherited.purpose === 'aiming' || PRAISE.test(key) || TOLD_OF_BODY.test(key)) return false
  if (inherited.purpose === 'stating') return named && (CHARGED.test(key) || ORDERED.test(key))
  if (tellsJob(unit) || (JOB_ATTRIBUTE.test(key) && inherited.leads.length > 0)) return true
  const extra = roleOfExtra(unit)
  const charged = extra !== null && extra.leads.length > 0
  const carriedOut = charged && EFFECT.test(key)
  if (PURPOSE.test(key)) return false
  if (unit.extra.length > 0 && key.length < LONGEST_HEADING && ASSESSING.test(key))
    return unit.extra.some(({ strand }) => ORDERED.test(strand.key) || ORDERS_LATER.test(strand.key))
  if (unit.style === 'article' && !named && extra === null && DONE_BY_ITSELF.test(key)) return false
  if (!named && (isFinding(key) || (EFFECT.test(key) && !carriedOut))) return false
  if (
    !carriedOut &&
    purposeOf(unit) === 'stating' &&
    (unit.children.length > 0 || (key.length < 80 && !roles.instructs))
  )
    return false
  if (inherited.purpose === 'providing') return (named && roles.instructs) || charged
  if (!named && extra === null && inherited.purpose === 'open' && inherited.leads.length === 0) return false
  if (roles.instructs || charged) return true
  return !isEnumerated(unit) && (extra !== null || asks(unit.head.strand, from))
}

/** "VII. Tổ chức thực hiện" with nothing under it. */
const BARE_HEADING = /^(?:về )?tổ chức (?:triển khai )?thực hiện ?[.:]?$/

/** "Số hộ có nhà bị sập cần xây lại": a figure that is asked for, whatever is said of it. */
const FIGURE =
  /^(?:tổng )?số (?:hộ|người|nhà|lượng|vụ|xã|thôn|trường|công trình|dự án|tiền|vốn|liệu|lượt)(?!\p{L})/u

/** Whether nothing follows the last body that is named: a list of members, not of jobs. */
function onlyNames({ text, to }: Strand, { leads }: Roles): boolean {
  const last = Math.max(-1, ...leads.filter((lead) => !lead.inherited).map((lead) => lead.end))
  if (last < 0) return false
  return !/\p{L}{3}/u.test(text.slice(to.lastIndexOf(last) + 1)) || BARE_NAME.test(text)
}

/** "(14) Hội Nghệ sĩ múa Việt Nam": a name to its end, which no mark closes. */
const BARE_NAME = /^[^.;:]{4,90} \p{Lu}\p{Ll}+$/u

/** Whether the point is one of the things a sentence counts up ("báo cáo các số liệu gồm: …"), not a job of its own. */
function isEnumerated({ announcer, parent }: Unit): boolean {
  return /(?:gồm(?: có)?|như|là) ?:$/.test(openingOf({ announcer, parent }))
}

/** The sentence that opens the list a point is in. */
function openingOf({ announcer, parent }: Pick<Unit, 'announcer' | 'parent'>): string {
  return (announcer ?? parent?.head)?.strand.key ?? ''
}

/** The roles in the first unlabelled paragraph under a heading that names who is to do something, or what. */
function roleOfExtra(unit: Unit): Roles | null {
  const found = unit.extra.flatMap(({ strand }) => {
    const roles = rolesIn(strand, 0)
    return onlyNames(strand, roles) ? [] : [roles]
  })
  const heading = unit.head.strand.text.length < LONGEST_TITLE
  return (
    found.find((roles) => roles.leads.length > 0) ??
    (heading ? found.find((roles) => roles.instructs) : undefined) ??
    null
  )
}

function instructionOf(unit: Unit, roles: Roles, inherited: Inherited, setting: Setting): Instruction {
  const contents = announcesContents(unit) ? contentsOf(unit).map(({ n }) => n) : []
  const attributes = attributeActors(unit)
  const strand = textOf(unit, setting, contents.length > 0)
  const from = unit.head.label?.end ?? 0
  const whole = unit.extra.every(({ cell }) => cell !== undefined)
  const full = whole ? roles : rolesIn(strand, from)
  const told = JOB_ATTRIBUTE.test(wordsAfterLabel(unit.head)) && inherited.leads.length > 0
  const named = attributes.leads.length > 0 ? attributes.leads : allNamed(unit, roles)
  const helping = inherited.leads.length > 0 && (inherited.helping || roles.asked)
  const leads = told || helping ? [] : named
  const helpers = helping ? named : []
  const coordinates = distinct([
    ...helpers,
    ...roles.coordinates,
    ...full.coordinates,
    ...attributes.coordinates,
  ])
  return build(
    { path: unit.path, strand, from, contents, timeCells: timeCellsOf(unit) },
    { ...full, leads, coordinates },
    inherited,
    setting,
  )
}

/** The cells of a row in a table of jobs that tell when. */
function timeCellsOf({ extra }: Unit): Strand[] {
  return extra.filter(({ cell }) => cell === 'time').map(({ strand }) => strand)
}

/** "ỦY BAN NHÂN DÂN TỈNH": a letterhead or a signature that stands among the paragraphs. */
const IN_CAPITALS = /^[^\p{Ll}]{8,}$/u

/**
 * Who is named in the point and in each paragraph that goes on with it; of a heading of several ("Sở A, Sở B") not those
 * who only help in what stands under it ("Sở A chủ trì, phối hợp với Sở B …").
 */
function allNamed(unit: Unit, roles: Roles): Actor[] {
  const told = unit.extra
    .filter(({ cell, strand }) => cell === 'lead' || (cell === undefined && !IN_CAPITALS.test(strand.text)))
    .map(({ strand }) => rolesIn(strand, 0))
  const leading = told.flatMap(({ leads }) => leads)
  const helping = new Set(told.flatMap(({ coordinates }) => coordinates).map(({ value }) => nameKey(value)))
  const heading = leading.length > 0 && onlyNames(unit.head.strand, roles)
  const headed = roles.leads.filter(({ value }) => !(heading && helping.has(nameKey(value))))
  return distinct([...headed, ...leading])
}

/** The unit's paragraphs, and those under it that are not listed on their own, as one line. */
function textOf(unit: Unit, setting: Setting, headOnly: boolean): Strand {
  const parts = headOnly ? [unit.head] : paragraphsUnder(unit)
  if (parts.length === 1) return unit.head.strand
  return flatten(
    setting.document,
    parts.map((part): [number, number] => [part.start, part.end]),
  )
}

function paragraphsUnder(unit: Unit): Paragraph[] {
  return [unit.head, ...unit.extra, ...unit.children.flatMap(paragraphsUnder)]
}
