import type { ActorList } from '../actors/actor-words.ts'
import { actorsAt } from '../actors/actors.ts'
import { commanded } from '../actors/commands.ts'
import { isClass, verbAt } from '../actors/heads.ts'
import { actorOf, distinct, nameKey } from '../actors/naming.ts'
import { opensWithVerb, type Roles, rolesIn } from '../actors/roles.ts'
import {
  ACT_ON_IT,
  DUTY,
  EFFECT,
  JOBS_FOLLOW,
  LAST_CALL,
  PREAMBLE,
  REPORTED,
  TELLING_CALL,
} from '../lexicon/sections.ts'
import type { Actor, Instruction } from '../reading.ts'
import type { Strand } from '../text/strand.ts'
import { longestAt, phraseSet, type Word, wordsOf } from '../text/words.ts'
import { build, type Setting } from './build-instruction.ts'
import { type Inherited, NOTHING } from './inheritance.ts'
import { isFinding } from './orders.ts'
import type { Paragraph } from './paragraphs.ts'
import { part, sentencesOf } from './sentences.ts'

/** A sentence that gives something to do, with who is to do it. */
type Order = { strand: Strand; roles: Roles }

/**
 * Instructions of unlabelled paragraphs: `p1`, `p2`… in reading order; the last of those after the points, or the
 * last call of a paper without points, is the closing request. `hasJobs`: the points give something to do.
 */
export function freeInstructions(
  intro: readonly Paragraph[],
  after: readonly Paragraph[],
  hasPoints: boolean,
  hasJobs: boolean,
  setting: Setting,
): { before: Instruction[]; after: Instruction[] } {
  const asked = ordersOf(intro, hasPoints, hasJobs)
  const opening = asked.length > 0 || hasPoints ? asked : intro.flatMap(expectedIn)
  const closing = after.flatMap((paragraph) => together(paragraph, ordersIn(paragraph, 'closing')))
  const last = hasPoints ? closing.pop() : closingCall(intro, opening)
  const make = (order: Order, n: number) => instruction(`p${n + 1}`, order, setting)
  const before = opening.map(make)
  const between = closing.map((order, n) => make(order, before.length + n))
  return {
    before,
    after: [
      ...between,
      ...(last && (hasPoints || before.length > 0) ? [instruction('closing', last, setting)] : []),
    ],
  }
}

/** In a paper that orders nobody in so many words: "Các chi bộ, các thôn nghiên cứu và góp ý …" says what is expected. */
function expectedIn(paragraph: Paragraph): Order[] {
  const [first] = sentencesOf(paragraph)
  if (!first || !isClass(wordsOf(first), 0) || isFinding(first.key)) return []
  return ordersIn(paragraph, 'announced').slice(0, 1)
}

/** In a paper without points, the last paragraph is its closing when something was asked before it. */
function closingCall(intro: readonly Paragraph[], opening: Order[]): Order | undefined {
  const last = intro.at(-1)
  const order = opening.at(-1)
  if (!last || !order || opening.length < 2 || !lies(order, last)) return undefined
  const { key } = order.strand
  if (!LAST_CALL.test(key) && !TELLING_CALL.test(key) && !asksToAct(order.strand)) return undefined
  const own = opening.filter((one) => lies(one, last)).length
  if (own === opening.length) return undefined
  return together(last, opening.splice(opening.length - own))[0]
}

/** All that a closing paragraph asks is one request: "Đề nghị các xã thực hiện. Hằng năm báo cáo về Sở A. Nếu có vướng mắc, …". */
function together({ strand }: Paragraph, orders: readonly Order[]): Order[] {
  const [first, last] = [orders[0], orders.at(-1)]
  if (!first || !last || first === last) return [...orders]
  const start = strand.from.indexOf(first.strand.from[0] ?? -1)
  const end = strand.to.lastIndexOf(last.strand.to.at(-1) ?? -1)
  if (start < 0 || end < start) return [last]
  const leads = distinct(orders.flatMap(({ roles }) => roles.leads))
  const coordinates = distinct(orders.flatMap(({ roles }) => roles.coordinates))
  const via = distinct(orders.flatMap(({ roles }) => roles.via))
  return [{ strand: part(strand, start, end + 1), roles: { ...last.roles, leads, coordinates, via } }]
}

/** "Ủy ban nhân dân tỉnh đề nghị các sở triển khai và thực hiện./.": nothing is asked but to act on the paper. */
function asksToAct(strand: Strand): boolean {
  const words = wordsOf(strand)
  const next = words[commanded(words, 0)?.next ?? words.length]
  return next !== undefined && ACT_ON_IT.test(strand.key.slice(next.start))
}

function lies({ strand }: Order, paragraph: Paragraph): boolean {
  return (strand.from[0] ?? -1) >= (paragraph.strand.from[0] ?? 0)
}

/**
 * The orders in paragraphs before the first point, or in a paper without points. A lead-in ("… như sau:") under which
 * nothing is ordered is the order itself; else it lends who it names to what stands under it.
 */
function ordersOf(paragraphs: readonly Paragraph[], hasPoints: boolean, hasJobs: boolean): Order[] {
  const orders: Order[] = []
  let announced = false
  let lender: Order | undefined
  for (const [n, paragraph] of paragraphs.entries()) {
    if (isTitle(paragraph, paragraphs[n + 1])) continue
    const before = hasPoints ? undefined : (lender ?? orders.at(-1))
    const found = ordersIn(paragraph, announced ? 'announced' : 'text', before)
    if (!isLeadIn(paragraph)) {
      orders.push(...found)
      continue
    }
    announced = !hasPoints
    const leading = found.filter(({ roles }) => roles.leads.some((lead) => !lead.inherited))
    const last = hasPoints && n === paragraphs.length - 1
    const below = last ? hasJobs : ordersBelow(paragraphs, n, leading.at(-1))
    if (!below) orders.push(...leading)
    lender = below ? leading.at(-1) : undefined
  }
  return orders
}

/** A short line without a mark at its end, over running text: the title of what follows. */
function isTitle({ strand }: Paragraph, next: Paragraph | undefined): boolean {
  const { length } = strand.key
  return (
    next !== undefined &&
    length <= LONGEST_TITLE &&
    /[\p{L}0-9)"]$/u.test(strand.key) &&
    next.strand.key.length > length
  )
}

const LONGEST_TITLE = 200

function isLeadIn({ strand }: Paragraph): boolean {
  return strand.key.endsWith(':')
}

/** Whether something is ordered in what stands right under lead-in `n`; anywhere under it when it says that jobs follow. */
function ordersBelow(paragraphs: readonly Paragraph[], n: number, leadIn: Order | undefined): boolean {
  const far = JOBS_FOLLOW.test(paragraphs[n]?.strand.key ?? '')
  for (const paragraph of paragraphs.slice(n + 1, n + 1 + FARTHEST_JOB)) {
    if (isLeadIn(paragraph)) continue
    const found = ordersIn(paragraph, 'announced', leadIn)
    if (found.length > 0) return !found.every(({ strand }) => LAST_CALL.test(strand.key) || asksToAct(strand))
    if (!far) return false
  }
  return false
}

/** How many paragraphs under a lead-in are looked at for the first job. */
const FARTHEST_JOB = 12

/** Where a paragraph stands: in running text, what only states who does something is no order. */
type Place = 'text' | 'announced' | 'closing'

/** The sentences of a paragraph that order, or go on with an order (`before`: the last one above). */
function ordersIn(paragraph: Paragraph, place: Place, before?: Order): Order[] {
  const orders: Order[] = []
  const askers = new Set<string>()
  for (const sentence of sentencesOf(paragraph)) {
    const words = wordsOf(sentence)
    const lent = orders.at(-1) ?? before
    const found = place !== 'closing' && isFinding(sentence.key)
    const opener = orders.length > 0 ? openerOf(words) : ''
    const goesOn = place === 'text' && opener !== '' && !askers.has(opener)
    const command = commandIn(sentence, words)
    if (command) askers.add(openerOf(wordsOf(command.strand)))
    const order =
      command ??
      (found
        ? null
        : (dutyIn(sentence, words, goesOn ? 'announced' : place, lent) ?? spreadIn(sentence, words)))
    if (order) orders.push(order)
    else if (lent && lent.roles.leads.length > 0 && opensWithVerb(words, 0))
      orders.push({ strand: sentence, roles: { ...rolesIn(sentence, 0), leads: lent.roles.leads.map(lend) } })
  }
  return orders
}

/** The body that opens a sentence, as one string; empty when none does. */
function openerOf(words: readonly Word[]): string {
  const end = actorsAt(words, 0)?.next ?? 0
  return words
    .slice(0, end)
    .map(({ key }) => key)
    .join(' ')
}

const SPREADING = phraseSet([
  'triển khai đến',
  'triển khai tới',
  'triển khai cho',
  'phổ biến đến',
  'phổ biến tới',
])

/** "Liên đoàn Lao động tỉnh triển khai đến các công đoàn cơ sở đăng ký …": an order handed down to who is to carry it out. */
function spreadIn(sentence: Strand, words: readonly Word[]): Order | null {
  if (EFFECT.test(sentence.key) || /(?:^| )(?:đã|đang|được) /.test(sentence.key)) return null
  const at = words.findIndex((_, i) => longestAt(words, i, SPREADING) > 0)
  const list = at > 0 ? actorsAt(words, at + 3) : null
  const start = words[at + 3]?.start ?? 0
  return list && opensWithVerb(words, list.next)
    ? afterPreamble(sentence, words, start, rolesIn(sentence, start))
    : null
}

function lend<T extends { inherited: boolean }>(actor: T): T {
  return { ...actor, inherited: true }
}

/** "… đề nghị Sở A báo cáo …": an order in so many words. */
function commandIn(sentence: Strand, words: readonly Word[]): Order | null {
  const list = REPORTED.test(sentence.key) ? null : commanded(words, 0)
  if (!list) return null
  const at = words[list.items[0]?.prefixAt ?? 0]?.start ?? 0
  const roles = rolesIn(sentence, at)
  if (roles.instructs) return afterPreamble(sentence, words, at, roles)
  const leads = distinct(list.items.map((item) => actorOf(sentence, words, item)))
  return jobAfter(words, list.next) ? afterPreamble(sentence, words, at, { ...roles, leads }) : null
}

/** A verb of instruction right at word `at`, or further on after a comma ("đề nghị các sở …, kịp thời báo cáo"). */
function jobAfter(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + FARTHEST_VERB); i++)
    if ((i === at || words[i - 1]?.key === ',') && opensWithVerb(words, i)) return true
  return false
}

/** How many words after those asked the verb of their job is looked for. */
const FARTHEST_VERB = 60

/** "Sở A, Sở B cần khảo sát …", "…, các cơ quan kịp thời phản ánh": the doers come before what they are to do. */
function dutyIn(sentence: Strand, words: readonly Word[], place: Place, before?: Order): Order | null {
  if (EFFECT.test(sentence.key) || /(?:^| )đã (?!được)/.test(sentence.key)) return null
  const list = doersIn(sentence, words)
  const first = list?.items[0]
  if (!list || !first) return null
  const at = words[first.prefixAt]?.start ?? 0
  const duty = DUTY.test(` ${sentence.key.slice(words[list.next]?.start).slice(0, 40)}`)
  const named = list.items.map((item) => actorOf(sentence, words, item))
  const expected = duty || words[first.prefixAt - 1]?.key === 'thì' || isAsked(named, sentence, before)
  if (place === 'text' && !expected) return null
  const roles = rolesIn(sentence, at)
  return afterPreamble(sentence, words, at, { ...roles, leads: distinct([...named, ...roles.leads]) })
}

/** "Đối với …, Sở A hướng dẫn …" after "… đề nghị các Sở A …": the same are told more of what they are asked. */
function isAsked(named: readonly Actor[], { key }: Strand, before?: Order): boolean {
  if (!before || !/^(?:đối với|riêng) /.test(key)) return false
  const asked = before.roles.leads.map(({ value }) => nameKey(value))
  return named.every(({ value }) => asked.some((one) => one.endsWith(nameKey(value))))
}

/** The first list of bodies at the opening of a clause with the verb of a job after it. */
function doersIn(sentence: Strand, words: readonly Word[]): ActorList | null {
  const told = /thông báo (?:để|đến|tới|cho) /.exec(sentence.key)
  if (told)
    return actorsAt(
      words,
      words.findIndex((word) => word.start >= told.index + told[0].length),
    )
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && !/^(?:[,;:]|thì)$/.test(words[i - 1]?.key ?? '')) continue
    const list = actorsAt(words, i)
    if (!list) continue
    if (verbAt(words, list.next) && opensJob(words, list.next)) return list
    i = list.next
  }
  return null
}

/** A verb of instruction, perhaps after "cần", "phải", "có trách nhiệm". */
function opensJob(words: readonly Word[], at: number): boolean {
  return opensWithVerb(words, at) || ['cần', 'phải', 'có', 'chịu'].includes(words[at]?.key ?? '')
}

/** The order without the clause that says what it is for or on what it rests. `at`: where its doers begin. */
function afterPreamble(sentence: Strand, words: readonly Word[], at: number, roles: Roles): Order {
  if (!PREAMBLE.test(sentence.key)) return { strand: sentence, roles }
  const mark = words.findLast((word) => word.start < at && /^[,;]$/.test(word.key))
  return { strand: mark ? part(sentence, mark.end, sentence.text.length) : sentence, roles }
}

function instruction(path: string, { strand, roles }: Order, setting: Setting): Instruction {
  const inherited: Inherited = NOTHING
  return build({ path, strand, from: 0, contents: [] }, roles, inherited, setting)
}
