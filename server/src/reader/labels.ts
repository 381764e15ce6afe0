/**
 * The label that opens a paragraph of a body: `I.`, `1.`, `1.1.`, `a)`, `đ)`, `(1)`, `-`, `Điều 3.`.
 * `name` is the label as it appears in a path, `end` the first character after it.
 * Source: Decree 30/2020/NĐ-CP, Appendix I (phần, chương, mục, điều, khoản, điểm) and practice (dashes).
 */
export type Label = { style: LabelStyle; name: string; end: number }

export type LabelStyle =
  | 'part'
  | 'upper'
  | 'roman'
  | 'article'
  | 'number'
  | 'double'
  | 'triple'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'

type Rule = { style: LabelStyle; pattern: RegExp }

const RULES: readonly Rule[] = [
  {
    style: 'part',
    pattern: /^(?:phần|chương|mục) (?:thứ )?([ivx]{1,5}|[0-9]{1,2}|nhất|hai|ba|tư|năm)(?=[.:-]|$)[.:-]?/,
  },
  { style: 'article', pattern: /^điều ([0-9]{1,3})[.:]/ },
  { style: 'roman', pattern: /^([ivx]{1,5}) ?[./):-](?![\p{L}0-9]?[0-9])/u },
  {
    style: 'triple',
    pattern: /^([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)[.):]? ?(?=[\p{L}"(])/u,
  },
  { style: 'double', pattern: /^([0-9]{1,2}\.[0-9]{1,2})[.):]? ?(?=[\p{L}"(])/u },
  { style: 'number', pattern: /^([0-9]{1,2}) ?[./)](?![0-9])/ },
  { style: 'number', pattern: /^([0-9]{1,2}) ?[-:] ?(?=\p{L})/u },
  { style: 'upper', pattern: /^([a-hđ])[./)] ?(?=\p{L})/u },
  { style: 'letter', pattern: /^([a-zđ]) ?[.)](?![.0-9])/ },
  { style: 'bracket', pattern: /^(\((?:[0-9]{1,2}|[a-zđ])\))/ },
  { style: 'dash', pattern: /^([-•●▪■◦·*])(?![0-9-])/ },
  { style: 'plus', pattern: /^(\+)/ },
]

const CAPITAL_ONLY: readonly LabelStyle[] = ['part', 'roman', 'upper', 'article']

/** The label at the start of a line or paragraph, else null. `text` and `key` begin at its first character. */
export function labelOf(text: string, key: string): Label | null {
  if (!mayOpen(key)) return null
  const head = key.slice(0, 24)
  for (const { style, pattern } of RULES) {
    const hit = pattern.exec(head)
    if (!hit) continue
    const first = text[0] ?? ''
    if (CAPITAL_ONLY.includes(style) !== /\p{Lu}/u.test(first) && /\p{L}/u.test(first)) continue
    const end = hit[0].length
    if (style === 'number' && /^[^.)]*[-:]/.test(hit[0]) && !/\p{Lu}/u.test(text[end] ?? '')) continue
    if (/^[0-9.]+[0-9] ?$/.test(hit[0]) && !/[\p{Lu}"“(]/u.test(text[end] ?? '')) continue
    const printed = text.slice(0, end)
    return { style, name: nameOf(style, hit[1] ?? '', printed), end }
  }
  return null
}

/** A quick look: most lines open with a word, which no label does except "Điều", "Phần", "Chương", "Mục". */
function mayOpen(key: string): boolean {
  if (!/^\p{L}{2}/u.test(key)) return true
  return /^(?:điều|phần|chương|mục|[ivx]{2,5})(?!\p{L})/u.test(key)
}

function nameOf(style: LabelStyle, name: string, printed: string): string {
  if (style === 'roman' || style === 'upper') return name.toUpperCase()
  if (style === 'part') return /^[ivx]+$/.test(name) ? name.toUpperCase() : name
  if (style === 'number') return String(Number(name))
  return style === 'dash' || style === 'plus' ? printed.trim().slice(0, 1) : name
}
