import { ABBREVIATIONS } from '../lexicon/abbreviations.ts'
import type { Actor } from '../reading.ts'
import { keyOf } from '../text/normalise.ts'
import { type Strand, spanOf } from '../text/strand.ts'
import { plainWords, type Word } from '../text/words.ts'
import type { ActorWords } from './actor-words.ts'

const FULL = new Map(ABBREVIATIONS.map(([short, full]) => [short, full.replaceAll(' ', '')]))

/** Turns the words of a named body into an actor, with the class it was listed under ("Phòng Tư pháp"). */
export function actorOf(strand: Strand, words: readonly Word[], item: ActorWords): Actor {
  const [start, end] = charsOf(words, item.from, item.to)
  const span = spanOf(strand, start, end)
  const before = item.prefix.map(([from, to]) => charsOf(words, from, to))
  const parts = [...before.map(([from, to]) => strand.text.slice(from, to)), strand.text.slice(start, end)]
  return {
    value: before.length > 0 ? capitalised(parts.join(' ')) : parts.join(' '),
    ...span,
    confidence: 0.8,
    rule: 'ACTOR_NAMED',
    spans: [...before.map(([from, to]) => spanOf(strand, from, to)), span],
    inherited: false,
  }
}

/** The characters of the words `from`..`to`. */
function charsOf(words: readonly Word[], from: number, to: number): [start: number, end: number] {
  const start = words[from]?.start ?? 0
  return [start, words[to - 1]?.end ?? start]
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A key by which two printings of one name compare equal: letters and digits only, abbreviations in full. */
export function nameKey(name: string): string {
  let letters = ''
  for (const word of plainWords(keyOf(name))) letters += FULL.get(word) ?? word
  return letters
}

/** The list without repeats; of two names where one begins with the other, the longer stays. */
export function distinct(actors: readonly Actor[]): Actor[] {
  if (actors.length < 2) return [...actors]
  const kept: { actor: Actor; key: string }[] = []
  for (const actor of actors) {
    const key = nameKey(actor.value)
    const twin = kept.find((other) => other.key.startsWith(key) || key.startsWith(other.key))
    if (!twin) kept.push({ actor, key })
    else if (twin.key.length < key.length) Object.assign(twin, { actor, key })
  }
  return kept.map(({ actor }) => actor)
}
