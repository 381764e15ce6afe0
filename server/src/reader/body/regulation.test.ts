import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const DECISION = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG LAM

Số: 12/QĐ-UBND

Đồng Lam, ngày 05 tháng 6 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế phối hợp chăm sóc cây

Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp chăm sóc cây.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Điều 3. Chánh Văn phòng Ủy ban nhân dân xã, Trưởng phòng Kinh tế xã chịu trách nhiệm thi hành Quyết định này./.
`

const SIGNED = `
Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mạ

`

const TITLE = `QUY CHẾ

PHỐI HỢP CHĂM SÓC CÂY

(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã Đồng Lam)
`

function read(source: string) {
  return readDocument(source).instructions.map(({ path, leads, coordinates }) => [
    path,
    leads.map(({ value }) => value).join(' + '),
    coordinates.map(({ value }) => value).join(' + '),
  ])
}

const OWN = ['3', 'Chánh Văn phòng Ủy ban nhân dân xã + Trưởng phòng Kinh tế xã', '']

const CHAPTERS = `
Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định trách nhiệm của các cơ quan trong chăm sóc cây.

Điều 4. Hình thức phối hợp

1. Trao đổi thông tin bằng văn bản.

2. Tổ chức họp liên ngành.

Chương II
NỘI DUNG PHỐI HỢP

Mục 1. TRỒNG CÂY

Điều 5. Trồng cây

1. Phòng Kinh tế chủ trì, phối hợp với Trạm Khuyến nông chọn giống cây.

Điều 6. Hồ sơ nhận cây

1. Phòng Kinh tế nhận đơn và trả lời trong 05 ngày.

Chương III
TRÁCH NHIỆM CỦA CÁC CƠ QUAN

Điều 7. Trách nhiệm của Phòng Kinh tế

1. Công tác cây giống

a) Cung cấp số liệu về cây cho các thôn;

b) Trách nhiệm của Trạm Khuyến nông: Hướng dẫn kỹ thuật chăm sóc cây.

2. Đề nghị Công an xã cử người tham gia tuần tra.

Điều 8. Trách nhiệm của tổ chức, cá nhân sử dụng vỉa hè

Giữ gìn cây trước cửa nhà.

Điều 9. Khen thưởng

Tổ chức có thành tích được xét khen thưởng.`

const REGULATION = [
  ['II.1.5.1', 'Phòng Kinh tế', 'Trạm Khuyến nông'],
  ['III.7.1.a', 'Phòng Kinh tế', ''],
  ['III.7.1.b', 'Trạm Khuyến nông', ''],
  ['III.7.2', 'Phòng Kinh tế', 'Công an xã'],
  ['III.8', 'tổ chức, cá nhân sử dụng vỉa hè', ''],
]

test('a regulation under the signature: its duties by chapter, section and article', () => {
  expect(read(DECISION + SIGNED + TITLE + CHAPTERS)).toEqual([OWN, ...REGULATION])
})

test('the same where the words that attach it are missing', () => {
  expect(read(`${DECISION}${SIGNED}QUY CHẾ\n\nPHỐI HỢP CHĂM SÓC CÂY\n${CHAPTERS}`)).toEqual([
    OWN,
    ...REGULATION,
  ])
})

test('a section whose chapter the page cuts off, with the signature, names nothing', () => {
  const cut = CHAPTERS.slice(CHAPTERS.indexOf('Mục 1'))
  const named = REGULATION.map(([path = '', ...who]) => [path.replace('II.1.5', '5'), ...who])
  expect(read(`${DECISION}\n${TITLE}\n[…]\n\n${cut}`)).toEqual([OWN, ...named])
})

test('all its paths take a prefix where one meets a path of the decision', () => {
  const articles = `
Điều 3. Trách nhiệm của Công an xã

Phối hợp với Phòng Kinh tế tuần tra ban đêm.

Điều 4. Tổ chức thực hiện

Trong quá trình thực hiện, nếu có khó khăn, Trưởng các thôn phản ánh về Phòng Kinh tế để tổng hợp.`
  expect(read(DECISION + SIGNED + TITLE + articles)).toEqual([
    OWN,
    ['QC.3', 'Công an xã', 'Phòng Kinh tế'],
    ['QC.4', 'Trưởng các thôn', ''],
  ])
})

test('"Đề nghị …" under bodies at large is asked by the paper itself', () => {
  const articles = `
Điều 14. Trách nhiệm của các đơn vị

1. Phòng Kinh tế tổng hợp số liệu về cây.

2. Đề nghị Hội Phụ nữ xã vận động hội viên chăm sóc cây.`
  expect(read(DECISION + SIGNED + TITLE + articles).at(-1)).toEqual(['14.2', 'Hội Phụ nữ xã', ''])
})

test('a line in small letters that begins like a title attaches nothing', () => {
  expect(
    read(`${DECISION}${SIGNED}Quy chế này gồm 5 điều.\n\nĐiều 5. Phòng Kinh tế chọn giống cây.`),
  ).toEqual([OWN])
})
