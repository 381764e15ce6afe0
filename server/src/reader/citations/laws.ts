import { LAW_END, LAWS } from '../lexicon/citations.ts'
import { matchesIn } from '../text/matches.ts'
import { type Strand, stripRange } from '../text/strand.ts'

/** A law named in running text: its kind as printed at `start`, its whole name up to `end`. */
export type LawName = { start: number; end: number; kind: string; name: string }

const LONGEST = 200
const MOST = 60

/** The laws, codes, ordinances and the constitution that the text names, in order. Lines in capitals are left out. */
export function lawsIn(strand: Strand): LawName[] {
  const found: LawName[] = []
  let from = 0
  for (const hit of matchesIn(strand.key, LAWS)) {
    if (found.length >= MOST) break
    const law = hit.index < from ? null : lawAt(strand, hit.index, hit[0])
    if (!law) continue
    found.push(law)
    from = law.end
  }
  return found
}

function lawAt(strand: Strand, start: number, word: string): LawName | null {
  const { text, key } = strand
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))) return null
  const after = start + word.length
  const constitution = word === 'hiến pháp'
  const amending =
    /^ sửa đổi[^;.]{0,40} của (?:các )?(?:bộ )?luật /.exec(key.slice(after, after + 80))?.[0].length ?? 0
  if (!constitution && amending === 0 && !/^ \p{Lu}/u.test(text.slice(after, after + 2))) return null
  const ahead = key.slice(after + amending, after + amending + LONGEST)
  const stop = constitution ? 0 : ahead.search(LAW_END)
  const [, end] = stripRange(text, start, after + amending + (stop < 0 ? ahead.length : stop), ',-')
  if (!constitution && end - after < 4) return null
  return { start, end, kind: text.slice(start, after), name: text.slice(start, end) }
}
