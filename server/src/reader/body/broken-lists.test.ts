import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const HEAD =
  'ỦY BAN NHÂN DÂN XÃ BẾN LIM\n\nSố: 12/KH-UBND\n\nBến Lim, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\nTrồng cây'

/** Paths of the instructions of a plan with the given paragraphs. */
function paths(...paragraphs: string[]): string[] {
  return readDocument(`${HEAD}\n\n${paragraphs.join('\n\n')}`).instructions.map(({ path }) => path)
}

describe('a list whose lines were broken', () => {
  test('a number that belongs to the noun before the break begins no point', () => {
    const broken = '- Tổ chức trồng cây, ưu tiên các địa bàn cấp độ\n1. Cấp ngay cây giống cho các thôn.'
    expect(paths('II. NHIỆM VỤ', '4. Cấp phát', broken, '- Kiểm tra cây trồng.')).toEqual([
      'II.4.1',
      'II.4.2',
    ])
  })

  test('a name broken after its first word is whole', () => {
    const wide = 'Rà soát số cây trồng ven sông, ven đường và quanh nhà văn hóa của từng thôn trong xã rồi'
    const text = `Giao Sở Nông nghiệp và Môi trường, Sở\nXây dựng rà soát.\n${wide}\nbáo cáo trước mùa mưa.`
    const { instructions } = readDocument(`${HEAD}\n\nII. NHIỆM VỤ\n\n1. ${text}`)
    expect(instructions[0]?.leads.map(({ value }) => value)).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Sở Xây dựng',
    ])
  })

  test('a name of two capitals broken between them opens no paragraph', () => {
    const long = 'Rà soát số cây trồng ven sông, ven đường và quanh nhà văn hóa của từng thôn trong xã này'
    const text = `Thực hiện ý kiến của Thủ tướng\nChính phủ, Trưởng Ban chỉ đạo trồng cây, tham mưu khen thưởng.\n${long}.`
    expect(paths('II. NHIỆM VỤ', `1. ${text}`, '2. Sở Nội vụ trồng cây.')).toEqual(['II.1', 'II.2'])
  })

  test('the numeral of a term of office at the head of a line begins no part', () => {
    const broken = '2. Công an xã trồng cây chào mừng Hội đồng nhân dân khóa\nXV.'
    expect(paths('II. NHIỆM VỤ', '1. Sở A tưới cây.', broken, '3. Các thôn kiểm tra.')).toEqual([
      'II.1',
      'II.2',
      'II.3',
    ])
  })

  test('a row of leads broken after a comma is one heading', () => {
    const text = `${HEAD}\n\n1. Công an xã, Trạm Y tế xã,\nĐoàn Thanh niên xã\na) Trồng cây chắn gió quanh trường học, nhà văn hóa và trạm y tế.\nb) Tưới cây.`
    for (const { leads } of readDocument(text).instructions)
      expect(leads.map(({ value }) => value)).toEqual(['Công an xã', 'Trạm Y tế xã', 'Đoàn Thanh niên xã'])
  })

  test('what stands under the last heading is its job, no closing request', () => {
    expect(
      paths(
        'II. KIẾN NGHỊ',
        '1. Về cây giống:',
        'Giao Công an xã cấp cây giống.',
        '2. Về tưới cây:',
        'Giao Đoàn xã tưới cây.',
      ),
    ).toEqual(['II.1', 'II.2'])
  })

  test('one word after a number goes on in the next line', () => {
    const text = `${HEAD}\n\nI. NHIỆM VỤ\n1. Phòng\nKinh tế\na) Trồng cây chắn gió quanh trường học, nhà văn hóa và trạm y tế.\nb) Tưới cây đã trồng hằng tuần.\n2. Công an xã phối hợp với\nTrạm Y tế xã tưới cây.`
    const roles = readDocument(text).instructions.map(({ path, leads }) => [path, leads[0]?.value])
    expect(roles).toEqual([
      ['I.1.a', 'Phòng Kinh tế'],
      ['I.1.b', 'Phòng Kinh tế'],
      ['I.2', 'Công an xã'],
    ])
  })

  test('a name broken before the dash within it goes on', () => {
    const broken =
      '1. Các phòng liên quan và các Tập đoàn Năng lượng Sông Lam, Bưu chính Sông Lam, Công nghiệp\n- Viễn thông Sông Lam theo chức năng trồng cây.'
    expect(paths('II. NHIỆM VỤ', broken, '2. Công an xã kiểm tra.')).toEqual(['II.1', 'II.2'])
  })

  test('a label broken after its word is one label', () => {
    expect(paths('Điều\n1. Công an xã trồng cây.', 'Điều\n2. Giao việc:', '- Công an xã tưới cây.')).toEqual([
      '1',
      '2.1',
    ])
  })

  test('names broken after a semicolon go on where blank lines part the paragraphs', () => {
    const text = `${HEAD}\n\n1. Trạm Y tế xã;\nCông an xã trồng cây chắn gió.\n\n2. Đoàn xã tưới cây.`
    expect(readDocument(text).instructions.map(({ leads }) => leads.length)).toEqual([2, 1])
  })

  test('a bracketed number that was left out does not end its list', () => {
    const list = [
      '(1) Trồng cây hai bên đường.',
      '(2) Tưới cây hằng ngày.',
      '(4) Kiểm tra cây trồng.',
      '(5) Báo cáo kết quả.',
    ]
    expect(paths('Ủy ban nhân dân xã yêu cầu các thôn:', ...list)).toEqual(['(1)', '(2)', '(4)', '(5)'])
  })

  test('a long heading without a mark goes not on in the order under it', () => {
    const heading = `2. Lập phương án gộp bớt các tổ đội trồng rừng, các nhóm hộ chăm sóc rừng và các hội quần chúng tham gia bảo vệ rừng do xã giao nhiệm vụ trên địa bàn toàn xã sau khi sáp nhập các thôn, bản trong năm 2026 theo chủ trương chung`
    expect(paths('II. NHIỆM VỤ', heading, '- Giao Công an xã chủ trì.', '- Các thôn báo cáo.')).toEqual([
      'II.2.1',
      'II.2.2',
    ])
  })
})

describe('what is counted up under a sentence', () => {
  test.each([
    ['Các hành vi vi phạm bị xử phạt theo quy định như:', []],
    ['Xử phạt một trong các hành vi sau đây:', []],
    ['Công an xã và các thôn tổ chức trồng cây theo một số nguyên tắc chính sau:', ['II.1']],
  ])('%s', (sentence, expected) => {
    expect(
      paths('II. NHIỆM VỤ', `1. ${sentence}`, '- Chặt cây trong rừng.', '- Sửa chữa giấy phép trồng cây.'),
    ).toEqual(expected)
  })

  test('views are none though they open with verbs', () => {
    expect(
      paths(
        'Cụ thể, về quan điểm chỉ đạo:',
        '1. Nâng cao ý thức trồng cây.',
        '2. Phát huy vai trò các thôn.',
      ),
    ).toEqual([])
  })

  test('a bare name is no job', () => {
    const names = [
      '(1) Hội Làm vườn Bến Lim',
      '(2) Hội Nghệ sĩ múa Bến Lim',
      '(3) Hội Cứu trợ trẻ em Bến Lim',
    ]
    expect(paths('1. Danh sách các hội của xã:', ...names)).toEqual([])
  })
})

test('a page that prints a paper part by part gives the numbers of the parts', () => {
  const page = [
    'Tại Mục 1 Chỉ thị 07/CT-UBND, yêu cầu về trồng cây như sau:',
    '(1) Công an xã:',
    '- Kiểm tra cây trồng.',
  ]
  const more = ['Tại Mục 4 Chỉ thị 07/CT-UBND như sau:', '(1) Các thôn tưới cây.']
  expect(paths('Công an xã, các thôn thực hiện:', ...page, ...more)).toEqual(['1.(1).1', '4.(1)'])
})

test('a title over running text is no order', () => {
  const letter =
    'Kính gửi: Các thôn.\n\nĐề nghị các thôn trồng cây theo kế hoạch.\n\nKhẩn trương hoàn thiện hồ sơ trồng cây\n\nCác thôn lập hồ sơ và đề nghị các hộ ký nhận, báo cáo kết quả.'
  expect(readDocument(letter).instructions.some(({ text }) => text.startsWith('Khẩn trương'))).toBe(false)
})
