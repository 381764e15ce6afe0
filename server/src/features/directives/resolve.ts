import { groupOf } from './groups.ts'
import { bodyOf, canonicalName, isPlural, namesTier } from './names.ts'
import { chainOf, learntKey, type Register, type RegisterAgency } from './register-index.ts'

/** Where a document speaks from: "huyện" in it means the issuer's district. */
export interface Setting {
  /** The issuer's area; null when it is not in the register. */
  readonly areaId: string | null
  /** The document's day: bodies of another time do not match. Null: not known. */
  readonly day: string | null
  /** Whose letter it is: what that agency's clerks corrected before holds for it. */
  readonly registeredById?: string | undefined
}

/**
 * What a name was found by: the name of the register, another name or mark of it, the issuer's area understood with it,
 * or a correction that the same agency made before.
 */
export type MatchedBy = 'NAME' | 'ALIAS' | 'AREA' | 'LEARNT'

/** What a printed name means: one agency, or none for sure and those it may be. */
export interface Resolved {
  readonly agencyId: string | null
  readonly candidates: readonly string[]
  /** Null when no one agency was found. */
  readonly by: MatchedBy | null
}

const NONE: Resolved = { agencyId: null, candidates: [], by: null }
const MAX_CANDIDATES = 20

/**
 * The agency that a printed name means. A link gives its agency the right to read, so only a certain match links:
 * one whose name tells the area, or one of the setting's own area or those above it. What merely sounds alike is a
 * candidate for a person to choose, and so is a body that was founded after the document's day. A name of several
 * bodies is none of them, whatever aliases say.
 */
export function resolveName(register: Register, printed: string, setting: Setting): Resolved {
  const name = canonicalName(printed)
  if (meansSeveral(register, printed)) return NONE
  const learnt = learntMeaning(register, name, setting)
  if (learnt !== null) return { agencyId: learnt, candidates: [learnt], by: 'LEARNT' }
  const first = match(register, name, setting)
  if (first !== NONE || isPlural(name)) return first
  const body = bodyOf(name)
  return body === name ? NONE : match(register, body, setting)
}

/** Whether a name means several bodies at once and no agency bears it as its own name. */
export function meansSeveral(register: Register, printed: string): boolean {
  if (groupOf(printed) === null) return false
  const bearers = register.full.get(canonicalName(printed))?.values() ?? []
  return ![...bearers].includes('NAME')
}

function learntMeaning(register: Register, name: string, setting: Setting): string | null {
  const { registeredById, areaId, day } = setting
  if (registeredById === undefined) return null
  const id = register.learnt.get(learntKey(registeredById, areaId, name))
  const agency = id === undefined ? undefined : register.agencies.get(id)
  return agency && wasFounded(agency, day) ? agency.id : null
}

function match(register: Register, name: string, setting: Setting): Resolved {
  const local = namesTier(name) ? register.tiered : register.bare
  const nearby = local.get(name)
  const complete = register.full.get(name)
  const alike = known(register, nearby, setting)
  const near = nearest(register, alike, setting, local === register.tiered)
  if (near.length > 0) return decided(near, (id) => (nearby?.get(id) === 'ALIAS' ? 'ALIAS' : 'AREA'))
  const named = known(register, complete, setting)
  const full = named.length > 1 ? within(register, named, setting) : named
  const certain = full.filter((id) => alike.every((other) => other === id))
  if (certain.length === 1) return decided(certain, (id) => complete?.get(id) ?? 'NAME')
  const possible = [...new Set([...full, ...within(register, alike, setting)])]
  const candidates = possible.length > 0 ? possible : foundedLater(register, [nearby, complete], setting)
  return candidates.length === 0 ? NONE : open(candidates)
}

function decided(ids: readonly string[], by: (id: string) => MatchedBy): Resolved {
  const only = ids.length === 1 ? ids[0] : undefined
  return only ? { agencyId: only, candidates: [only], by: by(only) } : open(ids)
}

function open(ids: readonly string[]): Resolved {
  return { agencyId: null, candidates: ids.slice(0, MAX_CANDIDATES), by: null }
}

type Found = ReadonlyMap<string, 'NAME' | 'ALIAS'> | undefined

/**
 * Those that existed on the document's day; when none did, those that had ended by then: a name is used longer than its
 * body exists. All when the day is not known.
 */
function known(register: Register, found: Found, { day }: Setting): string[] {
  const founded = agenciesIn(register, found).filter((agency) => wasFounded(agency, day))
  const then = founded.filter(({ validTo }) => day === null || validTo === null || day <= validTo)
  return (then.length > 0 ? then : founded).map(({ id }) => id)
}

function foundedLater(register: Register, found: readonly Found[], { day }: Setting): string[] {
  const later = found
    .flatMap((some) => agenciesIn(register, some))
    .filter((agency) => !wasFounded(agency, day))
  return [...new Set(later.map(({ id }) => id))]
}

function agenciesIn(register: Register, found: Found): RegisterAgency[] {
  return [...(found?.keys() ?? [])].flatMap((id) => register.agencies.get(id) ?? [])
}

function wasFounded({ validFrom }: RegisterAgency, day: string | null): boolean {
  return day === null || validFrom === null || validFrom <= day
}

/** Those of the setting's area; with a tier in the name also of the nearest area above that has any. */
function nearest(register: Register, ids: readonly string[], setting: Setting, upward: boolean): string[] {
  for (const areaId of chainOf(register, setting.areaId)) {
    const here = ids.filter((id) => register.agencies.get(id)?.areaId === areaId)
    if (here.length > 0 || !upward) return here
  }
  return []
}

/** Those that lie within the setting's area, when any do; else all. */
function within(register: Register, ids: readonly string[], setting: Setting): readonly string[] {
  const inside = ids.filter((id) =>
    chainOf(register, register.agencies.get(id)?.areaId ?? null).includes(setting.areaId ?? ''),
  )
  return inside.length > 0 ? inside : ids
}
