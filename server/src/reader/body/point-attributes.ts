import { valueLists } from '../actors/attributes.ts'
import { actorOf } from '../actors/naming.ts'
import { rolesIn } from '../actors/roles.ts'
import {
  COORDINATE_ATTRIBUTE,
  EVENT_TIME,
  JOB_ATTRIBUTE,
  LEAD_ATTRIBUTE,
  MANNER,
  OTHER_ATTRIBUTE,
  TIME_ATTRIBUTE,
} from '../lexicon/sections.ts'
import type { Actor } from '../reading.ts'
import type { Strand } from '../text/strand.ts'
import { wordsOf } from '../text/words.ts'
import { cellActors } from './cell-actors.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Unit } from './tree.ts'

/** Whether the unit only tells who does the job above it, when, where or with what ("Cơ quan chủ trì: …"). */
export function isAttribute(unit: Unit): boolean {
  if (unit.children.length > 0 && unit.children.every(({ head }) => isJobOfSomebody(head))) return false
  return tellsAttribute(unit.head) || isJobBesideAttributes(unit)
}

/** Whether a paragraph opens with the name of an attribute. */
function tellsAttribute(paragraph: Paragraph): boolean {
  const key = wordsAfterLabel(paragraph)
  return LEAD_ATTRIBUTE.test(key) || COORDINATE_ATTRIBUTE.test(key) || OTHER_ATTRIBUTE.test(key)
}

/** "- Cơ quan thực hiện:" over "+ Sở Xây dựng đăng tin …": a job of its own, with who does it. */
function isJobOfSomebody(paragraph: Paragraph): boolean {
  if (tellsAttribute(paragraph)) return false
  const { leads, instructs } = rolesIn(paragraph.strand, paragraph.label?.end ?? 0)
  return instructs && leads.length > 0
}

/** "- Nội dung: …" beside "- Cơ quan chủ trì: …": the job is the point above; with points of its own it is not. */
function isJobBesideAttributes(unit: Unit): boolean {
  const dashed = unit.style === 'dash' || unit.style === 'bullet' || unit.style === 'plus'
  return dashed && unit.children.length === 0 && JOB_ATTRIBUTE.test(wordsAfterLabel(unit.head))
}

/** Whether a dash under the unit says what its job is. */
export function tellsJob(unit: Unit): boolean {
  return unit.children.some(isJobBesideAttributes)
}

/** Whether the points under the unit say who leads its job, when and how, and none gives a job of its own. */
export function isToldByPoints({ children }: Unit): boolean {
  return (
    children.some(({ head }) => LEAD_ATTRIBUTE.test(wordsAfterLabel(head))) &&
    children.every((child) => isAttribute(child) || isManner(child))
  )
}

function isManner({ head, children }: Unit): boolean {
  return children.length === 0 && MANNER.test(wordsAfterLabel(head))
}

/** The words of a labelled paragraph after its label, as they are matched. */
export function wordsAfterLabel({ strand, label }: Paragraph): string {
  return strand.key.slice(label?.end ?? 0).trim()
}

/** No point names more bodies than this. */
const MOST_ACTORS = 120

type Named = { leads: Actor[]; coordinates: Actor[] }

/** What the points under a unit name: asked for when it is read, and again when it lends its actors. */
const KNOWN = new WeakMap<Unit, Named>()

/** Actors set as points of their own: "Cơ quan chủ trì: …", "Cơ quan phối hợp: …". */
export function attributeActors(unit: Unit): Named {
  const named = KNOWN.get(unit) ?? namedUnder(unit)
  KNOWN.set(unit, named)
  return named
}

function namedUnder(unit: Unit): Named {
  const nested = unit.children.filter((child) => isAttribute(child)).flatMap((child) => child.children)
  const leads: Actor[] = []
  const coordinates: Actor[] = []
  for (const paragraph of [...[...unit.children, ...nested].map((child) => child.head), ...unit.extra]) {
    if (paragraph.cell === 'lead' || paragraph.cell === 'coordinate') {
      const named = cellActors(paragraph.strand, paragraph.cell)
      leads.push(...named.leads)
      coordinates.push(...named.coordinates)
    }
    if (paragraph.cell) continue
    const key = wordsAfterLabel(paragraph)
    const leading = LEAD_ATTRIBUTE.exec(key)
    const hit = leading ?? COORDINATE_ATTRIBUTE.exec(key)
    if (!hit) continue
    const at = paragraph.strand.key.indexOf(hit[0], paragraph.label?.end ?? 0)
    ;(leading ? leads : coordinates).push(...actorsFrom(paragraph.strand, at + hit[0].length))
    if (leading && HELPED.test(key))
      coordinates.push(...rolesIn(paragraph.strand, paragraph.label?.end ?? 0).coordinates)
  }
  return { leads: leads.slice(0, MOST_ACTORS), coordinates: coordinates.slice(0, MOST_ACTORS) }
}

/** "Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với các xã": who helps is told in the same attribute. */
const HELPED = / phối hợp (?:với |cùng )?/

function actorsFrom(strand: Strand, from: number): Actor[] {
  const words = wordsOf(strand)
  const first = words.findIndex((word) => word.start >= from)
  return valueLists(words, first).flatMap(({ items }) => items.map((item) => actorOf(strand, words, item)))
}

/** Whether an attribute says by when a job is to be done; between which days an event is held is no limit. */
function limits(key: string): boolean {
  return TIME_ATTRIBUTE.test(key) && !EVENT_TIME.test(key)
}

/** What is said of the time as points or paragraphs of their own under the unit ("Thời gian thực hiện: …"). */
export function timesUnder(unit: Unit): Strand[] {
  return [...unit.children.map((child) => child.head), ...unit.extra]
    .filter((paragraph) => paragraph.cell === 'time' || limits(wordsAfterLabel(paragraph)))
    .map((paragraph) => paragraph.strand)
}
