import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { amountsIn } from './amounts.ts'
import { outputsIn } from './outputs.ts'

describe('what is to be handed in', () => {
  test.each([
    [
      'Xây dựng và ban hành kế hoạch ra quân trước ngày 20/12/2025; lập danh sách hộ nghèo gửi xã',
      ['kế hoạch ra quân', 'danh sách hộ nghèo'],
    ],
    ['định kỳ báo cáo kết quả thực hiện về Ban A', ['báo cáo kết quả thực hiện']],
    ['tham mưu ban hành quyết định thành lập Tổ công tác', ['quyết định thành lập Tổ công tác']],
    ['báo cáo Thường trực; báo cáo kết quả', ['báo cáo']],
  ])('%s', (text, outputs) => {
    expect(outputsIn(normalise(text)).map(({ value }) => value)).toEqual(outputs)
  })

  test.each([
    'theo Luật Ban hành văn bản quy phạm pháp luật',
    'kế hoạch được phê duyệt',
    'Huyện ủy ban hành Chỉ thị số 12-CT/HU',
    'vận động bà con tham gia',
  ])('%s asks for no paper', (text) => {
    expect(outputsIn(normalise(text))).toEqual([])
  })
})

describe('figures', () => {
  test.each([
    ['ít nhất 80% số hộ', 80, '%'],
    ['giảm 1,5% mỗi năm', 1.5, '%'],
    ['mỗi xã có 02 mô hình', 2, 'mô hình'],
    ['kinh phí 10 tỷ đồng', 10, 'tỷ đồng'],
    ['hỗ trợ 1.500.000 đồng', 1_500_000, 'đồng'],
    ['02 (hai) cuộc giám sát', 2, 'cuộc giám sát'],
    ['tối thiểu một mô hình', 1, 'mô hình'],
    ['từ 3-5 mô hình', 3, 'mô hình'],
  ])('%s', (text, number, unit) => {
    expect(amountsIn(normalise(text))).toMatchObject([{ number, unit }])
  })

  test.each(['ngày 12/5/2026', 'khoản 2 Điều 5', 'số 12/KH-UBND', 'trong 6 tháng', 'Đề án 06', 'thôn 3'])(
    '%s is none',
    (text) => {
      expect(amountsIn(normalise(text))).toEqual([])
    },
  )
})
