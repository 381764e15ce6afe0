import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

function rows(table: string) {
  return readDocument(
    `KẾ HOẠCH\nLàm sạch bờ sông\n\nI. NHIỆM VỤ CỤ THỂ\n\n${table}\n\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ đôn đốc.`,
  ).instructions.map(({ path, leads, coordinates, deadline }) => [
    path,
    leads.map(({ value }) => value).join(' + '),
    coordinates.map(({ value }) => value).join(' + '),
    deadline?.value ?? null,
  ])
}

const READ = [
  ['I.1', 'Sở Nội vụ', 'Sở Tài chính', '2026-06-30'],
  ['I.2', 'Sở Y tế', '', '2026-09-30'],
  ['II.1', 'Sở Nội vụ', '', null],
]

test('a table of jobs in Markdown: a row is a point', () => {
  expect(
    rows(`| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Xây dựng phần mềm | Sở Nội vụ | Sở Tài chính | Trước ngày 30/6/2026 |
| 2 | Phun khử khuẩn | Sở Y tế | | Trong quý III/2026 |`),
  ).toEqual(READ)
})

test('a dash between bars is an empty cell, no dash of the cell after it', () => {
  expect(
    rows(`| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Phun khử khuẩn | Sở Y tế | - | Trong quý III/2026 |`).slice(0, 1),
  ).toEqual([['I.1', 'Sở Y tế', '', '2026-09-30']])
})

test('the same with each cell on lines of its own and the empty cell lost', () => {
  expect(
    rows(`STT

Nội dung
nhiệm vụ

Cơ quan chủ trì

Cơ quan phối hợp

Thời gian hoàn thành

1

Xây dựng
phần mềm

Sở Nội vụ

Sở Tài chính

Trước ngày 30/6/2026

2

Phun khử khuẩn

Sở Y tế

Trong quý III/2026`),
  ).toEqual(READ)
})

test('bodies on lines of their own are several, a name broken in two is one', () => {
  expect(
    rows(`| STT | Nội dung | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Xây dựng phần mềm | Sở Nội vụ<br>Sở Y tế | Ủy ban nhân dân<br>các xã, phường | 30/6/2026 |`).slice(
      0,
      1,
    ),
  ).toEqual([['I.1', 'Sở Nội vụ + Sở Y tế', 'Ủy ban nhân dân các xã, phường', '2026-06-30']])
})

test.each([
  ['30/6/2026', '2026-06-30'],
  ['Quý II - III/2026', '2026-09-30'],
  ['Tháng 3 - 6/2026', '2026-06-30'],
  ['01/3/2026 - 15/6/2026', '2026-06-15'],
  ['Từ tháng 3 đến tháng 6/2026', '2026-06-30'],
  ['Năm 2026', '2026-12-31'],
  ['Quý IV hàng năm', null],
  ['Thường xuyên', null],
  ['15/6', null],
])('the time of a job is a cell that says no more than %s', (cell, day) => {
  const table = `| TT | Nội dung | Chủ trì | Thời gian |\n|--|--|--|--|\n| 1 | Xây dựng phần mềm | Sở Nội vụ | ${cell} |`
  expect(rows(table)[0]?.at(3)).toBe(day)
})

test('a table in plain prose, its rows without bars outside, its numbers below one another', () => {
  expect(
    rows(`STT | Nội dung | Đơn vị thực hiện | Thời gian
--|--|--|--
1 | Công tác tuyên truyền | |
1.1 | Xây dựng phần mềm | Sở Nội vụ | 30/6/2026
1.2 | Phun khử khuẩn | Sở Y tế | Trong quý III/2026`),
  ).toEqual([
    ['I.1.1', 'Sở Nội vụ', '', '2026-06-30'],
    ['I.1.2', 'Sở Y tế', '', '2026-09-30'],
    ['II.1', 'Sở Nội vụ', '', null],
  ])
})

test('a table that says nothing of who leads is no table of jobs', () => {
  expect(rows('| TT | Tên xã | Số hộ |\n|---|---|---|\n| 1 | Xã A | 12 |').map(([path]) => path)).toEqual([
    'II.1',
  ])
})

test('of an appendix only its table of jobs is read', () => {
  const reading = readDocument(`KẾ HOẠCH
Làm sạch bờ sông

I. NHIỆM VỤ
1. Sở Nội vụ đôn đốc.

Nơi nhận:
- Như trên.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Khang

PHỤ LỤC II
DANH MỤC NHIỆM VỤ
Các xã báo cáo số liệu.

| TT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn |
|---|---|---|---|
| 1 | Rà soát thủ tục | Phòng Tư pháp | 30/6/2026 |`)
  expect(reading.instructions.map(({ path, leads }) => [path, leads[0]?.value])).toEqual([
    ['I.1', 'Sở Nội vụ'],
    ['PL.II.1', 'Phòng Tư pháp'],
  ])
})
