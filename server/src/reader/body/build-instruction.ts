import { distinct } from '../actors/naming.ts'
import type { Roles } from '../actors/roles.ts'
import type { Actor, Instruction } from '../reading.ts'
import { type Strand, spanOf } from '../text/strand.ts'
import { type KnownTimes, timesOf } from '../timing/times.ts'
import { amountsIn } from './amounts.ts'
import type { Inherited } from './inheritance.ts'
import { jobsIn } from './jobs.ts'
import { outputsIn } from './outputs.ts'

/** What the reading of instructions needs to know of the document; `known` spares looking twice at what is lent. */
export type Setting = { document: Strand; issuedOn: string | null; known: KnownTimes }

/** A stretch of text that instructs: where its words begin after a label, and the campaign contents it spells out; cells of times in a table. */
export type Stretch = {
  path: string
  strand: Strand
  from: number
  contents: number[]
  timeCells?: readonly Strand[]
}

/** Makes an instruction of a text, its roles and what it inherits. */
export function build(stretch: Stretch, roles: Roles, inherited: Inherited, setting: Setting): Instruction {
  const { path, strand, from, contents, timeCells } = stretch
  const own = roles.leads.length > 0
  const leads = own ? roles.leads : inherited.leads.map(lent)
  const alongside = inherited.coordinates.map(lent)
  return {
    ...spanOf(strand, 0, strand.text.length),
    path,
    text: strand.text,
    leads,
    coordinates: distinct([...alongside, ...roles.coordinates]),
    via: distinct([...inherited.via.map(lent), ...roles.via]),
    monitor: roles.monitor,
    reportTo: roles.reportTo,
    ...timesOf(strand, inherited.times, setting, timeCells),
    jobs: jobsIn(strand, from, roles.leads),
    outputs: outputsIn(strand),
    amounts: amountsIn(strand),
    campaignContents: contents,
    confidence: own ? 0.9 : inherited.leads.length > 0 ? 0.85 : 0.6,
    rule: own
      ? 'INSTRUCTION_OWN_LEAD'
      : inherited.leads.length > 0
        ? 'INSTRUCTION_LENT_LEAD'
        : 'INSTRUCTION_OPEN',
  }
}

function lent(actor: Actor): Actor {
  return { ...actor, inherited: true, rule: 'ACTOR_INHERITED' }
}
