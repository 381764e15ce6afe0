import type { AgencyKind, AreaKind } from '#prisma'

/** A tier that a group names, in the word it is printed with ("phường"); a city may be of either upper tier. */
export interface GroupTier {
  readonly kind: AreaKind | 'CITY'
  readonly word: string
}

/** A printed name that means several bodies at once, taken apart. */
export interface Group {
  /** The kinds of body named; empty when only tiers are ("các xã, thị trấn"). */
  readonly kinds: readonly AgencyKind[]
  readonly tiers: readonly GroupTier[]
  /** "các cấp": of every tier within the area. */
  readonly isOfAllTiers: boolean
  /** "Sở" exists at the province alone. */
  readonly isProvincial: boolean
  /** Bodies below the one that speaks ("trực thuộc"). */
  readonly isSubordinate: boolean
  /** A tier after "thuộc" or "trên địa bàn" is where they lie, not what they are. */
  readonly hasPlace: boolean
  /** The text does not say whom: "có liên quan", "cùng cấp", "các cơ quan, đơn vị". */
  readonly isOpen: boolean
  /** Words that belong to no part of the form: names of areas, or something this cannot tell. */
  readonly rest: string
}

type Part =
  | { readonly is: 'kind'; readonly kinds: readonly AgencyKind[]; readonly provincial?: true }
  | { readonly is: 'tier'; readonly kind: GroupTier['kind'] }
  | { readonly is: 'partyTier'; readonly kind: GroupTier['kind'] }
  | { readonly is: 'many' | 'allTiers' | 'below' | 'place' | 'open' | 'vague' | 'silent' }

const kind = (...kinds: readonly AgencyKind[]): Part => ({ is: 'kind', kinds })
const tier = (of: GroupTier['kind']): Part => ({ is: 'tier', kind: of })

/**
 * The parts names of groups are made of, the longer before the shorter. They are compared with their diacritics: without
 * them "phường" is also "Phương" and "quận" "Quan", which are names of places.
 */
const PARTS: readonly (readonly [string, Part])[] = [
  ['các cấp', { is: 'allTiers' }],
  ['(?:tất cả các|tất cả|toàn thể|toàn bộ|các|những|mọi|mỗi|từng)', { is: 'many' }],
  ['(?:(?:có )?liên quan|cùng cấp|khác|địa phương|(?:được )?(?:giao|phân công).*)', { is: 'open' }],
  ['(?:trực )?thuộc (?:ủy ban nhân dân|phạm vi quản lý)', { is: 'place' }],
  ['(?:trực )?thuộc (?:huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|đảng ủy)', { is: 'below' }],
  ['trực thuộc', { is: 'below' }],
  ['(?:thuộc|trên địa bàn|trong phạm vi)', { is: 'place' }],
  ['cấp(?= (?:tỉnh|huyện|xã|thành phố))', { is: 'silent' }],
  ['(?:ban thường trực|thường trực|ban thường vụ|ban chấp hành)', { is: 'silent' }],
  ['(?:chủ tịch|phó chủ tịch|bí thư|phó bí thư|thủ trưởng|người đứng đầu|lãnh đạo)', { is: 'silent' }],
  ['(?:ủy ban nhân dân|chính quyền)', kind('PEOPLES_COMMITTEE')],
  ['hội đồng nhân dân', kind('PEOPLES_COUNCIL')],
  ['(?:ủy ban )?mặt trận(?: tổ quốc)?(?: việt nam)?', kind('FATHERLAND_FRONT')],
  ['huyện ủy', { is: 'partyTier', kind: 'DISTRICT' }],
  ['tỉnh ủy', { is: 'partyTier', kind: 'PROVINCE' }],
  ['(?:thành|thị|quận) ủy', { is: 'partyTier', kind: 'CITY' }],
  ['(?:cấp ủy(?: đảng)?|tổ chức(?: cơ sở)? đảng|đảng ủy|đảng bộ|chi bộ|chi ủy)', kind('PARTY_COMMITTEE')],
  [
    '(?:tổ chức |hội )?đoàn thể(?: nhân dân| quần chúng)?(?: chính trị)?(?: xã hội| xh)?',
    kind('MASS_ORGANISATION'),
  ],
  ['tổ chức (?:chính trị (?:xã hội|xh)|ct xh|thành viên(?: mặt trận)?)', kind('MASS_ORGANISATION')],
  ['sở(?: ban)?(?: ngành)?', { is: 'kind', kinds: ['DEPARTMENT'], provincial: true }],
  ['phòng ban(?: ngành)?(?: chuyên môn)?', kind('DEPARTMENT')],
  ['(?:phòng|cơ quan)(?: hành chính)? chuyên môn', kind('DEPARTMENT')],
  ['phòng', kind('DEPARTMENT')],
  ['ban (?:xây dựng )?đảng', kind('PARTY_BOARD')],
  ['ban(?: của)? (?:huyện|tỉnh|thành|đảng) ủy', kind('PARTY_BOARD')],
  ['cơ quan đơn vị(?= thuộc ủy ban nhân dân)', kind('DEPARTMENT', 'PUBLIC_UNIT')],
  ['đơn vị sự nghiệp(?: công lập)?', kind('PUBLIC_UNIT')],
  ['(?:cơ quan )?ban ngành|ngành', kind('DEPARTMENT')],
  ['thôn(?: bản)?|bản|ấp|buôn|tổ dân phố|khu phố|khu dân cư', tier('VILLAGE')],
  ['xã|phường|thị trấn|đặc khu', tier('COMMUNE')],
  ['huyện|quận|thị xã', tier('DISTRICT')],
  ['tỉnh', tier('PROVINCE')],
  ['thành phố|tp', tier('CITY')],
  ['cơ quan|đơn vị|tổ chức|cá nhân|ban', { is: 'vague' }],
]

const FORMS = PARTS.map(([words, part]) => [new RegExp(`^(?:${words})(?= |$)`, 'u'), part] as const)

/** Names in use without a quantifier that nevertheless never mean one body. */
const PLURAL_BY_ITSELF =
  /(?<!\p{L})(?:đoàn thể|tổ chức thành viên|tổ chức chính trị|sở ban ngành|sở ngành|(?<!văn )phòng ban|ban ngành|liên quan|trực thuộc|cùng cấp|cơ quan đơn vị)(?!\p{L})/u

/** Tiers listed one after another ("xã, thị trấn"); without a comma the second is a name ("xã Phường Lạc"). */
const TWO_TIERS =
  /(?<!\p{L})(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh)\s*(?:[,;/]|và|hoặc)\s*(?:xã|phường|thị trấn|đặc khu|quận|thị xã|huyện|thành phố)(?!\p{L})/u

/** Longest name that is taken apart, in characters; what is longer names nobody. */
const MAX_NAME = 400

/**
 * Takes apart a name that means several bodies; null when it may mean one. It is decided on the form alone: whether an
 * agency of the register bears the very name ("Đảng bộ các cơ quan Đảng") is for the caller to look up first.
 */
export function groupOf(printed: string): Group | null {
  const words = comparable(printed.slice(0, MAX_NAME))
  const found: { readonly part: Part | null; readonly text: string }[] = []
  for (let left = words; left !== ''; ) {
    const [text, part] = firstPart(left)
    found.push({ part, text })
    left = left.slice(text.length).trim()
  }
  return isPlural(printed, words, found) ? groupFrom(found, printed) : null
}

function comparable(printed: string): string {
  return printed
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/uỷ/g, 'ủy')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân')
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân')
    .replace(/(?<!\p{L})(?:ub)?mttq(?:vn)?(?!\p{L})/gu, 'mặt trận')
    .replace(/(?<!\p{L})(?:và|của|hoặc)(?!\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function firstPart(words: string): readonly [string, Part | null] {
  for (const [form, part] of FORMS) {
    const text = form.exec(words)?.[0]
    if (text) return [text, part]
  }
  return [words.split(' ', 1)[0] ?? words, null]
}

type Found = readonly { readonly part: Part | null; readonly text: string }[]

function isPlural(printed: string, words: string, found: Found): boolean {
  if (PLURAL_BY_ITSELF.test(words) || TWO_TIERS.test(printed.normalize('NFC').toLowerCase())) return true
  if (found.some(({ part }) => part?.is === 'allTiers')) return true
  const isSpecific = (part: Part | null | undefined) =>
    part?.is === 'kind' || part?.is === 'tier' || part?.is === 'partyTier'
  const many = found.findIndex(({ part }) => part?.is === 'many')
  if (many === 0) return true
  return many > 0 && isSpecific(found[many + 1]?.part)
}

function groupFrom(found: Found, printed: string): Group {
  const parts = found.map(({ part }) => part)
  const has = (is: Part['is']) => parts.some((part) => part?.is === is)
  const kinds = parts.flatMap((part) =>
    part?.is === 'kind' ? part.kinds : part?.is === 'partyTier' ? (['PARTY_COMMITTEE'] as const) : [],
  )
  const tiers = found.flatMap(({ part, text }) =>
    part?.is === 'tier' || part?.is === 'partyTier' ? [{ kind: part.kind, word: text }] : [],
  )
  return {
    kinds: [...new Set(kinds)],
    tiers,
    isOfAllTiers: has('allTiers'),
    isProvincial: parts.some((part) => part?.is === 'kind' && part.provincial === true),
    isSubordinate: has('below'),
    hasPlace: has('place'),
    // A list of names after a colon narrows the group to them.
    isOpen:
      has('open') || has('vague') || printed.includes(':') || (kinds.length === 0 && tiers.length === 0),
    rest: found
      .filter(({ part }) => part === null)
      .map(({ text }) => text)
      .join(' '),
  }
}
