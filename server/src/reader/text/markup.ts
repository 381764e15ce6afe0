import { BREAKING_TAGS, ENTITIES, INLINE_TAGS } from '../lexicon/characters.ts'

const ENTITY = /&(#[0-9]{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});/iy
const TAG = /<\/?([a-z][a-z0-9:]{0,11})(?:[ \t\n/][^<>]{0,400})?>/iy

/** The entity that starts at `at` ("&nbsp;", "&#7885;") with the text it stands for, else null. */
export function entityAt(source: string, at: number): { text: string; end: number } | null {
  ENTITY.lastIndex = at
  const hit = ENTITY.exec(source)
  const name = hit?.[1]
  if (!hit || !name) return null
  const text = name.startsWith('#') ? numbered(name.slice(1)) : ENTITIES[name]
  return text === undefined ? null : { text, end: at + hit[0].length }
}

function numbered(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
  if (code === 160) return ' '
  return code >= 32 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : undefined
}

/** The tag that starts at `at` and whether it ends a line, else null: other things in angle brackets are text. */
export function tagAt(source: string, at: number): { breaks: boolean; end: number } | null {
  TAG.lastIndex = at
  const hit = TAG.exec(source)
  const name = hit?.[1]?.toLowerCase()
  if (!hit || !name) return null
  const breaks = BREAKING_TAGS.has(name)
  return breaks || INLINE_TAGS.has(name) ? { breaks, end: at + hit[0].length } : null
}
