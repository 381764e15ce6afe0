import {
  ANYBODY,
  CLASSES,
  LEVELS,
  OF_PLACES,
  PLACES_TOLD,
  POSTS,
  SMALL_PHRASES,
  SMALL_WORDS,
  WRITTEN_OUT,
} from '../lexicon/bodies.ts'
import { keyOf } from '../text/normalise.ts'
import { plainWords } from '../text/words.ts'

/** A name by which two printings of one body compare equal: abbreviations written out, posts and small words away. */
export function bodyKey(name: string): string {
  const written = plainWords(keyOf(name))
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => WRITTEN_OUT[word] ?? word)
  const plain = ` ${written.join(' ')} `.replace(SMALL_PHRASES, '').trim()
  const body = plain.replace(POSTS, '').replace(/^ủy ban (?=mặt trận)/, '')
  return body.replace(/mặt trận(?! tổ quốc)/, 'mặt trận tổ quốc')
}

/** Whether a name is that of a class ("các cơ quan, đơn vị"), not of a body that could be written to; by its key. */
export function isAnybody(key: string): boolean {
  return ANYBODY.test(key)
}

/** Those a document is written to, made ready for comparing. */
export type Told = { written: string; keys: string[] }[]

/** Makes printed names ready for comparing. */
export function toldOf(names: readonly string[]): Told {
  return names.map((name) => ({ written: keyOf(name), keys: parts(name).map(bodyKey) }))
}

/** Whether one of those told is the body, holds it in its list, or is a class that takes it in. */
export function isToldTo(told: Told, name: string): boolean {
  return parts(name).every((part) => {
    const key = bodyKey(part).replace(/ (?:cùng )?cấp$/, '')
    return told.some(({ written, keys }) => keys.some((one) => isSame(one, key)) || takesIn(written, key))
  })
}

/** "MTTQ huyện và các đoàn thể" names two. */
function parts(name: string): string[] {
  return name.split(/ và (?=các )|; ?/i).filter((part) => part.trim() !== '')
}

function takesIn(told: string, key: string): boolean {
  if (CLASSES.some(([outer, inner]) => inner.test(key) && outer.test(told))) return true
  return OF_PLACES.test(key) && PLACES_TOLD.test(told) && namesLevels(told, key)
}

/** Whether two names are of one body: the same words, or the words of one standing together in the other. */
export function isSame(a: string, b: string): boolean {
  return a === b || holds(a, b) || holds(b, a)
}

/** Whether the words of `inner`, two at least, stand together in `outer`. */
function holds(outer: string, inner: string): boolean {
  return inner.includes(' ') && outer.includes(inner) && ` ${outer} `.includes(` ${inner} `)
}

function namesLevels(told: string, key: string): boolean {
  const levels = LEVELS.filter((level) => ` ${key} `.includes(` ${level} `))
  return levels.length > 0 && levels.every((level) => told.includes(level))
}
