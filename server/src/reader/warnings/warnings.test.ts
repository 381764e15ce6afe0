import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { isToldTo, toldOf } from './same-body.ts'

function codes(text: string): string[] {
  return readDocument(text)
    .warnings.map(({ code }) => code)
    .filter((code) => !code.startsWith('MISSING'))
}

describe('who is told', () => {
  test.each([
    [['Ủy ban nhân dân huyện'], 'UBND huyện'],
    [['Ủy ban MTTQ Việt Nam huyện'], 'Mặt trận Tổ quốc Việt Nam huyện'],
    [['Các phòng, ban thuộc huyện'], 'Phòng Tư pháp'],
    [['Thủ trưởng các sở, ban, ngành'], 'Giám đốc Sở Y tế'],
    [['Các đoàn thể chính trị - xã hội huyện'], 'Hội Nông dân huyện'],
    [['Các chi bộ, đảng bộ trực thuộc'], 'Các cấp ủy'],
    [['UBND các xã, phường'], 'Chủ tịch Ủy ban nhân dân xã'],
    [['Bộ trưởng, Thủ trưởng cơ quan ngang bộ'], 'Bộ trưởng Bộ Y tế'],
    [['BTV Huyện đoàn'], 'Ban Thường vụ Huyện đoàn'],
  ])('%j takes in %s', (told, name) => {
    expect(isToldTo(toldOf(told), name)).toBe(true)
  })

  test.each([
    [['Ủy ban MTTQ Việt Nam huyện và các đoàn thể huyện'], 'UBND huyện'],
    [['Cấp ủy các xã, thị trấn'], 'UBND xã'],
    [['Sở Nội vụ'], 'Sở Tài chính'],
    [['Các phòng, ban'], 'Ban Dân vận Huyện ủy'],
    [['Thường trực Huyện ủy', 'Hội đồng nhân dân huyện'], 'Huyện đoàn'],
  ])('%j leaves out %s', (told, name) => {
    expect(isToldTo(toldOf(told), name)).toBe(false)
  })
})

const LETTER = `HUYỆN ỦY ĐỒI THÔNG
Số 12-CV/HU
Đồi Thông, ngày 05 tháng 3 năm 2024

Kính gửi: - Các chi bộ, đảng bộ trực thuộc;
- Các đoàn thể huyện.

Ban Thường vụ Huyện ủy yêu cầu:

1. Các cấp ủy quán triệt nội dung đến đảng viên.

2. Hội Nông dân huyện vận động hội viên tham gia.

Nơi nhận:
- Như trên,
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Văn Tám
`

describe('bodies that must act', () => {
  test('nothing is said when everybody is written to', () => {
    expect(codes(LETTER)).toEqual([])
  })

  test('one that is not written to', () => {
    expect(codes(LETTER.replace('Hội Nông dân huyện', 'UBND huyện'))).toEqual(['INSTRUCTED_NOT_ADDRESSED'])
  })

  test('one that no recipient takes in, in a document without addressees', () => {
    const notice = `UBND HUYỆN ĐỒI THÔNG
Số: 13/TB-UBND
Đồi Thông, ngày 05 tháng 3 năm 2024

THÔNG BÁO
Kết luận cuộc họp về trồng cây

Chủ tịch UBND huyện kết luận:

1. Đề nghị Huyện đoàn xây dựng kế hoạch ra quân.

2. Phòng Tư pháp phối hợp với các xã tuyên truyền.

Nơi nhận:
- Thường trực Huyện ủy;
- Các phòng, ban huyện;
- Lưu: VT.

CHỦ TỊCH
Lê Văn Tám
`
    expect(codes(notice)).toEqual(['INSTRUCTED_NOT_RECIPIENT'])
    expect(codes(notice.replace('- Các phòng', '- Huyện đoàn;\n- Các phòng'))).toEqual([])
  })
})

test('a cited document is later than the document', () => {
  const text = LETTER.replace('1. Các cấp ủy', '1. Theo Kế hoạch số 3-KH/TU ngày 01/4/2024, các cấp ủy')
  expect(codes(text)).toEqual(['CITES_LATER_DOCUMENT'])
})

test('signed for the standing board, spoken for its standing members', () => {
  expect(codes(LETTER.replace('Ban Thường vụ Huyện ủy yêu cầu', 'Thường trực Huyện ủy yêu cầu'))).toEqual([
    'TWO_SPEAKERS',
  ])
})

describe('the parties of an agreement', () => {
  const about = (subject: string, body: string) =>
    codes(
      LETTER.replace(
        'Số 12-CV/HU',
        `Số 12-CV/HU\nV/v thực hiện quy chế phối hợp giữa ${subject} năm 2024`,
      ).replace(
        'Ban Thường vụ Huyện ủy yêu cầu:',
        `Để thực hiện quy chế phối hợp giữa ${body} năm 2024, Ban Thường vụ Huyện ủy yêu cầu:`,
      ),
    )

  test('differ between subject and text', () => {
    expect(about('MTTQ và các đoàn thể', 'UBND huyện với MTTQ và các đoàn thể')).toEqual([
      'SUBJECT_BODY_DIFFER',
    ])
  })

  test('are the same in other words', () => {
    expect(about('MTTQ và các đoàn thể', 'Mặt trận Tổ quốc với các đoàn thể chính trị - xã hội')).toEqual([])
  })
})
