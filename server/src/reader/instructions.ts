import { actorsAt } from './actors.ts'
import { announcesContents, contentsOf } from './campaign.ts'
import {
  CHARGED,
  COORDINATE_ATTRIBUTE,
  FINDINGS,
  LEAD_ATTRIBUTE,
  OTHER_ATTRIBUTE,
} from './lexicon/sections.ts'
import { actorOf, distinct } from './naming.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Actor, Instruction } from './reading.ts'
import { commanded, type Roles, rolesIn } from './roles.ts'
import { type Purpose, purposeOf } from './sections.ts'
import { flatten, type Strand, spanOf } from './strand.ts'
import { conditionIn, deadlineIn, recurrenceIn } from './timing.ts'
import type { Unit } from './tree.ts'
import { wordsOf } from './words.ts'

/** A point longer than this speaks for itself. */
const LONGEST_TITLE = 160

/** What a unit takes from the lead-in sentence and the headings above it. */
export type Inherited = {
  leads: Actor[]
  coordinates: Actor[]
  via: Actor[]
  purpose: Purpose
}

/** What the reading of instructions needs to know of the document. */
export type Setting = { document: Strand; issuedOn: string | null }

/** The instructions of the units, depth first. Only the smallest units that give something to do are listed. */
export function instructionsOf(
  units: readonly Unit[],
  inherited: Inherited,
  setting: Setting,
): Instruction[] {
  return units.flatMap((unit) => instructionsUnder(unit, inherited, setting))
}

function instructionsUnder(unit: Unit, inherited: Inherited, setting: Setting): Instruction[] {
  const from = unit.head.label?.end ?? 0
  const roles = rolesIn(unit.head.strand, from)
  if (unit.children.length > 0 && !announcesContents(unit)) {
    const below = instructionsOf(
      unit.children.filter((child) => !isAttribute(child)),
      passDown(unit, roles, inherited),
      setting,
    )
    if (below.length > 0) return below
  }
  return instructs(unit, roles, inherited, from) ? [instructionOf(unit, roles, inherited, setting)] : []
}

/** What a unit lends to its children: its own actors where it names some, else what it was lent. */
function passDown(unit: Unit, roles: Roles, inherited: Inherited): Inherited {
  const own = purposeOf(unit)
  const extra = unit.extra.at(-1)
  const announced = extra && /:$/.test(extra.strand.key) ? leadIn(extra) : null
  const attributes = attributeActors(unit)
  const leads = firstNamed([attributes.leads, roles.leads, announced?.leads ?? [], inherited.leads])
  const lends = /:$/.test(unit.head.strand.key) || roles.leads.length > 0
  return {
    leads,
    coordinates: distinct([
      ...inherited.coordinates,
      ...attributes.coordinates,
      ...(lends ? roles.coordinates : []),
    ]),
    via: lends ? distinct([...inherited.via, ...roles.via]) : inherited.via,
    purpose: purposeBelow(own, roles, inherited.purpose),
  }
}

function firstNamed(lists: readonly Actor[][]): Actor[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** Who a lead-in sentence orders to do what follows it. */
export function leadIn(paragraph: Paragraph): Inherited {
  const words = wordsOf(paragraph.strand)
  const list = commanded(words, 0)
  const leads = list ? list.items.map((item) => actorOf(paragraph.strand, words, item)) : []
  const ordered = /yêu cầu|đề nghị|chỉ đạo|giao|nhiệm vụ|nội dung|kết luận|thực hiện/.test(
    paragraph.strand.key.slice(-400),
  )
  return { leads, coordinates: [], via: [], purpose: ordered ? 'doing' : 'open' }
}

/** Naming who is concerned makes a heading one of jobs, unless it stands in a part that only states. */
function purposeBelow(own: Purpose, roles: Roles, above: Purpose): Purpose {
  if (roles.leads.length > 0 && above !== 'stating' && own !== 'doing') return 'doing'
  return own === 'open' ? above : own
}

function instructs(unit: Unit, roles: Roles, inherited: Inherited, from: number): boolean {
  const key = unit.head.strand.key.slice(from).trim()
  if (key.length < 12 || isAttribute(unit)) return false
  if (FINDINGS.test(key) && roles.leads.length === 0) return false
  if (inherited.purpose === 'stating') return roles.leads.length > 0 && CHARGED.test(key)
  if (purposeOf(unit) === 'stating' && key.length < 80 && !roles.instructs) return false
  if (unit.children.length > 0 && purposeOf(unit) === 'stating') return false
  const extra = roleOfExtra(unit)
  if (
    roles.leads.length === 0 &&
    extra === null &&
    inherited.purpose === 'open' &&
    inherited.leads.length === 0
  ) {
    return attributeActors(unit).leads.length > 0
  }
  return roles.instructs || extra !== null
}

/** The roles in the first unlabelled paragraph under a heading that names who is to do something, or what. */
function roleOfExtra(unit: Unit): Roles | null {
  const found = unit.extra.map((paragraph) => rolesIn(paragraph.strand, 0))
  const heading = unit.head.strand.text.length < LONGEST_TITLE
  return (
    found.find((roles) => roles.leads.length > 0) ??
    (heading ? found.find((roles) => roles.instructs) : undefined) ??
    null
  )
}

function isAttribute(unit: Unit): boolean {
  const key = unit.head.strand.key.slice(unit.head.label?.end ?? 0).trim()
  return LEAD_ATTRIBUTE.test(key) || COORDINATE_ATTRIBUTE.test(key) || OTHER_ATTRIBUTE.test(key)
}

function instructionOf(unit: Unit, roles: Roles, inherited: Inherited, setting: Setting): Instruction {
  const contents = announcesContents(unit) ? contentsOf(unit).map(({ n }) => n) : []
  const attributes = attributeActors(unit)
  const strand = textOf(unit, setting, contents.length > 0)
  const full =
    roles.leads.length > 0 || unit.extra.length === 0 ? roles : rolesIn(strand, unit.head.label?.end ?? 0)
  const leads = firstNamed([attributes.leads, roles.leads, roleOfExtra(unit)?.leads ?? []])
  const merged: Roles = { ...full, leads, coordinates: [...roles.coordinates, ...attributes.coordinates] }
  return build(unit.path, strand, merged, inherited, setting, contents)
}

/** Makes an instruction of a text, its roles and what it inherits. */
export function build(
  path: string,
  strand: Strand,
  roles: Roles,
  inherited: Inherited,
  setting: Setting,
  contents: number[],
): Instruction {
  const own = roles.leads.length > 0
  const leads = own ? roles.leads : inherited.leads.map((lead) => ({ ...lead, inherited: true }))
  const lent = inherited.coordinates.map((actor) => ({ ...actor, inherited: true }))
  return {
    ...spanOf(strand, 0, strand.text.length),
    path,
    text: strand.text,
    leads,
    coordinates: distinct([...lent, ...roles.coordinates]),
    via: distinct([...inherited.via.map((actor) => ({ ...actor, inherited: true })), ...roles.via]),
    monitor: roles.monitor,
    reportTo: roles.reportTo,
    condition: conditionIn(strand),
    deadline: deadlineIn(strand, setting.issuedOn),
    recurrence: recurrenceIn(strand),
    campaignContents: contents,
    confidence: own ? 0.9 : inherited.leads.length > 0 ? 0.85 : 0.6,
  }
}

/** The unit's paragraphs, and those under it that are not listed on their own, as one line. */
function textOf(unit: Unit, setting: Setting, headOnly: boolean): Strand {
  const parts = headOnly ? [unit.head] : paragraphsUnder(unit)
  return flatten(
    setting.document,
    parts.map((part): [number, number] => [part.start, part.end]),
  )
}

function paragraphsUnder(unit: Unit): Paragraph[] {
  return [unit.head, ...unit.extra, ...unit.children.flatMap(paragraphsUnder)]
}

/** Actors set as points of their own: "Cơ quan chủ trì: …", "Cơ quan phối hợp: …". */
function attributeActors(unit: Unit): { leads: Actor[]; coordinates: Actor[] } {
  const nested = unit.children.filter((child) => isAttribute(child)).flatMap((child) => child.children)
  const leads: Actor[] = []
  const coordinates: Actor[] = []
  for (const { strand, label } of [
    ...[...unit.children, ...nested].map((child) => child.head),
    ...unit.extra,
  ]) {
    const from = label?.end ?? 0
    const key = strand.key.slice(from).trimStart()
    const at = from + (strand.key.length - from - key.length)
    const hit = LEAD_ATTRIBUTE.exec(key) ?? COORDINATE_ATTRIBUTE.exec(key)
    if (!hit) continue
    const words = wordsOf(strand)
    const first = words.findIndex((word) => word.start >= at + hit[0].length)
    const actors = actorsAt(words, first)?.items.map((item) => actorOf(strand, words, item)) ?? []
    ;(LEAD_ATTRIBUTE.test(key) ? leads : coordinates).push(...actors)
  }
  return { leads, coordinates }
}
