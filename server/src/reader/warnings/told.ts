import type { Actor, Reading, Warning } from '../reading.ts'
import { bodyKey, isAnybody, isSame, isToldTo, toldOf } from './same-body.ts'

/** No more bodies than this are looked at; a document that names more is told in classes. */
const MOST = 200

type Read = Pick<Reading, 'addressees' | 'recipients' | 'instructions' | 'issuer'>

/**
 * Named bodies that must act and are not written to: with addressees, those that stand neither among them nor among
 * the recipients that are to carry the document out; without, those that are no recipients. Classes ("các cơ quan, đơn
 * vị") and the issuer's own house are left out; a class that is written to takes in its bodies.
 */
export function notTold(reading: Read): Warning[] {
  const addressed = reading.addressees.map(({ value }) => value)
  const copied = reading.recipients.filter(({ role }) => role !== 'file').map(({ value }) => value)
  if (addressed.length > 0) {
    const carrying = reading.recipients.filter(({ role }) => role === 'execute').map(({ value }) => value)
    return warningsOf(reading, 'INSTRUCTED_NOT_ADDRESSED', [...addressed, ...carrying])
  }
  if (copied.length === 0 || copied.some((one) => /^như (?:điều|trên|kính gửi)/i.test(one))) return []
  return warningsOf(reading, 'INSTRUCTED_NOT_RECIPIENT', copied)
}

function warningsOf(
  reading: Read,
  code: 'INSTRUCTED_NOT_ADDRESSED' | 'INSTRUCTED_NOT_RECIPIENT',
  names: readonly string[],
): Warning[] {
  const told = toldOf(names)
  return namedLeads(reading)
    .filter(({ lead }) => !isToldTo(told, lead.value))
    .map(({ lead, path }) => ({
      code,
      params: { agency: lead.value, path },
      span: { start: lead.start, end: lead.end },
    }))
}

/** Each named body with a job, once, with the first point that gives it one; the issuer's own house left out. */
function namedLeads(reading: Read): { lead: Actor; path: string }[] {
  const house = reading.issuer ? houseOf(reading.issuer.value) : null
  const first = new Map<string, { lead: Actor; path: string }>()
  for (const { path, leads } of reading.instructions) {
    for (const lead of leads) if (!first.has(lead.value)) first.set(lead.value, { lead, path })
  }
  const kept = new Map<string, { lead: Actor; path: string }>()
  for (const one of first.values()) {
    if (kept.size >= MOST) break
    const key = bodyKey(one.lead.value)
    const known = kept.has(key) || [...kept.keys()].some((other) => isSame(other, key))
    if (!known && !isAnybody(key) && !isOfHouse(key, house)) kept.set(key, one)
  }
  return [...kept.values()]
}

/** What the issuer is called inside its own house: its name without the place. */
function houseOf(issuer: string): string {
  const key = bodyKey(issuer)
  const short =
    /^(?:ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc) (?:tỉnh|huyện|xã|phường|thị trấn|quận|thành phố)|(?:tỉnh|huyện|thành|thị|quận|đảng) ủy|chính phủ$/.exec(
      key,
    )
  return short ? short[0] : key
}

function isOfHouse(key: string, house: string | null): boolean {
  return house !== null && ` ${key} `.includes(` ${house} `)
}
