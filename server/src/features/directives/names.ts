import { plainText } from '#platform/text.ts'
import type { AreaKind } from '#prisma'

/**
 * Abbreviations of daily use in names of bodies, by word. Only such as are no Vietnamese syllable stand here without
 * a neighbour; the rest need the word before or after to mean something. Keys and values are without diacritics.
 */
const WORDS: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttqvn: 'mat tran to quoc',
  ubmttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc',
  mttq: 'mat tran to quoc',
  ubmt: 'mat tran to quoc',
  btt: 'ban thuong truc',
  bttr: 'ban thuong truc',
  btv: 'ban thuong vu',
  bch: 'ban chap hanh',
  bdv: 'ban dan van',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  tncs: 'thanh nien cong san',
  hcm: 'ho chi minh',
  ldld: 'lien doan lao dong',
  ptnt: 'phat trien nong thon',
  ldtbxh: 'lao dong thuong binh xa hoi',
  vhtt: 'van hoa thong tin',
  gddt: 'giao duc dao tao',
  tnmt: 'tai nguyen moi truong',
  vp: 'van phong',
  vh: 'van hoa',
  tc: 'tai chinh',
  kh: 'ke hoach',
  gd: 'giao duc',
  ld: 'lao dong',
  tb: 'thuong binh',
  xh: 'xa hoi',
  nn: 'nong nghiep',
  kt: 'kinh te',
  dp: 'dia phuong',
}

/** Turns applied to the whole name, in this order: one form for what is said in several ways. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^tt (?=\w+ uy\b|hoi dong|uy ban)/, 'thuong truc '],
  [/^tt /, 'trung tam '],
  [/\btt\b/g, 'thong tin'],
  [/\bhoi nd\b/g, 'hoi nong dan'],
  [/\bhoi pn\b|\bhoi phu nu\b/g, 'hoi lien hiep phu nu'],
  [/\bdoan tn\b/g, 'doan thanh nien'],
  [/\bthanh nien( cong san)?( ho chi minh)?\b/g, 'thanh nien'],
  [/\bthanh doan\b/g, 'doan thanh nien thanh pho'],
  [/\b(huyen|tinh|xa) doan\b/g, 'doan thanh nien $1'],
  [/\bdoan (thanh nien )?(?=xa\b|phuong\b)/g, 'doan thanh nien '],
  [/\b(uy ban )?mat tran( to quoc)?\b/g, 'mat tran'],
  [/\bviet nam\b/g, ''],
  [/\b(va|cua)\b/g, ''],
]

/** One comparable form of a body's printed name: no diacritics, marks or brackets, abbreviations spelt out. */
export function canonicalName(printed: string): string {
  const spelt = printed
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<!\p{L})HU(?!\p{L})/gu, 'huyện ủy')
    .replace(/(?<!\p{L})TU(?!\p{L})/gu, 'tỉnh ủy')
  const words = plainText(spelt.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
    .split(' ')
    .map((word) => WORDS[word] ?? word)
    .join(' ')
  return PHRASES.reduce((name, [form, one]) => name.replace(form, one), words)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Posts and inner organs that stand for the body itself ("Chủ tịch UBND huyện", "Ban Thường vụ Huyện ủy"). */
const STANDS_FOR =
  /^(thuong truc|ban thuong vu|ban thuong truc|ban chap hanh|lanh dao|thu truong|dong chi|(pho )?(chu tich|bi thu|giam doc|truong ban|truong|chanh))\s+(?=\S)/

/** The name without the post or organ in front that stands for it; the name itself when there is none. */
export function bodyOf(canonical: string): string {
  const rest = canonical.replace(STANDS_FOR, '')
  return rest === canonical ? canonical : bodyOf(rest)
}

/** Whether a name means several bodies at once ("Các phòng, ban", "UBND các xã"). */
export function isPlural(canonical: string): boolean {
  return /\b(cac|nhung|moi|tung|toan the)\b/.test(canonical)
}

const TIER =
  'tinh|thanh pho|huyen|(?<!co |lien |hai )quan|thi xa|(?<!hop tac |thong tan )xa|phuong|thi tran|dac khu|thon'
const TIER_AT_END = new RegExp(`(^| )((${TIER}|trung uong)( uy)?|(thanh|dang) uy)$`)
const TIER_IN_FRONT = new RegExp(`^(${TIER}) (?=\\S)`)

/** Whether a name without an area says at least its tier ("UBND huyện", "Huyện ủy", "Sở Nội vụ"). */
export function namesTier(canonical: string): boolean {
  return TIER_AT_END.test(canonical) || canonical.startsWith('so ')
}

/** The name without the tier at its end ("mat tran huyen" becomes "mat tran"); empty when nothing else is left. */
export function withoutTier(canonical: string): string {
  return canonical.replace(TIER_AT_END, '')
}

/** The words by which each kind of area is called. */
const TIER_WORDS: Readonly<Record<AreaKind, readonly string[]>> = {
  PROVINCE: ['tinh', 'thanh pho'],
  DISTRICT: ['huyen', 'quan', 'thi xa', 'thanh pho'],
  COMMUNE: ['xa', 'phuong', 'thi tran', 'dac khu'],
  VILLAGE: ['thon'],
}

/**
 * The forms in which documents print a body's name where its area is understood: with its tier, and also with the
 * tier of its area when the name has none, and without "uy" after the tier ("ban dan van huyen").
 */
export function tieredForms(local: string, kind: AreaKind | undefined): string[] {
  if (local.startsWith('so ')) {
    const office = withoutTier(local)
    return [office, ...TIER_WORDS.PROVINCE.map((word) => `${office} ${word}`)]
  }
  if (!namesTier(local)) return kind ? TIER_WORDS[kind].map((word) => `${local} ${word}`) : []
  const short = local.replace(/(?<= \w+) uy$/, '')
  return short === local || !namesTier(short) ? [local] : [local, short]
}

/** An area's own name without its tier ("Huyện Bình Lạc" becomes "binh lac"). */
export function areaCore(name: string): string {
  return plainText(name).replace(TIER_IN_FRONT, '')
}

/** Whether the words of `part` stand in `whole`. */
export function holds(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `)
}

/** A name without the area's name in it ("uy ban nhan dan huyen binh lac" without "binh lac"). */
export function without(whole: string, part: string): string {
  const at = ` ${whole} `.lastIndexOf(` ${part} `)
  return `${whole.slice(0, Math.max(0, at - 1))}${whole.slice(at + part.length)}`.trim()
}
