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
  Ƣ: 'Ư',
  ƣ: 'ư',
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
  І: 'I',
  і: 'i',
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

/** Entities that web pages leave behind in copied text, besides those by number. Source: HTML, named references. */
export const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', middot: '·' },
  ...{ agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', egrave: 'è', eacute: 'é', ecirc: 'ê' },
  ...{ igrave: 'ì', iacute: 'í', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', ugrave: 'ù' },
  ...{ uacute: 'ú', yacute: 'ý', eth: 'đ', Agrave: 'À', Aacute: 'Á', Acirc: 'Â', Atilde: 'Ã' },
  ...{ Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Igrave: 'Ì', Iacute: 'Í', Ograve: 'Ò', Oacute: 'Ó' },
  ...{ Ocirc: 'Ô', Otilde: 'Õ', Ugrave: 'Ù', Uacute: 'Ú', Yacute: 'Ý', ETH: 'Đ' },
}

/** Tags that end a line of the page; a cell's end too, as a table's bar does. */
export const BREAKING_TAGS: ReadonlySet<string> = new Set(
  'br p div table tbody thead tr td th li ul ol h1 h2 h3 h4 h5 h6 hr center blockquote'.split(' '),
)

/** Tags that only dress their words. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'b i u s em strong span font a sup sub small big mark del ins img o:p'.split(' '),
)
