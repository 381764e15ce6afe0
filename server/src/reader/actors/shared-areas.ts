import type { Word } from '../text/words.ts'
import type { ActorWords } from './actor-words.ts'
import { areaAt } from './heads.ts'

/** The words `from`..`to`. */
type Range = readonly [from: number, to: number]

/**
 * "Ủy ban nhân dân thành phố Hà Nội, thành phố Huế và tỉnh An Sơn": the body of each area, of which only the first is
 * named in full.
 */
export function eachArea(words: readonly Word[], items: readonly ActorWords[]): ActorWords[] {
  const found: ActorWords[] = []
  let body: Range | null = null
  for (const item of items) {
    const own = item.prefix.length === 0 ? bodyBefore(words, item) : null
    const shared: Range | null = own ?? (followsArea(words, item, found.at(-1)) ? body : null)
    body = shared
    found.push(...(shared ? partedAt(words, item, shared, own === null) : [item]))
  }
  return found
}

/** The words of a body before the name of its area ("Ủy ban nhân dân" of "Ủy ban nhân dân tỉnh An Sơn"). */
function bodyBefore(words: readonly Word[], { from, to }: ActorWords): Range | null {
  for (let i = from + 1; i < to; i++) {
    if (words[i]?.mark || words[i]?.key === 'các') return null
    if (namesArea(words, i)) return [from, i]
  }
  return null
}

/** Whether a kind of area with its proper name stands at word `at` ("thành phố Huế"). */
function namesArea(words: readonly Word[], at: number): boolean {
  const width = areaAt(words, at)
  return width > 0 && words[at + width]?.capital === true
}

/** Whether the item is the bare name of an area that goes on with the list of the one before it. */
function followsArea(words: readonly Word[], item: ActorWords, before: ActorWords | undefined): boolean {
  return (
    before !== undefined &&
    item.prefix.length === 0 &&
    namesArea(words, item.from) &&
    item.from <= before.to + 2
  )
}

/** The item parted before each further area; `bare`: its first area lacks the body too. */
function partedAt(words: readonly Word[], item: ActorWords, body: Range, bare: boolean): ActorWords[] {
  const parts: ActorWords[] = []
  let from = item.from
  for (let i = from; i <= item.to; i++) {
    const seam = i < item.to && /^(?:,|và)$/.test(words[i]?.key ?? '') && namesArea(words, i + 1)
    if (i < item.to && !seam) continue
    const whole = from === item.from && !bare
    parts.push({ from, to: i, prefix: whole ? [] : [body], prefixAt: body[0] })
    from = i + 1
  }
  return parts
}
