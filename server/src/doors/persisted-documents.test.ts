import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createLog } from '#platform/log.ts'
import { namingFault, readPersistedDocuments, textOf, withText } from './persisted-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'lientich-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

const documents = new Map([['sha256:a', '{ viewer { name } }']])

it('a manifest is read; one that is missing or no manifest is empty', () => {
  const read = (content: string) => {
    const file = join(folder, 'manifest.json')
    writeFileSync(file, content)
    return readPersistedDocuments(file, createLog('silent'))
  }
  expect(read('{"sha256:a":"{ viewer { name } }"}')).toEqual(documents)
  for (const content of ['', '[]', '{"sha256:a":{}}', '{"sha256:a":"{ viewer'])
    expect(read(content).size).toBe(0)
  expect(readPersistedDocuments(join(folder, 'none.json'), createLog('silent')).size).toBe(0)
})

it('a text is the text, an id is its document’s, both together are nothing', () => {
  expect(textOf(documents, { query: '{ a }' })).toBe('{ a }')
  expect(textOf(documents, { documentId: 'sha256:a' })).toBe('{ viewer { name } }')
  expect(textOf(documents, { documentId: 'sha256:a', query: '' })).toBe('{ viewer { name } }')
  expect(textOf(documents, { documentId: null, query: '{ a }' })).toBe('{ a }')
  for (const documentId of ['sha256:b', '', '__proto__', 1, {}])
    expect(textOf(documents, { documentId })).toBeNull()
  expect(textOf(documents, { documentId: 'sha256:a', query: '{ viewer { name } }' })).toBeNull()
})

it('what is wrong with a naming is said in the asker’s language', () => {
  const fault = (naming: object, locale: 'vi' | 'en' = 'vi') => namingFault(documents, naming, locale)
  expect(fault({ query: '{ a }' })).toBeNull()
  expect(fault({})).toBeNull()
  expect(fault({ documentId: 'sha256:a' })).toBeNull()
  expect(fault({ documentId: 'sha256:b' })?.extensions).toMatchObject({
    code: 'PERSISTED_DOCUMENT_NOT_FOUND',
  })
  expect(fault({ documentId: 'sha256:b' })?.message).toMatch(/Máy chủ/)
  expect(fault({ documentId: 'sha256:b' }, 'en')?.message).toMatch(/server/)
  const both = fault({ documentId: 'sha256:a', query: '{ viewer { name } }' })
  expect(both?.extensions).toMatchObject({ code: 'DOCUMENT_ID_AND_QUERY', http: { status: 400 } })
})

it('a socket’s message gets the text of its id, and anything else passes as it is', () => {
  const message = (payload: object) => JSON.stringify({ id: '1', type: 'subscribe', payload })
  const payloadOf = (payload: object): unknown => JSON.parse(withText(documents, message(payload)))
  expect(payloadOf({ documentId: 'sha256:a', variables: { a: 1 } })).toEqual({
    id: '1',
    type: 'subscribe',
    payload: { query: '{ viewer { name } }', variables: { a: 1 } },
  })
  expect(payloadOf({ documentId: 'sha256:b' })).toEqual({
    id: '1',
    type: 'subscribe',
    payload: { query: '', documentId: 'sha256:b' },
  })
  expect(payloadOf({ documentId: 'sha256:a', query: '{ a }' })).toMatchObject({
    payload: { query: '{ a }', documentId: 'sha256:a' },
  })
  for (const as of [
    message({ query: '{ a }', variables: { text: '"documentId"', documentId: 'sha256:a' } }),
    message({ query: 5, documentId: 'sha256:a' }),
    '{"type":"ping","payload":{"documentId":"sha256:a"}}',
    '"documentId"',
    '{"documentId"',
  ])
    expect(withText(documents, as)).toBe(as)
})
