import { describe, expect, test } from 'vitest'
import { type RegisterAgency, type RegisterArea, registerOf } from './register-index.ts'
import { candidacyOf, resolutionOf } from './resolution.ts'
import { resolveName } from './resolve.ts'
import { settingOfDocument } from './setting.ts'
import { livingSuccessors } from './succession.ts'
import { understand } from './understanding.ts'

const areas: readonly RegisterArea[] = [
  { id: 'B', kind: 'DISTRICT', name: 'Huyện Bình Lạc', parentId: null },
  { id: 'C', kind: 'DISTRICT', name: 'Huyện Cẩm Tú', parentId: null },
]

function agency(id: string, name: string, more: Partial<RegisterAgency> = {}): RegisterAgency {
  const rest = { mark: id, aliases: [], kind: 'DEPARTMENT', level: 'DISTRICT', parentId: null } as const
  return { id, name, areaId: 'B', validFrom: null, validTo: null, ...rest, ...more }
}

const agencies = [
  agency('ub', 'Ủy ban nhân dân huyện Bình Lạc', { kind: 'PEOPLES_COMMITTEE' }),
  agency('ld', 'Phòng Lao động - Thương binh và Xã hội huyện Bình Lạc', { validTo: '2025-02-28' }),
  agency('nv', 'Phòng Nội vụ huyện Bình Lạc', { validTo: '2025-06-30' }),
  agency('vh', 'Phòng Văn hóa huyện Bình Lạc', { validTo: '2025-06-30' }),
  agency('x1', 'Ủy ban nhân dân xã Thượng Lạc', { validFrom: '2025-07-01' }),
  agency('x2', 'Ủy ban nhân dân xã Hạ Lạc', { validFrom: '2025-07-01' }),
  agency('quy', 'Quỹ Vì cộng đồng', { aliases: ['Quỹ VCĐ'] }),
  agency('tn1', 'Tổ Nước sạch huyện Bình Lạc'),
  agency('tn2', 'Tổ Nước sạch huyện Bình Lạc'),
]
const follows = (predecessorId: string, successorId: string, effectiveOn: string) => ({
  predecessorId,
  successorId,
  effectiveOn,
})
const successions = [
  follows('ld', 'nv', '2025-03-01'),
  follows('nv', 'x1', '2025-07-01'),
  follows('vh', 'x1', '2025-07-01'),
  follows('vh', 'x2', '2025-07-01'),
]
const learnt = [
  { agencyId: 'ub', areaId: 'B', nameKey: 'nhom nong cot', meansId: 'tn1' },
  { agencyId: 'ub', areaId: 'B', nameKey: 'nhom nong cot', meansId: 'quy' },
]
const register = registerOf(agencies, areas, { successions, learnt })
const TODAY = '2026-11-21'

function letter(day: string | null, registeredById = 'ub', issuerId = 'ub') {
  const issuedOn = day === null ? null : new Date(`${day}T00:00:00Z`)
  return { issuerId, issuerText: null, place: null, issuedOn, registeredById }
}

describe('how sure a name is', () => {
  const sure = (printed: string, day = '2024-05-01', linked?: string | null, registeredById = 'ub') => {
    const setting = settingOfDocument(register, letter(day, registeredById))
    const known = understand(register, setting, printed, TODAY)
    const agencyId = linked === undefined ? known.resolved.agencyId : linked
    const { kind, reason } = resolutionOf(register, known, agencyId, TODAY)
    return [agencyId, kind, reason.replace('RESOLUTION_', '')]
  }
  test.each([
    ['Ủy ban nhân dân huyện Bình Lạc', ['ub', 'EXACT', 'NAME']],
    ['UBND huyện', ['ub', 'AREA', 'AREA']],
    ['Quỹ VCĐ', ['quy', 'ALIAS', 'ALIAS']],
    ['Nhóm nòng cốt', ['quy', 'ALIAS', 'LEARNT']],
    ['Phòng LĐ-TB&XH huyện', ['ld', 'PAST_NAME', 'PAST_NAME']],
    ['Tổ Nước sạch huyện', [null, 'CANDIDATE', 'CANDIDATE']],
    ['UBND xã Thượng Lạc', [null, 'CANDIDATE', 'CANDIDATE']],
    ['các phòng, ban', [null, 'NONE', 'GROUP']],
    ['các đơn vị có liên quan', [null, 'NONE', 'GROUP_OPEN']],
    ['Hội Đá cầu', [null, 'NONE', 'NONE']],
  ])('%j is %j', (printed, expected) => {
    expect(sure(printed)).toEqual(expected)
  })

  test('what a person linked otherwise is said to be chosen', () => {
    expect(sure('UBND huyện', '2024-05-01', 'quy')).toEqual(['quy', 'CHOSEN', 'CHOSEN'])
  })

  test.each([
    ['Tổ Nước sạch huyện Bình Lạc', 'tn1', 'CANDIDATE_NAME', {}],
    ['Quỹ VCĐ', 'quy', 'CANDIDATE_ALIAS', {}],
    ['Tổ Nước sạch', 'tn1', 'CANDIDATE_SIMILAR', {}],
    ['UBND xã Thượng Lạc', 'x1', 'CANDIDATE_FOUNDED', { date: '01/07/2025' }],
  ])('%j may be %j: %s', (printed, id, reason, params) => {
    const setting = { areaId: 'B', day: '2024-05-01' }
    expect(candidacyOf(register, { printed, setting }, id)).toEqual({ reason, params })
  })

  test('one that had ended by the day of the letter is told so', () => {
    const later = { areaId: 'B', day: '2026-05-01' }
    expect(candidacyOf(register, { printed: 'Phòng Nội vụ', setting: later }, 'nv')).toEqual({
      reason: 'CANDIDATE_ENDED',
      params: { date: '30/06/2025' },
    })
  })

  test('what one agency learnt holds for it alone, and for letters from the same area', () => {
    expect(sure('Nhóm nòng cốt', '2024-05-01', undefined, 'quy')).toEqual([null, 'NONE', 'NONE'])
    const elsewhere = { areaId: 'C', day: null, registeredById: 'ub' }
    expect(resolveName(register, 'Nhóm nòng cốt', elsewhere).agencyId).toBeNull()
  })
})

describe('past names', () => {
  const of = (day: string) => resolveName(register, 'Phòng LĐTBXH huyện', { areaId: 'B', day })
  test('mean the body as it was, also when they are used after its end', () => {
    expect(of('2023-05-01').agencyId).toBe('ld')
    expect(of('2025-05-01').agencyId).toBe('ld')
  })

  test('lead through every succession to who lives today', () => {
    expect(livingSuccessors(register, 'ld', '2025-02-28')).toEqual([])
    expect(livingSuccessors(register, 'ld', '2025-05-01')).toEqual(['nv'])
    expect(livingSuccessors(register, 'ld', TODAY)).toEqual(['x1'])
    expect(livingSuccessors(register, 'vh', TODAY)).toEqual(['x1', 'x2'])
    expect(livingSuccessors(register, 'ub', TODAY)).toEqual([])
  })

  test('a circle in the register ends', () => {
    const ended = ['a', 'b'].map((id) => agency(id, id, { validTo: '2020-01-01' }))
    const circle = [follows('a', 'b', '2020-01-01'), follows('b', 'a', '2020-01-01')]
    expect(livingSuccessors(registerOf(ended, [], { successions: circle }), 'a', TODAY)).toEqual([])
  })
})
