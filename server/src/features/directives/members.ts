import { plainText } from '#platform/text.ts'
import type { AgencyKind, AgencyLevel, AreaKind } from '#prisma'
import type { Group, GroupTier } from './groups.ts'
import { areaCore } from './names.ts'
import { chainOf, type Register, type RegisterAgency, type RegisterArea } from './register-index.ts'
import type { Setting } from './resolve.ts'

/** Members of one group at most. */
export const MAX_MEMBERS = 200

const LEVELS: readonly AreaKind[] = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE']

/**
 * The agencies a group means: those of its kinds and tiers in the setting's area that existed on the document's day, in
 * the order of the register. Empty when the text does not say whom it means or names something this cannot tell: a guess
 * would give work, and the right to read, to somebody who is not meant.
 * @param today the civil day that counts when the document's is not known
 */
export function membersOf(
  register: Register,
  group: Group,
  setting: Setting,
  today: string,
): readonly string[] {
  const scope = setting.areaId === null ? undefined : register.areas.get(setting.areaId)
  if (!scope || group.isOpen) return []
  const areas = areasOf(register, group, scope)
  if (areas === null) return []
  const areaIds = new Set<string | null>(areas.map(({ id }) => id))
  const kinds: readonly AgencyKind[] = group.kinds.length > 0 ? group.kinds : ['PEOPLES_COMMITTEE']
  const day = setting.day ?? today
  const members = [...register.agencies.values()].filter(
    (agency) =>
      kinds.includes(agency.kind) &&
      existed(agency, day) &&
      areaIds.has(agency.areaId) &&
      isOfTier(register, group, agency, scope),
  )
  return members.slice(0, MAX_MEMBERS).map(({ id }) => id)
}

function existed({ validFrom, validTo }: RegisterAgency, day: string): boolean {
  return (validFrom ?? day) <= day && day <= (validTo ?? day)
}

/** An agency works at the tier of its area; of Party committees "below" the speaker is left out. */
function isOfTier(register: Register, group: Group, agency: RegisterAgency, scope: RegisterArea): boolean {
  const area = agency.areaId === null ? undefined : register.areas.get(agency.areaId)
  const level: AgencyLevel | undefined = area?.kind
  if (agency.kind !== 'PARTY_COMMITTEE') return agency.level === level
  if (group.tiers.length > 0 || group.isOfAllTiers) return agency.level === level && isTop(register, agency)
  return !(area?.id === scope.id && isTop(register, agency))
}

/** Whether a Party committee is its area's own, not one under it. */
function isTop(register: Register, agency: RegisterAgency): boolean {
  const parent = agency.parentId === null ? undefined : register.agencies.get(agency.parentId)
  return parent?.kind !== 'PARTY_COMMITTEE' || parent.areaId !== agency.areaId
}

/** The areas its members are of; null when the name holds words that are none of these areas' names. */
function areasOf(register: Register, group: Group, scope: RegisterArea): readonly RegisterArea[] | null {
  const { tiers, place } = tiersOf(group, scope)
  const around = placeOf(register, place, group.rest, scope)
  if (around === null) return null
  const within = [...register.areas.values()].filter((area) => liesIn(register, area, around.area))
  if (group.isOfAllTiers) return within
  if (tiers.length === 0) {
    if (group.kinds.includes('PARTY_COMMITTEE')) return within
    return group.isProvincial ? upwards(register, around.area, 'PROVINCE') : [around.area]
  }
  const wanted = tiers.flatMap((tier) => {
    const below = within.filter((area) => area.kind === tier.kind && isCalled(area, tier.word))
    return below.length > 0 ? below : upwards(register, around.area, tier.kind)
  })
  return around.isNamed || group.rest === '' || names(wanted, group.rest) ? [...new Set(wanted)] : null
}

interface Tier {
  readonly kind: AreaKind
  readonly word: string
}

/**
 * The tiers its members are of, and the tier they lie in where it is told: the last one after "thuộc", or a higher one
 * before a name ("các xã huyện Bình Lạc").
 */
function tiersOf(group: Group, scope: RegisterArea): { tiers: readonly Tier[]; place: Tier | null } {
  const tiers = group.tiers.map(({ kind, word }): Tier => ({ kind: levelOf(kind, group, scope), word }))
  const last = tiers.at(-1)
  const rank = (tier: Tier) => LEVELS.indexOf(tier.kind)
  const isHigher = last !== undefined && tiers.slice(0, -1).some((tier) => rank(last) < rank(tier))
  const isPlace = last !== undefined && isHigher && (group.hasPlace || group.rest !== '')
  return isPlace ? { tiers: tiers.slice(0, -1), place: last } : { tiers, place: null }
}

function levelOf(kind: GroupTier['kind'], group: Group, scope: RegisterArea): AreaKind {
  if (kind !== 'CITY') return kind
  const others = group.tiers.map((tier) => tier.kind)
  if (group.isProvincial || others.includes('PROVINCE')) return 'PROVINCE'
  if (others.includes('DISTRICT')) return 'DISTRICT'
  return scope.kind === 'PROVINCE' ? 'PROVINCE' : 'DISTRICT'
}

/** The area its members lie in: the one named, else the setting's own or that above it of the tier told. */
function placeOf(register: Register, place: Tier | null, rest: string, scope: RegisterArea) {
  if (place === null) return { area: scope, isNamed: isName(scope, rest) }
  const named = [...register.areas.values()].filter(
    (area) => area.kind === place.kind && isName(area, rest) && isRelated(register, area, scope),
  )
  const area =
    rest === '' ? upwards(register, scope, place.kind)[0] : named.length === 1 ? named[0] : undefined
  return area ? { area, isNamed: true } : null
}

function isName(area: RegisterArea, rest: string): boolean {
  return rest !== '' && areaCore(area.name) === plainText(rest)
}

function names(areas: readonly RegisterArea[], rest: string): boolean {
  return areas.some((area) => isName(area, rest))
}

function liesIn(register: Register, area: RegisterArea, around: RegisterArea): boolean {
  return chainOf(register, area.id).includes(around.id)
}

function isRelated(register: Register, a: RegisterArea, b: RegisterArea): boolean {
  return liesIn(register, a, b) || liesIn(register, b, a)
}

function upwards(register: Register, from: RegisterArea, kind: AreaKind): RegisterArea[] {
  return chainOf(register, from.id).flatMap((id) => {
    const area = register.areas.get(id)
    return area?.kind === kind ? [area] : []
  })
}

/** Whether an area is called by a word of its tier; every area is whose name tells none. */
function isCalled(area: RegisterArea, word: string): boolean {
  const first = plainText(area.name)
  const tier = plainText(word)
  return (
    area.kind !== 'COMMUNE' || !/^(xa|phuong|thi tran|dac khu) /.test(first) || first.startsWith(`${tier} `)
  )
}
