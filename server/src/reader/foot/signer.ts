import { isCapitals } from '../head/zones.ts'
import { SIGNING_FORM } from '../lexicon/forms.ts'
import type { Finding, Signer } from '../reading.ts'
import { findingOf, flatten, type Strand } from '../text/strand.ts'
import {
  goesOnWithPost,
  nameStart,
  opensWithFamily,
  partsOfLine,
  type SigningKind,
  signingKind,
  startsWithPost,
} from './signing-lines.ts'

type Range = [number, number]
type Part = { kind: SigningKind; ranges: Range[] }
type Block = { forms: Part[]; posts: Part[]; names: Part[] }

/** Who signed, in order, and the collective it was first signed for ("TM. ỦY BAN NHÂN DÂN"). */
export type Signatures = { signers: Signer[]; collective: Finding | null }

/**
 * Reads the lines of one column of signatures, in order: one signature, or several below each other, or the rows of a
 * table of them. What follows the last name and is no signature is not read.
 */
export function readSignatures(strand: Strand, lines: readonly Range[]): Signatures {
  const blocks = blocksOf(strand, partsOf(strand, lines))
  const signers = blocks.flatMap((block) => signersOf(strand, block))
  const named = signers.filter(({ name }) => name !== null)
  const form = blocks.flatMap((block) => block.forms).find((part) => isCollective(strand, part))
  return {
    signers: named.length > 0 ? named : signers.slice(0, 1),
    collective: form ? readForm(strand, form).onBehalfOf : null,
  }
}

function partsOf(strand: Strand, lines: readonly Range[]): Part[] {
  const parts: Part[] = []
  for (const range of withWholePosts(strand, lines).flatMap((line) => partsOfLine(strand, line))) {
    const flat = flatten(strand, [range])
    const kind = signingKind(flat.text, flat.key)
    const last = parts.at(-1)
    if (kind === 'noise' || kind === 'rank') continue
    if (last && carriesOn(strand, last, kind, range)) last.ranges.push(range)
    else if (
      last?.kind === 'form' &&
      isBroken(strand, last.ranges.at(-1) ?? range, range) &&
      mayBeOfForm(kind, strand.key.slice(...range))
    )
      last.ranges.push(range)
    else if (kind === 'other' && parts.some((part) => part.kind === 'name')) break
    else parts.push({ kind, ranges: [range] })
  }
  return parts
}

/** Whether the line goes on with the form, post or name above it. */
function carriesOn(strand: Strand, last: Part, kind: SigningKind, range: Range): boolean {
  const text = strand.text.slice(...range)
  const key = strand.key.slice(...range)
  if (last.kind === 'form' || last.kind === 'post') {
    if (last.kind === 'post' && goesOnWithPost(key)) return true
    return (kind === 'other' || kind === 'party') && isCapitals(text) && /\p{L}{2}/u.test(text)
  }
  if (last.kind !== 'name') return false
  const above = flatten(strand, last.ranges)
  const words = `${above.text} ${text}`.split(' ')
  if (words.length > 6 || !words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word))) return false
  const middle = /(?:^| )(?:thị|văn)$/.test(above.key)
  return (
    middle || (kind === 'other' && words.length - above.text.split(' ').length === 1 && !isCapitals(text))
  )
}

/** The lines with a post that a narrow column broke in two ("CHỦ" over "TỊCH") made one line again. */
function withWholePosts(strand: Strand, lines: readonly Range[]): Range[] {
  const whole: Range[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    const key = above ? flatten(strand, [above, line]).key : ''
    const alone = above && !startsWithPost(strand.key.slice(...above)) && isOneWord(strand, above)
    if (above && alone && /^\s{0,12}$/.test(strand.text.slice(above[1], line[0])) && startsWithPost(key))
      whole.splice(-1, 1, [above[0], line[1]])
    else if (above && isBrokenName(strand, above, line)) whole.splice(-1, 1, [above[0], line[1]])
    else whole.push(line)
  }
  return whole
}

/** "Phạm" over "Chí Thanh": a name that a narrow column broke after its first word. */
function isBrokenName(strand: Strand, above: Range, line: Range): boolean {
  const first = strand.text.slice(...above)
  return (
    isNextLine(strand, above, line) &&
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    opensWithFamily(`${strand.key.slice(...above)} `) &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(strand.text.slice(...line))
  )
}

function isOneWord(strand: Strand, range: Range): boolean {
  return /^\p{Lu}+$/u.test(strand.text.slice(...range).trim())
}

function isNextLine(strand: Strand, above: Range, range: Range): boolean {
  return /^ *\n *$/.test(strand.text.slice(above[1], range[0]))
}

/** "TM. BAN" over "THƯỜNG TRỰC": the form does not end there, and nothing blank lies between. */
function isBroken(strand: Strand, above: Range, range: Range): boolean {
  return isNextLine(strand, above, range) && UNFINISHED_FORM.test(strand.key.slice(...above))
}

/** "TM. HỘI ĐỒNG" over "CHỦ TỊCH" is whole; "THƯỜNG TRỰC" is a post only where no body's name waits for it. */
function mayBeOfForm(kind: SigningKind, key: string): boolean {
  return kind !== 'form' && (kind !== 'post' || key.startsWith('thường trực'))
}

/** Words that no name of a body ends with. */
const UNFINISHED_FORM = /^[a-z/]{1,4}[ .] ?(?:ban|ủy|ủy ban|hội|hội đồng|ban thường|ban chấp|đảng|đoàn)$/

function blocksOf(strand: Strand, parts: readonly Part[]): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const part of parts) {
    if (part.kind === 'other') continue
    if (!open || (part.kind !== 'name' && open.names.length > 0)) {
      open = { forms: [], posts: [], names: [] }
      blocks.push(open)
    }
    if (part.kind === 'form') open.forms.push(part)
    if (part.kind === 'post') open.posts.push(part)
    if (part.kind === 'name') open.names.push(part)
  }
  return blocks.filter((block) => isSignature(strand, block))
}

/** A name alone counts only when it opens with a family name: other capitalised lines are no signature. */
function isSignature(strand: Strand, block: Block): boolean {
  if (block.forms.length > 0 || block.posts.length > 0) return true
  block.names = block.names.filter((part) => {
    const key = flatten(strand, part.ranges).key
    return opensWithFamily(key.slice(nameStart(key)))
  })
  return block.names.length > 0
}

/** One signer; or, when a table gives all forms, then all posts, then all names, one for each name. */
function signersOf(strand: Strand, block: Block): Signer[] {
  const n = block.names.length
  const rows = n > 1 && block.posts.length === n && (block.forms.length === n || block.forms.length === 0)
  if (rows) return block.names.map((name, i) => signerOf(strand, block.forms[i], block.posts[i], name))
  const name = block.names.find((part) => opensWithFamily(flatten(strand, part.ranges).key)) ?? block.names[0]
  return [signerOf(strand, block.forms.at(-1), postOf(strand, block), name)]
}

/** The last post; under "TRƯỞNG BAN" of a committee the signer's post elsewhere may follow, which it is not signed by. */
function postOf(strand: Strand, { forms, posts }: Block): Part | undefined {
  const [first, second] = posts
  const heads = (part: Part) => HEADS_COMMITTEE.test(flatten(strand, part.ranges).key)
  return forms.length > 0 && first && second && heads(first) && !heads(second) ? first : posts.at(-1)
}

const HEADS_COMMITTEE = /^(?:phó )?(?:trưởng (?:tiểu )?ban|trưởng đoàn|tổ trưởng)(?!\p{L})/u

/** The form next above the post governs it: under "TM. … / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" it is "KT.". */
function signerOf(strand: Strand, form?: Part, post?: Part, name?: Part): Signer {
  const authority = form ? readForm(strand, form) : null
  const title = post ? whole(strand, post, 0) : null
  const acting =
    !title && authority && /^q/.test(authority.form.value.toLowerCase()) ? authority.onBehalfOf : null
  return {
    form: authority?.form ?? null,
    onBehalfOf: acting ? null : (authority?.onBehalfOf ?? null),
    title: title ?? acting,
    name: name ? whole(strand, name, nameStart(flatten(strand, name.ranges).key)) : null,
  }
}

function whole(strand: Strand, part: Part, from: number): Finding {
  const flat = flatten(strand, part.ranges)
  return findingOf(flat, from, flat.text.length, 0.9, 'SIGNER_BLOCK')
}

function isCollective(strand: Strand, part: Part): boolean {
  return /^t[/.]? ?m/.test(flatten(strand, part.ranges).key)
}

function readForm(strand: Strand, part: Part) {
  const flat = flatten(strand, part.ranges)
  const length = SIGNING_FORM.exec(flat.key)?.[0].length ?? 0
  const form = findingOf(flat, 0, length, 0.95, 'SIGNER_FORM')
  const rest =
    length < flat.text.length ? findingOf(flat, length, flat.text.length, 0.9, 'SIGNER_FORM') : null
  return { form, onBehalfOf: rest && rest.value !== '' ? rest : null }
}
