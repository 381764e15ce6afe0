// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { setLanguage, startLanguage } from '#i18n/language.ts'
import { SignInForm } from './SignInForm.tsx'

beforeAll(() => startLanguage())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function fillAndSubmit(email: string, password: string) {
  fireEvent.change(screen.getByLabelText('Thư điện tử'), { target: { value: email } })
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))
}

function answerWith(status: number, headers: HeadersInit = {}) {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(new Response('{}', { status, headers }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('an empty field is named in words, focused, and nothing is sent', () => {
  const fetched = answerWith(200)
  render(<SignInForm onSignedIn={() => undefined} />)
  fillAndSubmit('', '')
  const email = screen.getByLabelText('Thư điện tử')
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(email.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Nhập địa chỉ thư điện tử.',
  )
  expect(document.activeElement).toBe(email)
  expect(fetched).not.toHaveBeenCalled()
})

test('wrong words are told under the password', async () => {
  answerWith(401)
  const signedIn = vi.fn()
  render(<SignInForm onSignedIn={signedIn} />)
  fillAndSubmit('thu.ha@lamthuong.example', 'sai')
  await screen.findByText('Thư điện tử hoặc mật khẩu chưa đúng.')
  expect(screen.getByLabelText('Mật khẩu').getAttribute('aria-invalid')).toBe('true')
  expect(signedIn).not.toHaveBeenCalled()
})

test('too many attempts say how long to wait', async () => {
  answerWith(429, { 'x-retry-after': '90' })
  render(<SignInForm onSignedIn={() => undefined} />)
  fillAndSubmit('thu.ha@lamthuong.example', 'sai')
  await screen.findByText('Bạn đã thử quá nhiều lần. Thử lại sau 2 phút.')
})

test('the right words sign in', async () => {
  answerWith(200)
  const signedIn = vi.fn()
  render(<SignInForm onSignedIn={signedIn} />)
  fillAndSubmit(' thu.ha@lamthuong.example ', 'dung')
  await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1))
})

test('the form speaks English when asked', async () => {
  render(<SignInForm onSignedIn={() => undefined} />)
  await setLanguage('en')
  await screen.findByRole('button', { name: 'Sign in' })
  expect(document.documentElement.lang).toBe('en')
  await setLanguage('vi')
})
