import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { expect, test } from 'vitest'
import { cache } from './cache.ts'
import { documentId } from './document-id.ts'
import * as generated from './generated/graphql.ts'
import { manifestOf } from './persisted-documents-plugin.ts'

/** A client as the page has it, which only notes what it would send. */
function noting() {
  const sent: string[] = []
  const note = (query = '') => sent.push(query)
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: (_, init) => {
      note(JSON.parse(String(init?.body)).query)
      return Promise.resolve(
        new Response('{"data":null}', { headers: { 'content-type': 'application/json' } }),
      )
    },
    exchanges: [
      cache,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query }) => ({
          subscribe: (sink) => {
            note(query)
            sink.complete()
            return { unsubscribe: () => undefined }
          },
        }),
      }),
    ],
  })
  return { client, sent }
}

test('the manifest holds each operation exactly as the client sends it', async () => {
  const manifest = await manifestOf(generated)
  const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'))
  const { client, sent } = noting()
  for (const [, document] of documents) {
    const text = String(document)
    if (text.includes('mutation ')) await client.mutation(text, {})
    else if (text.includes('subscription ')) client.subscription(text, {}).subscribe(() => undefined)
    else await client.query(text, {})
  }
  await expect.poll(() => sent.length).toBe(documents.length)
  expect(documents.length).toBeGreaterThan(20)
  expect(new Set(sent)).toEqual(new Set(Object.values(manifest)))
  for (const [id, text] of Object.entries(manifest)) expect(id).toBe(await documentId(text))
})
