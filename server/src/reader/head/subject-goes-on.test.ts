import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

test.each([
  [
    'Sơ kết Quy định số 15-QĐ/TU,\n\nngày 15/9/2025 của Tỉnh ủy Đồng Lam',
    'Sơ kết Quy định số 15-QĐ/TU, ngày 15/9/2025 của Tỉnh ủy Đồng Lam',
  ],
  [
    'Sơ kết Quy định số 15-QĐ/TU,\nngày 15/9/2025 của Tỉnh ủy',
    'Sơ kết Quy định số 15-QĐ/TU, ngày 15/9/2025 của Tỉnh ủy',
  ],
  [
    'Sơ kết Kế hoạch trồng cây\n\ntrong các thôn năm 2025',
    'Sơ kết Kế hoạch trồng cây trong các thôn năm 2025',
  ],
  ['V/v trồng cây\n\ntrong các thôn năm 2025', 'trồng cây trong các thôn năm 2025'],
  [
    'V/v sơ kết Quy định số 15-QĐ/TU,\n\nngày 15/9/2025 của Tỉnh ủy',
    'sơ kết Quy định số 15-QĐ/TU, ngày 15/9/2025 của Tỉnh ủy',
  ],
  ['Sơ kết Quy định\n\n\nvề trồng cây\n\ntrong các thôn', 'Sơ kết Quy định về trồng cây trong các thôn'],
])('a subject goes on below an empty line: %s', (printed, subject) => {
  const head = 'ĐẢNG ỦY XÃ AN HÒA\n\nĐồng Lam, ngày 20 tháng 7 năm 2025\n\nSố 12-CV/ĐU'
  const reading = readDocument(
    `${head}\n\n${printed}\n\nKính gửi: Các chi bộ.\n\nĐề nghị các chi bộ trồng cây.`,
  )
  expect(reading.subject?.value).toBe(subject)
  expect(reading.issuedOn?.value).toBe('2025-07-20')
})

test.each(['Đồng Lam, ngày', 'ngày'])('the day below a subject is no part of it: %s', (day) => {
  const head = `ĐẢNG ỦY XÃ AN HÒA\n\nSố 12-CV/ĐU\n\nV/v trồng cây\n\n${day} 20 tháng 7 năm 2025`
  const reading = readDocument(`${head}\n\nKính gửi: Các chi bộ.\n\nĐề nghị các chi bộ trồng cây.`)
  expect(reading.subject?.value).toBe('trồng cây')
  expect(reading.issuedOn?.value).toBe('2025-07-20')
})

test('a long paragraph right under the subject is none of its lines', () => {
  const opening =
    'Từ ngày 02 đến ngày 04/7/2025, đồng chí Chủ tịch UBND tỉnh kiểm tra việc trồng cây tại các xã. '
  const notice = `UBND TỈNH ĐỒNG LAM\n\nSố: 5/TB-UBND\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\nvề trồng cây trên địa bàn tỉnh\n${opening.repeat(3)}\nSau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận:\n1. Các xã trồng cây.`
  expect(readDocument(notice).subject?.value).toBe(
    'Kết luận của Chủ tịch UBND tỉnh về trồng cây trên địa bàn tỉnh',
  )
})

test('a short word in capitals under "V/v" is the end of the subject, and no body', () => {
  const head = 'CỤC THUẾ\nTHUẾ TỈNH ĐỒNG LAM\n\nSố: 32/DLA-QLDN1\nV/v thuế suất thuế\nGTGT'
  const reading = readDocument(
    `${head}\n\nĐồng Lam, ngày 01 tháng 12 năm 2025\n\nKính gửi: Công ty Hoa Sen\nMã số thuế: 110204;\nĐịa chỉ nhận thông báo: Lô A8, xã An Hòa.\n\nThuế tỉnh trả lời để Công ty biết, thực hiện.\n\nNơi nhận:\n- Lưu: VT.\nKT.\nTRƯỞNG THUẾ TỈNH\nPHÓ TRƯỞNG THUẾ TỈNH\nLê Văn Lợi`,
  )
  expect(reading.subject?.value).toBe('thuế suất thuế GTGT')
  expect(reading.issuer?.value).toBe('Thuế tỉnh Đồng Lam')
  expect(reading.addressees.map(({ value }) => value)).toEqual(['Công ty Hoa Sen'])
  expect(reading.instructions).toEqual([])
  expect(reading.signer?.form?.value).toBe('KT.')
  expect(reading.signer?.onBehalfOf?.value).toBe('TRƯỞNG THUẾ TỈNH')
})
