import { describe, expect, test } from 'vitest'
import { normalise } from '../text/normalise.ts'
import { deadlinesIn } from './timing.ts'

const ISSUED = '2025-11-18'

function days(text: string, issuedOn: string | null = ISSUED): string[] {
  return deadlinesIn(normalise(text), issuedOn).map(({ value }) => value)
}

describe('a last day', () => {
  test.each([
    ['gửi về Phòng A trước 17h00 ngày 05/12/2025', '2025-12-05'],
    ['chậm nhất vào 16 giờ 30 phút, thứ Sáu, ngày 12/12/2025', '2025-12-12'],
    ['xong trước ngày 30 tháng 11 năm 2025', '2025-11-30'],
    ['nộp chậm nhất 10/01/2026', '2026-01-10'],
    ['Thời gian thực hiện: từ ngày 01/12/2025 đến hết ngày 15/12/2025', '2025-12-15'],
    ['Thời hạn hoàn thành: 15/12/2025', '2025-12-15'],
    ['báo cáo ngay trong ngày 20/11/2025', '2025-11-20'],
    ['gửi trước ngày 15/12', '2025-12-15'],
    // conclusions that were written down after their limit
    ['báo cáo trước ngày 10/11/2025', '2025-11-10'],
    [
      'hoàn thành mục tiêu thu gom toàn bộ rác ở các bến bãi dọc bờ sông trên địa bàn các xã (theo danh sách kèm theo) trong năm 2026',
      '2026-12-31',
    ],
    [
      'Hội chợ được tổ chức từ ngày 03 tháng 11 năm 2025 đến ngày 10 tháng 12 năm 2025 do xã mở',
      '2025-12-10',
    ],
    ['thực hiện việc đăng ký từ ngày 01/12 đến ngày 10/12/2025', '2025-12-10'],
    ['Giai đoạn 1: Từ ngày 01/12/2025 đến ngày 20/12/2025', '2025-12-20'],
    ['kiểm tra cây trồng (từ 02/12/2025 đến 08/12/2025)', '2025-12-08'],
    ['- Từ ngày 05 tháng 12 năm 2025 đến 30 tháng 12 năm 2025, trồng cây', '2025-12-30'],
    ['báo cáo Chủ tịch xã kết quả thực hiện trong tháng 12 năm 2025', '2025-12-31'],
    ['Thời gian chậm nhất gửi báo cáo về Ban Quản lý rừng ngày 23/12/2025', '2025-12-23'],
    ['gửi trước ngày 15/12/25', '2025-12-15'],
    ['- Năm 2026: Trình Đề án trồng rừng', '2026-12-31'],
    ['Trồng rừng ven sông tại các xã (trong năm 2026).', '2026-12-31'],
    ['Quán triệt Kế hoạch này tại các xã (Quý IV/2025, Quý I/2026 và thường xuyên).', '2026-03-31'],
    ['xong trước ngày Quốc khánh 02/9/2026', '2026-09-02'],
    ['Kết thúc năm 2026, Sở A báo cáo kết quả', '2026-12-31'],
    ['g) Đến năm 2027, mỗi xã có một vườn ươm', '2027-12-31'],
    ['Phê duyệt Đề án trồng rừng trong năm 2026 để triển khai', '2026-12-31'],
    ['hoàn thành trong ngày 10-15/12/2025', '2025-12-15'],
    ['treo cờ từ ngày 10/12/2025 đến hết ngày 14/12/2025', '2025-12-14'],
    ['gửi trước ngày 15/01', '2026-01-15'],
    // on which day it is to be done or held
    ['khởi công trại cây vào ngày 19 tháng 12 năm 2025', '2025-12-19'],
    ['vệ sinh vườn ươm vào lúc 16h00 ngày thứ Sáu 19/12/2025', '2025-12-19'],
    ['khảo sát vườn ươm sáng ngày 19/12/2025', '2025-12-19'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  test.each([
    ['Tổ chức trong tháng 12/2025', '2025-12-31'],
    ['Thời gian: Trong tháng 11, 12/2025', '2025-12-31'],
    ['hoàn thành trong quý I/2026', '2026-03-31'],
    ['Thời gian thực hiện: Quý IV/2025 và quý I/2026', '2026-03-31'],
    ['Tiến độ: Quý II năm 2026', '2026-06-30'],
    ['hoàn thành trong 6 tháng đầu năm 2026', '2026-06-30'],
    ['Thời gian hoàn thành: Năm 2026', '2026-12-31'],
    ['hoàn thành việc rà soát trong năm 2025', '2025-12-31'],
    ['theo lộ trình được giao hoàn thành trong năm 2025', '2025-12-31'],
    ['bảo đảm thông xe tuyến đường làng trong năm 2025', '2025-12-31'],
    ['Từ nay đến hết năm 2025, tập trung làm sạch', '2025-12-31'],
    ['Phấn đấu đến năm 2030, mọi thôn có đường bê tông', '2030-12-31'],
    ['hoàn thành trước tháng 6/2026', '2026-05-31'],
    ['trong quý IV làm xong', '2025-12-31'],
    ['học trong kỳ sinh hoạt chi bộ tháng 12/2025', '2025-12-31'],
    ['trong quý I phải có kết quả', '2026-03-31'],
  ])('of a period: %s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  test.each([
    ['trong vòng 15 ngày kể từ ngày ký ban hành Kế hoạch này', '2025-12-03'],
    ['chậm nhất là 10 ngày kể từ ngày Chỉ thị này được ban hành', '2025-11-28'],
  ])('counted from the signing: %s', (text, day) => {
    expect(days(text)).toEqual([day])
    expect(days(text, null)).toEqual([])
  })

  test('every one of a point, with its words, in their order', () => {
    const text = 'Sửa xong trước ngày 31/12/2025; xây lại hoàn thành trước ngày 31/01/2026.'
    const found = deadlinesIn(normalise(text), ISSUED)
    expect(found.map(({ value, words }) => [value, words])).toEqual([
      ['2025-12-31', 'xong trước ngày 31/12/2025'],
      ['2026-01-31', 'hoàn thành trước ngày 31/01/2026'],
    ])
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ words }) => words))
  })
})

test.each([
  'Đại hội diễn ra ngày 20/12/2025',
  'Tuyên truyền cuộc bầu cử vào ngày 20/12/2025',
  'Hội nghị đã họp vào ngày 20/12/2025',
  'Treo cờ từ chiều ngày 20/12/2025',
  'Đăng bài vào ngày 15 của tháng trước',
  'theo Kế hoạch số 12/KH-UBND ngày 05/12/2025',
  'giai đoạn 2026 - 2030, tầm nhìn đến năm 2045',
  'Thời gian thực hiện: Năm 2026 - 2030',
  'Thời gian thực hiện: Năm 2026 và các năm tiếp theo',
  'Quyết định có hiệu lực đến hết ngày 31/12/2030',
  'các xã được thành lập trước ngày 01/7/2026',
  'số liệu tính đến hết ngày 30/11/2025',
  'báo cáo kết quả thực hiện từ ngày 01/12/2025 đến ngày 31/12/2025',
  'trước ngày 10 tháng 01 hàng năm',
  'trước ngày 20 hằng tháng',
  'trong thời hạn 05 ngày làm việc kể từ ngày ký',
  'trong 07 ngày kể từ ngày nhận được văn bản này',
  'trong 30 ngày kể từ ngày ký hợp đồng',
  'các việc triển khai trong năm 2026, các đơn vị tự bố trí kinh phí',
  'kết quả đạt được trong tháng 12/2025',
  'xong trước ngày 01/9/2025',
  'Từ nay đến hết năm 2025 chỉ còn gần 2 tháng',
  'triển khai Đề án “Trồng cây chắn gió, đến năm 2030” trên địa bàn',
  'không quá 2.5 tỷ đồng',
  'trước Đại hội',
  'Chưa điều chỉnh tăng giá nước trong quý I năm 2026',
])('no last day: %s', (text) => {
  expect(days(text)).toEqual([])
})
