import type { Finding, PiecedFinding } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import type { Strand } from '../text/strand.ts'
import type { Letterhead } from './letterhead.ts'
import { long, mentioned, pieced } from './mentioned.ts'

const LEVEL = 'tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu'
const PLACE_ALONE = new RegExp(`^(?:${LEVEL}) [^,;:]{2,40}$`)
const WITHOUT_PLACE = new RegExp(`^(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)(?: (${LEVEL}))?$`)

/** "Tỉnh Đông Hà": some portals give the place whose body issued the paper, and not the body. */
export function placeAlone(appended: Finding | null): Finding | null {
  return appended && PLACE_ALONE.test(keyOf(appended.value)) ? appended : null
}

/** The council or committee of the symbol, as the text names it by the level of that place. */
export function ofPlace(
  { head, body }: { head: Letterhead; body: readonly Strand[] },
  place: Finding,
): PiecedFinding | null {
  const code = head.notation?.parts.find((part) => part === 'UBND' || part === 'HĐND')
  const level = new RegExp(`^(?:${LEVEL})(?= )`).exec(keyOf(place.value))?.[0]
  const opening = code && level ? long(`${keyOf(code)} ${level}`) : null
  const found = opening ? mentioned(body, opening) : null
  const key = long(keyOf(found?.value ?? ''))
  return key === opening || key.endsWith(` ${keyOf(place.value)}`) ? found : null
}

/** A council or committee that the text names without its place, or by its level alone, with the place the card gives. */
export function atPlace(issuer: PiecedFinding, place: Finding): PiecedFinding {
  const named = WITHOUT_PLACE.exec(keyOf(issuer.value))
  if (!named) return issuer
  const level = named[1]
  const key = keyOf(place.value)
  if (level && !key.startsWith(`${level} `)) return issuer
  const rest = level ? place.value.slice(level.length + 1) : key.slice(0, 1) + place.value.slice(1)
  return pieced(issuer, `${issuer.value} ${rest}`, [issuer, place])
}
