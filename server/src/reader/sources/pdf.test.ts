import { describe, expect, test } from 'vitest'
import { pdfText } from './pdf.ts'
import { type PdfPage, type Placed, pdfFile } from './writers/pdf-file.ts'

const BODY = 13

/** Lines one under another from the left edge; letters are half their size wide. */
function lines(texts: readonly string[], y = 700, size = BODY, x = 85): Placed[] {
  return texts.map((text, n) => ({ x, y: y - n * size * 1.3, size, text }))
}

function read(pages: readonly PdfPage[], mute = false): Promise<string> {
  return pdfText(pdfFile(pages, { mute }))
}

const FULL = 'dòng này dài cho đến hết bề rộng của trang giấy để làm mẫu cho phép đo'
const FILLER = [FULL, FULL, FULL, FULL, 'hết đoạn.']

describe('lines and paragraphs', () => {
  test('a full line goes on, a short one ends its paragraph', async () => {
    const text = await read([{ texts: lines([FULL, 'ngắn.', FULL, 'cũng ngắn.']) }])
    expect(text).toBe(`${FULL} ngắn.\n\n${FULL} cũng ngắn.`)
  })

  test('a paragraph goes on over the page, without the numbers and heads of pages', async () => {
    const page = (n: number, texts: Placed[]): PdfPage => ({
      texts: [
        { x: 300, y: 810, size: BODY, text: String(n) },
        { x: 85, y: 30, size: 9, text: `Sổ tay phối hợp - bản ${n}` },
        ...texts,
      ],
    })
    const text = await read([
      page(1, lines([...FILLER, FULL])),
      page(2, lines(['nối tiếp.', ...FILLER])),
      page(3, lines(['Đoạn cuối.'])),
    ])
    const filler = FILLER.join(' ')
    expect(text.split('\n\n')).toEqual([filler, `${FULL} nối tiếp.`, filler, 'Đoạn cuối.'])
  })

  test('a word broken at its hyphen is whole again, two words tied by one stay tied', async () => {
    const start = FULL.slice(0, -10)
    expect(await read([{ texts: lines([FULL, `${start} inter-`, 'net.']) }])).toBe(
      `${FULL} ${start} internet.`,
    )
    expect(await read([{ texts: lines([FULL, `${start} xã-`, 'hội.']) }])).toBe(`${FULL} ${start} xã-hội.`)
  })

  test('words by themselves, words a hyphen ties, slanted stamps', async () => {
    const tied = `${FULL.slice(0, -8)} 12/KH-`
    const texts = lines([FULL, tied, 'UBND.'])
    const apart = [
      { x: 85, y: 500, size: BODY, text: 'Một' },
      { x: 85 + 4 * 6.5, y: 500, size: BODY, text: 'hai' },
    ]
    expect(await read([{ texts: [...texts, ...apart] }])).toBe(`${FULL} ${tied}UBND.\n\nMột hai`)
  })
})

describe('notes', () => {
  test('their marks are no part of the sentence, their text comes last', async () => {
    const note = lines(['Ban hành ngày 12/01/2026.'], 80, 9, 92)
    const texts = [
      ...lines(FILLER),
      { x: 85, y: 500, size: BODY, text: 'Theo Kế hoạch' },
      { x: 85 + 13 * 6.5, y: 505, size: 8, text: '1' },
      { x: 85 + 13 * 6.5 + 8, y: 500, size: BODY, text: 'của xã, trồng 20 m' },
      { x: 85 + 13 * 6.5 + 8 + 18 * 6.5, y: 505, size: 8, text: '2' },
      { x: 85, y: 84, size: 6, text: '1' },
      ...note,
    ]
    const text = await read([{ texts }, { texts: lines(['Đoạn sau.']) }])
    expect(text.split('\n\n')).toEqual([
      FILLER.join(' '),
      'Theo Kế hoạch của xã, trồng 20 m2',
      'Đoạn sau.',
      '[1] Ban hành ngày 12/01/2026.',
    ])
  })
})

describe('columns', () => {
  test('lines of two columns that stand between each other’s', async () => {
    const left = lines(['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI THÔNG', 'Số: 1/UBND'], 780, 12)
    const right = lines(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], 788, 12, 320)
    expect((await read([{ texts: [...right, ...left, ...lines(FILLER, 650)] }])).split('\n')).toEqual([
      ...['ỦY BAN NHÂN DÂN', 'XÃ ĐỒI THÔNG', 'Số: 1/UBND', ''],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''],
      FILLER.join(' '),
    ])
  })

  test('two who sign side by side keep their own names', async () => {
    const left = ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH', '', '', 'Hoàng Thị Mơ']
    const right = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Mai Văn Khoa']
    const texts = [...lines(FILLER), ...lines(left, 500), ...lines(right, 500, BODY, 340)]
    const [, ...foot] = (await read([{ texts }])).split(/\n+/)
    expect(foot).toEqual([...left, ...right].filter(Boolean))
  })

  test('a table of work stays in rows', async () => {
    const texts = [
      ...lines(FILLER),
      ...lines(['Việc', 'Trồng'], 500),
      ...lines(['Hạn', 'Tháng 2'], 500, BODY, 300),
    ]
    expect((await read([{ texts }])).split(/\n+/)).toEqual([
      FILLER.join(' '),
      'Việc    Hạn',
      'Trồng    Tháng 2',
    ])
  })
})

describe('letters drawn from another font after their line', () => {
  const lacks = 'ọạảỉầư'
  const drawn = (...texts: string[]) => pdfText(pdfFile([{ texts: lines(texts) }], { lacks }))

  test('stand in the gaps left for them', async () => {
    expect(await drawn('Tỉnh họp bàn trồng cây đầu nguồn.')).toBe('Tỉnh họp bàn trồng cây đầu nguồn.')
  })

  test('join no columns that a row of spaces sets apart', async () => {
    const text = await drawn('Nơi nhận:          CHỦ TỊCH', '- Lưu: VT.          Trần Ngọc Hà')
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'Nơi nhận:',
      '- Lưu: VT.',
      '',
      'CHỦ TỊCH',
      'Trần Ngọc Hà',
    ])
  })
})

describe('what a PDF may lack', () => {
  test('letters', async () => {
    const page = { texts: [{ x: 400, y: 800, size: 8, text: 'Ký số' }], picture: true }
    await expect(read([page, page])).rejects.toMatchObject({
      code: 'SCANNED_PDF',
      params: { pages: 2, pictures: 2 },
    })
  })

  test('a picture among pages of text does no harm', async () => {
    expect(await read([{ texts: lines(FILLER) }, { texts: [], picture: true }])).toBe(FILLER.join(' '))
  })

  test('the meaning of its fonts', async () => {
    // What is left of such a text are the numbers its font gives its drawings.
    const drawn = (text: string) =>
      [...text].map((char) =>
        String.fromCharCode(char < '~' ? char.charCodeAt(0) - 29 : 0x4a0 + (char.charCodeAt(0) % 90)),
      )
    const texts = lines(FILLER.map((line) => drawn(line).join('')))
    await expect(read([{ texts }], true)).rejects.toMatchObject({ code: 'UNREADABLE_FONTS' })
  })

  test('an end to its pages', async () => {
    const pages = Array.from({ length: 501 }, () => ({ texts: [] }))
    await expect(read(pages)).rejects.toMatchObject({ code: 'TOO_MANY_PAGES', params: { pages: 501 } })
  })

  test('its table of objects', async () => {
    const whole = Buffer.from(pdfFile([{ texts: lines(FILLER) }])).toString('latin1')
    const broken = whole
      .replace(/startxref\n[0-9]+/, 'startxref\n7')
      .replace(/\d{10} 00000 n/g, '0000000009 00000 n')
    expect(await pdfText(Buffer.from(broken, 'latin1'))).toBe(FILLER.join(' '))
  })
})
