import { vietnameseShare } from '../lexicon/syllables.ts'
import { TCVN3, VNI_LETTERS, VNI_MARKS } from './legacy-letters.ts'

/** A way of writing Vietnamese from before Unicode. */
export type Legacy = 'TCVN3' | 'VNI'

/** Text typed in a legacy way, as Windows-1252 shows it, in Unicode. */
export function toUnicode(text: string, legacy: Legacy): string {
  if (legacy === 'TCVN3') return text.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3.get(letter) ?? letter)
  return text.replace(VNI, (whole, vowel: string | undefined, mark: string) =>
    vowel === undefined
      ? vniLetter(whole)
      : (vniLetter(vowel) + (VNI_MARKS.get(mark.toLowerCase()) ?? mark)).normalize('NFC'),
  )
}

/** A vowel with the sign after it, or a letter that stands by itself. */
const VNI = /([aeouyöô])([ùøûõïâáàåãäêéèúüë])|[ñöôíìæóòî]/gi

function vniLetter(letter: string): string {
  const drawn = VNI_LETTERS.get(letter.toLowerCase()) ?? letter
  return letter === letter.toLowerCase() ? drawn : drawn.toUpperCase()
}

/** The letters a run of text shows in this font: fonts of the time before Unicode draw others than they are given. */
export function inFont(text: string, font: string): string {
  if (/^vni-/i.test(font)) return toUnicode(text, 'VNI')
  if (!/^\.vn/i.test(font)) return text
  const letters = toUnicode(text, 'TCVN3')
  return font.endsWith('H') ? letters.toUpperCase() : letters
}

/** Words with a mark a text must have before its writing is told by them. */
const ENOUGH_WORDS = 8
const SURE = 0.85
const DOUBTFUL = 0.6

/**
 * Text that was typed in a legacy way and never converted, in Unicode; any other text unchanged. It is converted only
 * when nearly all its marked words become Vietnamese syllables and few were before.
 */
export function fromLegacy(text: string): string {
  const before = vietnameseShare(text)
  if (before.marked < ENOUGH_WORDS || before.share > DOUBTFUL) return text
  for (const legacy of ['TCVN3', 'VNI'] as const) {
    const converted = toUnicode(text, legacy)
    const after = vietnameseShare(converted)
    if (after.marked >= ENOUGH_WORDS && after.share >= SURE) return converted
  }
  return text
}
