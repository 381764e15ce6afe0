import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDayOf, pointWords, sourceWords, titleOf, waitOf } from './instruction-words.ts'

describe('titleOf', () => {
  it('takes the first clause without its label', () => {
    expect(titleOf('- Rà soát các điểm tập kết rác trên địa bàn; báo cáo kết quả.')).toBe(
      'Rà soát các điểm tập kết rác trên địa bàn',
    )
    expect(titleOf('2.1. giao Phòng Kinh tế chủ trì lập danh sách hộ cần hỗ trợ.')).toBe(
      'Giao Phòng Kinh tế chủ trì lập danh sách hộ cần hỗ trợ',
    )
    expect(titleOf('a) Tổ chức hội nghị')).toBe('Tổ chức hội nghị')
  })

  it('is never empty, long or cut within a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Zàáảãạđêôư]{1,12}$/u), { minLength: 1, maxLength: 80 }),
        (words) => {
          const title = titleOf(words.join(' '))
          expect(title.length).toBeGreaterThan(0)
          expect(title.length).toBeLessThanOrEqual(181)
          const last = title.replace('…', '').split(' ').at(-1)?.toLowerCase()
          expect(words.map((word) => word.toLowerCase())).toContain(last)
        },
      ),
    )
  })
})

describe('a point', () => {
  it('is named as people name it', () => {
    expect(pointWords('1')).toBe('điểm 1')
    expect(pointWords('II.2.a')).toBe('mục II.2.a')
    expect(pointWords('p2')).toBe('đoạn 2')
    expect(sourceWords('2.1', { symbol: '131-CV/HU', kind: 'Công văn' })).toBe('điểm 2.1 · 131-CV/HU')
    expect(sourceWords('closing', { symbol: null, kind: 'Chỉ thị' })).toBe('đoạn kết · Chỉ thị')
  })
})

describe('the condition of a point', () => {
  it.each([
    'sau khi tỉnh có hướng dẫn',
    'Khi được cấp kinh phí',
    'Kết thúc đợt trồng cây',
    'ngay sau khi họp',
  ])('is waited for: %s', (condition) => {
    expect(waitOf({ condition })).toBe(condition)
  })

  it.each([
    'Nếu có khó khăn, vướng mắc',
    'trong trường hợp mưa lớn',
    'khi cần thiết',
    'Khi phát hiện cây sâu',
  ])('tells when a part of it comes up: %s', (condition) => {
    expect(waitOf({ condition })).toBeNull()
  })
})

describe('the day proposed for a point', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const of = (deadline: string | null, recurrence: string | null, wanted: string | null) =>
    dueDayOf({
      deadlineOn: deadline === null ? null : day(deadline),
      recurrence,
      directive: { document: { dueOn: wanted === null ? null : day(wanted) } },
    })

  it('is its own, else that by which the sender wants an answer, but not of what recurs', () => {
    expect(of('2026-05-01', null, '2026-04-01')).toEqual({ on: '2026-05-01', from: 'POINT' })
    expect(of(null, null, '2026-04-01')).toEqual({ on: '2026-04-01', from: 'DOCUMENT' })
    expect(of(null, 'định kỳ 6 tháng', '2026-04-01')).toBeNull()
    expect(of(null, null, null)).toBeNull()
  })
})
