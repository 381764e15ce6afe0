import { expect } from 'vitest'
import { z } from 'zod'
import type { Actor } from './actors.ts'
import type { TestHub } from './hub.ts'

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

/** What the API answered. */
export type Answer = z.infer<typeof answer>

interface Call {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly headers?: Record<string, string>
}

/** Sends one operation over HTTP, as an actor or as nobody. */
export async function send(hub: TestHub, as: Pick<Actor, 'token'> | null, call: Call): Promise<Answer> {
  const response = await fetch(`${hub.origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as ? { authorization: `Bearer ${as.token}` } : {}),
      ...call.headers,
    },
    body: JSON.stringify({ query: call.query, variables: call.variables }),
  })
  return answer.parse(await response.json())
}

/** Runs an operation that must succeed and returns its data in the shape given. */
export async function ok<Shape extends z.ZodType>(
  hub: TestHub,
  as: Pick<Actor, 'token'> | null,
  shape: Shape,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<z.infer<Shape>> {
  const result = await send(hub, as, { query, variables })
  expect(result.errors, JSON.stringify(result.errors)).toBeUndefined()
  return shape.parse(result.data)
}

/** Runs an operation that must fail before or beside its data and returns the errors' codes. */
export async function errorCodes(
  hub: TestHub,
  as: Pick<Actor, 'token'> | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown[]> {
  const result = await send(hub, as, { query, variables })
  return (result.errors ?? []).map((error) => error.extensions?.code)
}

const outcomeShape = z.object({ outcome: z.looseObject({ __typename: z.string() }) })

/** Runs a mutation aliased `outcome` and returns what its union answered. */
export async function outcome(
  hub: TestHub,
  as: Pick<Actor, 'token'> | null,
  query: string,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown> & { __typename: string }> {
  const result = await send(hub, as, { query, variables: { input }, headers })
  expect(result.errors, JSON.stringify(result.errors)).toBeUndefined()
  return outcomeShape.parse(result.data).outcome
}

/** The selection every failure is asked for. */
export const FAILURE = '... on UserError { code message path }'
