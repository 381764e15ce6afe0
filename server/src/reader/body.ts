import { build, type Inherited, instructionsOf, leadIn, type Setting } from './instructions.ts'
import { CLOSING } from './lexicon/sections.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Instruction } from './reading.ts'
import { commanded, opensWithVerb, type Roles, rolesIn } from './roles.ts'
import { cut, flatten } from './strand.ts'
import type { Tree, Unit } from './tree.ts'
import { wordsOf } from './words.ts'

/** No document gives more jobs than this; what lies beyond is noise. */
const MOST_INSTRUCTIONS = 2000

const NOTHING: Inherited = { leads: [], coordinates: [], via: [], purpose: 'open' }

/** Every instruction of the body in reading order: unnumbered paragraphs, the numbered tree, the closing request. */
export function readBody(tree: Tree, setting: Setting): Instruction[] {
  const closing = takeClosing(tree)
  const opening = leadInOf(tree.intro)
  const numbered = instructionsOf(tree.units, opening ?? NOTHING, setting)
  const last = tree.units.length === 0 && tree.intro.length > 1 ? tree.intro.at(-1) : undefined
  const free = unnumbered(tree.intro, last, setting)
  const closed = closingOf(last ? [last] : closing, setting, free.length + numbered.length > 0)
  return [...free, ...numbered, ...closed].slice(0, MOST_INSTRUCTIONS)
}

/** The last unlabelled paragraph before the first point that announces what follows. */
function leadInOf(intro: readonly Paragraph[]): Inherited | null {
  const last = intro.at(-1)
  return last && /[:;]$|sau(?: đây)?[.:]?$/.test(last.strand.key) ? leadIn(last) : null
}

/** Takes the closing paragraphs off the last unit of the tree. */
function takeClosing(tree: Tree): Paragraph[] {
  let unit: Unit | undefined = tree.units.at(-1)
  while (unit?.children.length) unit = unit.children.at(-1)
  if (!unit) return []
  const from = unit.extra.findIndex((paragraph) => CLOSING.test(paragraph.strand.key))
  return from < 0 ? [] : unit.extra.splice(from)
}

/** Instructions of unlabelled paragraphs: each sentence that orders, or goes on with an order, is one of `p1`, `p2`… */
function unnumbered(
  intro: readonly Paragraph[],
  last: Paragraph | undefined,
  setting: Setting,
): Instruction[] {
  const found: Instruction[] = []
  for (const paragraph of intro) {
    if (paragraph === last && found.length > 0) continue
    if (/:$/.test(paragraph.strand.key)) continue
    let lent = NOTHING
    for (const sentence of sentencesOf(paragraph)) {
      const words = wordsOf(sentence)
      const list = commanded(words, 0)
      const goesOn = lent.leads.length > 0 && opensWithVerb(words, 0)
      if (!list && !goesOn) continue
      const roles = list
        ? orderRoles(sentence, words[list.items[0]?.prefixAt ?? 0]?.start ?? 0)
        : rolesIn(sentence, 0)
      if (list && !roles.instructs) continue
      const instruction = build(`p${found.length + 1}`, sentence, roles, lent, setting, [])
      found.push(instruction)
      lent = { ...NOTHING, leads: instruction.leads }
    }
  }
  return found
}

function orderRoles(sentence: Paragraph['strand'], from: number): Roles {
  return rolesIn(sentence, from)
}

/** The closing request; several paragraphs of it are one. */
function closingOf(paragraphs: readonly Paragraph[], setting: Setting, always: boolean): Instruction[] {
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!first || !last || !always) return []
  const sentences = paragraphs.flatMap(sentencesOf)
  for (const sentence of sentences.reverse()) {
    const words = wordsOf(sentence)
    const list = commanded(words, 0)
    if (!list) continue
    const roles = rolesIn(sentence, words[list.items[0]?.prefixAt ?? 0]?.start ?? 0)
    return [build('closing', sentence, roles, NOTHING, setting, [])]
  }
  return []
}

const SENTENCE_END = /[.!?](?: |$)(?=[\p{Lu}"“]|$)/gu

/** The sentences of a paragraph, without its label. */
function sentencesOf(paragraph: Paragraph): Paragraph['strand'][] {
  const { strand } = paragraph
  const sentences: Paragraph['strand'][] = []
  let from = paragraph.label?.end ?? 0
  for (const hit of strand.text.matchAll(SENTENCE_END)) {
    const end = hit.index + 1
    if (end - from > 20) {
      sentences.push(flatten(cut(strand, from, end), [[0, end - from]]))
      from = end
    }
  }
  if (strand.text.length - from > 3)
    sentences.push(flatten(cut(strand, from, strand.text.length), [[0, strand.text.length - from]]))
  return sentences
}
