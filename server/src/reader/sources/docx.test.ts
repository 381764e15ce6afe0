import { describe, expect, test } from 'vitest'
import { textOf } from './text-of.ts'
import { docxFile, wordParagraph, wordTable } from './writers/office-files.ts'

const LISTS = `<w:numbering><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`

async function read(body: string, parts: Record<string, string> = {}): Promise<string> {
  return (await textOf('a.docx', docxFile(body, parts))).text
}

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

describe('lists', () => {
  test('numbers are written out, a restarted list begins again', async () => {
    const body = [
      wordParagraph('Một', [1, 0]),
      wordParagraph('Việc', [1, 1]),
      wordParagraph('Ý', [1, 2]),
      wordParagraph('Nữa', [1, 1]),
      wordParagraph('Hai', [1, 0]),
      wordParagraph('Việc', [1, 1]),
      wordParagraph('Lại một', [2, 0]),
    ]
    const text = await read(body.join(''), { 'word/numbering.xml': LISTS })
    expect(text.split('\n\n')).toEqual([
      '1. Một',
      'a) Việc',
      '- Ý',
      'b) Nữa',
      '2. Hai',
      'a) Việc',
      '1. Lại một',
    ])
  })

  test('a style may number its paragraphs, at its own depth, through the style it stands on', async () => {
    const styles = `<w:styles><w:style w:styleId="Khoản"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Con"><w:basedOn w:val="Khoản"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>`
    const styled = '<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>'
    const parts = { 'word/numbering.xml': LISTS, 'word/styles.xml': styles }
    expect(await read(wordParagraph('Một', [1, 0]) + styled, parts)).toBe('1. Một\n\na) VIỆC')
  })
})

describe('what is printed', () => {
  test('deleted text, field codes, hidden text and doubled boxes are left out', async () => {
    const odd = `<w:p>${run('A &amp; B')}<w:r><w:br/></w:r>${run('C')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins>${run(' D')}</w:ins>${run('ẩn', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    const box = `<w:txbxContent>${wordParagraph('Hộp')}</w:txbxContent>`
    const boxed = `<w:p><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></w:p>`
    expect(await read(odd + boxed)).toBe('A & B\nC D\n\nHộp')
  })

  test('capitals that a format makes, symbols, hyphens that bend', async () => {
    const line = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>${run(' quyết ', '<w:caps/>')}${run('định', '<w:caps w:val="0"/>')}<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH\u00ad1</w:t><w:softHyphen/></w:r></w:p>`
    expect(await read(line)).toBe('- QUYẾT định12-KH1')
  })

  test('fonts of the time before Unicode', async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}"/>`
    const line = `<w:p>${run('ñy ban ', font('.VnTimeH'))}${run('nh©n d©n x· ', font('.VnTime'))}${run('Ñoài Thoâng', font('VNI-Times'))}</w:p>`
    expect(await read(line)).toBe('ỦY BAN nhân dân xã Đồi Thông')
  })
})

describe('around the text', () => {
  const links = (id: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://x/header" Target="header1.xml"/></Relationships>`
  const section = '<w:sectPr><w:headerReference w:type="first" r:id="rId9"/><w:titlePg/></w:sectPr>'
  const header = (...lines: string[]) => `<w:hdr>${lines.map((line) => wordParagraph(line)).join('')}</w:hdr>`

  test('a letterhead in the page header comes first; a running head is left out', async () => {
    const parts = { 'word/_rels/document.xml.rels': links('rId9') }
    const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    const body = wordParagraph('Kính gửi: Các thôn.') + section
    expect(await read(body, { ...parts, 'word/header1.xml': header('UBND XÃ A', title) })).toBe(
      `UBND XÃ A\n\n${title}\n\nKính gửi: Các thôn.`,
    )
    expect(await read(body, { ...parts, 'word/header1.xml': header('Dự thảo lần 2', '7') })).toBe(
      'Kính gửi: Các thôn.',
    )
  })

  test('notes come after the text', async () => {
    const body = `<w:p>${run('Theo Kế hoạch')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' của xã.')}</w:p>`
    const notes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${wordParagraph('---')}</w:footnote><w:footnote w:id="2">${wordParagraph('Số 05/KH-UBND.')}</w:footnote></w:footnotes>`
    expect(await read(body, { 'word/footnotes.xml': notes })).toBe(
      'Theo Kế hoạch của xã.\n\n[1] Số 05/KH-UBND.',
    )
  })

  test('the main part may have another name', async () => {
    const rels =
      '<Relationships><Relationship Id="1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    const main = `<w:document>${wordParagraph('Đây')}</w:document>`
    expect(await read('', { '_rels/.rels': rels, 'word/document2.xml': main })).toBe('Đây')
  })
})

describe('tables', () => {
  test('a foot of several rows is read down its columns', async () => {
    const text = await read(
      wordTable([
        [['Nơi nhận:'], ['TM. ỦY BAN NHÂN DÂN']],
        [
          ['- Như trên;', '- Lưu: VT.'],
          ['CHỦ TỊCH', 'Mai Văn Khoa'],
        ],
      ]),
    )
    expect(text.split('\n')).toEqual([
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.', ''],
      ...['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Mai Văn Khoa'],
    ])
  })

  test('a table of work is read row by row', async () => {
    const text = await read(
      wordTable([
        [['Việc'], ['Hạn']],
        [['Trồng cây'], ['Tháng 2']],
      ]),
    )
    expect(text.split('\n\n')).toEqual(['Việc', 'Hạn', 'Trồng cây', 'Tháng 2'])
  })
})
