import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

function jobs(point: string): string[] {
  const source = `Kính gửi: Các xã.\n\nUBND huyện yêu cầu:\n\n${point}`
  const [first] = readDocument(source).instructions
  for (const job of first?.jobs ?? []) expect(source.slice(job.start, job.end)).toBe(job.value)
  return (first?.jobs ?? []).map(({ value }) => value)
}

test('a point with several jobs is split at clauses with a verb of their own, without who does it', () => {
  expect(
    jobs(
      '1. Giao Phòng Nội vụ chủ trì rà soát văn bản; tham mưu ban hành quy chế; đồng thời, hướng dẫn các xã thực hiện. Báo cáo kết quả trước ngày 10/5/2026.',
    ),
  ).toEqual([
    'chủ trì rà soát văn bản',
    'tham mưu ban hành quy chế',
    'hướng dẫn các xã thực hiện',
    'Báo cáo kết quả trước ngày 10/5/2026',
  ])
})

test('one job, however long its list of things, is not split', () => {
  expect(jobs('1. Các xã rà soát bến bãi; kho hàng; nhà máy ven sông.')).toEqual([])
})

test('a clause with a doer of its own is a job; what stands in brackets is none', () => {
  expect(
    jobs(
      '1. Các xã phát động phong trào trồng cây (tổ chức tại thôn; hoàn thành sớm). Sở Xây dựng hướng dẫn các xã thực hiện.',
    ),
  ).toEqual([
    'phát động phong trào trồng cây (tổ chức tại thôn; hoàn thành sớm)',
    'Sở Xây dựng hướng dẫn các xã thực hiện',
  ])
})
