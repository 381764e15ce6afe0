import { CLASS_PREFIXES, JOINT_NAMES } from '../lexicon/agencies.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList, ActorWords } from './actor-words.ts'
import { areaAt, headAt, verbAt } from './heads.ts'
import { bareNameEnd, itemEnd } from './name-end.ts'

const PLURALS = phraseSet(CLASS_PREFIXES.map((single) => `các ${single}`))
/** Classes of departments told by their kinds ("các sở, ban, ngành: Nội vụ; Tài chính"): each is a department. */
const KINDS = phraseSet([
  'các sở, ngành',
  'các sở, ban, ngành',
  'các sở, ban ngành',
  'các bộ, ngành',
  'các bộ, cơ quan',
])
const PARTY = phraseSet(['đảng ủy', 'đảng bộ', 'chi bộ', 'chi ủy'])
const JOINT = phraseSet(JOINT_NAMES)
const POSTS = phraseSet([
  'giám đốc',
  'thủ trưởng',
  'chủ tịch',
  'bộ trưởng',
  'chánh văn phòng',
  'hiệu trưởng',
  'bí thư',
])
/** Classes whose names stand alone after a comma even without "các" ("Sở Tài chính, Nội vụ"). */
const BARE_CLASSES = phraseSet(['sở', 'bộ', 'quân chủng', 'binh chủng'])
/** What a body does after its colon: no name of its class ("Cục Văn hóa các dân tộc: Chủ trì, …"). */
const ACTS = phraseSet(['chủ trì', 'phối hợp', 'tham mưu', 'chỉ đạo', 'chủ động', 'hướng dẫn', 'tăng cường'])
const LONGEST_LIST = 80
/** Words of an office or a body before "các" ("Chủ tịch Ủy ban nhân dân các xã"). */
const LONGEST_OPENING = 8

/** Words from "các" to the colon after the name of a class. */
const LONGEST_CLASS = 100

/**
 * The words that open the list of a class: the body or office before "các", the class, the word after it; `word`: the
 * word after what of the class each name takes, where that is not all of it ("Sở" of "các sở, ngành").
 */
type Opening = { from: number; many: number; kind: number; next: number; word?: number }

/**
 * The bodies of a class named one by one after it: "các phòng: A, B", "các Sở A, B và C", "Chủ tịch UBND các xã A, B",
 * "Sở A, B". Null when word `at` opens no such list.
 */
export function classList(words: readonly Word[], at: number): ActorList | null {
  const opening = openingAt(words, at)
  if (!opening) return null
  const colon = words[opening.next]?.key === ':'
  const first = colon ? opening.next + 1 : opening.next
  if (!namesFollow(words, opening, first, colon)) return null
  const list = readNames(words, opening, first, colon)
  return colon || list.items.length > 1 ? list : null
}

function openingAt(words: readonly Word[], at: number): Opening | null {
  const post = postBefore(words, at) ?? postOfEach(words, at)
  if (post) return post
  const bare = longestAt(words, at, BARE_CLASSES)
  if (bare > 0 && words[at + bare]?.capital) return { from: at, many: at, kind: at, next: at + bare }
  for (let i = at; i < Math.min(words.length, at + LONGEST_OPENING) && !words[i]?.mark; i++) {
    if (words[i]?.key !== 'các') continue
    if (i > at && words[i - 1]?.key === 'và') return null
    const kinds = longestAt(words, i, KINDS)
    if (kinds > 0 && words[i + kinds]?.key === ':')
      return { from: at, many: i, kind: i + 1, next: i + kinds, word: i + 2 }
    const width = longestAt(words, i, PLURALS)
    if (width > 0 && (words[i + width]?.capital || words[i + width]?.key === ':'))
      return { from: at, many: i, kind: i + 1, next: i + width }
    return anyClass(words, at, i)
  }
  return null
}

/** "các cơ quan: Thanh tra, Trung tâm …": the class gives its names no word of its own. */
function anyClass(words: readonly Word[], at: number, many: number): Opening | null {
  if (!words.slice(many, many + LONGEST_CLASS).some(({ key }) => key === ':')) return null
  const end = itemEnd(words, at)
  return end > many && words[end]?.key === ':' ? { from: at, many, kind: end, next: end } : null
}

/** "Giám đốc Sở: Nội vụ, Tài chính": a post and its class before a colon are those of each name after it. */
function postOfEach(words: readonly Word[], at: number): Opening | null {
  const many = at + longestAt(words, at, POSTS)
  const next = many + longestAt(words, many, BARE_CLASSES)
  if (many === at || next === many || words[next]?.key !== ':' || !words[next + 1]?.capital) return null
  return { from: at, many, kind: many, next }
}

/** "Giám đốc: Sở Nội vụ, Đài Truyền hình": a bare post before a colon is that of each body named after it. */
function postBefore(words: readonly Word[], at: number): Opening | null {
  const width = longestAt(words, at, POSTS)
  const next = at + width
  if (width === 0 || words[next]?.key !== ':' || !words[next + 1]?.capital) return null
  return headAt(words, next + 1) > 0 ? { from: at, many: next, kind: next, next } : null
}

function namesFollow(words: readonly Word[], { many }: Opening, first: number, colon: boolean): boolean {
  if (!words[first]?.capital || isPlural(words, first) || longestAt(words, first, ACTS) > 0) return false
  if (!colon) return true
  // "Bảo hiểm xã hội các tỉnh: Thông báo, đôn đốc …": no area is called by a verb.
  if (areaAt(words, many + 1) > 0 && verbAt(words, first) > 0) return false
  return (
    verbAt(words, first) === 0 ||
    words[bareNameEnd(words, first)]?.key === ',' ||
    longestAt(words, first, JOINT) > 0
  )
}

/** Reads "A, B và C" after the opening; `next` is the word after the names. */
function readNames(words: readonly Word[], opening: Opening, first: number, colon: boolean): ActorList {
  const items: ActorWords[] = []
  let i = first
  let kind = opening
  while (items.length < LONGEST_LIST) {
    const end = bareNameEnd(words, i)
    if (end === i) break
    items.push({ from: i, to: end, prefix: prefixOf(words, kind, i, end), prefixAt: opening.from })
    i = end
    const mark = words[i]?.key
    if (mark === ';' && !(colon && goesOn(words, opening, first, i))) break
    const area = mark === ',' || mark === 'và' ? otherArea(words, opening, i + 1) : null
    if (area) {
      kind = area
      i = area.next
      continue
    }
    const next = words[i + 1]
    if (!/^(?:[,;]|và)$/.test(mark ?? '') || !next?.capital || next.mark || isPlural(words, i + 1)) break
    if (!colon && headAt(words, i + 1) > 0 && !isMinistry(words, opening, i + 1)) break
    i++
  }
  return { items, next: i }
}

/** "các sở, ngành: A; B": a semicolon goes on with the names where one stands after the first of them. */
function goesOn(words: readonly Word[], opening: Opening, first: number, at: number): boolean {
  if (words[bareNameEnd(words, first)]?.key !== ';') return false
  return longestAt(words, opening.kind, PARTY) > 0 || headAt(words, at + 1) === 0
}

/** "UBND các xã A, B và phường C": the body before "các" is that of the further kind of area too. */
function otherArea(words: readonly Word[], opening: Opening, at: number): Opening | null {
  if (opening.many === opening.from || areaAt(words, opening.kind) === 0) return null
  const kind = words[at]?.key === 'các' ? at + 1 : at
  const width = areaAt(words, kind)
  return width > 0 && words[kind + width]?.capital ? { ...opening, kind, next: kind + width } : null
}

/** What is said before each name: "Bộ trưởng" + "Bộ"; nothing where the name is a body of its own ("Thanh tra tỉnh"). */
function prefixOf(words: readonly Word[], opening: Opening, from: number, to: number): ActorWords['prefix'] {
  if (opening.many === opening.next) return [[opening.from, opening.many]]
  const ofParty = longestAt(words, opening.kind, PARTY) > 0 && longestAt(words, from, PARTY) === 0
  if (headAt(words, from) > 0 && !ofParty && !(isMinistry(words, opening, from) && to - from === 2)) return []
  const kind = [opening.kind, opening.word ?? opening.next] as const
  const stretches = [[opening.from, opening.many] as const, kind]
  return stretches.filter(([start, end]) => end > start)
}

/** "Bộ Công an": in the list of ministries a name that is elsewhere a body of its own. */
function isMinistry(words: readonly Word[], opening: Opening, at: number): boolean {
  return words[opening.kind]?.key === 'bộ' && words[at]?.key === 'công' && words[at + 1]?.key === 'an'
}

function isPlural(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'các' || words[at + 1]?.key === 'các'
}
