import { COUNTED, GOALS } from '../lexicon/outputs.ts'
import type { Amount } from '../reading.ts'
import { matchesIn } from '../text/matches.ts'
import { findingOf, type Strand } from '../text/strand.ts'

const NUMBER = '[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[,.][0-9]+)?'
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const MONEY = '(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng|tỷ|triệu'
const UNIT = [...COUNTED].sort((a, b) => b.length - a.length).join('|')

/** A number with its unit: percentages and sums of money anywhere, counted things with what is counted after them. */
const FIGURE = new RegExp(
  `(?<![a-zà-ɏḀ-ỹ0-9/.,-])((?:${GOALS}) )?(${NUMBER})(?: ?- ?(?:${NUMBER})| (?:đến|tới) (?:${NUMBER}))?(?: ?(%)(?![0-9])| (?:\\([\\p{L} ]{2,20}\\) )?(${MONEY}|${UNIT})(?![\\p{L}]))`,
  'gu',
)
/** "ít nhất một mô hình": a number in words counts only where the words ask for it. */
const SPELLED = new RegExp(
  `(?<![a-zà-ɏḀ-ỹ])(?:ít nhất|tối thiểu|tối đa|không quá|mỗi \\p{L}+(?: \\p{L}+)?) (${WORDS.join('|')}) (${UNIT})(?!\\p{L})`,
  'gu',
)
/** Words before a number that make it a label or a place in an order, not an amount. */
const NOT_AMOUNTS =
  /(?:(?<!\p{L})(?:số|điều|khoản|điểm|mục|phần|chương|quý|tháng|năm|ngày|lần thứ|khóa|đề án|nghị quyết|chỉ thị|quyết định|kết luận|cấp|tổ|thôn|khu phố|quốc lộ|bước) ?)$/u
/** Without this there is no figure; looked for first, as most points have none. */
const ANY_FIGURE = /[0-9] ?[%\p{L}(]|ít nhất|tối thiểu|tối đa|không quá|mỗi/u
const MOST = 20

/** The figures the text asks for, with their units, in order. Dates, spans of time and numbers of documents are none. */
export function amountsIn(strand: Strand): Amount[] {
  if (!ANY_FIGURE.test(strand.key)) return []
  const found: Amount[] = []
  for (const hit of matchesIn(strand.key, FIGURE)) {
    if (!hit[1] && NOT_AMOUNTS.test(strand.key.slice(Math.max(0, hit.index - 16), hit.index))) continue
    found.push(amount(strand, hit, numberOf(hit[2] ?? ''), hit[3] ?? hit[4] ?? null, 0.8))
  }
  for (const hit of matchesIn(strand.key, SPELLED)) {
    found.push(amount(strand, hit, WORDS.indexOf(hit[1] ?? '') + 1, hit[2] ?? null, 0.7))
  }
  return found.sort((a, b) => a.start - b.start).slice(0, MOST)
}

function amount(
  strand: Strand,
  hit: RegExpExecArray,
  number: number,
  unit: string | null,
  confidence: number,
): Amount {
  return {
    ...findingOf(strand, hit.index, hit.index + hit[0].length, confidence, 'AMOUNT_FIGURE'),
    number,
    unit,
  }
}

/** "1.500,5" is one thousand five hundred and a half; "02" is two. A point before one or two figures is a decimal one. */
function numberOf(written: string): number {
  const grouped = /\.[0-9]{3}(?![0-9])/.test(written)
  return Number((grouped ? written.replaceAll('.', '') : written).replace(',', '.'))
}
