import { dayOf } from '#platform/clock.ts'
import { plainText } from '#platform/text.ts'
import type { AreaKind } from '#prisma'
import { areaCore, canonicalName, holds } from './names.ts'
import { chainOf, type Register, type RegisterArea } from './register-index.ts'
import { type Resolved, resolveName, type Setting } from './resolve.ts'

/** What a document says of where it comes from. `day` is civil. */
export interface Origin {
  readonly issuerText: string | null
  readonly place: string | null
  readonly day: string | null
  readonly registeredById: string
}

/** The issuer, when it is in the register, and the setting all other names of the document are understood in. */
export function settingOf(register: Register, origin: Origin): { issuer: Resolved; setting: Setting } {
  const own = register.agencies.get(origin.registeredById)?.areaId ?? null
  const printed = printedArea(register, origin)
  const { day, registeredById } = origin
  const areaId = printed ?? (speaksFromElsewhere(register, origin) ? null : own)
  const guess: Setting = { areaId, day, registeredById }
  // A name without words is no agency's: the issuer is then not known.
  const issuer = resolveName(register, origin.issuerText ?? '', guess)
  const area = issuer.agencyId === null ? null : (register.agencies.get(issuer.agencyId)?.areaId ?? null)
  return { issuer, setting: area === null ? guess : { ...guess, areaId: area } }
}

/** What of a stored document tells its setting. */
export interface PrintedOrigin {
  readonly issuerId: string | null
  readonly issuerText: string | null
  readonly place: string | null
  readonly issuedOn: Date | null
  readonly registeredById: string
}

/** The setting of a stored document; a clerk's choice of issuer counts more than its printed name. */
export function settingOfDocument(register: Register, document: PrintedOrigin): Setting {
  const { issuerId, issuerText, place, registeredById } = document
  const day = document.issuedOn ? dayOf(document.issuedOn) : null
  const chosen = issuerId === null ? undefined : register.agencies.get(issuerId)
  if (chosen) return { areaId: chosen.areaId, day, registeredById }
  return settingOf(register, { issuerText, place, day, registeredById }).setting
}

/** A tier word in the issuer's name and the kind of area it speaks of, narrowest first. */
const TIERS: readonly (readonly [RegExp, AreaKind])[] = [
  [/\b(xa|phuong|thi tran|dac khu)\b/, 'COMMUNE'],
  [/\b(huyen|quan|thi xa)\b/, 'DISTRICT'],
  [/\btinh\b/, 'PROVINCE'],
]

/** The area printed in the issuer's name, else in the place line; null when several of its name remain. */
function printedArea(register: Register, origin: Origin): string | null {
  const issuer = canonicalName(origin.issuerText ?? '')
  const tier = TIERS.find(([words]) => words.test(issuer))?.[1]
  for (const text of [issuer, plainText(origin.place ?? '')]) {
    const named = [...register.areas.values()].filter((area) => holds(text, areaCore(area.name)))
    const fitting = named.filter((area) => area.kind === tier)
    const alike = longest(fitting.length > 0 ? fitting : named)
    if (alike.length === 0) continue
    const near = alike.length === 1 ? alike : alike.filter((area) => isNear(register, area, origin))
    return near.length === 1 ? (near[0]?.id ?? null) : null
  }
  return null
}

function longest(areas: readonly RegisterArea[]): RegisterArea[] {
  const length = Math.max(0, ...areas.map((area) => areaCore(area.name).length))
  return areas.filter((area) => areaCore(area.name).length === length)
}

/** Whether an area holds, lies in or adjoins that of the registering agency: many communes share a name. */
function isNear(register: Register, area: RegisterArea, { registeredById }: Origin): boolean {
  const own = register.agencies.get(registeredById)?.areaId ?? null
  const above = chainOf(register, own)
  const around = chainOf(register, area.id)
  return above.includes(area.id) || above.includes(area.parentId ?? '') || around.includes(own ?? '')
}

/** Whether the letter names an origin that is not in the register: then its "huyện" is not ours. */
function speaksFromElsewhere(register: Register, { issuerText, place }: Origin): boolean {
  if (place !== null) return true
  if (issuerText === null) return false
  const name = canonicalName(issuerText)
  return !register.tiered.has(name) && !register.bare.has(name)
}
