/**
 * The syllables of Vietnamese: an opening, and a rhyme without its tone. Source: the official spelling of 1980
 * (Quy định về chính tả tiếng Việt).
 */
export const OPENINGS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong ' +
  'op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâ uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi ' +
  'uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
  'y yêm yên yêng yêt yêu'
).split(' ')

const KNOWN = new Set(RHYMES.flatMap((rhyme) => ['', ...OPENINGS].map((opening) => opening + rhyme)))
/** "gì", "giếng": the i of "gi" is shared with the rhyme. */
for (const rhyme of RHYMES) if (rhyme.startsWith('i')) KNOWN.add(`g${rhyme}`)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** What was found of words before: those of official prose are few, and come again and again. */
const FOUND = new Map<string, boolean>()
const MOST_FOUND = 20_000

/** Whether a word is a Vietnamese syllable with at most one tone. */
export function isSyllable(word: string): boolean {
  const found = FOUND.get(word)
  if (found !== undefined) return found
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(TONES)?.length ?? 0
  const is = tones <= 1 && KNOWN.has(parts.replace(TONES, '').normalize('NFC'))
  if (FOUND.size >= MOST_FOUND) FOUND.clear()
  FOUND.set(word, is)
  return is
}

/** How many of a text's words with a mark on some letter are Vietnamese syllables. Looks at the first 2,000 of them. */
export function vietnameseShare(text: string): { marked: number; share: number } {
  let marked = 0
  let known = 0
  for (const [word] of text.slice(0, 100_000).matchAll(/[\p{L}\p{M}\u00a1-\u00ff]+/gu)) {
    if (!/[\u0080-\uffff]/.test(word)) continue
    marked++
    if (isSyllable(word)) known++
    if (marked >= 2000) break
  }
  return { marked, share: marked === 0 ? 0 : known / marked }
}
