import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Actor } from './actors.ts'
import type { TestHub } from './hub.ts'

const answer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
})

/** What an operation was answered, whichever way it went. */
export type WayAnswer = z.infer<typeof answer>

/** One operation to ask. */
export interface Asked {
  readonly query?: string
  readonly documentId?: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

type As = Pick<Actor, 'token'> | null

async function post(hub: TestHub, as: As, asked: Asked, accept: string): Promise<Response> {
  return fetch(`${hub.origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(as ? { authorization: `Bearer ${as.token}` } : {}),
    },
    body: JSON.stringify(asked),
  })
}

async function overHttp(hub: TestHub, as: As, asked: Asked, accept: string): Promise<WayAnswer> {
  return answer.parse(await (await post(hub, as, asked, accept)).json())
}

/** The first result of a stream, which is then given up. */
async function overEvents(hub: TestHub, as: As, asked: Asked): Promise<WayAnswer> {
  const response = await post(hub, as, asked, 'text/event-stream')
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return answer.parse(await response.json())
  }
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const data = /^event: ?next\ndata: ?(.+)\n\n/m.exec(text)?.[1]
    if (data) return answer.parse(JSON.parse(data))
  }
  throw new Error(`the stream held no result: ${text}`)
}

/** The first result, or the errors, over a WebSocket. */
export async function overSocket(hub: TestHub, as: As, asked: Asked): Promise<WayAnswer> {
  const client = createClient({
    url: `${hub.origin.replace('http', 'ws')}/graphql`,
    retryAttempts: 0,
    webSocketImpl: WebSocket,
    ...(as ? { connectionParams: { authorization: `Bearer ${as.token}` } } : {}),
  })
  const { promise, resolve, reject } = Promise.withResolvers<WayAnswer>()
  client.subscribe(
    // The protocol's client sends nothing without a text.
    { query: '', ...asked },
    {
      next: (result) => resolve(answer.parse(JSON.parse(JSON.stringify(result)))),
      error: (error) =>
        Array.isArray(error)
          ? resolve(answer.parse({ errors: JSON.parse(JSON.stringify(error)) }))
          : reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
      complete: () => reject(new Error('the socket gave no result')),
    },
  )
  return promise.finally(() => client.dispose())
}

/** Every way an operation can reach the hub. */
export const WAYS: Readonly<Record<string, (hub: TestHub, as: As, asked: Asked) => Promise<WayAnswer>>> = {
  HTTP: (hub, as, asked) => overHttp(hub, as, asked, '*/*'),
  'HTTP in the GraphQL media type': (hub, as, asked) =>
    overHttp(hub, as, asked, 'application/graphql-response+json'),
  'server-sent events': overEvents,
  WebSocket: overSocket,
}
