import { FORCE_MEMBERS } from '../lexicon/board-names.ts'
import { BARE_POSTS, OFFICES } from '../lexicon/name-words.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList, ActorWords } from './actor-words.ts'
import { membersOf } from './bracketed-members.ts'
import { classList } from './class-list.ts'
import { headAt, isClass, isEach } from './heads.ts'
import { itemEnd } from './name-end.ts'
import { roleLabelAt } from './role-labels.ts'
import { eachArea } from './shared-areas.ts'
import { clauseEnd } from './telling-clause.ts'

const OFFICE = phraseSet(OFFICES)
const POST = phraseSet(BARE_POSTS)
const PERSONS = phraseSet(['đồng chí', 'đ/c', 'ông', 'bà'])
const FORCE = phraseSet(FORCE_MEMBERS)
const LONGEST_LIST = 80
/** Words of a clause that belongs to a name; longer ones tell of the job. */
const LONGEST_CLAUSE = 10

/** The list of bodies that begins exactly at word `at`, else null. Names after "các phòng:" are listed one by one. */
export function actorsAt(words: readonly Word[], at: number): ActorList | null {
  const items: ActorWords[] = []
  let i = at
  while (items.length < LONGEST_LIST && headAt(words, i) > 0) {
    const listed = classList(words, i)
    if (listed) {
      items.push(...listed.items)
      i = listed.next
    } else {
      const named = titlesEnd(words, i, itemEnd(words, i))
      const members = membersOf(words, i, named, actorsAt)
      const next = members?.next ?? clauseEnd(words, i, named)
      const to = isClass(words, i) || tellsOfMany(words, i, named, next) ? next : named
      items.push(...(members?.items ?? [{ from: i, to, prefix: [], prefixAt: i }]))
      i = next
    }
    i = addForces(words, items, i)
    const next = afterSeparator(words, i)
    if (next === null) break
    i = next
  }
  return items.length === 0
    ? null
    : { items: eachArea(words, gluePosts(words, glueFront(words, items))), next: i }
}

/** "Chủ tịch UBND các tỉnh từ A đến B", "… các xã tại khu vực bị lũ": the clause tells which of them are meant. */
function tellsOfMany(words: readonly Word[], from: number, to: number, end: number): boolean {
  return end - to <= LONGEST_CLAUSE && words.slice(from, to).some(({ key }) => key === 'các')
}

/** "lực lượng công an, thanh niên, phụ nữ": who else makes up the force; the word after them. */
function addForces(words: readonly Word[], items: ActorWords[], at: number): number {
  const [first] = items
  if (!first || words[first.from]?.key !== 'lực' || words[first.from + 1]?.key !== 'lượng') return at
  let i = at
  while (words[i]?.key === ',' || words[i]?.key === 'và') {
    const width = longestAt(words, i + 1, FORCE)
    const mark = words[i + 1 + width]?.key ?? ''
    if (width === 0 || !(/^(?:,|và)$/.test(mark) || words[i]?.key === 'và')) break
    items.push({ from: i + 1, to: i + 1 + width, prefix: [], prefixAt: i + 1 })
    i += 1 + width
  }
  return i
}

/** "đồng chí Trần Văn Bình, Phó Chủ tịch …": the offices after a person's name are the same person's. */
function titlesEnd(words: readonly Word[], from: number, end: number): number {
  const person = longestAt(words, from, PERSONS)
  if (person === 0 || !words[from + person]?.capital || longestAt(words, from + person, OFFICE) > 0)
    return end
  let i = end
  while (words[i]?.key === ',' && longestAt(words, i + 1, OFFICE) > 0) {
    const next = headAt(words, i + 1) > 0 ? itemEnd(words, i + 1) : i
    if (next <= i + 1) break
    i = next
  }
  return i
}

/** The word after a comma, semicolon or "và" when another body is named there, else null. */
function afterSeparator(words: readonly Word[], at: number): number | null {
  let i = at
  if (words[i]?.key === '(') i = closingBracket(words, i)
  const from = i
  if (words[i]?.key === ',' || words[i]?.key === ';') i++
  if (words[i]?.key === 'và' || words[i]?.key === 'hoặc') i++
  return i > from && headAt(words, i) > 0 && !isEach(words, i) && !roleLabelAt(words, i) ? i : null
}

function closingBracket(words: readonly Word[], at: number): number {
  for (let i = at; i < at + 14; i++) if (words[i]?.key === ')') return i + 1
  return at
}

/** The Front and the mass organisations named together ("MTTQ và các đoàn thể") stay one addressee. */
function glueFront(words: readonly Word[], items: ActorWords[]): ActorWords[] {
  const [front, others] = items
  if (items.length !== 2 || !front || !others) return items
  const isFront = /^(?:ủy ban )?(?:mặt trận|mttq|ubmttq)/.test(keysOf(words, front))
  const areOthers = /^(?:các )?đoàn thể/.test(keysOf(words, others))
  return isFront && areOthers
    ? [{ from: front.from, to: others.to, prefix: [], prefixAt: front.from }]
    : items
}

/** "Giám đốc, Phó Giám đốc các sở": a post without its body is named with the post that has one. */
function gluePosts(words: readonly Word[], items: ActorWords[]): ActorWords[] {
  if (items.length < 2) return items
  const glued: ActorWords[] = []
  let from = -1
  for (const [n, item] of items.entries()) {
    const next = items[n + 1]
    const bare = item.prefix.length === 0 && longestAt(words, item.from, POST) === item.to - item.from
    if (bare && next && next.prefix.length === 0 && longestAt(words, next.from, POST) > 0) {
      if (from < 0) from = item.from
      continue
    }
    glued.push(from < 0 ? item : { ...item, from, prefixAt: from })
    from = -1
  }
  return glued
}

function keysOf(words: readonly Word[], item: ActorWords): string {
  return words
    .slice(item.from, item.to)
    .map((word) => word.key)
    .join(' ')
}
