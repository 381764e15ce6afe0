import { CARRYING_OUT, CLOSING, ON_GROUND } from '../lexicon/sections.ts'
import type { Instruction } from '../reading.ts'
import type { Setting } from './build-instruction.ts'
import { NOTHING } from './inheritance.ts'
import { instructionsOf } from './instructions.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Tree, Unit } from './tree.ts'
import { freeInstructions } from './unnumbered.ts'

/** No document gives more jobs than this; what lies beyond is noise. */
const MOST_INSTRUCTIONS = 2000

/** Every instruction of the body in reading order: unnumbered paragraphs, the numbered tree, the closing requests. */
export function readBody(tree: Tree, paper: Omit<Setting, 'known'>): Instruction[] {
  const setting: Setting = { ...paper, known: new Map() }
  const after = takeClosing(tree)
  const numbered = instructionsOf(tree.units, NOTHING, setting)
  const hasJobs = numbered.length > 0
  const free = freeInstructions(tree.intro, after, hasJobs || tree.units.length > 0, hasJobs, setting)
  return [...free.before, ...numbered, ...free.after].slice(0, MOST_INSTRUCTIONS)
}

/** Takes the closing paragraphs off the last unit of the tree. */
function takeClosing(tree: Tree): Paragraph[] {
  let unit: Unit | undefined = tree.units.at(-1)
  while (unit?.children.length) unit = unit.children.at(-1)
  if (!unit) return []
  const own = goesOnBelow(unit) ? 1 : 0
  const from = unit.extra.findIndex(({ strand }, n) => n >= own && CLOSING.test(strand.key))
  if (from >= 0) return unit.extra.splice(from)
  if (isDutyOfArticle(unit)) return []
  return isFinished(unit.head) && isLastWord(unit.extra.at(-1)) ? unit.extra.splice(-1) : []
}

/** "5. Về kiến nghị của xã:" and under it, in a paragraph of its own, what is to be done: that is no closing. */
function goesOnBelow({ head, extra }: Unit): boolean {
  return head.strand.key.endsWith(':') || (!isFinished(head) && ON_GROUND.test(extra[0]?.strand.key ?? ''))
}

/** "Điều 3. … có hiệu lực …" and under it, in a paragraph of its own, who is to carry the decision out. */
function isDutyOfArticle({ style, extra }: Unit): boolean {
  return style === 'article' && extra.some(({ strand }) => CARRYING_OUT.test(strand.key))
}

/** Whether the point is a whole sentence, so that what follows it is not its text. */
function isFinished({ strand }: Paragraph): boolean {
  return /[.;]$/.test(strand.key)
}

/** "./.": the sign that ends an official text (ND30 II.6). */
function isLastWord(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /\/\.?"?$/.test(paragraph.strand.key)
}
