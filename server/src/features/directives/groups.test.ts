import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyKind, AgencyLevel } from '#prisma'
import { groupOf } from './groups.ts'
import { membersOf } from './members.ts'
import { type RegisterAgency, type RegisterArea, registerOf } from './register-index.ts'
import { resolveName } from './resolve.ts'

const areas: readonly RegisterArea[] = [
  { id: 'P', kind: 'PROVINCE', name: 'Tỉnh An Giá', parentId: null },
  { id: 'B', kind: 'DISTRICT', name: 'Huyện Bình Lạc', parentId: 'P' },
  { id: 'C', kind: 'DISTRICT', name: 'Thành phố Cẩm Tú', parentId: 'P' },
  { id: 'X1', kind: 'COMMUNE', name: 'Xã Thượng Lạc', parentId: 'B' },
  { id: 'X2', kind: 'COMMUNE', name: 'Xã Phương Lạc', parentId: 'B' },
  { id: 'X3', kind: 'COMMUNE', name: 'Thị trấn Bình Lạc', parentId: 'B' },
  { id: 'Y1', kind: 'COMMUNE', name: 'Phường Cẩm Đông', parentId: 'C' },
]

function body(
  id: string,
  kind: AgencyKind,
  level: AgencyLevel,
  areaId: string,
  more: Partial<RegisterAgency> = {},
): RegisterAgency {
  const rest = {
    name: `${kind} ${id}`,
    mark: id,
    aliases: [],
    parentId: null,
    validFrom: null,
    validTo: null,
  }
  return { id, kind, level, areaId, ...rest, ...more }
}

const agencies = [
  body('ub-p', 'PEOPLES_COMMITTEE', 'PROVINCE', 'P'),
  body('so-nv', 'DEPARTMENT', 'PROVINCE', 'P'),
  body('so-tp', 'DEPARTMENT', 'PROVINCE', 'P'),
  body('hu-b', 'PARTY_COMMITTEE', 'DISTRICT', 'B', { name: 'Huyện ủy Bình Lạc' }),
  body('ub-b', 'PEOPLES_COMMITTEE', 'DISTRICT', 'B'),
  body('ub-c', 'PEOPLES_COMMITTEE', 'DISTRICT', 'C'),
  body('mt-b', 'FATHERLAND_FRONT', 'DISTRICT', 'B'),
  body('nd-b', 'MASS_ORGANISATION', 'DISTRICT', 'B'),
  body('pn-b', 'MASS_ORGANISATION', 'DISTRICT', 'B'),
  body('ph-nv', 'DEPARTMENT', 'DISTRICT', 'B'),
  body('ph-ld', 'DEPARTMENT', 'DISTRICT', 'B', { validTo: '2025-02-28' }),
  body('ph-moi', 'DEPARTMENT', 'DISTRICT', 'B', { validFrom: '2025-03-01' }),
  body('tt-vh', 'PUBLIC_UNIT', 'DISTRICT', 'B'),
  body('bdv', 'PARTY_BOARD', 'DISTRICT', 'B', { parentId: 'hu-b' }),
  body('cb-vp', 'PARTY_COMMITTEE', 'DISTRICT', 'B', { parentId: 'hu-b' }),
  body('du-x1', 'PARTY_COMMITTEE', 'COMMUNE', 'X1', { parentId: 'hu-b' }),
  body('ub-x1', 'PEOPLES_COMMITTEE', 'COMMUNE', 'X1'),
  body('ub-x2', 'PEOPLES_COMMITTEE', 'COMMUNE', 'X2'),
  body('ub-x3', 'PEOPLES_COMMITTEE', 'COMMUNE', 'X3'),
  body('nd-x1', 'MASS_ORGANISATION', 'COMMUNE', 'X1'),
  body('ub-y1', 'PEOPLES_COMMITTEE', 'COMMUNE', 'Y1'),
  body('khoi', 'PARTY_COMMITTEE', 'PROVINCE', 'P', {
    name: 'Các cơ quan Đảng tỉnh An Giá',
    parentId: 'ub-p',
  }),
]
const register = registerOf(agencies, areas)

function members(printed: string, areaId: string | null = 'B', day: string | null = '2024-05-01') {
  const group = groupOf(printed)
  return group && membersOf(register, group, { areaId, day }, '2026-11-21')
}

describe('in a letter of the district', () => {
  test.each([
    ['Các xã, thị trấn', ['ub-x1', 'ub-x2', 'ub-x3']],
    ['UBND các xã', ['ub-x1', 'ub-x2']],
    ['Ủy ban nhân dân xã, thị trấn', ['ub-x1', 'ub-x2', 'ub-x3']],
    ['Chủ tịch UBND các xã, phường, thị trấn', ['ub-x1', 'ub-x2', 'ub-x3']],
    ['Cấp ủy các xã, thị trấn', ['du-x1']],
    ['Các chi bộ, đảng bộ trực thuộc', ['cb-vp', 'du-x1']],
    ['các đoàn thể chính trị - xã hội', ['nd-b', 'pn-b']],
    ['Các tổ chức chính trị - xã hội huyện', ['nd-b', 'pn-b']],
    ['các tổ chức thành viên của Mặt trận', ['nd-b', 'pn-b']],
    ['Mặt trận và các đoàn thể', ['mt-b', 'nd-b', 'pn-b']],
    ['MTTQ và các đoàn thể các cấp', ['mt-b', 'nd-b', 'pn-b', 'nd-x1']],
    ['các phòng, ban thuộc huyện', ['ph-nv', 'ph-ld']],
    ['Các cơ quan, đơn vị thuộc UBND huyện', ['ph-nv', 'ph-ld', 'tt-vh']],
    ['các cơ quan chuyên môn thuộc UBND huyện', ['ph-nv', 'ph-ld']],
    ['các ban Đảng', ['bdv']],
    ['các ban của Huyện ủy', ['bdv']],
    ['các sở, ban, ngành', ['so-nv', 'so-tp']],
    ['Thủ trưởng các sở, ban, ngành cấp tỉnh', ['so-nv', 'so-tp']],
    ['các đoàn thể xã', ['nd-x1']],
  ])('%j means %j', (printed, ids) => {
    expect(members(printed)).toEqual(ids)
    expect(members(printed.normalize('NFD').toUpperCase())).toEqual(ids)
  })

  test.each([
    'các đơn vị có liên quan',
    'đơn vị liên quan',
    'Các cơ quan, đơn vị',
    'các đoàn thể cùng cấp',
    'các tổ chức thành viên khác',
    'UBND các tỉnh: Hà Đông, Sơn Bắc',
    'các cơ quan được giao chủ trì',
    'các lực lượng',
    'các doanh nghiệp thuộc huyện',
    'UBND các xã thuộc huyện Hải Vân',
  ])('%j is a group of which the text does not say who is in it', (printed) => {
    expect(members(printed)).toEqual([])
  })

  test.each([
    'UBND huyện',
    'UBND xã Phương Lạc',
    'Ủy ban nhân dân xã Phường Lạc',
    'Phòng Nội vụ',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Ban Quản lý các khu công nghiệp',
    'Văn phòng Ban Chấp hành Đảng bộ huyện',
    'Ban Tổ chức Huyện ủy',
    'Hội Nông dân xã',
    'Đảng bộ các cơ quan Đảng tỉnh',
    '',
  ])('%j is no group', (printed) => {
    expect(groupOf(printed)).toBeNull()
  })

  test('its members are those of the document’s day', () => {
    expect(members('các phòng, ban', 'B', '2025-06-01')).toEqual(['ph-nv', 'ph-moi'])
    expect(members('các phòng, ban', 'B', null)).toEqual(['ph-nv', 'ph-moi'])
  })
})

test('in a letter of the province the same words mean its own', () => {
  expect(members('UBND các huyện, thành phố', 'P')).toEqual(['ub-b', 'ub-c'])
  expect(members('Chủ tịch UBND huyện, thành phố Cẩm Tú', 'P')).toEqual(['ub-b', 'ub-c'])
  expect(members('UBND các xã, phường', 'P')).toEqual(['ub-x1', 'ub-x2', 'ub-y1'])
  expect(members('UBND các xã thuộc huyện Bình Lạc', 'P')).toEqual(['ub-x1', 'ub-x2'])
  expect(members('các xã, phường', null)).toEqual([])
})

test('a group is never one agency, whatever aliases say; a body that bears such a name is one', () => {
  const aliased = registerOf([body('x', 'OTHER', 'DISTRICT', 'B', { aliases: ['Các đoàn thể'] })], areas)
  expect(resolveName(aliased, 'Các đoàn thể', { areaId: 'B', day: null })).toEqual({
    agencyId: null,
    candidates: [],
    by: null,
  })
  const named = resolveName(register, 'Các cơ quan Đảng tỉnh An Giá', { areaId: 'B', day: null })
  expect(named.agencyId).toBe('khoi')
})

test('any text is taken apart without failing, and quickly', () => {
  const word = fc.constantFrom('các', 'xã', 'phường', 'UBND', 'liên quan', 'thuộc', 'huyện', ',', ':', '(')
  const printed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  )
  fc.assert(fc.property(printed, (text) => void members(text)))
  const long = 'các xã, '.repeat(100_000)
  const began = performance.now()
  expect(groupOf(long)).not.toBeNull()
  expect(performance.now() - began).toBeLessThan(200)
})
