import { describe, expect, test } from 'vitest'
import { rolesIn } from './actors/roles.ts'
import { citationsIn } from './citations/citations.ts'
import { readMarks } from './head/marks.ts'
import { dateAt, isoDay } from './text/dates.ts'
import { labelOf } from './text/labels.ts'
import { linesOf } from './text/lines.ts'
import { runningName } from './text/name-case.ts'
import { keyOf, normalise } from './text/normalise.ts'
import { spanOf } from './text/strand.ts'
import { symbolAt, symbolsIn } from './text/symbols.ts'
import { conditionIn } from './timing/conditions.ts'
import { recurrenceIn } from './timing/recurrences.ts'
import { deadlinesIn } from './timing/timing.ts'

describe('normalising', () => {
  test('each character points at its place', () => {
    const source = 'a\u0000**ho\u0300a**\u00a0“Ð'
    const strand = normalise(source)
    expect(strand.text).toBe('ahòa “Đ')
    expect(strand.key).toBe('ahòa "đ')
    const span = spanOf(strand, 1, 4)
    expect(source.slice(span.start, span.end)).toBe('ho\u0300a')
  })

  test.each([
    ['hoà', 'hòa'],
    ['UỶ BAN', 'ủy ban'],
    ['quý', 'quý'],
    ['toàn', 'toàn'],
    ['thuỷ', 'thủy'],
  ])('%s has the key %s', (text, key) => {
    expect(keyOf(text)).toBe(key)
  })
})

describe('symbols', () => {
  test.each([
    ['13 /TB-UBND', '13/TB-UBND', 'state'],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP', 'state'],
    ['77-CV/HU', '77-CV/HU', 'party'],
    ['28-Ctr/TU', '28-Ctr/TU', 'party'],
    ['367 - QĐ/TWĐTN-VP', '367-QĐ/TWĐTN-VP', 'party'],
    ['88/2016/NQLT/CP-ĐCTUBTWMTTQVN', '88/2016/NQLT/CP-ĐCTUBTWMTTQVN', 'state'],
    ['9086/BNV-CTTN&BĐG', '9086/BNV-CTTN&BĐG', 'state'],
    ['72/2025/QH15', '72/2025/QH15', 'state'],
  ])('%s', (text, value, style) => {
    expect(symbolAt(normalise(text), 0)).toMatchObject({ value, style })
  })

  test.each(['22/01/2015', '12/2013', '1/ NHIỆM VỤ', '50/50', '3-5 ngày', '1.085/ha'])(
    '%s is none',
    (text) => {
      expect(symbolsIn(normalise(text))).toEqual([])
    },
  )
})

test('a citation takes kind, date, issuer and role from the words around it', () => {
  const text =
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/02/2024 của Ủy ban nhân dân tỉnh về việc giao chỉ tiêu;'
  expect(citationsIn(normalise(text))).toMatchObject([
    {
      symbol: '12/QĐ-UBND',
      kind: 'Quyết định',
      date: '2024-02-05',
      issuer: 'Ủy ban nhân dân tỉnh',
      role: 'basedOn',
    },
  ])
})

test('a kind said once serves the symbols joined to it', () => {
  const found = citationsIn(
    normalise('các Công điện số 21/CĐ-TTg ngày 01/3/2025 và số 22/CĐ-TTg ngày 02/3/2025'),
  )
  expect(found.map(({ kind, date }) => [kind, date])).toEqual([
    ['Công điện', '2025-03-01'],
    ['Công điện', '2025-03-02'],
  ])
})

test('days that are not on the calendar are none', () => {
  expect(isoDay(2025, 2, 30)).toBeNull()
  expect(dateAt('30/02/2025', 0)?.iso).toBeNull()
  expect(dateAt('28 tháng 01 năm 2015', 0)?.iso).toBe('2015-01-28')
})

describe('timing', () => {
  test.each([
    ['gửi về Sở trước ngày 15/4/2026', null, '2026-04-15'],
    ['chậm nhất ngày 20 tháng 5 năm 2026', null, '2026-05-20'],
    ['hoàn thành trong tháng 6/2026', null, '2026-06-30'],
    ['hoàn thành trong quý III năm 2026', null, '2026-09-30'],
    ['trước ngày 15/12', '2025-11-18', '2025-12-15'],
    ['trước ngày 15/01', '2025-11-18', '2026-01-15'],
    ['trong 10 ngày kể từ ngày ký', '2026-03-01', '2026-03-11'],
    ['trước ngày 15/12', null, null],
    ['trước ngày 10 hàng tháng', '2025-11-18', null],
    ['trong thời gian nhất định', '2025-11-18', null],
    ['theo Quyết định ngày 12/12/2013', '2025-11-18', null],
  ])('%s (issued %s): %s', (text, issuedOn, day) => {
    expect(deadlinesIn(normalise(text), issuedOn)[0]?.value ?? null).toBe(day)
  })

  test.each([
    ['định kỳ 6 tháng, hàng năm báo cáo', 6],
    ['báo cáo hằng tháng', 1],
    ['định kỳ hàng quý', 3],
    ['tổ chức hàng năm', 12],
    ['định kỳ báo cáo', null],
  ])('%s recurs every %s months', (text, months) => {
    expect(recurrenceIn(normalise(text))?.months).toBe(months)
  })

  test('a school for continuing education is no recurrence', () => {
    expect(recurrenceIn(normalise('Trung tâm Giáo dục thường xuyên'))).toBeNull()
  })

  test('what must happen first', () => {
    expect(conditionIn(normalise('triển khai (sau khi tỉnh có hướng dẫn).'))?.value).toBe(
      'sau khi tỉnh có hướng dẫn',
    )
    expect(conditionIn(normalise('khi có ý kiến của Tỉnh ủy, tổ chức ký'))?.value).toBe(
      'khi có ý kiến của Tỉnh ủy',
    )
    expect(conditionIn(normalise('sau khi ăn trưa, đoàn đi tiếp'))).toBeNull()
  })
})

describe('who does what', () => {
  test.each([
    [
      'Các sở, ban, ngành, Ủy ban nhân dân huyện, thành phố phối hợp',
      ['Các sở, ban, ngành', 'Ủy ban nhân dân huyện, thành phố'],
    ],
    ['Giao Sở Kế hoạch và Đầu tư tổng hợp', ['Sở Kế hoạch và Đầu tư']],
    [
      'Các phòng: Y tế, Nội vụ và các cơ quan: Thanh tra kiểm tra',
      ['Phòng Y tế', 'Phòng Nội vụ', 'Thanh tra'],
    ],
    ['Trên cơ sở kế hoạch, Sở Y tế có trách nhiệm hướng dẫn', ['Sở Y tế']],
    ['Các đơn vị sự nghiệp công lập được áp dụng cơ chế này', []],
    ['Tăng cường tuyên truyền trong nhân dân', []],
  ])('%s', (text, leads) => {
    expect(rolesIn(normalise(text), 0).leads.map(({ value }) => value)).toEqual(leads)
  })

  test('who coordinates, who is acted through, who is reported to', () => {
    const text =
      'Sở Nội vụ phối hợp với Công an tỉnh, thông qua Ban Thường trực huyện, báo cáo Ủy ban nhân dân tỉnh.'
    const roles = rolesIn(normalise(text), 0)
    expect(roles.coordinates.map(({ value }) => value)).toEqual(['Công an tỉnh'])
    expect(roles.via.map(({ value }) => value)).toEqual(['Ban Thường trực huyện'])
    expect(roles.reportTo?.value).toBe('Ủy ban nhân dân tỉnh')
  })
})

describe('marks', () => {
  function secrecy(text: string) {
    const strand = normalise(text)
    return readMarks(strand, linesOf(strand)).secrecy?.value ?? null
  }

  test.each([
    ['UBND TỈNH A\nMẬT\nSố: 1', 'MẬT'],
    ['UBND TỈNH A        TỐI MẬT', 'TỐI MẬT'],
    ['Độ mật: Tuyệt mật', 'TUYỆT MẬT'],
    ['MẬT - KHẨN', 'MẬT'],
    ['bảo vệ bí mật nhà nước', null],
    ['Tài liệu mật được quản lý chặt chẽ.', null],
    ['mật ong rừng', null],
  ])('%j: %s', (text, mark) => {
    expect(secrecy(text)).toBe(mark)
  })
})

test.each([
  ['I. NHIỆM VỤ', 'I'],
  ['1.2. Tiếp tục', '1.2'],
  ['đ) Chuẩn bị', 'đ'],
  ['(3) Trồng cây', '(3)'],
  ['Điều 4. Hiệu lực', '4'],
  ['1- Tăng cường', '1'],
  ['10.5 ha rừng', null],
  ['vì vậy', null],
])('the label of %s is %s', (text, name) => {
  expect(labelOf(text, keyOf(text))?.name ?? null).toBe(name)
})

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH AN SƠN', 'Ủy ban nhân dân tỉnh An Sơn'],
  ['HUYỆN ỦY HÒA ÂN', 'Huyện ủy Hòa Ân'],
  ['UBND XÃ ĐỒI THÔNG', 'UBND xã Đồi Thông'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XVI', 'Ban Chấp hành Đảng bộ tỉnh khóa XVI'],
  ['CHI CỤC THUẾ KHU VỰC II', 'Chi cục Thuế Khu vực II'],
  ['CHÍNHPHỦ', 'Chính phủ'],
])('%s in running text is %s', (printed, running) => {
  expect(runningName(printed)).toBe(running)
})
