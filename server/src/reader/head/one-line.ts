import { KINDS } from '../lexicon/kinds.ts'
import { matchesIn } from '../text/matches.ts'
import type { Strand } from '../text/strand.ts'

/** A text in one line has no more breaks than this, and is no shorter than so many characters. */
const MOST_BREAKS = 4
const SHORTEST = 500
/** The letterhead lies within so many characters. */
const HEAD = 1200

const KIND_NAMES = KINDS.map(([name]) => name.toUpperCase()).sort((a, b) => b.length - a.length)
/** What stands on a line of its own in the letterhead. */
const OWN_LINE_ABOVE = [
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập ?- ?Tự do ?- ?Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH/g,
  /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}, ngày [0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}/gu,
]
const OWN_LINE = [
  /[*_-]{3,40}/g,
  new RegExp(`(?:${KIND_NAMES.join('|')})(?= ?(?:Về |V/v|:|-{3}|\\p{Lu}\\p{Ll}))`, 'gu'),
  /Nơi nhận ?:/g,
  /\((?:đã|Đã) ký\)/g,
]
/** What opens a line. */
const OPENS_LINE = [
  /Số ?: ?(?=[0-9])/g,
  /Kính gửi ?:/g,
  /- ?Căn cứ (?=\p{Lu})/gu,
  /(?<=[.;:/]) (?=(?:Căn cứ \p{Lu}|Điều [0-9]{1,2}[.:]|[IVX]{1,4}\. ?\p{Lu}|[0-9]{1,2}\. ?\p{Lu}|[a-hđ]\) |[-–+] ?\p{Lu}))/gu,
  /(?:TM|KT|TL|TUQ)\. ?(?=\p{Lu}{2})/gu,
  /(?<=\p{Lu})(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)/gu,
]

/** "Kính gửi: Các trường trực thuộc. Thực hiện Kế hoạch …": the text goes on in the line of the addressees. */
const RUN_IN = /Kính gửi ?:[^\n.]{4,200}\.(?= (?:Căn cứ|Thực hiện|Theo|Để|Ngày [0-9]|Sau khi) )/g

/**
 * A document whose breaks were lost when it was stored ("… năm 2025 QUYẾT ĐỊNHVề việc …"), with breaks again where the
 * official form has them; any other text as it is, but for a break after addressees that the text follows in their line.
 * Each character keeps its place in the source.
 */
export function unrolled(strand: Strand): Strand {
  if (!isOneLine(strand.text)) {
    const runIn = matchesIn(strand.text.slice(0, HEAD), RUN_IN).map((hit) => hit.index + hit[0].length)
    return runIn.length > 0 ? broken(strand, runIn) : strand
  }
  const cuts = new Set<number>()
  const find = (text: string, patterns: readonly RegExp[], ends: boolean) => {
    for (const pattern of patterns)
      for (const hit of matchesIn(text, pattern)) {
        cuts.add(hit.index)
        if (ends) cuts.add(hit.index + hit[0].length)
      }
  }
  find(strand.text.slice(0, HEAD), OWN_LINE_ABOVE, true)
  find(strand.text, OWN_LINE, true)
  find(strand.text, OPENS_LINE, false)
  return broken(
    strand,
    [...cuts].sort((a, b) => a - b),
  )
}

/** Whether the text is an official paper in one line: it has next to no breaks, and a number with a day at its head. */
function isOneLine(text: string): boolean {
  if (text.length < SHORTEST) return false
  let at = -1
  for (let n = 0; n <= MOST_BREAKS; n++) {
    at = text.indexOf('\n', at + 1)
    if (at < 0) break
  }
  if (at >= 0) return false
  const head = text.slice(0, HEAD)
  return /Số ?: ?[0-9]/.test(head) && /, ngày [0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}/.test(head)
}

function broken({ text, key, from, to }: Strand, cuts: readonly number[]): Strand {
  const inner = cuts.filter((at) => at > 0 && at < text.length)
  const length = text.length + inner.length
  const longer = { from: new Int32Array(length), to: new Int32Array(length) }
  const parts: { text: string; key: string }[] = []
  let start = 0
  for (const [n, at] of [...inner, text.length].entries()) {
    parts.push({ text: text.slice(start, at), key: key.slice(start, at) })
    longer.from.set(from.subarray(start, at), start + n)
    longer.to.set(to.subarray(start, at), start + n)
    if (at < text.length) {
      longer.from[at + n] = from[at] ?? 0
      longer.to[at + n] = from[at] ?? 0
    }
    start = at
  }
  return {
    text: parts.map((part) => part.text).join('\n'),
    key: parts.map((part) => part.key).join('\n'),
    ...longer,
  }
}
