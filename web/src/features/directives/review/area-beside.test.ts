import { expect, test } from 'vitest'
import { areaBeside } from './area-beside.ts'

const area = (name: string) => ({ __typename: 'Area' as const, id: name, name })

test('an area is told only where the name does not tell it', () => {
  expect(areaBeside({ name: 'Công an xã Hòa Lộc', area: area('Xã Hòa Lộc') })).toBeNull()
  expect(areaBeside({ name: 'Trường Tiểu học số 2', area: area('Xã Hòa Lộc') })).toBe('Xã Hòa Lộc')
  expect(areaBeside({ name: 'Hội Đá cầu', area: null })).toBeNull()
})
