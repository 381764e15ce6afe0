import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointWords, sourceWords, titleOf } from './instruction-words.ts'

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
