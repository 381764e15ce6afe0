import { postLength } from '../foot/signing-lines.ts'
import type { Finding } from '../reading.ts'
import type { Line } from '../text/lines.ts'
import { keyOf } from '../text/normalise.ts'
import type { Strand } from '../text/strand.ts'
import type { Named } from './self-naming.ts'

/** The words that open the paper's own text stand within so many lines with text. */
const REPORT_LINES = 16
/** "Theo đó, …" under the sentence, with no more between than a caption. */
const NEXT_LINES = 3
const SAYS = /(?:nêu rõ|yêu cầu|chỉ đạo|như sau|sau đây|toàn văn|nội dung)[^.;:]{0,80} ?:$/
const SPEAKS = /^ (?:cũng |đã )?(?:yêu cầu|đề nghị|chỉ đạo|giao|lưu ý|nhấn mạnh)(?!\p{L})/u
/** What a paper does by itself: "Công văn nêu …", "Theo Công điện, …". */
const PAPER = '(?:công điện|công văn|văn bản|chỉ thị|kế hoạch|thông báo|hướng dẫn|nghị quyết|quyết định)'
const PAPER_SAYS = new RegExp(
  `(?:^|[.,;:] )(?:nội dung )?${PAPER}(?: này| trên)? (?:nêu|ghi rõ|nhấn mạnh|yêu cầu|chỉ rõ|cho biết|gửi|đề nghị|đề ra|như sau)(?!\\p{L})` +
    `|(?:^|[.;:] )(?:tại|theo)(?: nội dung)? ${PAPER}(?: này| trên)?,`,
  'u',
)

/** "… về việc trồng cây. Cụ thể:": what the paper says follows the sentence that tells of it. */
const FOLLOWS = /[.;,] ?(?:cụ thể|theo đó|nội dung(?: cụ thể| chính)?|với nội dung)(?: như sau)? ?:$/

/** Where a sentence tells of a paper: on line `at`, up to line `next`; what it tells. */
export type Evidence = {
  strand: Strand
  lines: readonly Line[]
  at: number
  next: number
  kind: Finding
  named: Named
}

/**
 * Whether the text goes on to give what the paper says: then it is the paper itself that is told, not one that a letter
 * or other news merely mentions. `fresh` is a paper "vừa ban hành"; `dated` one whose day the sentence opens with.
 */
export function tellsItself(
  evidence: Evidence,
  { fresh, dated }: { fresh: boolean; dated: boolean },
): boolean {
  const { strand, lines, at, next } = evidence
  const own = keysOf(strand, lines.slice(at, next))
  const below = keysOf(strand, lines.slice(next)).slice(0, REPORT_LINES)
  const said = [...own, ...below]
  if (said.some((key) => PAPER_SAYS.test(key)) || isTitle(evidence)) return true
  if (own.some((key) => FOLLOWS.test(key)) && evidence.named.issuer) return true
  if (evidence.named.issuer && below.slice(0, NEXT_LINES).some((key) => key.startsWith('theo đó')))
    return true
  if (fresh && said.some((key) => SAYS.test(key))) return true
  return (fresh || dated) && said.some((key) => issuerSpeaks(key, evidence.named.issuer))
}

function keysOf(strand: Strand, lines: readonly Line[]): string[] {
  return lines.filter(({ start, end }) => end > start).map(({ start, end }) => strand.key.slice(start, end))
}

/** Whether a title above names the same paper by its number, or promises its whole text. */
function isTitle({ strand, lines, at, named }: Evidence): boolean {
  const symbol = keyOf(named.symbol?.value ?? '')
  return keysOf(strand, lines.slice(0, at)).some(
    (key) => /^toàn văn /.test(key) || (symbol !== '' && key.replaceAll(' ', '').includes(symbol)),
  )
}

/** Whether the body that issued the paper orders something in the line. */
function issuerSpeaks(key: string, issuer: Finding | null): boolean {
  const name = keyOf(issuer?.value ?? '').trim()
  const names = [name, name.slice(postLength(name)).trim()].filter((one) => one.length > 4)
  return names.some((one) => {
    for (let i = key.indexOf(one); i >= 0; i = key.indexOf(one, i + 1))
      if (SPEAKS.test(key.slice(i + one.length, i + one.length + 24))) return true
    return false
  })
}
