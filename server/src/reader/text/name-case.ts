import { LEVELS, RUNNING_NAMES } from '../lexicon/forms.ts'
import { keyOf } from './normalise.ts'

const RUNNING = RUNNING_NAMES.map((name) => ({
  name,
  key: keyOf(name),
  letters: keyOf(name).replaceAll(' ', ''),
})).sort((a, b) => b.key.length - a.key.length)
/** Words of the longest known name. */
const LONGEST_NAME = 9
const SMALL = new Set(['và', 'của', 'các', 'cấp', 'khóa', ...LEVELS.flatMap((level) => level.split(' '))])

/**
 * A body's name printed in capitals, as running text writes it: "ỦY BAN NHÂN DÂN TỈNH AN SƠN" →
 * "Ủy ban nhân dân tỉnh An Sơn". Letters stay, only their case changes; abbreviations stay as they are.
 */
export function runningName(printed: string): string {
  if (/\p{Ll}/u.test(printed)) return printed
  const torn = tornName(keyOf(printed))
  if (torn) return torn
  const words = printed.split(' ')
  const out: string[] = []
  for (let i = 0; i < words.length; ) {
    const rest = keyOf(words.slice(i, i + LONGEST_NAME).join(' '))
    const known = RUNNING.find(({ key }) => rest.startsWith(key) && !/\p{L}/u.test(rest[key.length] ?? ''))
    const width = known ? known.key.split(' ').length : 1
    const numbered = NUMBERED.test(keyOf(words[i - 1] ?? '')) && /^[IVX]+[),]?$/.test(words[i] ?? '')
    if (known) out.push(cased(words.slice(i, i + width).join(' '), known.name))
    else out.push(numbered ? (words[i] ?? '') : oneWord(words[i] ?? '', i))
    i += width
  }
  return out.join(' ')
}

/** A name whose words scanning ran together or tore apart ("CHÍNHPHỦ"), as it should stand. */
function tornName(key: string): string | null {
  const letters = key.replaceAll(' ', '')
  const known = RUNNING.find((one) => one.letters === letters)
  return known && known.key !== key ? known.name : null
}

/** Words that a number in Roman digits follows ("KHÓA XVI", "KHU VỰC II"). */
const NUMBERED = /(?:^|[(])(?:khóa|thứ|vực|khu|vùng|hạng|loại|số)$/

/** The printed letters with the case of the model; tone placement stays as printed. */
function cased(printed: string, model: string): string {
  return [...printed]
    .map((char, i) => (model[i] === model[i]?.toLowerCase() ? char.toLowerCase() : char))
    .join('')
}

function oneWord(word: string, at: number): string {
  const lower = word.toLowerCase()
  if (isAbbreviation(word)) return word
  if (at > 0 && SMALL.has(lower)) return lower
  return word.slice(0, 1) + lower.slice(1)
}

/** Capitals that cannot be a syllable: none of them a vowel, or a vowel before what ends no syllable ("UBND", "MTTQ"). */
function isAbbreviation(word: string): boolean {
  const letters = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  if (/^[AEIOUY]+(?:NG|NH|CH|[NMPTC])?$/.test(letters)) return false
  return letters.length >= 2 && !/[AEIOUY]/.test(letters.slice(1))
}
