import { FAMILY_NAMES, SIGNING_FORM } from './lexicon/forms.ts'
import type { Finding, Signer } from './reading.ts'
import { findingOf, flatten, type Strand } from './strand.ts'
import { isCapitals, startsWithPost } from './zones.ts'

type Range = [number, number]
type Part = { kind: 'form' | 'post' | 'name' | 'other'; ranges: Range[] }

/** Reads the signer from the lines of the signing block, in order. Null when nothing of a signer stands there. */
export function readSigner(strand: Strand, lines: readonly Range[]): Signer | null {
  const parts = partsOf(strand, lines)
  const form = parts.find((part) => part.kind === 'form')
  const posts = parts.filter((part) => part.kind === 'post')
  const name = nameOf(strand, parts)
  const authority = form ? readForm(strand, form) : null
  const post = posts.at(-1)
  const title = post ? whole(strand, post) : null
  if (!authority && !title && !name) return null
  return { form: authority?.form ?? null, onBehalfOf: authority?.onBehalfOf ?? null, title, name }
}

function partsOf(strand: Strand, lines: readonly Range[]): Part[] {
  const parts: Part[] = []
  for (const range of lines) {
    const text = strand.text.slice(...range)
    const key = strand.key.slice(...range)
    const kind = kindOf(text, key)
    const last = parts.at(-1)
    const carriesOn =
      kind === 'other' && isCapitals(text) && last && (last.kind === 'form' || last.kind === 'post')
    if (carriesOn) last.ranges.push(range)
    else parts.push({ kind, ranges: [range] })
    if (kind === 'name' && parts.some((part) => part.kind === 'form' || part.kind === 'post')) break
  }
  return parts
}

function kindOf(text: string, key: string): Part['kind'] {
  if (SIGNING_FORM.test(key) && isCapitals(text)) return 'form'
  if (startsWithPost(key) && (isCapitals(text) || !isName(text, key))) return 'post'
  return isName(text, key) ? 'name' : 'other'
}

/** Two to six words, each with a capital; in plain capitals only after a known family name. */
function isName(text: string, key: string): boolean {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length < 2 || words.length > 6 || /[0-9:;,/]/.test(text)) return false
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false
  return !isCapitals(text) || FAMILY_NAMES.includes(key.split(/\s+/)[0] ?? '')
}

/** The name after the posts; with no post and no authority, only a name that opens with a family name. */
function nameOf(strand: Strand, parts: readonly Part[]): Finding | null {
  const sure = parts.some((part) => part.kind === 'form' || part.kind === 'post')
  const names = parts.filter((part) => part.kind === 'name')
  const known = names.filter((part) => {
    const [start, end] = part.ranges[0] ?? [0, 0]
    return FAMILY_NAMES.includes(strand.key.slice(start, end).split(/\s+/)[0] ?? '')
  })
  const chosen = known[0] ?? (sure ? names[0] : undefined)
  return chosen ? whole(strand, chosen) : null
}

function whole(strand: Strand, part: Part): Finding {
  const flat = flatten(strand, part.ranges)
  return findingOf(flat, 0, flat.text.length, 0.9)
}

function readForm(strand: Strand, part: Part) {
  const flat = flatten(strand, part.ranges)
  const length = SIGNING_FORM.exec(flat.key)?.[0].length ?? 0
  const form = findingOf(flat, 0, length, 0.95)
  return {
    form,
    onBehalfOf: length < flat.text.length ? findingOf(flat, length, flat.text.length, 0.9) : null,
  }
}
