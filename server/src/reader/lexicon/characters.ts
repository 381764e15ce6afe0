/**
 * Characters that stand for others in official documents as they circulate: look-alikes typed from a
 * foreign keyboard layout, typographic dashes, quotes and spaces.
 * Source: Unicode confusables for the letters; TCVN 6909:2001 (Unicode for Vietnamese) for what is right.
 */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  Ɖ: 'Đ',
  ð: 'đ',
  ɖ: 'đ',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
}

/** Dashes that all mean "-". */
export const DASHES = '‐‑‒–—―−﹣-'

/** Quotation marks that all mean a double quote. */
export const QUOTES = '“”„«»＂'

/** Characters that show nothing. */
export const INVISIBLE = '\u0000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'

/** Spaces that all mean " ". */
export const SPACES =
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\r\f\v'

/** Entities that web pages leave behind in copied text. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}
