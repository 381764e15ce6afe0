import { docxFile, odtFile, rtfFile, rtfText, wordParagraph } from './office-files.ts'

/** A cell of a table: its lines, over how many columns and rows it goes. */
export type MergedCell = { lines: readonly string[]; wide?: number; high?: number }

/** A plan: the paragraphs above its table, the table, and those under it. `numbered`: a list numbers its rows. */
export type Plan = {
  above: readonly string[]
  rows: readonly (readonly MergedCell[])[]
  under: readonly string[]
}

/** What stands at a place: a cell that begins there, or null where one goes on from above (`wide` columns of it). */
type Placed = { cell: MergedCell; goesOn: boolean }

/** The cells of each row, and for each row those that go on in it, in their order. */
function placed(rows: Plan['rows']): Placed[][] {
  const held: { cell: MergedCell; left: number }[] = []
  return rows.map((row) => {
    const line: Placed[] = []
    const cells = [...row]
    let column = 0
    for (;;) {
      const above = held[column]
      const goesOn = above !== undefined && above.left > 0
      const cell = goesOn ? above.cell : cells.shift()
      if (!cell) return line
      line.push({ cell, goesOn })
      if (goesOn) above.left--
      else held[column] = { cell, left: (cell.high ?? 1) - 1 }
      column += cell.wide ?? 1
    }
  })
}

/** A plan as a .docx. A cell that says "#" holds nothing but the number a list gives it. */
export function planAsDocx({ above, rows, under }: Plan): Uint8Array {
  const cellOf = ({ cell, goesOn }: Placed) => {
    const span = cell.wide ? `<w:gridSpan w:val="${cell.wide}"/>` : ''
    const merge = cell.high ? `<w:vMerge${goesOn ? '' : ' w:val="restart"'}/>` : ''
    const texts = goesOn ? [''] : cell.lines
    const words = texts.map((text) => (text === '#' ? wordParagraph('', [1, 0]) : wordParagraph(text)))
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${words.join('')}</w:tc>`
  }
  const table = placed(rows).map((row) => `<w:tr>${row.map(cellOf).join('')}</w:tr>`)
  const paragraphs = (texts: readonly string[]) => texts.map((text) => wordParagraph(text)).join('')
  return docxFile(`${paragraphs(above)}<w:tbl>${table.join('')}</w:tbl>${paragraphs(under)}`, {
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  })
}

/** A plan as an .odt. */
export function planAsOdt({ above, rows, under }: Plan): Uint8Array {
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text) => (text === '' ? '<text:p/>' : `<text:p>${text}</text:p>`)).join('')
  const covered = '<table:covered-table-cell/>'
  const cellOf = ({ cell, goesOn }: Placed) => {
    const { lines, wide = 1, high = 1 } = cell
    if (goesOn) return covered.repeat(wide)
    if (lines.join('') === '') return '<table:table-cell/>'
    const spans = ` table:number-columns-spanned="${wide}" table:number-rows-spanned="${high}"`
    return `<table:table-cell${spans}>${paragraphs(lines)}</table:table-cell>${covered.repeat(wide - 1)}`
  }
  const table = placed(rows).map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`)
  return odtFile(`${paragraphs(above)}<table:table>${table.join('')}</table:table>${paragraphs(under)}`)
}

/** A plan as a web page; `plain`: attributes without quotes, as Word writes them, and paragraphs in cells. */
export function planAsHtml({ above, rows, under }: Plan, plain = false): Uint8Array {
  const mark = plain ? '' : '"'
  const cellOf = ({ lines, wide, high }: MergedCell) => {
    const spans = `${wide ? ` colspan=${mark}${wide}${mark}` : ''}${high ? ` rowspan=${mark}${high}${mark}` : ''}`
    return `<td${spans}>${plain ? lines.map((line) => `<p>${line}</p>`).join('\n') : lines.join('<br>')}</td>`
  }
  const table = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n')
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')
  return Buffer.from(
    `<!doctype html><html><body>${paragraphs(above)}<table>${table}</table>${paragraphs(under)}</body></html>`,
  )
}

/** A plan as an .rtf. */
export function planAsRtf({ above, rows, under }: Plan): Uint8Array {
  const cellOf = ({ cell, goesOn }: Placed) =>
    `${goesOn ? '' : cell.lines.map(rtfText).join('\\par ')}\\cell ${'\\cell '.repeat((cell.wide ?? 1) - 1)}`
  const definition = ({ cell, goesOn }: Placed, n: number) =>
    `${cell.high ? (goesOn ? '\\clvmrg' : '\\clvmgf') : ''}\\cellx${(n + 1) * 1000}`
  const table = placed(rows).map((row) => {
    const wide = row.flatMap((one) => Array.from({ length: one.cell.wide ?? 1 }, () => one))
    return `\\trowd${wide.map(definition).join('')}\\pard\\intbl ${row.map(cellOf).join('')}\\row\\pard `
  })
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `${rtfText(text)}\\par `).join('')
  return rtfFile(`${paragraphs(above)}${table.join('')}${paragraphs(under)}`)
}

/** A plan in Markdown; what is merged stands in every row, and is empty in the further columns. */
export function planAsMarkdown({ above, rows, under }: Plan): string {
  const lines = placed(rows).map((row) => {
    const cells = row.flatMap(({ cell }) => [
      cell.lines.join('<br>'),
      ...Array.from({ length: (cell.wide ?? 1) - 1 }, () => ''),
    ])
    return `| ${cells.join(' | ')} |`
  })
  const [head = '', ...others] = lines
  const rule = head.replace(/[^|]+/g, '---')
  return [...above, [head, rule, ...others].join('\n'), ...under].join('\n\n')
}

/** A plan as collections of web pages store it: bars on lines of their own. */
export function planAsBars({ above, rows, under }: Plan): string {
  const lines = placed(rows).map((row) => {
    const cells = row.flatMap(({ cell }) => [cell.lines.join('\n')])
    return `|\n${cells.join('\n|\n')}\n|`
  })
  return [...above, lines.join('\n'), ...under].join('\n\n')
}
