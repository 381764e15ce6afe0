import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const DECISION = 'QUYẾT ĐỊNH\nVề việc làm sạch bờ sông'

/** Path and leads of each instruction of a decision with the given body. */
function points(body: string, kind = DECISION): string[] {
  return readDocument(`${kind}\n\n${body}`).instructions.map(
    ({ path, leads }) =>
      `${path}${leads.length > 0 ? ` ${leads.map((lead) => lead.value).join(' + ')}` : ''}`,
  )
}

test('a decision: what it enacts and when it takes effect is no job, who carries it out is', () => {
  expect(
    points(
      `QUYẾT ĐỊNH:

Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà có tên sau:
1. Ông Lê Văn Khang, Phó Chủ tịch UBND tỉnh - Trưởng ban.
2. Bà Hồ Thị Mơ, Giám đốc Sở Y tế - Phó Trưởng ban.
Điều 2. Ban Chỉ đạo có nhiệm vụ:
1. Xây dựng kế hoạch hằng năm.
2. Kiểm tra, đôn đốc các xã thực hiện.
Điều 3. Giao Sở Y tế là cơ quan thường trực, bố trí cán bộ giúp việc.
Điều 4. Quyết định này có hiệu lực kể từ ngày ký.
Điều 5. Chánh Văn phòng, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.`,
    ),
  ).toEqual(['2.1 Ban Chỉ đạo', '2.2 Ban Chỉ đạo', '3 Sở Y tế', '5 Chánh Văn phòng + Giám đốc Sở Y tế'])
})

test('a decision: effect and execution in one article; regulations issued with it', () => {
  expect(
    points(
      `Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp giữa Sở Nội vụ và Hội Nông dân tỉnh.
Điều 2. Quyết định này có hiệu lực từ ngày 01/02/2026. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành.`,
    ),
  ).toEqual(['2 Giám đốc Sở Nội vụ'])
})

test('an approved scheme: aims and terms are no jobs, its work is', () => {
  expect(
    points(
      `Điều 1. Phê duyệt Đề án chợ xanh với các nội dung chủ yếu sau:
1. Mục tiêu
a) Xây dựng 10 chợ xanh.
2. Nhiệm vụ, giải pháp
a) Rà soát quy hoạch chợ.
3. Kinh phí thực hiện: Từ nguồn ngân sách tỉnh.
4. Tổ chức thực hiện
a) Sở Công Thương chủ trì triển khai Đề án.`,
    ),
  ).toEqual(['1.2.a', '1.4.a Sở Công Thương'])
})

test('the plan a decision issues is its own paper, also where no words attach it', () => {
  const decision = (first: string) => `ỦY BAN NHÂN DÂN XÃ AN SƠN
Số: 12/QĐ-UBND
An Sơn, ngày 05 tháng 6 năm 2026

QUYẾT ĐỊNH
Ban hành Kế hoạch trồng cây

Điều 1. ${first}

Điều 2. Giao Sở Công Thương theo dõi việc thực hiện.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Vi Văn Toàn

KẾ HOẠCH

TRỒNG CÂY BÊN SÔNG
NĂM 2026

I. NHIỆM VỤ
1. Sở Nội vụ trồng cây.`
  const paths = (text: string) => readDocument(text).instructions.map(({ path }) => path)
  expect(paths(decision('Ban hành kèm theo Quyết định này Kế hoạch trồng cây.'))).toEqual(['2', 'I.1'])
  expect(paths(decision('Tặng Bằng khen cho xã trồng cây.'))).toEqual(['2'])
})

test('the last article of a decision lays its duty in a paragraph of its own', () => {
  expect(
    points(
      `Điều 1. Ban hành Kế hoạch trồng cây.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Nội vụ, Tài chính chịu trách nhiệm thi hành Quyết định này./.`,
      'QUYẾT ĐỊNH\nBan hành Kế hoạch',
    ),
  ).toEqual(['2 Chánh Văn phòng Ủy ban nhân dân tỉnh + Giám đốc Sở Nội vụ + Giám đốc Sở Tài chính'])
})
