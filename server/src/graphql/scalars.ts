import { GraphQLError } from 'graphql'
import { dayOf, isDay } from '#platform/clock.ts'
import { builder } from './builder.ts'

/** Civil days go out from a stored date or as they are, and come in as text. */
builder.scalarType('Date', {
  description: 'A civil day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Deadlines are days, not instants.',
  serialize: (value) => (value instanceof Date ? dayOf(value) : value),
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw new GraphQLError(`Expected a day as YYYY-MM-DD, got ${JSON.stringify(value)}`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 with milliseconds, in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : null
    if (date && !Number.isNaN(date.getTime())) return date
    throw new GraphQLError(`Expected an ISO 8601 instant, got ${JSON.stringify(value)}`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  },
})
