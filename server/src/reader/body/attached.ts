import { ATTACHED_KIND, ATTACHING } from '../lexicon/sections.ts'
import type { Instruction } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import type { Strand } from '../text/strand.ts'
import { readBody } from './body.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { treeOf } from './tree.ts'

/** The words that attach a paper stand within so many lines under its name. */
const TITLE_LINES = 10

/** The name of a kind stands alone, or with what it is about, on a line no longer than this. */
const LONGEST_TITLE = 240

/** The name of the paper that goes with a decision, as its paths begin where they would else be taken for the decision's. */
const PREFIX: Readonly<Record<string, string>> = {
  ...{ 'kế hoạch': 'KH', 'chương trình': 'CTr', 'phương án': 'PA', 'đề án': 'ĐA', 'hướng dẫn': 'HD' },
}

/** A paper of jobs that a decision puts into force, and how its paths begin when they meet the decision's. */
export type Attached = { paragraphs: Paragraph[]; prefix: string }

/**
 * The plan, programme, scheme or guidance printed under a decision's signature ("KẾ HOẠCH … (Kèm theo Quyết định số …)"),
 * else null. Regulations and lists that are attached give rules, not jobs.
 */
export function attachedPaper(strand: Strand, lines: readonly Line[], from: number): Attached | null {
  for (const [n, line] of lines.entries()) {
    if (line.start < from || line.end === line.start || line.end - line.start > LONGEST_TITLE) continue
    const kind = ATTACHED_KIND.exec(strand.key.slice(line.start, line.end))?.[0]
    if (!kind || !strand.text.startsWith(kind.toUpperCase(), line.start)) continue
    const title = lines.slice(n, n + TITLE_LINES)
    const at = title.findIndex(({ start, end }) => ATTACHING.test(strand.key.slice(start, end)))
    if (at < 0) continue
    const first = n + at + linesInBracket(strand, title.slice(at))
    return { paragraphs: paragraphsOf(strand, lines.slice(first)), prefix: PREFIX[kind] ?? 'KT' }
  }
  return null
}

/** How many lines the words in brackets take: "(Kèm theo Quyết định số … ⏎ của Chủ tịch …)". */
function linesInBracket(strand: Strand, lines: readonly Line[]): number {
  if (!strand.text.slice(lines[0]?.start, lines[0]?.end).includes('(')) return 1
  const closes = lines.findIndex(({ start, end }) => strand.text.slice(start, end).includes(')'))
  return closes < 0 ? 1 : closes + 1
}

/** The jobs of an attached paper; `taken` are the paths of the decision's own. */
export function attachedJobs(
  { paragraphs, prefix }: Attached,
  taken: readonly Instruction[],
  paper: { document: Strand; issuedOn: string | null },
): Instruction[] {
  const jobs = readBody(treeOf(paragraphs), paper)
  const paths = new Set(taken.map(({ path }) => path))
  if (!jobs.some(({ path }) => paths.has(path))) return jobs
  return jobs.map((job) => ({ ...job, path: `${prefix}.${job.path}` }))
}
