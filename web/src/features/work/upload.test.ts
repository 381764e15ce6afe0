import { afterEach, expect, test, vi } from 'vitest'
import { uploadFile } from './upload.ts'

afterEach(() => vi.unstubAllGlobals())

const photo = new File(['x'], 'anh.jpg', { type: 'image/jpeg' })

test('a kept file is told by id and name', async () => {
  const answer = Response.json({ id: 'f1', name: 'anh.jpg', size: 1 }, { status: 201 })
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(answer)
  vi.stubGlobal('fetch', fetched)
  expect(await uploadFile(photo, 'a1')).toEqual({ ok: true, file: { id: 'f1', name: 'anh.jpg' } })
  const sent = fetched.mock.calls[0]?.[1]
  expect(sent?.headers).toEqual({ 'graphql-require-preflight': '1' })
  expect(sent?.body instanceof FormData && sent.body.get('agencyId')).toBe('a1')
})

test('a refusal keeps the words of the server, a lost line has none', async () => {
  const refusal = Response.json(
    { error: { code: 'FILE_TOO_LARGE', message: 'Tệp lớn quá 20 MB.' } },
    { status: 413 },
  )
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(refusal))
  expect(await uploadFile(photo, null)).toEqual({ ok: false, message: 'Tệp lớn quá 20 MB.' })
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network')))
  expect(await uploadFile(photo, null)).toEqual({ ok: false, message: null })
})
