import { expect, test } from 'vitest'
import { type Paragraph, paperLayout } from './paper-layout.ts'

const letter = `ĐẢNG BỘ TỈNH BẮC LAM
HUYỆN ỦY LAM THƯỢNG
*
Số 131-CV/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Lam Thượng, ngày 14 tháng 5 năm 2024

Kính gửi:
- Huyện đoàn,
- Hội LHPN huyện.

Ban Thường vụ Huyện ủy
đề nghị các đơn vị:

1. Huyện đoàn mở lớp dạy bơi.
a) Cho 600 trẻ em.

Nơi nhận:
- Như trên,
- Lưu VPHU.

T/M BAN THƯỜNG VỤ
Nguyễn Văn A`

function place(field: string, words: string) {
  const start = letter.indexOf(words)
  return { field, start, end: start + words.length }
}

const findings = [
  place('issuedOn', 'ngày 14 tháng 5 năm 2024'),
  place('addressee', 'Huyện đoàn'),
  place('addressee', 'Hội LHPN huyện'),
  place('recipient', 'Như trên'),
  place('recipient', 'Lưu VPHU'),
]

const words = (paragraphs: readonly Paragraph[] | undefined) =>
  paragraphs?.map(({ start, end }) => letter.slice(start, end))

test('letterhead and foot stand in two columns, the addressees apart', () => {
  const paper = paperLayout(letter, findings)
  expect(words(paper.head?.left)).toEqual([
    'ĐẢNG BỘ TỈNH BẮC LAM',
    'HUYỆN ỦY LAM THƯỢNG',
    '*',
    'Số 131-CV/HU',
  ])
  expect(words(paper.head?.right)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Lam Thượng, ngày 14 tháng 5 năm 2024'])
  expect(words(paper.salutation ? [paper.salutation] : [])).toEqual(['Kính gửi:'])
  expect(paper.opening).toEqual([])
  expect(words(paper.addressees)).toEqual(['- Huyện đoàn,', '- Hội LHPN huyện.'])
  expect(words(paper.foot?.right)).toEqual(['T/M BAN THƯỜNG VỤ', 'Nguyễn Văn A'])
})

test('what stands below the signature is no part of it', () => {
  const text = `${letter}\n\nPHỤ LỤC\nDanh sách lớp học\n`
  const start = text.indexOf('Nguyễn Văn A')
  const signer = { field: 'signer.name', start, end: start + 'Nguyễn Văn A'.length }
  const paper = paperLayout(text, [...findings, signer])
  expect(words(paper.foot?.right)).toEqual(['T/M BAN THƯỜNG VỤ', 'Nguyễn Văn A'])
  expect(paper.after.map((one) => text.slice(one.start, one.end))).toEqual(['PHỤ LỤC', 'Danh sách lớp học'])
})

test('a line broken by the page is joined, a point is not', () => {
  expect(words(paperLayout(letter, findings).body)).toEqual([
    'Ban Thường vụ Huyện ủy\nđề nghị các đơn vị:',
    '1. Huyện đoàn mở lớp dạy bơi.',
    'a) Cho 600 trẻ em.',
  ])
})

test('without findings nothing is lost', () => {
  const paper = paperLayout(letter, [])
  const all = [...paper.opening, ...paper.addressees, ...paper.body]
  const shown = [
    ...all,
    ...(paper.head?.left ?? []),
    ...(paper.head?.right ?? []),
    ...(paper.foot?.left ?? []),
    ...(paper.foot?.right ?? []),
    ...paper.after,
  ]
  const letters = shown.reduce(
    (sum, { start, end }) => sum + letter.slice(start, end).replace(/\s/g, '').length,
    0,
  )
  expect(letters).toBe(letter.replace(/\s/g, '').length)
})

test('the number stands under the issuer also where the text has it after the motto; the subject is a title', () => {
  const notice = `ỦY BAN NHÂN DÂN XÃ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/TB-UBND
Hòa Lộc, ngày 10 tháng 11 năm 2026
THÔNG BÁO
Kết luận buổi giao ban
Chủ tịch kết luận:`
  const at = (field: string, found: string) => {
    const start = notice.indexOf(found)
    return { field, start, end: start + found.length }
  }
  const paper = paperLayout(notice, [
    at('issuedOn', '10 tháng 11 năm 2026'),
    at('subject', 'Kết luận buổi giao ban'),
  ])
  expect(paper.head?.left.map(({ start, end }) => notice.slice(start, end))).toEqual([
    'ỦY BAN NHÂN DÂN XÃ',
    'Số: 5/TB-UBND',
  ])
  expect(paper.body.map(({ look }) => look)).toEqual(['title', 'title', 'plain'])
})

test('a subject under the number is a paragraph of its own, its broken lines joined', () => {
  const text = letter.replace('131-CV/HU\n', '131-CV/HU\nvề mở lớp dạy bơi\ncho trẻ em\n')
  const at = text.indexOf('về mở lớp')
  const moved = findings.map(({ field, start, end }) => {
    const shift = start > at ? text.length - letter.length : 0
    return { field, start: start + shift, end: end + shift }
  })
  const subject = { field: 'subject', start: at, end: text.indexOf('cho trẻ em') + 10 }
  const left = paperLayout(text, [...moved, subject]).head?.left
  expect(left?.map(({ start, end }) => text.slice(start, end)).slice(-2)).toEqual([
    'Số 131-CV/HU',
    'về mở lớp dạy bơi\ncho trẻ em',
  ])
})

test('a heading in signs of Markdown that is broken over lines is one paragraph', () => {
  const text = '*2.4. Bộ\nChỉ huy Quân sự xã*\n\na) Trồng cây.\n*Một\n\nHai*'
  const { body } = paperLayout(text, [])
  expect(body.map(({ start, end }) => text.slice(start, end))).toEqual([
    '*2.4. Bộ\nChỉ huy Quân sự xã*',
    'a) Trồng cây.',
    '*Một',
    'Hai*',
  ])
})
