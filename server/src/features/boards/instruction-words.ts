import { dayOf } from '#platform/clock.ts'
import type { Instruction, InstructionActor, InstructionActorRole } from '#prisma'

/** Longest title made from an instruction, in characters. */
const MAX_TITLE = 180

/** A task's title from an instruction's words: its first clause without the label, cut at a word when it is long. */
export function titleOf(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:[-–+*•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ][.)]|[IVX]{1,5}\.)\s+/u, '')
    .trim()
  const clause = /^.{20,}?(?=[;:.](?:\s|$))/u.exec(plain)?.[0] ?? plain
  const short =
    clause.length <= MAX_TITLE ? clause : `${clause.slice(0, clause.lastIndexOf(' ', MAX_TITLE))}…`
  return short.charAt(0).toUpperCase() + short.slice(1).replace(/[;:.,]+$/, '')
}

/** How people name a point: "2.1" becomes "điểm 2.1", "I.1" "mục I.1", "p1" "đoạn 1", "closing" "đoạn kết". */
export function pointWords(path: string): string {
  if (path === 'closing') return 'đoạn kết'
  const paragraph = /^p(\d+)$/.exec(path)
  if (paragraph) return `đoạn ${paragraph[1]}`
  return /^[IVX]/.test(path) ? `mục ${path}` : `điểm ${path}`
}

/** Where a task comes from, in a few words: "điểm 2.1 · 131-CV/HU". */
export function sourceWords(path: string, document: { symbol: string | null; kind: string | null }): string {
  return `${pointWords(path)} · ${document.symbol ?? document.kind ?? 'văn bản'}`
}

/** What of a point and its document tells when the point is due. */
export interface Due extends Pick<Instruction, 'deadlineOn' | 'recurrence'> {
  readonly directive: { readonly document: { readonly dueOn: Date | null } }
}

/**
 * The civil day proposed as the deadline of a point's task, and who set it: the point itself, or the packet that wants
 * an answer to its document by then. A point that recurs runs by its own rhythm.
 */
export function dueDayOf({ deadlineOn, recurrence, directive }: Due) {
  if (deadlineOn) return { on: dayOf(deadlineOn), from: 'POINT' as const }
  const { dueOn } = directive.document
  return dueOn === null || recurrence !== null ? null : { on: dayOf(dueOn), from: 'DOCUMENT' as const }
}

/** Openings of what is only supposed: it tells when a part of the work comes up, and nothing is waited for. */
const SUPPOSED =
  /^(?:nếu|(?:trong )?trường hợp|(?:trong )?quá trình|(?:ngay )?khi (?:cần|có yêu cầu|phát sinh|phát hiện|xuất hiện|xảy ra))(?!\p{L})/iu

/** What a point’s task waits for; null where its condition only tells when a part of it comes up. */
export function waitOf({ condition }: Pick<Instruction, 'condition'>): string | null {
  return condition === null || SUPPOSED.test(condition) ? null : condition
}

/** A body of a point that its task does not name by itself, and who does its work today. */
interface Standing {
  readonly name: string
  readonly now: readonly string[]
}

/**
 * A task's description: the clause in full, and whom it names that the task does not.
 * @param standing of a body of the point; null when the task names it
 */
export function descriptionOf(
  point: Instruction & Due & { readonly actors: readonly InstructionActor[] },
  standing: (actor: InstructionActor) => Standing | null,
): string {
  const named = (role: InstructionActorRole) =>
    point.actors
      .filter((actor) => actor.role === role)
      .flatMap((actor) => standing(actor) ?? [])
      .map(({ name, now }) => (now.length === 0 ? name : `${name} (nay: ${now.join(', ')})`))
  const lines = [point.text.replace(/\s+/g, ' ').trim()]
  const leads = named('LEAD')
  const coordinating = named('COORDINATING')
  if (leads.length > 0) lines.push(`Chủ trì theo văn bản: ${leads.join('; ')}`)
  if (coordinating.length > 0) lines.push(`Phối hợp theo văn bản: ${coordinating.join('; ')}`)
  if (point.recurrence) lines.push(`Chế độ: ${point.recurrence}`)
  if (point.condition && waitOf(point) === null) lines.push(`Điều kiện: ${point.condition}`)
  if (point.reportTo) lines.push(`Báo cáo: ${point.reportTo}`)
  const due = dueDayOf(point)
  if (due?.from === 'DOCUMENT') {
    lines.push(
      `Hạn do nơi gửi yêu cầu trả lời (gói tin liên thông): ${due.on.split('-').reverse().join('/')}`,
    )
  }
  return lines.join('\n\n')
}
