import { Client, CombinedError, type Exchange, type OperationResult } from '@urql/core'
import { GraphQLError } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { filter, map, pipe } from 'wonka'
import { keepShownExchange } from './keep-shown.ts'

type Answer = Pick<OperationResult, 'data' | 'error'>
let next: Answer

/** Answers every question with what the test says. */
const answering: Exchange = () => (operations) =>
  pipe(
    operations,
    filter(({ kind }) => kind !== 'teardown'),
    map((operation) => ({ operation, stale: false, hasNext: false, ...next })),
  )

const refused = (code: string) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('Lỗi', { extensions: { code } })] })

let client: Client
beforeEach(() => {
  next = { data: { task: { title: 'Sửa cầu' } } }
  client = new Client({ url: '/graphql', preferGetMethod: false, exchanges: [keepShownExchange, answering] })
})

/** Shows a question on a page, asks it anew, and says what the page is given then. */
function askedAnew(answer: Answer): OperationResult | undefined {
  let told: OperationResult | undefined
  const show = () => client.query('{ task { title } }', {}).subscribe((result) => (told = result))
  const page = show()
  next = answer
  const asked = client
    .query('{ task { title } }', {}, { requestPolicy: 'network-only' })
    .subscribe(() => undefined)
  asked.unsubscribe()
  page.unsubscribe()
  return told
}

test.each([
  ['no network', new CombinedError({ networkError: new Error('đứt') })],
  ['no database', refused('UNAVAILABLE')],
  ['a fault', refused('INTERNAL')],
])('what is shown stays when asking anew meets %s', (_what, error) => {
  const told = askedAnew({ data: { task: null }, error })
  expect(told?.data).toEqual({ task: { title: 'Sửa cầu' } })
  expect(told?.error).toBe(error)
})

test('a refusal takes away what is shown', () => {
  expect(askedAnew({ data: null, error: refused('UNAUTHENTICATED') })?.data).toBeNull()
})

test('an answer without error replaces what is shown', () => {
  expect(askedAnew({ data: { task: null } })?.data).toEqual({ task: null })
})

test('only the last answers are kept', () => {
  const ask = (number: number) => {
    let told: OperationResult | undefined
    client
      .query('query ($number: Int!) { task(number: $number) { title } }', { number })
      .subscribe((result) => (told = result))
      .unsubscribe()
    return told?.data
  }
  for (let number = 0; number <= 64; number++) ask(number)
  next = { data: null, error: refused('INTERNAL') }
  expect([ask(0), ask(1), ask(64)]).toEqual([null, expect.anything(), expect.anything()])
})
