import { actorsAt } from '../actors/actors.ts'
import { headAt } from '../actors/heads.ts'
import type { Finding } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import { findingOf, type Strand } from '../text/strand.ts'
import { wordsIn, wordsOf } from '../text/words.ts'

/** A body that says by which name it will call itself, and then speaks. */
const ALIAS =
  /\((?:sau đây |dưới đây )?(?:xin )?(?:được )?(?:viết|gọi)(?: tắt| chung)? là:? [^()]{3,80}\),? (?=(?:thống nhất )?(?:yêu cầu|đề nghị|ban hành|chỉ đạo|xây dựng|hướng dẫn|thông báo|có ý kiến))/
/** No name is longer than this. */
const LONGEST = 240
/** Many bodies under one short name. */
const MANY = /^(?:các |\S+(?: \S+){0,3} (?:các|cấp) (?!cấp))/

/** "Ban Chỉ đạo phòng, chống thiên tai (sau đây gọi là Ban Chỉ đạo) yêu cầu …": the name in full. */
export function selfNamed(prose: readonly Strand[]): Finding | null {
  for (const strand of prose) {
    const hit = strand.key.includes('là ') ? ALIAS.exec(strand.key) : null
    const start = hit ? nameBefore(strand, hit.index) : null
    if (!hit || start === null || MANY.test(strand.key.slice(start, hit.index))) continue
    return findingOf(strand, start, hit.index, 0.7, 'ISSUER_SPEAKER')
  }
  return null
}

/** Where the body's name opens that ends at `end`: at the start, or after the last comma that a name follows. */
function nameBefore({ text, key }: Strand, end: number): number | null {
  for (let at = end; at > 0 && end - at < LONGEST; ) {
    const comma = Math.max(text.lastIndexOf(', ', at - 1), text.lastIndexOf('; ', at - 1))
    const start = comma < 0 ? 0 : comma + 2
    const [name, lower] = [text.slice(start, start + 60), key.slice(start, start + 60)]
    if (end - start < LONGEST && /^\p{Lu}/u.test(name) && headAt(wordsIn(name, lower), 0) > 0) return start
    at = comma
  }
  return null
}

/** "A, B và C ban hành Nghị quyết liên tịch …": all of those who issue a joint paper, as its own sentence names them. */
export function jointlySpeaking(prose: readonly Strand[], kind: string | null): Finding | null {
  const name = keyOf(kind ?? '')
  if (!/liên tịch|liên ngành|phối hợp/.test(name)) return null
  for (const strand of prose) {
    if (!strand.key.includes(name)) continue
    const words = wordsOf(strand)
    const list = actorsAt(words, 0)
    const end = list?.items.length ? (words[list.next - 1]?.end ?? 0) : 0
    if (!list || list.items.length < 2 || !ISSUES.test(strand.key.slice(end, end + 24))) continue
    return findingOf(strand, words[0]?.start ?? 0, end, 0.8, 'ISSUER_JOINT')
  }
  return null
}

const ISSUES = /^ (?:cùng )?(?:thống nhất )?(?:ban hành|ký kết|xây dựng|thống nhất) /
