import type { ActorWords } from './actors.ts'
import type { Actor } from './reading.ts'
import { type Strand, spanOf } from './strand.ts'
import type { Word } from './words.ts'

/** Turns the words of a named body into an actor, with the class it was listed under ("Phòng Tư pháp"). */
export function actorOf(strand: Strand, words: readonly Word[], item: ActorWords): Actor {
  const start = words[item.from]?.start ?? 0
  const end = words[item.to - 1]?.end ?? start
  const span = spanOf(strand, start, end)
  const name = strand.text.slice(start, end)
  const { prefix, pre } = prefixSpan(strand, words, item)
  const value = prefix === '' ? name : `${capitalised(prefix)} ${name}`
  return { value, ...span, confidence: 0.8, spans: pre ? [pre, span] : [span], inherited: false }
}

function prefixSpan(strand: Strand, words: readonly Word[], item: ActorWords) {
  if (item.prefix === null) return { prefix: '', pre: null }
  for (let i = item.prefixAt; i < item.from; i++) {
    const many = words[i]
    if (many?.key !== 'các') continue
    const first = words[item.prefixAt]
    const noun = words[i + 1]
    let last = i + 1
    while (words[last + 1] && words[last + 1]?.key !== ':' && last < item.from) last++
    if (!first || !noun) break
    const body = strand.text.slice(first.start, many.start)
    const kind = strand.text.slice(noun.start, words[last]?.end)
    return { prefix: `${body}${kind}`, pre: spanOf(strand, first.start, words[last]?.end ?? noun.end) }
  }
  return { prefix: '', pre: null }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A key by which two printings of one name compare equal: letters and digits only. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The list without repeats; of two names where one begins with the other, the longer stays. */
export function distinct(actors: readonly Actor[]): Actor[] {
  const kept: Actor[] = []
  for (const actor of actors) {
    const key = nameKey(actor.value)
    const twin = kept.findIndex((other) => {
      const known = nameKey(other.value)
      return known.startsWith(key) || key.startsWith(known)
    })
    const other = kept[twin]
    if (!other) kept.push(actor)
    else if (nameKey(other.value).length < key.length) kept[twin] = actor
  }
  return kept
}
