import process from 'node:process'
import { expect, test } from 'vitest'
import { readDocument } from './read.ts'

const MEGABYTE = 1024 * 1024

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
  ['open quotes', 'cuộc vận động “'],
  ['capitals', 'ỦY BAN NHÂN DÂN TỈNH\n'],
  ['titles', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n'],
  ['marks', 'e\u0301\u0323'],
  ['labels', 'I. \n1. \na) \n- \n'],
  ['conditions', 'sau khi '],
  ['one word', 'a'],
] as const

/** Seconds of processor time, which other work on the machine does not lengthen. */
function secondsFor(source: string): number {
  const before = process.cpuUsage()
  readDocument(source)
  const spent = process.cpuUsage(before)
  return (spent.user + spent.system) / 1_000_000
}

test.each(ADVERSARIES)(
  'a megabyte of %s is read in time',
  (_, pattern) => {
    const source = `Kính gửi: Sở A.\n\nUBND tỉnh yêu cầu:\n\n1. ${pattern.repeat(MEGABYTE / pattern.length)}`
    expect(secondsFor(source)).toBeLessThan(4)
  },
  30_000,
)
