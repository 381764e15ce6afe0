import process from 'node:process'
import { expect, test } from 'vitest'
import { readDocument } from './read.ts'

const MEGABYTE = 1024 * 1024
/** Seconds of processor time that a megabyte may take on a core with nothing else to do. */
const LONGEST = 2

/** Patterns that make careless readers slow, each filling a megabyte. */
const ADVERSARIES = [
  ['spaces', ' '],
  ['stars', '*'],
  ['brackets', '(a (b '],
  ['dashes', '- a\n'],
  ['dates', '12/2013/'],
  ['symbols', '12/KH-UBND '],
  ['actors', 'Sở Nội vụ, '],
  ['orders', 'yêu cầu các phòng: '],
  ['sentences', 'Đề nghị Sở Nội vụ báo cáo. '],
  ['open quotes', 'cuộc vận động “'],
  ['capitals', 'ỦY BAN NHÂN DÂN TỈNH\n'],
  ['one long letterhead', 'ỦY BAN NHÂN DÂN TỈNH '],
  ['titles', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n'],
  ['marks', 'e\u0301\u0323'],
  ['points that are no jobs', 'Vườn ươm của xã nằm ở đầu làng.\n- '],
  ['jobs among other points', 'Rà soát các hộ nghèo của xã;\n- Vườn ươm của xã nằm ở đầu làng;\n- '],
  ['labels', 'I. \n1. \na) \n- \n'],
  ['bare labels', 'I.\n1.\na)\n-\n'],
  ['heads of tables', 'TT\n'],
  ['tables', 'TT\nNội dung\nChủ trì\n1\nRà soát\nSở Nội vụ\n'],
  ['tables of groups only', '| TT | Nội dung | Chủ trì |\n| I | Lĩnh vực | |\n'],
  ['classes with members', 'các nhà mạng (A, B, C) '],
  ['classes in classes', 'Các cơ quan (Sở A, '],
  ['conditions', 'sau khi '],
  ['suppositions', ', khi xét a, cần '],
  ['times', 'không định kỳ năm 2025 và các năm tiếp theo '],
  ['one word', 'a'],
  ['broken words', 'thựchiện ph ố ngu ồn '],
] as const

/** Where the pattern stands: in a point of the body, in the list of recipients, or alone. */
const PLACES = {
  body: (filler: string) => `Kính gửi: Sở A.\n\nUBND tỉnh yêu cầu:\n\n1. ${filler}`,
  foot: (filler: string) => `Kính gửi: Sở A.\n\nĐề nghị báo cáo.\n\nNơi nhận:\n- ${filler}`,
  alone: (filler: string) => filler,
}
const IN_FOOT = ['dashes', 'actors', 'sentences', 'labels']
const ALONE = ['actors', 'sentences', 'capitals', 'one long letterhead', 'bare labels', 'marks']

const CASES = ADVERSARIES.flatMap(([name, pattern]) => [
  { name, place: 'body' as const, pattern },
  ...(IN_FOOT.includes(name) ? [{ name, place: 'foot' as const, pattern }] : []),
  ...(ALONE.includes(name) ? [{ name, place: 'alone' as const, pattern }] : []),
])

/** Seconds of processor time, which other work on the machine lengthens far less than those of the clock. */
function secondsFor(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const spent = process.cpuUsage(before)
  return (spent.user + spent.system) / 1_000_000
}

const LETTERS = 'ủy ban nhân dân '.repeat(MEGABYTE / 16)
/** What {@link countLetters} takes on a core with nothing else to do. */
const AT_EASE = 0.07

function countLetters(): void {
  let sum = 0
  for (let round = 0; round < 40; round++)
    for (let at = 0; at < LETTERS.length; at++) sum = (Math.imul(sum, 31) + LETTERS.charCodeAt(at)) | 0
  expect(sum).not.toBe(0)
}

/** How much slower this machine is now than a core with nothing else to do. */
function slowness(): number {
  return Math.max(1, secondsFor(countLetters) / AT_EASE)
}

/** Seconds it takes to read, as on a core with nothing else to do. */
function measured(source: string): number {
  const slow = slowness()
  return secondsFor(() => void readDocument(source)) / slow
}

test.each(CASES)(
  'a megabyte of $name is read in time ($place)',
  ({ place, pattern }) => {
    const source = PLACES[place](pattern.repeat(MEGABYTE / pattern.length))
    // What is slow is slow each time; other work on the machine may spoil a measurement, not five of them.
    let best = measured(source)
    for (let again = 0; again < 4 && best >= LONGEST; again++) best = Math.min(best, measured(source))
    expect(best).toBeLessThan(LONGEST)
  },
  60_000,
)
