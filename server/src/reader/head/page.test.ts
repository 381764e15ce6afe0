import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { linesOf } from '../text/lines.ts'
import { normalise } from '../text/normalise.ts'
import { paperOn } from './page.ts'

const LETTER = `SỞ NỘI VỤ
TỈNH ĐÔNG HÀ
Số: 15/SNV-VP
V/v trồng cây

Đông Hà, ngày 09 tháng 4 năm 2026

Kính gửi: Các xã.

Thực hiện Kế hoạch số 3/KH-UBND ngày 02/4/2026, Sở Nội vụ đề nghị:

1. Các xã trồng cây trước ngày 30/4/2026.

2. Văn phòng Sở báo cáo kết quả./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Đinh Văn Sáu
`
const HEADLESS = LETTER.slice(LETTER.indexOf('Kính gửi'))
const BOX = 'Bản dịch này thuộc về Kho Luật.\nMọi hành vi sao chép đều bị\ncấm.\nX\n\nĐang tải văn bản...\n\n'
const FIELDS = [
  'Số hiệu: 15/SNV-VP',
  'Loại văn bản: Công văn',
  'Nơi ban hành: Sở Nội vụ tỉnh Đông Hà',
  'Người ký: Đinh Văn Sáu',
  'Ngày ban hành: 09/04/2026',
  'Ngày hiệu lực: Đã biết',
  'Số công báo: Đang cập nhật',
]
const TAIL = `
Văn bản này chưa cập nhật nội dung Tiếng Anh

Văn bản liên quan
Ban hành:
01/02/2026

Thưa Quý khách,
Kính gửi: Quý Thành viên,
Nghị định 7/2022/NĐ-CP yêu cầu thành viên đổi mật khẩu trước ngày 01/8/2022.
`

/** What is read, without the places in the source. */
function values(source: string): unknown {
  return JSON.parse(
    JSON.stringify(readDocument(source), (key, value) =>
      key === 'start' || key === 'end' ? undefined : value,
    ),
  )
}

/** A field as pages set it: on one line, in a row of bars, each cell on a line between bars. */
const SETTINGS: ((field: string) => string)[] = [
  (field) => field,
  (field) => `- **${field.replace(':', ':**')}`,
  (field) => `| ${field.replace(': ', ' | ')} |`,
  (field) => `**${field.replace(': ', ':**\n|\n')}\n|\n|`,
]

describe('a paper on a page', () => {
  const fields = fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length })

  test('reads as the paper alone, whatever stands around it', () => {
    const alone = values(LETTER)
    fc.assert(
      fc.property(
        fc.boolean(),
        fields,
        fc.constantFrom(...SETTINGS),
        fc.boolean(),
        (box, card, set, tail) => {
          const page = `${box ? BOX : ''}${card.map(set).join('\n')}\n\n${LETTER}${tail ? TAIL : ''}`
          expect(values(page)).toEqual(alone)
        },
      ),
    )
  })

  test('takes from the card what it does not print, under a rule of its own', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom(...SETTINGS), (card, set) => {
        const { symbol, issuedOn, issuer, kind } = readDocument(`${card.map(set).join('\n')}\n\n${HEADLESS}`)
        expect([symbol?.value, issuedOn?.value, kind?.value]).toEqual(['15/SNV-VP', '2026-04-09', 'Công văn'])
        expect(issuer?.value).toBe('Sở Nội vụ tỉnh Đông Hà')
        expect([symbol?.rule, issuedOn?.rule, issuer?.rule]).toEqual(Array(3).fill('PORTAL_CARD'))
      }),
      { numRuns: 40 },
    )
  })

  test('keeps all lines of a paper that stands on no page', () => {
    const strand = normalise(LETTER)
    const lines = linesOf(strand)
    expect(paperOn(strand, lines)).toEqual({ lines, card: null })
  })

  test('takes no longer the longer the page', () => {
    const page = 'Mục lục\nĐiều 1. Một\nSố hiệu:\nBan hành: 01/02\n\nĐang tải văn bản\n'.repeat(8000)
    const strand = normalise(`${page}Đăng nhập`)
    const lines = linesOf(strand)
    const started = performance.now()
    paperOn(strand, lines)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
