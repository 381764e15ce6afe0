import { ATTACHED_KIND, ATTACHED_RULES, ATTACHING } from '../lexicon/sections.ts'
import type { Instruction } from '../reading.ts'
import { labelOf } from '../text/labels.ts'
import type { Line } from '../text/lines.ts'
import { matchesIn } from '../text/matches.ts'
import type { Strand } from '../text/strand.ts'
import { readBody } from './body.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { readRegulation } from './regulation.ts'
import { treeOf } from './tree.ts'

/** The words that attach a paper stand within so many lines under its name. */
const TITLE_LINES = 16

/** Characters in which a label ends. */
const LONGEST_LABEL = 40

/** The name of a kind stands alone, or with what it is about, on a line no longer than this. */
const LONGEST_TITLE = 240

/** The name of the paper that goes with a decision, as its paths begin where they would else be taken for the decision's. */
const PREFIX: Readonly<Record<string, string>> = {
  ...{ 'kế hoạch': 'KH', 'chương trình': 'CTr', 'phương án': 'PA', 'đề án': 'ĐA', 'hướng dẫn': 'HD' },
  ...{ 'quy chế': 'QC', 'quy định': 'QĐ', 'quy trình phối hợp': 'QT' },
}

/**
 * A paper that a decision puts into force, and how its paths begin when they meet the decision's. `byArticle`: it is a
 * regulation, in whose articles not all that is told is somebody's job.
 */
export type Attached = { paragraphs: Paragraph[]; prefix: string; byArticle: boolean }

/**
 * The plan, programme, scheme, guidance or regulation printed under a decision's signature ("KẾ HOẠCH … (Kèm theo
 * Quyết định số …)"), else null. A regulation is known by its articles too, where no words attach it. Lists that are
 * attached give no jobs.
 */
export function attachedPaper(strand: Strand, lines: readonly Line[], from: number): Attached | null {
  let issued: ReadonlySet<string> | null = null
  for (const [n, line] of lines.entries()) {
    const kind = line.start < from ? null : kindAt(strand, line)
    if (!kind) continue
    issued ??= kindsIssued(strand, from)
    const byArticle = ATTACHED_RULES.test(kind)
    const first =
      firstLine(strand, lines, n) ??
      (byArticle ? firstDivision(strand, lines, n) : null) ??
      (issued.has(kind) ? belowTitle(strand, lines, n) : null)
    if (first === null) continue
    return { paragraphs: paragraphsOf(strand, lines.slice(first)), prefix: PREFIX[kind] ?? 'KT', byArticle }
  }
  return null
}

/** The lines of a decision's body above the paper it puts into force, where no signature stands between them. */
export function beforeAttached(strand: Strand, lines: readonly Line[]): readonly Line[] {
  let articles = 0
  for (const [n, line] of lines.entries()) {
    if (strand.key.startsWith('điều ', line.start)) articles++
    else if (articles > 0 && kindAt(strand, line) && firstLine(strand, lines, n) !== null)
      return lines.slice(0, n)
  }
  return lines
}

/** The kind in capitals at the start of a line that names a paper to be attached, else null. */
function kindAt({ key, text }: Strand, { start, end }: Line): string | null {
  if (end === start || end - start > LONGEST_TITLE || !/\p{Lu}{2}/u.test(text.slice(start, start + 2)))
    return null
  const name = key.slice(start, end)
  const kind = (ATTACHED_RULES.exec(name) ?? ATTACHED_KIND.exec(name))?.[0]
  return kind && text.startsWith(kind.toUpperCase(), start) ? kind : null
}

/** The line under the words that attach the paper whose name stands at line `n`. */
function firstLine(strand: Strand, lines: readonly Line[], n: number): number | null {
  const title = lines.slice(n, n + TITLE_LINES)
  const at = title.findIndex(({ start, end }) => ATTACHING.test(strand.key.slice(start, end)))
  return at < 0 ? null : n + at + linesInBracket(strand, title.slice(at))
}

/** The first chapter or article under a name that stands in capitals with nothing between that is not. */
function firstDivision(strand: Strand, lines: readonly Line[], n: number): number | null {
  for (let at = n; at < Math.min(lines.length, n + TITLE_LINES); at++) {
    const { start, end } = lines[at] ?? { start: 0, end: 0 }
    const text = strand.text.slice(start, end)
    const label = at > n ? labelled(strand, { start, end }) : null
    if (label && /^(?:part|chapter|section|article)$/.test(label.style)) return at
    if (/\p{Ll}/u.test(text)) return null
  }
  return null
}

/** The kinds of paper that the decision itself says it puts into force. */
function kindsIssued({ key }: Strand, end: number): ReadonlySet<string> {
  const said = matchesIn(key.slice(0, end).replaceAll('\n', ' '), ISSUES)
  return new Set(
    said.flatMap(({ 1: rest = '' }) => (ATTACHED_RULES.exec(rest) ?? ATTACHED_KIND.exec(rest))?.[0] ?? []),
  )
}

const ISSUES = /ban hành kèm theo quyết định này (.{1,24})/g

/** The first line under a name of a kind that stands alone, and under the title in capitals below it. */
function belowTitle(strand: Strand, lines: readonly Line[], n: number): number | null {
  const textOf = ({ start, end }: Line) => strand.text.slice(start, end)
  const title = lines.slice(n, n + TITLE_LINES)
  const text = title.findIndex((line) => /\p{Ll}/u.test(textOf(line)) || labelled(strand, line) !== null)
  const filled = title.slice(1, Math.max(text, 1)).some((line) => /\p{Lu}/u.test(textOf(line)))
  return filled ? n + text : null
}

/** The label a line opens with. */
function labelled({ text, key }: Strand, { start, end }: Pick<Line, 'start' | 'end'>) {
  const to = Math.min(end, start + LONGEST_LABEL)
  return labelOf(text.slice(start, to), key.slice(start, to))
}

/** How many lines the words in brackets take: "(Kèm theo Quyết định số … ⏎ của Chủ tịch …)". */
function linesInBracket(strand: Strand, lines: readonly Line[]): number {
  if (!strand.text.slice(lines[0]?.start, lines[0]?.end).includes('(')) return 1
  const closes = lines.findIndex(({ start, end }) => strand.text.slice(start, end).includes(')'))
  return closes < 0 ? 1 : closes + 1
}

/** The jobs of an attached paper; `taken` are the paths of the decision's own. */
export function attachedJobs(
  { paragraphs, prefix, byArticle }: Attached,
  taken: readonly Instruction[],
  paper: { document: Strand; issuedOn: string | null },
): Instruction[] {
  const tree = treeOf(paragraphs)
  const jobs = byArticle ? readRegulation(tree, paper) : readBody(tree, paper)
  const paths = new Set(taken.map(({ path }) => path))
  if (!jobs.some(({ path }) => paths.has(path))) return jobs
  return jobs.map((job) => ({ ...job, path: `${prefix}.${job.path}` }))
}
