import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RegisterAgency, type RegisterArea, registerOf } from './register-index.ts'
import { resolveName } from './resolve.ts'
import { settingOf } from './setting.ts'

const areas: readonly RegisterArea[] = [
  { id: 'P', kind: 'PROVINCE', name: 'Tỉnh An Giá', parentId: null },
  { id: 'B', kind: 'DISTRICT', name: 'Huyện Bình Lạc', parentId: 'P' },
  { id: 'C', kind: 'DISTRICT', name: 'Huyện Cẩm Tú', parentId: 'P' },
  { id: 'X1', kind: 'COMMUNE', name: 'Xã Thượng Lạc', parentId: 'B' },
  { id: 'X2', kind: 'COMMUNE', name: 'Xã Hạ Lạc', parentId: 'B' },
]

function agency(
  id: string,
  name: string,
  areaId: string | null,
  more: Partial<RegisterAgency> = {},
): RegisterAgency {
  const plain = { kind: 'OTHER', level: 'DISTRICT', parentId: null, validFrom: null, validTo: null } as const
  return { id, name, mark: id, aliases: [], areaId, ...plain, ...more }
}

const agencies = [
  agency('ub-b', 'Ủy ban nhân dân huyện Bình Lạc', 'B', { mark: 'UBBL' }),
  agency('ub-c', 'Ủy ban nhân dân huyện Cẩm Tú', 'C'),
  agency('ub-p', 'Ủy ban nhân dân tỉnh An Giá', 'P'),
  agency('so-nv', 'Sở Nội vụ tỉnh An Giá', 'P'),
  agency('hu-b', 'Huyện ủy Bình Lạc', 'B'),
  agency('mt-b', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bình Lạc', 'B'),
  agency('dv-b', 'Ban Dân vận Huyện ủy Bình Lạc', 'B'),
  agency('pn-b', 'Hội Liên hiệp Phụ nữ huyện Bình Lạc', 'B'),
  agency('ccb-b', 'Hội Cựu chiến binh', 'B'),
  agency('dtn-b', 'Đoàn TNCS Hồ Chí Minh huyện Bình Lạc', 'B'),
  agency('vp-b', 'Văn phòng HĐND và UBND huyện Bình Lạc', 'B'),
  agency('ub-x1', 'Ủy ban nhân dân xã Thượng Lạc', 'X1'),
  agency('ub-x2', 'Ủy ban nhân dân xã Hạ Lạc', 'X2'),
  agency('quy', 'Quỹ Vì cộng đồng', null, { aliases: ['Quỹ VCĐ'] }),
  agency('to-cu', 'Tổ Hòa giải huyện Bình Lạc', 'B', { validTo: '2019-12-31' }),
  agency('to-moi', 'Tổ Hòa giải huyện Bình Lạc', 'B', { validFrom: '2020-01-01' }),
]

const register = registerOf(agencies, areas)
const inB = { areaId: 'B', day: null }

describe('in a letter of the district', () => {
  test.each([
    ['UBND huyện', 'ub-b'],
    ['Uỷ ban Nhân dân huyện', 'ub-b'],
    ['ỦY BAN NHÂN DÂN HUYỆN BÌNH LẠC', 'ub-b'],
    ['Chủ tịch UBND huyện', 'ub-b'],
    ['Ủy ban nhân dân huyện Cẩm Tú', 'ub-c'],
    ['UBND tỉnh', 'ub-p'],
    ['Sở Nội vụ', 'so-nv'],
    ['Ban Thường vụ Huyện ủy', 'hu-b'],
    ['TT Huyện ủy (B/c)', 'hu-b'],
    ['MTTQ', 'mt-b'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam huyện', 'mt-b'],
    ['Mặt trận Tổ quốc huyện', 'mt-b'],
    ['Ban Dân vận', 'dv-b'],
    ['Ban Dân vận huyện', 'dv-b'],
    ['Hội LHPN huyện', 'pn-b'],
    ['Hội Phụ nữ', 'pn-b'],
    ['Hội CCB huyện', 'ccb-b'],
    ['Huyện đoàn', 'dtn-b'],
    ['Ban Thường vụ Huyện Đoàn', 'dtn-b'],
    ['Văn phòng HĐND & UBND huyện', 'vp-b'],
    ['UBND xã Hạ Lạc', 'ub-x2'],
    ['ubbl', 'ub-b'],
    ['Quỹ VCĐ', 'quy'],
  ])('%j is %s', (printed, id) => {
    expect(resolveName(register, printed, inB)).toMatchObject({ agencyId: id, candidates: [id] })
    expect(resolveName(register, printed.normalize('NFD'), inB).agencyId).toBe(id)
  })

  test.each(['Các phòng, ban', 'UBND các xã', 'UBND huyện Hải Vân', 'Công an huyện', 'nhân dân', '', '()'])(
    '%j is kept as text',
    (printed) => {
      expect(resolveName(register, printed, inB)).toMatchObject({ agencyId: null, candidates: [] })
    },
  )

  test('a name that fits several is left to a person', () => {
    expect(resolveName(register, 'UBND xã', inB)).toMatchObject({
      agencyId: null,
      candidates: ['ub-x1', 'ub-x2'],
    })
  })
})

test('"huyện" in a letter from elsewhere is not ours, yet offered', () => {
  const elsewhere = { areaId: null, day: null }
  expect(resolveName(register, 'MTTQ huyện', elsewhere)).toMatchObject({
    agencyId: null,
    candidates: ['mt-b'],
  })
  expect(resolveName(register, 'UBND huyện Bình Lạc', elsewhere).agencyId).toBe('ub-b')
})

test('of areas of one name the one around the letter is meant, and none when that does not decide', () => {
  const twins: readonly RegisterArea[] = [
    ...areas,
    { id: 'X3', kind: 'COMMUNE', name: 'Xã Hạ Lạc', parentId: 'C' },
  ]
  const both = registerOf([...agencies, agency('ub-x3', 'Ủy ban nhân dân xã Hạ Lạc', 'X3')], twins)
  const from = (areaId: string) => resolveName(both, 'UBND xã Hạ Lạc', { areaId, day: null })
  expect(from('B').agencyId).toBe('ub-x2')
  expect(from('C').agencyId).toBe('ub-x3')
  expect(from('P')).toMatchObject({ agencyId: null, candidates: ['ub-x2', 'ub-x3'] })
  const settingFor = (registeredById: string) =>
    settingOf(both, { issuerText: 'Đảng ủy xã Hạ Lạc', place: null, day: null, registeredById }).setting
      .areaId
  expect(settingFor('ub-b')).toBe('X2')
  expect(settingFor('ub-c')).toBe('X3')
  expect(settingFor('ub-p')).toBeNull()
})

test('of two bodies of one name the one that existed on the day is meant', () => {
  const on = (day: string | null) => resolveName(register, 'Tổ Hòa giải huyện', { areaId: 'B', day })
  expect(on('2018-05-01').agencyId).toBe('to-cu')
  expect(on('2024-05-01').agencyId).toBe('to-moi')
  expect(on(null)).toMatchObject({ agencyId: null, candidates: ['to-cu', 'to-moi'] })
})

describe('the setting of a document', () => {
  const origin = { issuerText: null, place: null, day: null, registeredById: 'mt-b' }
  test.each([
    [{ issuerText: 'Huyện ủy Bình Lạc', place: 'Bình Lạc' }, 'hu-b', 'B'],
    [{ issuerText: 'Huyện ủy', place: null }, 'hu-b', 'B'],
    [{ issuerText: 'UBND tỉnh', place: 'Cẩm Tú' }, 'ub-p', 'P'],
    [{ issuerText: 'UBND huyện', place: 'Cẩm Tú' }, 'ub-c', 'C'],
    [{ issuerText: 'Huyện ủy Hải Vân', place: null }, null, null],
    [{ issuerText: 'Huyện ủy', place: 'Hải Vân' }, null, null],
    [{}, null, 'B'],
  ])('%j', (printed, issuerId, areaId) => {
    const { issuer, setting } = settingOf(register, { ...origin, ...printed })
    expect(issuer.agencyId).toBe(issuerId)
    expect(setting.areaId).toBe(areaId)
  })
})

test('any text resolves without failing, and a link is always its own only candidate', () => {
  const word = fc.constantFrom(
    'UBND',
    'MTTQ',
    'huyện',
    'xã',
    'Huyện ủy',
    'Ban',
    'các',
    'Bình Lạc',
    'và',
    ',',
    '(',
  )
  const printed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(printed, fc.constantFrom('P', 'B', 'X1', null), (text, areaId) => {
      const { agencyId, candidates } = resolveName(register, text, { areaId, day: null })
      if (agencyId !== null) expect(candidates).toEqual([agencyId])
    }),
  )
})
