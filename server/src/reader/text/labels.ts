/**
 * The label that opens a paragraph of a body: `I.`, `1.`, `1.1.`, `a)`, `đ)`, `(1)`, `-`, `Điều 3.`, `Bước 1:`.
 * `name` is the label as it appears in a path, `end` the first character after it.
 * `appendix`, `group` and `row` belong to tables of jobs.
 * Source: Decree 30/2020/NĐ-CP, Appendix I (phần, chương, mục, điều, khoản, điểm) and practice (dashes, steps).
 */
export type Label = { style: LabelStyle; name: string; end: number }

export type LabelStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'upper'
  | 'roman'
  | 'article'
  | 'number'
  | 'double'
  | 'triple'
  | 'step'
  | 'ordinal'
  | 'letter'
  | 'bracket'
  | 'star'
  | 'dash'
  | 'bullet'
  | 'plus'
  | 'appendix'
  | 'group'
  | 'row'

type Rule = { style: LabelStyle; pattern: RegExp }

const COUNTED = 'hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười'
const ORDINALS = `nhất|${COUNTED}`

const RULES: readonly Rule[] = [
  divisionRule('part', 'phần'),
  divisionRule('chapter', 'chương'),
  { style: 'upper', pattern: /^mục ([a-hđ]) ?[.:]/ },
  divisionRule('section', 'mục'),
  { style: 'article', pattern: /^điều ([0-9]{1,3}[a-z]?) ?[.:]/ },
  { style: 'step', pattern: /^bước ([0-9]{1,2}|một|hai|ba|bốn|năm) ?[.:]/ },
  { style: 'ordinal', pattern: new RegExp(`^thứ (${ORDINALS}) ?[,:-]`) },
  { style: 'ordinal', pattern: new RegExp(`^(một|${COUNTED}) là ?[,:-]?(?= )`) },
  { style: 'number', pattern: /^[ivx]{1,5}\.([0-9]{1,2})[.):]? ?(?=[\p{L}"(])/u },
  { style: 'double', pattern: /^[ivx]{1,5}\.([0-9]{1,2}\.[0-9]{1,2})[.):]? ?(?=[\p{L}"(])/u },
  { style: 'roman', pattern: /^([ivx]{1,5}) ?[./):-](?![\p{L}0-9]?[0-9])/u },
  {
    style: 'triple',
    pattern: /^([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?) ?[./):-]?(?![0-9]) ?(?=[\p{L}"(])/u,
  },
  { style: 'double', pattern: /^([0-9]{1,2}\.[0-9]{1,2}) ?[./):-]?(?![0-9]) ?(?=[\p{L}"(])/u },
  { style: 'number', pattern: /^([0-9]{1,2}) ?[./)](?![0-9])/ },
  { style: 'number', pattern: /^([0-9]{1,2}) ?[-:] ?(?=\p{L})/u },
  { style: 'upper', pattern: /^([a-hđ]) ?[./)-] ?(?=\p{L})/u },
  { style: 'letter', pattern: /^([a-zđ])(?: ?[.)](?![.0-9])|\/ )/ },
  { style: 'bracket', pattern: /^(\((?:[0-9]{1,2}|[a-zđ]|[ivx]{2,4})\)) ?[.:]?/ },
  { style: 'star', pattern: /^(\*)(?!\*)/ },
  { style: 'dash', pattern: /^(-)(?![0-9-])/ },
  { style: 'bullet', pattern: /^([•●▪■◦·○□▫‣►▶➢➤✓✔❖◆◇\uf0b7\uf02d\uf0a7\uf0d8\uf076\uf0fc])/ },
  { style: 'plus', pattern: /^(\+{1,3})/ },
]

const COUNTED_RULES = RULES.filter(({ style }) => ['number', 'double', 'triple'].includes(style))
const MARKED_RULES = RULES.filter(({ style }) =>
  ['bracket', 'star', 'dash', 'bullet', 'plus'].includes(style),
)
const LETTERED_RULES = RULES.filter((rule) => !MARKED_RULES.includes(rule) && rule.style !== 'triple')

/** "Phần thứ nhất", "CHƯƠNG II", "Mục 3": alone on the line, with a mark, or before a title in capitals. */
function divisionRule(style: LabelStyle, word: string): Rule {
  return {
    style,
    pattern: new RegExp(`^${word} (?:thứ )?([ivx]{1,5}|[0-9]{1,2}|${ORDINALS})(?= ?[.:-]|$| ) ?[.:-]?`),
  }
}

const CAPITAL_ONLY: ReadonlySet<LabelStyle> = new Set<LabelStyle>([
  ...(['part', 'chapter', 'section', 'roman', 'upper', 'article', 'step', 'ordinal'] as const),
])
const DIVISIONS: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['part', 'chapter', 'section'])

/** The label at the start of a line or paragraph, else null. `text` and `key` begin at its first character. */
export function labelOf(text: string, key: string): Label | null {
  if (!mayBeLabel(key)) return null
  const head = key.slice(0, 24)
  const rules = /^[0-9]/.test(key) ? COUNTED_RULES : /^\p{L}/u.test(key) ? LETTERED_RULES : MARKED_RULES
  for (const { style, pattern } of rules) {
    const hit = pattern.exec(head)
    if (!hit) continue
    const first = text[0] ?? ''
    if (/\p{L}/u.test(first) && isCapital(style, hit[0]) !== /\p{Lu}/u.test(first)) continue
    const end = hit[0].length
    if (!fits(style, hit[0], text.slice(end).replaceAll('\n', ' '))) continue
    return { style, name: nameOf(style, hit[1] ?? ''), end }
  }
  return null
}

/** Whether a label that opens with a letter is printed with a capital: divisions, Roman numbers ("II.1"). */
function isCapital(style: LabelStyle, printed: string): boolean {
  return CAPITAL_ONLY.has(style) || ((style === 'number' || style === 'double') && /^[ivx]/.test(printed))
}

/** Whether what follows the label may follow one of its style. */
function fits(style: LabelStyle, printed: string, after: string): boolean {
  if (style === 'number' && /^[^.)]*[-:]/.test(printed)) return /^\p{Lu}/u.test(after)
  if (DIVISIONS.has(style) && !/[.:-]$/.test(printed)) return /^ ?$|^ ?["(]?\p{Lu}{2}/u.test(after)
  if (/^[0-9.]+[0-9] ?$/.test(printed)) return /^[\p{Lu}"“(]/u.test(after)
  return true
}

/** A quick look at a line or paragraph: most open with a word, which only the labels listed here do. */
export function mayBeLabel(key: string): boolean {
  if (!/^\p{L} ?\p{L}/u.test(key)) return true
  return WORDS.test(key)
}

const WORDS = new RegExp(
  `^(?:điều|phần|chương|mục|bước|thứ|[ivx]{2,5}|(?:một|${COUNTED})(?=[ \n]là))(?!\\p{L})`,
  'u',
)

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ nhất: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 },
  ...{ sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 },
}
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

function nameOf(style: LabelStyle, name: string): string {
  const spelt = NUMBERS[name]
  if (DIVISIONS.has(style)) return spelt ? (ROMAN[spelt] ?? name) : name.toUpperCase()
  if (style === 'roman' || style === 'upper') return name.toUpperCase()
  if (spelt) return String(spelt)
  return style === 'number' || style === 'step' ? String(Number(name)) : name
}
