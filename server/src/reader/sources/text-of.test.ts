import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { toPublicForm } from '../public-form.ts'
import { readDocument } from '../read.ts'
import { SourceError } from './source-error.ts'
import { LARGEST_FILE, LONGEST_TEXT, textOf } from './text-of.ts'

/** A small zip archive, deflated, without checksums (readers of documents do not need them). */
function zip(files: Record<string, string>, claimed?: number): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(content))
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(claimed ?? Buffer.byteLength(content), 8)
    const title = Buffer.from(name)
    const lengths = Buffer.from([title.length, 0, 0, 0])
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths])
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, data])
    const place = Buffer.alloc(4)
    place.writeUInt32LE(offset)
    centrals.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, Buffer.alloc(10), place, title]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

function paragraph(text: string, list?: [id: number, depth: number]): string {
  const numbering = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''
  return `<w:p><w:pPr>${numbering}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
}

function docx(body: string, numbering = ''): Uint8Array {
  return zip({
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering>${numbering}</w:numbering>`,
  })
}

const LISTS = `<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

async function codeOf(name: string, bytes: Uint8Array): Promise<unknown> {
  try {
    await textOf(name, bytes)
    return 'read'
  } catch (error) {
    return error instanceof SourceError
      ? [error.code, error.params.detected].filter(Boolean).join(' ')
      : error
  }
}

describe('Word documents', () => {
  test('list numbers are written out, a restarted list begins again', async () => {
    const body = [
      paragraph('Một', [1, 0]),
      paragraph('Việc', [1, 1]),
      paragraph('Ý', [1, 2]),
      paragraph('Nữa', [1, 1]),
      paragraph('Hai', [1, 0]),
      paragraph('Việc', [1, 1]),
      paragraph('Lại một', [2, 0]),
    ].join('')
    const { text, format } = await textOf('a.docx', docx(body, LISTS))
    expect(format).toBe('docx')
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

  test('deleted text, field codes and doubled boxes are left out; entities and breaks are kept', async () => {
    const odd =
      '<w:p><w:r><w:t>A &amp; B</w:t><w:br/><w:t>C</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const boxed = `<w:p><mc:Choice>${box('Hộp')}</mc:Choice><mc:Fallback>${box('Hộp')}</mc:Fallback></w:p>`
    const { text } = await textOf('a.docx', docx(odd + boxed))
    expect(text).toBe('A & B\nC\n\nHộp')
  })

  test('a letter in Word reads like the same letter in plain text', async () => {
    const head = [
      row(
        paragraph('ỦY BAN NHÂN DÂN') + paragraph('XÃ ĐỒI THÔNG'),
        paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + paragraph('Độc lập - Tự do - Hạnh phúc'),
      ),
      row(paragraph('Số: 12/KH-UBND'), paragraph('Đồi Thông, ngày 03 tháng 02 năm 2026')),
    ].join('')
    const foot = row(
      paragraph('Nơi nhận:') + paragraph('- Như trên;') + paragraph('- Lưu: VT.'),
      paragraph('TM. ỦY BAN NHÂN DÂN') + paragraph('CHỦ TỊCH') + paragraph('Mai Văn Khoa'),
    )
    const body = [
      `<w:tbl>${head}</w:tbl>`,
      paragraph('KẾ HOẠCH'),
      paragraph('Trồng cây đầu xuân'),
      paragraph('Ủy ban nhân dân xã yêu cầu:'),
      paragraph('Các thôn chuẩn bị cây giống trước ngày 10/02/2026.', [1, 0]),
      paragraph('Trạm Y tế xã phối hợp với Đoàn Thanh niên xã tổ chức trực.', [1, 0]),
      `<w:tbl>${foot}</w:tbl>`,
    ].join('')
    const { text } = await textOf('ke-hoach.docx', docx(body, LISTS))
    expect(toPublicForm('a', readDocument(text))).toMatchObject({
      kind: 'Kế hoạch',
      symbol: '12/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Đồi Thông',
      issuedOn: '2026-02-03',
      subject: 'Trồng cây đầu xuân',
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { form: 'TM.', title: 'CHỦ TỊCH', name: 'Mai Văn Khoa' },
      instructions: [
        { path: '1', leads: ['Các thôn'], deadline: '2026-02-10' },
        { path: '2', leads: ['Trạm Y tế xã'], coordinates: ['Đoàn Thanh niên xã'] },
      ],
    })
  })
})

describe('web pages', () => {
  test('blocks, lists, entities; scripts are left out', async () => {
    const page =
      '<!doctype html><html><head><title>x</title></head><body><script>var a = "<p>"</script><h1>K&ecirc;́ hoạch</h1><ol><li>M&#7897;t</li><li>Hai</li></ol><p>A<br>B</p></body></html>'
    const { text, format } = await textOf('a.htm', Buffer.from(page))
    expect(format).toBe('html')
    expect(text.normalize('NFC')).toBe('Kế hoạch\n\n1. Một\n2. Hai\n\nA\nB')
  })
})

describe('plain text', () => {
  test('UTF-8 with a mark, UTF-16, NUL characters', async () => {
    expect((await textOf('a.txt', Buffer.from('\ufeffĐảng'))).text).toBe('Đảng')
    expect((await textOf('a.txt', Buffer.from('\ufeffĐảng', 'utf16le'))).text).toBe('Đảng')
    expect(await textOf('a.md', Buffer.from('a\u0000b'))).toEqual({ text: 'ab', format: 'md' })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['empty', 'a.txt', Buffer.alloc(0), 'EMPTY'],
    ['blank', 'a.txt', Buffer.from(' \n\u0000'), 'EMPTY'],
    ['a PDF named .docx', 'a.docx', Buffer.from('%PDF-1.7 …'), 'UNSUPPORTED_TYPE pdf'],
    ['an old Word file', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'UNSUPPORTED_TYPE doc'],
    ['a picture', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'UNSUPPORTED_TYPE image'],
    ['an archive that is no .docx', 'a.docx', zip({ 'a.txt': 'x' }), 'UNSUPPORTED_TYPE zip'],
    ['a workbook', 'a.docx', zip({ 'xl/workbook.xml': 'x' }), 'UNSUPPORTED_TYPE xlsx'],
    ['half an archive', 'a.docx', Buffer.from('PK\u0003\u0004 and then nothing'), 'CORRUPT'],
    ['wrong letters', 'a.txt', Buffer.from([0x41, 0xc3, 0x28, 0x41]), 'CORRUPT'],
    ['binary', 'a.txt', Buffer.alloc(400), 'UNSUPPORTED_TYPE binary'],
    ['too large a file', 'a.txt', Buffer.alloc(LARGEST_FILE + 1, 97), 'TOO_LARGE'],
    ['too long a text', 'a.txt', Buffer.alloc(LONGEST_TEXT + 1, 97), 'TOO_LARGE'],
    ['a zip bomb', 'a.docx', zip({ 'word/document.xml': '0'.repeat(8_000_000) }), 'ZIP_BOMB'],
    [
      'an archive that claims to be huge',
      'a.docx',
      zip({ 'word/document.xml': 'x' }, 0x7fffffff),
      'ZIP_BOMB',
    ],
    [
      'an archive that lies about its size',
      'a.docx',
      zip({ 'word/document.xml': '0'.repeat(90_000) }, 10),
      'CORRUPT',
    ],
  ])('%s', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code)
  })
})
