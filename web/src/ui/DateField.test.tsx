// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startLanguage } from '#i18n/language.ts'
import { DateField } from './DateField.tsx'

beforeAll(() => startLanguage())
afterEach(cleanup)

function Form({ start, heard }: { start: string | null; heard: (day: string | null) => void }) {
  const [day, setDay] = useState(start)
  return (
    <DateField
      label="Thời hạn"
      value={day}
      onChange={(next) => {
        setDay(next)
        heard(next)
      }}
    />
  )
}

function type(text: string) {
  const input = screen.getByLabelText<HTMLInputElement>('Thời hạn')
  fireEvent.change(input, { target: { value: text } })
  fireEvent.blur(input)
  return input
}

test('a typed day is reported as ISO and shown as dd/MM/yyyy', () => {
  const heard = vi.fn()
  render(<Form start="2024-05-16" heard={heard} />)
  const input = type('5.6.24')
  expect(heard).toHaveBeenCalledExactlyOnceWith('2024-06-05')
  expect(input.value).toBe('05/06/2024')
})

test('a day that does not exist is kept as typed, told in words, and not reported', () => {
  const heard = vi.fn()
  render(<Form start="2024-05-16" heard={heard} />)
  const input = type('31/02/2024')
  expect(heard).not.toHaveBeenCalled()
  expect(input.value).toBe('31/02/2024')
  expect(screen.getByText(/Chưa đúng ngày/)).toBeTruthy()
})

test('emptying the field takes the day away', () => {
  const heard = vi.fn()
  render(<Form start="2024-05-16" heard={heard} />)
  type('')
  expect(heard).toHaveBeenCalledExactlyOnceWith(null)
})

test('leaving the field untouched reports nothing', () => {
  const heard = vi.fn()
  render(<Form start="2024-05-16" heard={heard} />)
  fireEvent.blur(screen.getByLabelText('Thời hạn'))
  expect(heard).not.toHaveBeenCalled()
})
