import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'

function campaignOf(body: string) {
  return readDocument(`Kính gửi: Các xã.\n\nHuyện ủy yêu cầu:\n\n${body}\n`).campaign
}

describe('its name', () => {
  test.each([
    ['1. Hưởng ứng cuộc vận động “Ngõ sạch vườn xanh” tại thôn.', 'Ngõ sạch vườn xanh'],
    ['1. Hưởng ứng phong trào thi đua yêu nước "Mỗi tuần một việc tốt".', 'Mỗi tuần một việc tốt'],
    ['1. Mở ngay «Chiến dịch Suối Trong» giúp dân.', 'Chiến dịch Suối Trong'],
    [
      '1. Gắn với cuộc vận động Toàn dân trồng tre giữ đê.\n2. Tổng kết cuộc vận động Toàn dân trồng tre giữ đê.',
      'Toàn dân trồng tre giữ đê',
    ],
  ])('%j', (body, name) => {
    expect(campaignOf(body)?.name.value).toBe(name)
  })

  test('movements in general are none', () => {
    expect(campaignOf('1. Đẩy mạnh các phong trào thi đua yêu nước và các cuộc vận động.')).toBeNull()
  })
})

describe('its contents', () => {
  const opening = 'cuộc vận động “Ngõ sạch vườn xanh”'

  test.each([
    [
      'digits in brackets',
      `1. Thực hiện 02 nội dung của ${opening}, gồm:\n(1) Quét ngõ mỗi tuần.\n(2) Trồng hoa ven đường.`,
    ],
    [
      'letters',
      `1. Thực hiện 02 nội dung của ${opening}, gồm:\na) Quét ngõ mỗi tuần.\nb) Trồng hoa ven đường.`,
    ],
    [
      'one sentence',
      `1. Thực hiện 02 nội dung của ${opening}, gồm: (1) Quét ngõ mỗi tuần; (2) Trồng hoa ven đường.`,
    ],
    [
      'labels of their own',
      `1. Hưởng ứng ${opening}.\n\nNội dung 1: Quét ngõ mỗi tuần.\n\nNội dung 2: Trồng hoa ven đường.`,
    ],
  ])('%s', (_, body) => {
    const contents = campaignOf(body)?.contents.map(({ n, text }) => [n, text.replace(/\.$/, '')])
    expect(contents).toEqual([
      [1, 'Quét ngõ mỗi tuần'],
      [2, 'Trồng hoa ven đường'],
    ])
  })
})
