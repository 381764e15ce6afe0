import { expect, test } from 'vitest'
import { emphasisOf } from './emphasis.ts'

function shown(text: string): [string, string][] {
  return emphasisOf(text).map((part) => [part.look, text.slice(part.start, part.end)])
}

test('a strong part over two lines, and its signs hidden', () => {
  expect(shown('**HUYỆN ỦY\nLAM THƯỢNG**')).toEqual([
    ['hidden', '**'],
    ['strong', 'HUYỆN ỦY\nLAM THƯỢNG'],
    ['hidden', '**'],
  ])
})

test('a sign without its pair is hidden and makes nothing strong', () => {
  expect(shown('- Kính gửi:**\n- UBND huyện;\n\n**Số 5**')).toEqual([
    ['hidden', '**'],
    ['hidden', '**'],
    ['strong', 'Số 5'],
    ['hidden', '**'],
  ])
})

test('italic inside brackets; a star alone in its line stays', () => {
  expect(shown('rào chắn (*sau khi tỉnh hướng dẫn*).')).toEqual([
    ['hidden', '*'],
    ['italic', 'sau khi tỉnh hướng dẫn'],
    ['hidden', '*'],
  ])
  expect(shown('HUYỆN ỦY\n\n*\n\nSố 5')).toEqual([])
})

test('italic over two lines, never over an empty one', () => {
  expect(shown('*2. Sở\nNgoại vụ*').filter(([look]) => look === 'italic')).toEqual([
    ['italic', '2. Sở\nNgoại vụ'],
  ])
  expect(shown('*2. Sở\n\nNgoại vụ*')).toEqual([])
})
