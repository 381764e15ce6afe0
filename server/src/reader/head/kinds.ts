import { KINDS } from '../lexicon/kinds.ts'
import { keyOf } from '../text/normalise.ts'

const BY_KEY = new Map(KINDS.map(([name]) => [keyOf(name), name]))
const BY_ABBREVIATION = new Map<string, string>()
for (const [name, abbreviations] of KINDS) {
  for (const abbreviation of abbreviations) {
    const key = keyOf(abbreviation)
    if (!BY_ABBREVIATION.has(key)) BY_ABBREVIATION.set(key, name)
  }
}
const LONGEST_FIRST = [...BY_KEY.keys()].sort((a, b) => b.length - a.length)

/** The kind whose name is exactly this key ("chỉ thị" → "Chỉ thị"), else null. */
export function kindNamed(key: string): string | null {
  return BY_KEY.get(key) ?? null
}

/** The kind a line in capitals ends with after a mark ("ĐẾN: … CHỈ THỊ"), or that scanning tore ("K ÉT LUẬN"). */
export function kindScanned(key: string): { name: string; start: number } | null {
  const whole = BY_BARE.get(bare(key))
  if (whole) return { name: whole, start: 0 }
  const ending = kindEnding(key)
  return ending && ending.start > 0 && /[:|_¬~] *$/.test(key.slice(0, ending.start)) ? ending : null
}

function bare(key: string): string {
  return key.normalize('NFD').replace(/[^a-zđ]/g, '')
}

const BY_BARE = new Map(
  KINDS.filter(([name]) => name.includes(' ')).map(([name]) => [bare(keyOf(name)), name]),
)

/** The kind for an abbreviation used in a notation ("tb" → "Thông báo"), else null. Case does not matter. */
export function kindAbbreviated(abbreviation: string): string | null {
  return BY_ABBREVIATION.get(keyOf(abbreviation)) ?? null
}

/** The kind whose name ends this key at a word boundary, the longest one; with where the name starts. */
export function kindEnding(key: string): { name: string; start: number } | null {
  for (const name of LONGEST_FIRST) {
    if (!key.endsWith(name)) continue
    const before = key[key.length - name.length - 1]
    if (before === undefined || !/\p{L}/u.test(before)) {
      return { name: BY_KEY.get(name) ?? name, start: key.length - name.length }
    }
  }
  return null
}

/** The kind whose name begins this key at a word boundary, the longest one. */
export function kindStarting(key: string): { name: string; end: number } | null {
  for (const name of LONGEST_FIRST) {
    if (!key.startsWith(name)) continue
    const after = key[name.length]
    if (after === undefined || !/\p{L}/u.test(after))
      return { name: BY_KEY.get(name) ?? name, end: name.length }
  }
  return null
}
