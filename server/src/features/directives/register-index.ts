import { plainText } from '#platform/text.ts'
import type { AgencyKind, AgencyLevel, AreaKind } from '#prisma'
import { areaCore, canonicalName, holds, namesTier, tieredForms, without, withoutTier } from './names.ts'

/** An agency as names are matched against it. Days are civil days. */
export interface RegisterAgency {
  readonly id: string
  readonly name: string
  readonly mark: string
  readonly aliases: readonly string[]
  readonly kind: AgencyKind
  readonly level: AgencyLevel
  readonly parentId: string | null
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

/** One body followed another from a civil day on. */
export interface RegisterSuccession {
  readonly predecessorId: string
  readonly successorId: string
  readonly effectiveOn: string
}

/** A name that an agency linked by hand in a letter from an area; the later of two counts. */
export interface LearntMeaning {
  readonly agencyId: string
  readonly areaId: string | null
  readonly nameKey: string
  readonly meansId: string
}

/** Agencies by the comparable form of a name, and whether it is their name or another one. */
type Names = ReadonlyMap<string, ReadonlyMap<string, 'NAME' | 'ALIAS'>>

/** The register, prepared for matching names. */
export interface Register {
  readonly agencies: ReadonlyMap<string, RegisterAgency>
  readonly areas: ReadonlyMap<string, RegisterArea>
  /** Names that tell their area, or belong to a body without one. */
  readonly full: Names
  /** Names that tell a tier but not whose ("uy ban nhan dan huyen"). */
  readonly tiered: Names
  /** Names that tell neither ("mat tran"), and marks. */
  readonly bare: Names
  /** Who followed a body, by its id. */
  readonly successions: ReadonlyMap<string, readonly RegisterSuccession[]>
  /** What names were linked to by hand, by `learntKey`. */
  readonly learnt: ReadonlyMap<string, string>
}

/** What belongs to the register beside agencies and areas. */
interface RegisterMore {
  readonly successions?: readonly RegisterSuccession[]
  /** Oldest first. */
  readonly learnt?: readonly LearntMeaning[]
}

/** Prepares the register once for many names. */
export function registerOf(
  agencies: readonly RegisterAgency[],
  areas: readonly RegisterArea[],
  { successions = [], learnt = [] }: RegisterMore = {},
): Register {
  const areaById = new Map(areas.map((area) => [area.id, area]))
  const keys = { full: new Map(), tiered: new Map(), bare: new Map() } satisfies Record<string, Index>
  for (const agency of agencies) {
    const area = agency.areaId ? areaById.get(agency.areaId) : undefined
    const core = area ? areaCore(area.name) : ''
    for (const printed of [agency.name, ...agency.aliases]) {
      const by = printed === agency.name ? 'NAME' : 'ALIAS'
      const name = canonicalName(printed)
      const local = holds(name, core) ? without(name, core) : name
      const tiered = tieredForms(local, area?.kind)
      for (const form of [local, ...tiered]) add(keys.full, `${form} ${core}`.trim(), agency.id, by)
      for (const form of tiered) add(keys.tiered, form, agency.id, by)
      add(keys.bare, namesTier(local) ? withoutTier(local) : local, agency.id, by)
    }
    add(keys.bare, plainText(agency.mark), agency.id, 'ALIAS')
  }
  return {
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    areas: areaById,
    ...keys,
    successions: Map.groupBy(successions, ({ predecessorId }) => predecessorId),
    learnt: new Map(learnt.map((one) => [learntKey(one.agencyId, one.areaId, one.nameKey), one.meansId])),
  }
}

type Index = Map<string, Map<string, 'NAME' | 'ALIAS'>>

/** Enters a name; that it is an agency's own name counts more than that it is another one of the same agency. */
function add(index: Index, key: string, id: string, by: 'NAME' | 'ALIAS'): void {
  if (key === '') return
  const ids = index.get(key) ?? new Map<string, 'NAME' | 'ALIAS'>()
  index.set(key, ids)
  if (!ids.has(id)) ids.set(id, by)
}

/** Where a name that an agency linked by hand stands among all that were learnt. */
export function learntKey(agencyId: string, areaId: string | null, nameKey: string): string {
  return [agencyId, areaId ?? '', nameKey].join(' ')
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
