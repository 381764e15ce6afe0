import { distinct } from '../actors/naming.ts'
import { rolesIn } from '../actors/roles.ts'
import { CHARGED, DUTY_ARTICLE, RULES_ARTICLE } from '../lexicon/sections.ts'
import type { Actor, Instruction } from '../reading.ts'
import { readBody } from './body.ts'
import type { Setting } from './build-instruction.ts'
import { NOTHING } from './inheritance.ts'
import { instructionsOf } from './instructions.ts'
import { wordsAfterLabel } from './point-attributes.ts'
import { type Tree, type Unit, unitsOf } from './tree.ts'

/** The jobs a regulation gives; what stands in its last article is no closing request. */
export function readRegulation(tree: Tree, paper: Omit<Setting, 'known'>): Instruction[] {
  leaveOutLoneSections(tree)
  const whole = unitsOf(tree).at(-1)?.style === 'article'
  const read = whole
    ? instructionsOf(tree.units, NOTHING, { ...paper, known: new Map() })
    : readBody(tree, paper)
  return jobsOfRegulation(tree, read)
}

/** A section whose chapter was cut off ("[…] Mục 2 … Điều 15") names nothing: its articles are named by themselves. */
function leaveOutLoneSections(tree: Tree): void {
  const sections = tree.units.filter(({ style }) => style === 'section')
  for (const { path, children } of sections) {
    for (const unit of unitsOf({ intro: [], units: children })) unit.path = unit.path.slice(path.length + 1)
  }
}

/**
 * What is somebody's job among what was read in a regulation: in its articles much is told of how things are done that
 * is nobody's to do. A point is a job where it says whose, or its article is one of duties.
 */
function jobsOfRegulation(tree: Tree, jobs: readonly Instruction[]): Instruction[] {
  const units = new Map(unitsOf(tree).map((unit) => [unit.path, unit]))
  return jobs.flatMap((job) => {
    const unit = units.get(job.path)
    const article = unit && articleOver(unit)
    if (!unit || !article) return [job]
    const heading = wordsAfterLabel(article.head)
    if (RULES_ARTICLE.test(heading) && !CHARGED.test(job.text.toLowerCase())) return []
    const nobody = job.leads.length === 0 && job.coordinates.length === 0
    return nobody && !DUTY_ARTICLE.test(heading) ? [] : [askedFor(unit, job)]
  })
}

/**
 * "Điều 6. Trách nhiệm của Sở A: 2. Đề nghị Ban B cung cấp …": Sở A is to ask, Ban B is to help. Under a heading of
 * bodies at large ("Trách nhiệm của các đơn vị") it is the paper that asks.
 */
function askedFor(unit: Unit, job: Instruction): Instruction {
  if (!/^(?:đề nghị|yêu cầu) /.test(wordsAfterLabel(unit.head))) return job
  const asking = headedOver(unit)
  if (asking.every(({ value }) => AT_LARGE.test(value)) || job.leads.every(({ inherited }) => inherited))
    return job
  return {
    ...job,
    leads: asking.map((lead) => ({ ...lead, inherited: true })),
    coordinates: distinct([...job.leads, ...job.coordinates]),
  }
}

const AT_LARGE = /^các /i

/** Whom the nearest heading over the unit names that gives nothing to do by itself. */
function headedOver({ parent }: Unit): Actor[] {
  for (let at = parent; at; at = at.parent) {
    const { leads, instructs } = rolesIn(at.head.strand, at.head.label?.end ?? 0)
    if (leads.length > 0) return instructs ? [] : leads
    if (at.style === 'article') return []
  }
  return []
}

/** The article a unit is, or stands in. */
function articleOver(unit: Unit): Unit | null {
  for (let at: Unit | null = unit; at; at = at.parent) if (at.style === 'article') return at
  return null
}
