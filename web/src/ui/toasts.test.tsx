// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startLanguage } from '#i18n/language.ts'
import { ToastRegion } from './ToastRegion.tsx'
import { showToast } from './toasts.ts'

beforeAll(() => startLanguage())
beforeEach(() => {
  vi.useFakeTimers()
  render(<ToastRegion />)
})
afterEach(() => {
  act(() => vi.runAllTimers())
  cleanup()
  vi.useRealTimers()
})

const show = (toast: Parameters<typeof showToast>[0]) => act(() => showToast(toast))

test('a toast leaves by itself, later when it can be acted on', () => {
  show({ message: 'Đã lưu' })
  show({ message: 'Đã chuyển', action: { label: 'Hoàn tác', onAction: () => undefined } })
  act(() => vi.advanceTimersByTime(6_000))
  expect(screen.queryByText('Đã lưu')).toBeNull()
  expect(screen.queryByText('Đã chuyển')).not.toBeNull()
  act(() => vi.advanceTimersByTime(6_000))
  expect(screen.queryByText('Đã chuyển')).toBeNull()
})

test('it waits while the focus is on it', () => {
  show({ message: 'Đã lưu' })
  fireEvent.focus(screen.getByRole('button', { name: 'Đóng' }))
  act(() => vi.advanceTimersByTime(60_000))
  expect(screen.queryByText('Đã lưu')).not.toBeNull()
  fireEvent.blur(screen.getByRole('button', { name: 'Đóng' }))
})

test('acting undoes once and takes the toast away', () => {
  const undo = vi.fn()
  show({ message: 'Đã chuyển', action: { label: 'Hoàn tác', onAction: undo } })
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('Đã chuyển')).toBeNull()
})

test('no more than three stand at once', () => {
  for (const message of ['một', 'hai', 'ba', 'bốn']) show({ message })
  expect(screen.queryByText('một')).toBeNull()
  expect(screen.getAllByRole('button', { name: 'Đóng' })).toHaveLength(3)
})
