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
