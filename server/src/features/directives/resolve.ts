import { plainText } from '#platform/text.ts'
import type { AreaKind } from '#prisma'
import {
  areaCore,
  bodyOf,
  canonicalName,
  holds,
  isPlural,
  namesTier,
  tieredForms,
  without,
  withoutTier,
} from './names.ts'

/** An agency as names are matched against it. Days are civil days. */
export interface RegisterAgency {
  readonly id: string
  readonly name: string
  readonly mark: string
  readonly aliases: readonly string[]
  /** Its own area, else that of the body it belongs to. */
  readonly areaId: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A territory of the register. */
export interface RegisterArea {
  readonly id: string
  readonly kind: AreaKind
  readonly name: string
  readonly parentId: string | null
}

/** Where a document speaks from: "huyện" in it means the issuer's district. */
export interface Setting {
  /** The issuer's area; null when it is not in the register. */
  readonly areaId: string | null
  /** The document's day: bodies of another time do not match. Null: not known. */
  readonly day: string | null
}

/** What a printed name means: one agency, or none for sure and those it may be. */
export interface Resolved {
  readonly agencyId: string | null
  readonly candidates: readonly string[]
}

/** The register, prepared for matching names. */
export interface Register {
  readonly agencies: ReadonlyMap<string, RegisterAgency>
  readonly areas: ReadonlyMap<string, RegisterArea>
  /** Names that tell their area, or belong to a body without one. */
  readonly full: ReadonlyMap<string, ReadonlySet<string>>
  /** Names that tell a tier but not whose ("uy ban nhan dan huyen"). */
  readonly tiered: ReadonlyMap<string, ReadonlySet<string>>
  /** Names that tell neither ("mat tran"), and marks. */
  readonly bare: ReadonlyMap<string, ReadonlySet<string>>
}

const NONE: Resolved = { agencyId: null, candidates: [] }
const MAX_CANDIDATES = 20

/** Prepares the register once for many names. */
export function registerOf(agencies: readonly RegisterAgency[], areas: readonly RegisterArea[]): Register {
  const areaById = new Map(areas.map((area) => [area.id, area]))
  const keys = { full: new Map(), tiered: new Map(), bare: new Map() } satisfies Record<
    string,
    Map<string, Set<string>>
  >
  for (const agency of agencies) {
    const area = agency.areaId ? areaById.get(agency.areaId) : undefined
    const core = area ? areaCore(area.name) : ''
    add(keys.bare, plainText(agency.mark), agency.id)
    for (const printed of [agency.name, ...agency.aliases]) {
      const name = canonicalName(printed)
      const local = holds(name, core) ? without(name, core) : name
      const tiered = tieredForms(local, area?.kind)
      for (const form of [local, ...tiered]) add(keys.full, `${form} ${core}`.trim(), agency.id)
      for (const form of tiered) add(keys.tiered, form, agency.id)
      add(keys.bare, namesTier(local) ? withoutTier(local) : local, agency.id)
    }
  }
  return { agencies: new Map(agencies.map((agency) => [agency.id, agency])), areas: areaById, ...keys }
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

/**
 * The agency that a printed name means. A link gives its agency the right to read, so only a certain match links:
 * one whose name tells the area, or one of the setting's own area or those above it. What merely sounds alike is a
 * candidate for a person to choose.
 */
export function resolveName(register: Register, printed: string, setting: Setting): Resolved {
  const name = canonicalName(printed)
  const first = match(register, name, setting)
  if (first !== NONE || isPlural(name)) return first
  const body = bodyOf(name)
  return body === name ? NONE : match(register, body, setting)
}

function match(register: Register, name: string, setting: Setting): Resolved {
  const local = namesTier(name) ? register.tiered : register.bare
  const alike = living(register, local.get(name), setting)
  const near = nearest(register, alike, setting, local === register.tiered)
  if (near.length > 0) return decided(near)
  const named = living(register, register.full.get(name), setting)
  const full = named.length > 1 ? within(register, named, setting) : named
  const certain = full.filter((id) => alike.every((other) => other === id))
  if (certain.length === 1) return decided(certain)
  const candidates = [...new Set([...full, ...within(register, alike, setting)])]
  return candidates.length === 0 ? NONE : { agencyId: null, candidates: candidates.slice(0, MAX_CANDIDATES) }
}

function decided(ids: readonly string[]): Resolved {
  const only = ids.length === 1 ? ids[0] : undefined
  return only
    ? { agencyId: only, candidates: [only] }
    : { agencyId: null, candidates: ids.slice(0, MAX_CANDIDATES) }
}

/** Those that existed on the document's day; all, when none did or the day is not known. */
function living(register: Register, ids: ReadonlySet<string> | undefined, { day }: Setting): string[] {
  const all = [...(ids ?? [])]
  const then = all.filter((id) => {
    const agency = register.agencies.get(id)
    if (!agency || day === null) return agency !== undefined
    return (agency.validFrom ?? day) <= day && day <= (agency.validTo ?? day)
  })
  return then.length > 0 ? then : all
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

/** An area and those it lies in, from the inside out; empty when it is not in the register. */
export function chainOf(register: Register, areaId: string | null): string[] {
  const chain: string[] = []
  let area = areaId === null ? undefined : register.areas.get(areaId)
  while (area && !chain.includes(area.id)) {
    chain.push(area.id)
    area = area.parentId === null ? undefined : register.areas.get(area.parentId)
  }
  return chain
}
