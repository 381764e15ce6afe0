import { expect, test } from 'vitest'
import { resumable } from './socket.ts'

test('a subscription is sent again with the cursor of the last entry', () => {
  const query = 'subscription($agreementId: ID!, $after: String) { boardChanged { cursor } }'
  const { payload, note } = resumable({ query, variables: { agreementId: 'x', after: '1.a' } })
  note({ boardChanged: { cursor: '7.a' } })
  expect(payload.variables).toEqual({ agreementId: 'x', after: '7.a' })
})

test('one without a place to resume from is sent as it was', () => {
  const { payload, note } = resumable({ query: 'subscription { progressChanged { cursor } }', variables: {} })
  note({ progressChanged: { cursor: '7.a' } })
  expect(payload.variables).toEqual({})
})
