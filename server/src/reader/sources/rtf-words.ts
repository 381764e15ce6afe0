/** Destinations of an .rtf file that hold no text of the document. Source: Rich Text Format Specification 1.9.1. */
export const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable revtbl rsidtbl generator filetbl xmlnstbl fldinst datafield formfield ' +
    'objdata objclass objname shprslt sp sn sv nonshppict pnseclvl pgdsctbl mmathPr footer footerl footerr ' +
    'footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atnref atndate atrfstart ' +
    'atrfend bkmkstart bkmkend xe tc background template operator private'
  ).split(' '),
)

/** Destinations that hold text though they are marked as ones to pass over. */
export const SHOWN = new Set('shptxt shpinst shppict pntext listtext fldrslt result'.split(' '))

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['line', '\n'],
  ['lbr', '\n'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
])

/** Character sets of fonts → code pages; those not named here are Windows-1252. */
export const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [186, 1257],
  [204, 1251],
  [238, 1250],
])
