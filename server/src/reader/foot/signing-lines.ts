import { headAt } from '../actors/heads.ts'
import { isCapitals } from '../head/zones.ts'
import { DEGREES, FAMILY_NAMES, POSTS, RANKS, SIGNING_FORM, SIGNING_NOISE } from '../lexicon/forms.ts'
import { matchesIn } from '../text/matches.ts'
import type { Strand } from '../text/strand.ts'
import { wordsIn } from '../text/words.ts'

type Range = [number, number]

/** What a line of a signature is. `party`: whom the next signature speaks for; `noise`: "(Đã ký)", a stamp's words. */
export type SigningKind = 'form' | 'post' | 'name' | 'party' | 'rank' | 'noise' | 'other'

const FAMILIES = new Set(FAMILY_NAMES)
const INNER_FORM =
  /[ ;,](?=(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TU|T\/ ?UQ) ?[./] ?\p{Lu}{2}|(?:T\/M|K\/T|T\/L) \p{Lu}{2})/gu
const NAME_AFTER_CAPITALS = /^[\p{Lu}0-9 .,/&()-]{4,}? (?=\p{Lu}[\p{Ll}.])/u
/** "TM. Ủy ban nhân dân": what follows the form is not always in capitals. */
const SMALL_FORM = /^(?:(?:TM|KT|TL|TUQ) ?\.|T\/M|K\/T|T\/L) ?\p{Lu}[^.;:]{2,60}$/u
const LONGEST_NAME = 50
const MORE_OF_POST = /^(?:phụ trách|thường trực|kiêm |điều hành)/
const NOT_INNER = new Set(['thường trực', 'ủy viên', 'phụ trách', 'quyền', 'kế toán', 'thủ trưởng'])
const BEFORE_INNER = new Set(['phó', 'tổng', 'đoàn', 'hội', 'cục', 'vụ', 'ban', 'tổ', 'và', 'các'])

/** What the line says by its form. */
export function signingKind(text: string, key: string): SigningKind {
  if (SIGNING_NOISE.test(key)) return 'noise'
  if (isForm(text, key)) return 'form'
  const bare = text.slice(nameStart(key))
  if (bare.trim() === '') return 'rank'
  if (isPost(text, key)) return 'post'
  if (isName(bare, key.slice(key.length - bare.length))) return 'name'
  return isCapitals(text) && (key.startsWith('đại diện') || opensBody(text, key)) ? 'party' : 'other'
}

/** A form with whom it speaks for; "KT." alone may be an office of the filing line. */
function isForm(text: string, key: string): boolean {
  const form = SIGNING_FORM.exec(key)?.[0]
  if (form === undefined || !/\p{L}{2}/u.test(key.slice(form.length))) return false
  return isCapitals(text) || SMALL_FORM.test(text)
}

/** Whether the line goes on with the post above it ("PHỤ TRÁCH", "THƯỜNG TRỰC"). */
export function goesOnWithPost(key: string): boolean {
  return MORE_OF_POST.test(key)
}

/** Where the name begins after ranks and degrees ("Đại tá", "PGS.TS."). */
export function nameStart(key: string): number {
  let at = 0
  for (;;) {
    const hit = RANKS.exec(key.slice(at)) ?? DEGREES.exec(key.slice(at))
    if (!hit || hit[0].length === 0) return at
    at += hit[0].length
  }
}

/** Whether the key opens with the title of a post ("phó chủ tịch"). */
export function startsWithPost(key: string): boolean {
  return key.length < 80 && postLength(key) > 0
}

/** Whether the key opens with a family name. */
export function opensWithFamily(key: string): boolean {
  return FAMILIES.has(key.split(/\s+/)[0] ?? '')
}

/** Two to six words, each with a capital; in plain capitals only after a family name and when it names no body. */
export function isName(text: string, key: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length < 2 || words.length > 6) return false
  if (!words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return false
  if (isCapitals(text)) return words.length < 6 && opensWithFamily(key) && !opensBody(text, key)
  return !opensBody(text, key) || (opensWithFamily(key) && words.length > 2)
}

/** A line that holds several parts joined by single spaces, in its parts: forms, posts and a name. */
export function partsOfLine(strand: Strand, [start, end]: Range): Range[] {
  const cuts = [start]
  for (const hit of matchesIn(strand.text.slice(start, end), INNER_FORM)) cuts.push(start + hit.index + 1)
  cuts.push(end)
  return cuts.slice(0, -1).flatMap((from, n) => partsOfForm(strand, [from, cuts[n + 1] ?? end]))
}

function partsOfForm(strand: Strand, [start, end]: Range): Range[] {
  const text = strand.text.slice(start, end)
  const capitals = NAME_AFTER_CAPITALS.exec(text)?.[0] ?? ''
  const name = text.slice(capitals.length)
  const key = strand.key.slice(start, end)
  const opens = SIGNING_FORM.test(key) || startsWithPost(key)
  if (capitals && opens && !isCapitals(text) && signingKind(name, key.slice(capitals.length)) === 'name')
    return [...partsOfForm(strand, [start, start + capitals.length]), [start + capitals.length, end]]
  const inner = innerPost(key)
  return inner > 0 && isCapitals(text)
    ? [
        [start, start + inner],
        [start + inner, end],
      ]
    : [[start, end]]
}

/** Where in "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" the signer's own post begins; 0 when there is none. */
function innerPost(key: string): number {
  const form = SIGNING_FORM.exec(key)?.[0].length ?? 0
  if (form === 0) return 0
  let at = form + (/^ */.exec(key.slice(form))?.[0].length ?? 0)
  at += postLength(key.slice(at))
  for (let i = key.indexOf(' ', at); i >= 0; i = key.indexOf(' ', i + 1)) {
    const post = POSTS.find((one) => !NOT_INNER.has(one) && opensWord(key.slice(i + 1), one))
    const before = key.slice(0, i).split(' ').at(-1) ?? ''
    if (post && (!BEFORE_INNER.has(before) || (before === 'đoàn' && post === 'bí thư'))) return i + 1
  }
  return 0
}

/** How many characters of the key the title of a post takes; 0 when it opens with none. */
export function postLength(key: string): number {
  return ANY_POST.exec(key)?.[0].length ?? 0
}

/** The longest title first. */
const ANY_POST = new RegExp(
  `^(?:${[...POSTS]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')})(?!\\p{L})`,
  'u',
)

function opensWord(key: string, word: string): boolean {
  return key.startsWith(word) && !/\p{L}/u.test(key[word.length] ?? '')
}

/** "Phó Chủ tịch" is a post; "Phó Đức Hòa" a name. */
function isPost(text: string, key: string): boolean {
  if (!startsWithPost(key)) return false
  if (isCapitals(text)) return true
  if (key.startsWith('phó '))
    return startsWithPost(key.slice(4)) || /^phó (?:ban|giám|chi|văn|đội|hạt)/.test(key)
  return !isName(text, key) || !opensWithFamily(key)
}

function opensBody(text: string, key: string): boolean {
  return headAt(wordsIn(text, key), 0) > 0
}
