import { TOP_BODIES } from '../lexicon/board-names.ts'
import { COMMANDS } from '../lexicon/verbs.ts'
import { longestAt, phraseSet, type Word } from '../text/words.ts'
import type { ActorList } from './actor-words.ts'
import { actorsAt } from './actors.ts'
import { headAt } from './heads.ts'

const TOP = phraseSet(TOP_BODIES)
const GROUND = phraseSet(['thực hiện', 'căn cứ', 'theo', 'tiếp theo', 'triển khai', 'để thực hiện', 'tại'])
const COMMAND = phraseSet(COMMANDS)
const PAPER = phraseSet(['văn bản', 'công văn', 'tờ trình', 'thông báo', 'công điện', 'kế hoạch'])
/** Words from "đã có Văn bản số … ngày …" to what it asked for. */
const LONGEST_REFERENCE = 70
/** Words from the start of a sentence to an order of the top. */
const LONGEST_OPENING = 60
/** Words of the name of who calls upon others. */
const LONGEST_CALLER = 14
/** Words before "yêu cầu", "giao" … that make it a noun or somebody else's act. */
const NOUN_BEFORE = new Set([
  'sự',
  'bản',
  'kiến',
  'theo',
  'nội',
  'các',
  'những',
  'ban',
  'được',
  'trên',
  'tờ',
  'với',
  'mục',
  'đáp',
  'số',
  'có',
  'hồ',
  'việc',
])

/** How many words an order to somebody ("đề nghị", "giao cho") takes at word `at`; 0 when none stands there. */
export function commandAt(words: readonly Word[], at: number): number {
  if (callsUpon(words, at) || directsFromTop(words, at)) return 2
  const width = longestAt(words, at, COMMAND)
  return width === 0 || isNounCommand(words, at) || isBriefing(words, at) ? 0 : width
}

/** "tổ chức giao ban hiệu trưởng": a meeting, not something given to a "ban". */
function isBriefing(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'giao' && words[at + 1]?.key === 'ban' && !words[at + 1]?.capital
}

/** "Ban Chấp hành kêu gọi toàn thể đoàn viên …": who issues the paper calls; "kêu gọi …" alone is a job. */
function callsUpon(words: readonly Word[], at: number): boolean {
  if (words[at]?.key !== 'kêu' || words[at + 1]?.key !== 'gọi') return false
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_CALLER) && !/^[.;:]$/.test(words[i]?.key ?? ''); i--)
    if (words[i]?.capital && actorsAt(words, i)?.next === at) return true
  return false
}

/**
 * "Thủ tướng Chính phủ chỉ đạo các địa phương khẩn trương …": nobody gives those at the top anything to do, so what
 * they direct is an order; not where it is told as the ground of another's ("Thực hiện …, Thủ tướng chỉ đạo …").
 */
function directsFromTop(words: readonly Word[], at: number): boolean {
  if (words[at]?.key !== 'chỉ' || words[at + 1]?.key !== 'đạo') return false
  const width = [4, 3, 2].find((n) => longestAt(words, at - n, TOP) === n)
  if (width === undefined || headAt(words, at + 2) === 0) return false
  let start = at - width
  while (start > Math.max(0, at - LONGEST_OPENING) && words[start - 1]?.key !== '.') start--
  return (start === 0 || words[start - 1]?.key === '.') && longestAt(words, start, GROUND) === 0
}

/** The bodies that a command names ("yêu cầu các sở …"): the first list after a command from word `from` on. */
export function commanded(words: readonly Word[], from: number): ActorList | null {
  for (let i = from; i < words.length; i++) {
    const width = commandAt(words, i)
    const list = width > 0 ? actorsAt(words, i + width) : null
    if (list) return list
  }
  return null
}

/** "Sở Nội vụ đã có Công văn số … ngày … đề nghị các xã …": what an earlier paper asked for. */
function isOfEarlierPaper(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.mark || words[at]?.capital) return false
  let paper = false
  for (let i = at - 1; i > Math.max(0, at - LONGEST_REFERENCE) && !/^[.;:]$/.test(words[i]?.key ?? ''); i--) {
    paper = paper || longestAt(words, i, PAPER) > 0
    if (words[i]?.key === 'đã') return paper
  }
  return false
}

/** "theo yêu cầu của", "ý kiến chỉ đạo", "được giao", "văn bản … phân công": a noun or a report, not an order. */
export function isNounCommand(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  if (words[at]?.key === 'phân' && !words[at]?.capital && ![',', ';', ':', 'nhất'].includes(before))
    return true
  for (let i = Math.max(0, at - 7); i < at; i++)
    if (words[i]?.key === 'được' && words[at]?.key === 'giao') return true
  if (isOfEarlierPaper(words, at)) return true
  return NOUN_BEFORE.has(before) && !(words[at - 1]?.capital && words[at - 2]?.capital)
}
