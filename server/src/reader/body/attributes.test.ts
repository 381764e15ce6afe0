import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

/** Path, leads and helpers of each instruction of a plan with the given points. */
function jobs(body: string): string[] {
  return readDocument(`KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n${body}`).instructions.map(
    ({ path, leads, coordinates }) =>
      `${path} ${[leads, coordinates].map((list) => list.map(({ value }) => value).join(' + ')).join(' | ')}`,
  )
}

test('a point with a short title is told by its attributes, helpers among them', () => {
  expect(
    jobs(`1. Hoạt động
- Nội dung: Trồng cây bên sông.
- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với các sở và các đơn vị có liên quan.`),
  ).toEqual(['I.1 Sở Y tế | các sở + các đơn vị có liên quan'])
})

test('under an attribute, points that say who does what are jobs of their own', () => {
  expect(
    jobs(`1. Hoạt động tuyên truyền
- Nội dung: Trồng cây bên sông.
- Cơ quan thực hiện:
+ Sở Y tế chủ trì, phối hợp với các sở.
+ Sở Xây dựng đăng thông điệp trên bảng tin.`),
  ).toEqual(['I.1.2.1 Sở Y tế | các sở', 'I.1.2.2 Sở Xây dựng | '])
  expect(
    jobs(`1. Trồng cây bên sông
- Cơ quan thực hiện:
+ Cơ quan chủ trì: Sở Y tế.
+ Cơ quan phối hợp: Sở Xây dựng.`),
  ).toEqual(['I.1 Sở Y tế | Sở Xây dựng'])
})

test('who is only asked by the one above it helps there', () => {
  expect(jobs('1. Sở Y tế\n- Lập kế hoạch trồng cây, yêu cầu các xã chuẩn bị giống.')).toEqual([
    'I.1.1 Sở Y tế | các xã',
  ])
})

test('between which days an event is held is no deadline of the jobs beside it, by when they are done is', () => {
  const days = (time: string) =>
    readDocument(
      `KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Tháng trồng cây\na) ${time}\nb) Sở Y tế trồng cây bên sông.`,
    ).instructions.map(({ deadline }) => deadline?.value ?? null)
  expect(days('Thời gian: Từ ngày 15/11/2026 đến ngày 15/12/2026.')).toEqual([null])
  expect(days('Thời gian thực hiện: Trước ngày 15/12/2026.')).toEqual(['2026-12-15'])
})

test('under an aim too, those who are called to do what follows have jobs', () => {
  const body = `1. Mục tiêu
a) Trồng 100 cây.
b) Hoạt động

Căn cứ tình hình, các xã phối hợp thực hiện các hoạt động sau:

- Trồng cây bên sông.

- Chăm sóc cây non.`
  expect(jobs(body)).toEqual(['I.1.b.1 các xã | ', 'I.1.b.2 các xã | '])
})
