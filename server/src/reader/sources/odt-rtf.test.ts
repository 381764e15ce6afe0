import { describe, expect, test } from 'vitest'
import { textOf } from './text-of.ts'
import { odtFile, rtfFile, rtfText } from './writers/office-files.ts'

async function odt(body: string, styles = ''): Promise<string> {
  return (await textOf('a.odt', odtFile(body, styles))).text
}

async function rtf(body: string): Promise<string> {
  return (await textOf('a.rtf', rtfFile(body))).text
}

describe('.odt', () => {
  const styles = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>`
  const item = (text: string, inner = '') =>
    `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
  const list = (items: string, attributes = '') => `<text:list${attributes}>${items}</text:list>`

  test('lists are numbered; one begins anew unless it goes on', async () => {
    const named = ' text:style-name="L1"'
    const body = [
      list(item('Một', list(item('Việc', list(item('Ý'))) + item('Nữa'))) + item('Hai'), named),
      '<text:p>Xen</text:p>',
      list(item('Ba'), `${named} text:continue-numbering="true"`),
      list(item('Lại một'), named),
    ]
    expect((await odt(body.join(''), styles)).split('\n\n')).toEqual([
      ...['1. Một', 'a) Việc', '- Ý', 'b) Nữa', '2. Hai', 'Xen', '3. Ba', '1. Lại một'],
    ])
  })

  test('spaces, breaks, notes; deleted text and remarks are left out', async () => {
    const deleted = '<text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes>'
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích.</text:p></text:note-body></text:note>'
    const remark = '<office:annotation><text:p>nhắc</text:p></office:annotation>'
    const body = `${deleted}<text:p>Kế\n  hoạch${note}<text:s text:c="2"/>năm<text:line-break/>2026${remark}</text:p>`
    expect(await odt(body)).toBe('Kế hoạch  năm\n2026\n\n[1] Chú thích.')
  })
})

describe('.rtf', () => {
  test('Unicode with a stand-in, code pages, marks that follow their letter', async () => {
    expect(await rtf(`${rtfText('Kế hoạch')} x\\'e3 \\'d0\\'ea\\'ec`)).toBe('Kế hoạch xă Đế')
    expect(await rtf("{\\uc2 \\u7871 ??c} {\\f1 \\'f1y ban}")).toBe('ếc ỦY BAN')
  })

  test('skipped destinations, hidden and deleted text, printed numbers, notes', async () => {
    const body =
      '{\\*\\generator Own;}{\\header Running head\\par}{\\listtext 1.\\tab}A{\\v hidden}{\\deleted gone}{\\footnote A note.}B\\par{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\pict 0102}{\\shp{\\*\\shpinst{\\sp{\\sn x}}{\\shptxt box\\par}}}'
    expect(await rtf(body)).toBe('1.\tAB\n\n7box\n\n[1] A note.')
  })

  test('braces that do not balance, words cut off', async () => {
    expect(await rtf('a}}}b\\par c{{{d')).toBe('ab\n\ncd')
    expect(await rtf("a\\'z\\u\\")).toContain('a')
  })

  test('pictures in bytes are passed over', async () => {
    expect(await rtf('a{\\pict\\bin5 }}}{{}b')).toBe('ab')
  })
})
