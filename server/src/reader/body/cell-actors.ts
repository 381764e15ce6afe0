import type { ActorList, ActorWords } from '../actors/actor-words.ts'
import { actorsAt } from '../actors/actors.ts'
import { commandAt } from '../actors/commands.ts'
import { headAt, verbAt } from '../actors/heads.ts'
import { actorOf } from '../actors/naming.ts'
import { roleLabelAt } from '../actors/role-labels.ts'
import { NO_NAME, TIME_CELL } from '../lexicon/tables.ts'
import type { Actor } from '../reading.ts'
import type { Strand } from '../text/strand.ts'
import { type Word, wordsOf } from '../text/words.ts'

/** The bodies a cell names, by what they do. */
export type CellActors = { leads: Actor[]; coordinates: Actor[] }

type Side = keyof CellActors

/** A name that no lexicon knows has no more words. */
const LONGEST_NAME = 8

/** A cell that holds more words is no list of names. */
const MOST_WORDS = 400

/**
 * The bodies in a cell of the column of those who lead or help. A cell may tell of both ("Sở A chủ trì; Sở B phối hợp",
 * "Chủ trì: …; phối hợp: …"), and what stands there is a name though no lexicon knows it ("Doanh nghiệp", a person).
 */
export function cellActors(strand: Strand, column: 'lead' | 'coordinate'): CellActors {
  const found: CellActors = { leads: [], coordinates: [] }
  const words = wordsOf(strand).slice(0, MOST_WORDS)
  let side: Side = column === 'lead' ? 'leads' : 'coordinates'
  for (let at = 0; at < words.length; at++) {
    const label = roleLabelAt(words, at)
    if (label) side = label.role
    const from = at + (label?.width ?? 0)
    at = pieceEnd(words, from)
    const piece = words.slice(from, at)
    const goesOn = words[from - 1]?.key === ';'
    if (roleLabelAt(words, at)) at--
    for (const [own, item] of namesIn(piece, side, goesOn)) found[own].push(actorOf(strand, piece, item))
  }
  return found
}

/** The semicolon after word `from`, or the label of the other part; else the end. */
function pieceEnd(words: readonly Word[], from: number): number {
  for (let i = from; i < words.length; i++)
    if (words[i]?.key === ';' || (i > from && roleLabelAt(words, i))) return i
  return words.length
}

/** The names in a stretch without a semicolon, each with what it does. */
function namesIn(words: readonly Word[], side: Side, goesOn: boolean): [Side, ActorWords][] {
  const first = commandAt(words, 0)
  const list = actorsAt(words, first)
  if (!list) return unknownIn(words, side, goesOn)
  const own = roleAfter(words, list.next) ?? side
  const names = list.items.map((item): [Side, ActorWords] => [bracketedRole(words, item.to) ?? own, item])
  return [...names, ...listsAfter(words, list.next, own)]
}

/** Further bodies after a mark, and those after "phối hợp với". */
function listsAfter(words: readonly Word[], from: number, side: Side): [Side, ActorWords][] {
  const names: [Side, ActorWords][] = []
  let own = side
  for (let i = from; i < words.length; i++) {
    if (words[i]?.key === 'hợp' && words[i - 1]?.key === 'phối') own = 'coordinates'
    const before = words[i - 1]?.key ?? ''
    const opens = /^(?:[,.-]|và|với|cùng|hợp)$/.test(before) && (words[i]?.capital || words[i]?.key === 'các')
    const list: ActorList | null = opens && headAt(words, i) > 0 ? actorsAt(words, i) : null
    if (!list) continue
    const role = roleAfter(words, list.next) ?? own
    names.push(...list.items.map((item): [Side, ActorWords] => [bracketedRole(words, item.to) ?? role, item]))
    i = list.next - 1
  }
  return names
}

/** "Sở A chủ trì", "Sở B phối hợp": what the bodies before word `at` do, where the words say it. */
function roleAfter(words: readonly Word[], at: number): Side | null {
  const two = `${words[at]?.key} ${words[at + 1]?.key}`
  if (two === 'chủ trì') return 'leads'
  return two === 'phối hợp' && (words[at + 2]?.mark ?? true) ? 'coordinates' : null
}

/** "Sở A (chủ trì)". */
function bracketedRole(words: readonly Word[], at: number): Side | null {
  return words[at]?.key === '(' ? roleAfter(words, at + 1) : null
}

/** A stretch that begins with no name we know: it is one, up to the comma before one that we know. */
function unknownIn(words: readonly Word[], side: Side, goesOn: boolean): [Side, ActorWords][] {
  const known = words.findIndex(
    (word, i) => i > 1 && words[i - 1]?.key === ',' && word.capital && headAt(words, i) > 0,
  )
  const to = known < 0 ? words.length : known - 1
  const names: [Side, ActorWords][] = isName(words, to, goesOn)
    ? [[side, { from: 0, to: endOf(words, to), prefix: [], prefixAt: 0 }]]
    : []
  return known < 0 ? names : [...names, ...listsAfter(words, known, side)]
}

/** A name without the full stop that ends its cell. */
function endOf(words: readonly Word[], to: number): number {
  return words[to - 1]?.key === '.' ? to - 1 : to
}

/** `goesOn`: it stands after a semicolon, where a name needs no capital. */
function isName(words: readonly Word[], to: number, goesOn: boolean): boolean {
  const name = words.slice(0, endOf(words, to))
  const key = name.map((word) => word.key).join(' ')
  return (
    name.length <= LONGEST_NAME &&
    (goesOn || name[0]?.capital === true) &&
    key.length > 2 &&
    !NO_NAME.test(key) &&
    !TIME_CELL.test(key) &&
    !/[.:?]/.test(key) &&
    verbAt(words, 0) === 0
  )
}
