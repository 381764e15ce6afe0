import { z } from 'zod'
import type { Actor } from './actors.ts'
import { createCollector } from './collector.ts'
import type { Subscriber } from './subscriber.ts'

const result = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.unknown()).optional(),
})

/** Follows a subscription over server-sent events, as a browser's or a curl's reader would. */
export function followEvents(
  origin: string,
  as: Pick<Actor, 'token'> | null,
  asked: string | { readonly documentId: string },
  variables: Record<string, unknown>,
): Subscriber {
  const collector = createCollector()
  const abort = new AbortController()
  const connected = Promise.withResolvers<void>()
  const read = async () => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(as ? { authorization: `Bearer ${as.token}` } : {}),
      },
      body: JSON.stringify({ ...(typeof asked === 'string' ? { query: asked } : asked), variables }),
      signal: abort.signal,
    })
    connected.resolve()
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      collector.end(await answer.json())
      return
    }
    let text = ''
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (text + part).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) takeBlock(block)
    }
    collector.end(null)
  }
  const takeBlock = (block: string) => {
    const data = /^data: ?(.+)$/m.exec(block)?.[1]
    if (data && /^event: ?next$/m.test(block)) collector.take(result.parse(JSON.parse(data)))
  }
  read().catch((error: unknown) => {
    connected.resolve()
    collector.end(error)
  })
  return {
    events: collector.events,
    ended: collector.ended,
    until: (test) => collector.until(test),
    connected: connected.promise,
    cut: () => abort.abort(),
  }
}
