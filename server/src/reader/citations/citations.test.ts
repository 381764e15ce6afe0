import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { mergeCitations, type Own } from './citation-merge.ts'
import { citationsIn } from './citations.ts'

const NOBODY: Own = { symbol: null, issuedOn: null }

function cited(text: string) {
  return citationsIn(normalise(text)).map(({ symbol, date }) => [symbol, date])
}

describe('symbols and days', () => {
  test.each([
    ['Chỉ thị số 7-CT/TU, ngày 05/3/2024 của Tỉnh ủy', [['7-CT/TU', '2024-03-05']]],
    ['Công văn số 81/UBND-TH (ngày 12/5/2025) của Ủy ban', [['81/UBND-TH', '2025-05-12']]],
    ['Quyết định số 14/QĐ-TTg của Thủ tướng Chính phủ ngày 02/02/2024', [['14/QĐ-TTg', '2024-02-02']]],
    ['Ngày 05/3/2024, tại Thông báo số 12/TB-UBND, Chủ tịch kết luận', [['12/TB-UBND', '2024-03-05']]],
    ['Nghị quyết số 18-NQ/HU ngày 05 tháng 3 nám 2024', [['18-NQ/HU', '2024-03-05']]],
    [
      'Thông báo số 12/TB-UBND ngày 07 tháng 02 năm 2024 và số 16/TB-UBND ngày 24 tháng 4 năm 2023',
      [
        ['12/TB-UBND', '2024-02-07'],
        ['16/TB-UBND', '2023-04-24'],
      ],
    ],
    ['Ngày 05/3/2024, Huyện ủy ban hành Nghị quyết số 18-NQ/HU', [['18-NQ/HU', '2024-03-05']]],
    [
      'các Quyết định số 31, 32-QĐ/TU ngày 12/12/2013',
      [
        ['31-QĐ/TU', '2013-12-12'],
        ['32-QĐ/TU', '2013-12-12'],
      ],
    ],
    [
      'Quyết định số 22/QĐ-UBND, 23/QĐ-UBND cùng ngày 03/3/2025',
      [
        ['22/QĐ-UBND', '2025-03-03'],
        ['23/QĐ-UBND', '2025-03-03'],
      ],
    ],
    [
      'Quyết định số 22-QĐ/TU và Quyết định số 23-QĐ/TU ngày 03/3/2025',
      [
        ['22-QĐ/TU', '2025-03-03'],
        ['23-QĐ/TU', '2025-03-03'],
      ],
    ],
    [
      'Nghị quyết liên tịch số 9/2019/NQLT/CP-ĐCTUBTWMTTQVN ngày 01/8/2019',
      [['9/2019/NQLT/CP-ĐCTUBTWMTTQVN', '2019-08-01']],
    ],
    ['Nghị quyết số 18-NQ/HU (khóa XII), ngày 05/3/2024', [['18-NQ/HU', '2024-03-05']]],
    ['Chỉ thị số 5-CT/TU của Tỉnh ủy (khóa XII) ngày 05/3/2024', [['5-CT/TU', '2024-03-05']]],
    ['Công điện số 03/CĐ-UBND hồi 16 giờ 30 ngày 05/9/2026 của Ủy ban', [['03/CĐ-UBND', '2026-09-05']]],
    ['Kế hoạch 217/KH-MTTQ-BTT (15/3/2026) của Mặt trận', [['217/KH-MTTQ-BTT', '2026-03-15']]],
    ['Chi thị sô 20/CT-UBND ngày 17 tháng 5 năm 2017', [['20/CT-UBND', '2017-05-17']]],
    ['Quyết định số 5/QĐ-UBND ngày 31/02/2024', [['5/QĐ-UBND', null]]],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })

  test.each([
    'tiêu chuẩn TCVN 14999:2025 và QCVN 01:2021/BXD',
    'tài khoản số 3713/KBNN-AS, mẫu số 02/TĐKT',
    '(Kèm theo Quyết định số      /QĐ-UBND ngày    /    /2025)',
    'bản đồ tỷ lệ 1/500',
  ])('%s cites nothing', (text) => {
    expect(cited(text)).toEqual([])
  })
})

describe('laws', () => {
  test('with a number: the whole name is the title', () => {
    const text = 'Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Chợ phiên số 87/2025/QH15;'
    expect(citationsIn(normalise(text))).toMatchObject([
      {
        symbol: '87/2025/QH15',
        kind: 'Luật',
        title: 'Luật Sửa đổi, bổ sung một số điều của Luật Chợ phiên',
        role: 'basedOn',
      },
    ])
  })

  test('by name: no symbol, each with the role of the first', () => {
    const text =
      'thực hiện tốt Luật Đò ngang, Luật Phòng, chống mối mọt và Bộ luật Chợ năm 2024, các xã báo cáo'
    expect(citationsIn(normalise(text)).map(({ symbol, title, role }) => [symbol, title, role])).toEqual([
      [null, 'Luật Đò ngang', 'carriesOut'],
      [null, 'Luật Phòng, chống mối mọt', 'carriesOut'],
      [null, 'Bộ luật Chợ', 'carriesOut'],
    ])
  })

  test.each(['Đoàn Luật sư tỉnh', 'theo quy định của pháp luật', 'Luật này'])('%s is no law', (text) => {
    expect(citationsIn(normalise(text))).toEqual([])
  })
})

test.each([
  ['Căn cứ Kế hoạch số 1/KH-UBND', ['basedOn']],
  ['Theo đề nghị của Giám đốc Sở A tại Tờ trình số 1/TTr-SA', ['basedOn']],
  ['Thực hiện Chỉ thị số 1-CT/TU; Kế hoạch số 2-KH/TU', ['carriesOut', 'carriesOut']],
  ['Bãi bỏ Quyết định số 1/QĐ-UBND', ['replaces']],
  ['Quyết định số 1/QĐ-UBND ngày 01/02/2022 hết hiệu lực', ['replaces']],
  ['Sửa đổi khoản 2 Điều 5 Quy chế ban hành kèm theo Quyết định số 1/QĐ-UBND', ['amends']],
  ['Nghị định số 2/2020/NĐ-CP sửa đổi Nghị định số 1/2015/NĐ-CP', ['refers', 'refers']],
  ['đã nêu tại Thông báo số 1/TB-UBND', ['refers']],
])('%s: %s', (text, roles) => {
  expect(citationsIn(normalise(text)).map(({ role }) => role)).toEqual(roles)
})

test('the day on which a law was passed, or a letter written, before its number', () => {
  const passed =
    'Ngày 05 tháng 3 năm 2024, Quốc hội khóa XV, kỳ họp thứ bảy đã thông qua Luật số 7/2024/QH15.'
  const written = 'Ngày 05/3/2024, Sở Nội vụ có văn bản số 12/SNV-VP về trồng cây.'
  const found = [passed, written].flatMap((text) => citationsIn(normalise(text)))
  expect(found.map(({ symbol, date }) => [symbol, date])).toEqual([
    ['7/2024/QH15', '2024-03-05'],
    ['12/SNV-VP', '2024-03-05'],
  ])
})

describe('one citation for each document', () => {
  function merged(texts: string[], own = NOBODY) {
    return mergeCitations(
      texts.flatMap((text) => citationsIn(normalise(text))),
      own,
    ).map(({ symbol, date, title }) => [symbol, date, title])
  }

  test('a later mention completes an earlier one', () => {
    const found = merged(['Kế hoạch số 3 -KH/TU', 'Kế hoạch số 3-KH/TU ngày 01/02/2024 về trồng cây'])
    expect(found).toEqual([['3-KH/TU', '2024-02-01', 'về trồng cây']])
  })

  test('numbers begin again each year', () => {
    expect(
      merged(['Quyết định số 3/QĐ-UBND ngày 01/02/2023', 'Quyết định số 3/QĐ-UBND ngày 01/02/2024']),
    ).toHaveLength(2)
  })

  test('a law cited with its number and by name is one', () => {
    const found = merged(['theo Luật Đò ngang', 'Luật Đò ngang số 7/2024/QH15'])
    expect(found).toEqual([['7/2024/QH15', null, 'Luật Đò ngang']])
  })

  test('the document does not cite itself', () => {
    const own = { symbol: '3/QĐ-UBND', issuedOn: '2024-02-01' }
    expect(
      merged(['(Kèm theo Quyết định số 3/QĐ-UBND)', 'Quyết định số 3/QĐ-UBND ngày 05/01/2020'], own),
    ).toEqual([['3/QĐ-UBND', '2020-01-05', null]])
  })
})
