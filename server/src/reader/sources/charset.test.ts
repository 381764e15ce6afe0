import { describe, expect, test } from 'vitest'
import { isSyllable, vietnameseShare } from '../lexicon/syllables.ts'
import { decodeText } from './charset.ts'
import { fromLegacy } from './legacy.ts'
import { SourceError } from './source-error.ts'
import { textOf } from './text-of.ts'

const PLAIN =
  'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập, tự do, hạnh phúc. Ủy ban nhân dân xã Đồi Thông kính gửi các thôn.'
const TCVN3 =
  'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp, tù do, h¹nh phóc. ñy ban nh©n d©n x· §åi Th«ng kÝnh göi c¸c th«n.'
const VNI =
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp, töï do, haïnh phuùc. UÛy ban nhaân daân xaõ Ñoài Thoâng kính göûi caùc thoân.'

/** Windows-1258: a letter and its tone are two bytes. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(Array.from({ length: 256 }, (_, n) => [decoder.decode(Uint8Array.of(n)), n]))
  const parts = [...text].flatMap((char) =>
    bytes.has(char)
      ? [char]
      : [...char.normalize('NFD')].toSorted((a, b) => Number(tone(a)) - Number(tone(b))),
  )
  const joined = parts.join('').replace(/[aeou][\u0302\u0306\u031b]/gi, (pair) => pair.normalize('NFC'))
  return Uint8Array.from([...joined].map((char) => bytes.get(char) ?? 63))
}

function tone(char: string): boolean {
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(char)
}

describe('bytes', () => {
  test('UTF-8 and UTF-16, with a mark and without', async () => {
    expect(decodeText(Buffer.from('\ufeffĐảng'))).toBe('Đảng')
    expect(decodeText(Buffer.from('\ufeffĐảng', 'utf16le'))).toBe('Đảng')
    expect(decodeText(Buffer.from('\ufeffĐảng', 'utf16le').swap16())).toBe('Đảng')
    expect(decodeText(Buffer.from(PLAIN, 'utf16le'))).toBe(PLAIN)
    expect(decodeText(Buffer.from(PLAIN, 'utf16le').swap16())).toBe(PLAIN)
    expect(await textOf('a.md', Buffer.from('a\u0000b'))).toEqual({ text: 'ab', format: 'md' })
  })

  test('Windows-1258', () => {
    expect(decodeText(windows1258(PLAIN))).toBe(PLAIN)
  })

  test('bytes of the fonts before Unicode', () => {
    expect(decodeText(Buffer.from(TCVN3, 'latin1'))).toBe(PLAIN.replace('Ủy', 'ủy'))
    expect(decodeText(Buffer.from(VNI, 'latin1'))).toBe(PLAIN)
  })

  test('letters that make no words are refused', () => {
    expect(() => decodeText(Uint8Array.of(0x41, 0xc3, 0x28, 0x41))).toThrow(SourceError)
    expect(() =>
      decodeText(Buffer.from('caf\u00e9 na\u00efve r\u00e9sum\u00e9 \u00fcber', 'latin1')),
    ).toThrow(SourceError)
  })
})

describe('text typed before Unicode', () => {
  test.each([
    ['TCVN3', TCVN3, PLAIN.replace('Ủy', 'ủy')],
    ['VNI', VNI, PLAIN],
  ])('%s', (_, typed, meant) => {
    expect(fromLegacy(typed)).toBe(meant)
  })

  test.each([
    PLAIN,
    'Le café de la forêt est très agréable, à côté du théâtre où l’été dure déjà.',
    'Plain words.',
  ])('other text stays: %s', (text) => {
    expect(fromLegacy(text)).toBe(text)
  })
})

test.each([
  ['nghĩa', true],
  ['giếng', true],
  ['quyết', true],
  ['gì', true],
  ['ủy', true],
  ['khuỷu', true],
  ['café', false],
  ['Öt', false],
])('%s is a syllable: %s', (word, known) => {
  expect(isSyllable(word)).toBe(known)
})

test('an official text is made of syllables', () => {
  expect(vietnameseShare(PLAIN)).toMatchObject({ share: 1 })
})
