import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws'
import { documentId } from './document-id.ts'

// The server has the text of each of our documents, so its id is sent in its place. A server of another release, met by
// a page that was left open across an upgrade, may not know it: then the text is sent, and from then on at once.

const UNKNOWN = 'PERSISTED_DOCUMENT_NOT_FOUND'

/** Which id goes in the place of which text. */
export interface Ids {
  /** The id of a document; null when its text must be sent. */
  of(text: string): Promise<string | null>
  /** Says that the server does not know a document. */
  forget(text: string): void
}

/** Ids of texts, answered in the order asked for: hashing must let no change overtake an earlier one. */
export function makeIds(hash: (text: string) => Promise<string | null> = documentId): Ids {
  const known = new Map<string, Promise<string | null>>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    of(text) {
      if (!known.has(text))
        known.set(
          text,
          hash(text).catch(() => null),
        )
      const inTurn = last.then(() => known.get(text) ?? null)
      last = inTurn
      return inTurn
    },
    forget: (text) => known.set(text, Promise.resolve(null)),
  }
}

const ours = makeIds()

/** `fetch` that sends the id of a request's document in the place of its text, and the text if the id is not known. */
export function fetchById(send: typeof fetch, ids: Ids = ours): typeof fetch {
  return async (input, init) => {
    const asked = askedIn(init?.body)
    const id = asked && (await ids.of(asked.query))
    if (!asked || !id) return send(input, init)
    const { query, ...rest } = asked
    const answer = await send(input, { ...init, body: JSON.stringify({ documentId: id, ...rest }) })
    if (answer.status !== 400 || !(await answer.clone().text()).includes(UNKNOWN)) return answer
    ids.forget(query)
    return send(input, init)
  }
}

function askedIn(body: unknown): { readonly query: string } | null {
  const asked: unknown = typeof body === 'string' ? JSON.parse(body) : null
  const isText = typeof asked === 'object' && asked !== null && 'query' in asked
  return isText && typeof asked.query === 'string' ? { ...asked, query: asked.query } : null
}

/** Subscribes on a socket by the document's id, and by its text if the id is not known; returns what stops it. */
export function subscribeById(
  socket: Pick<Client, 'subscribe'>,
  payload: SubscribePayload,
  sink: Sink<FormattedExecutionResult<Record<string, unknown>, unknown>>,
  ids: Ids = ours,
): () => void {
  let isWanted = true
  let stop: () => void = () => undefined
  const byText = () => {
    stop = socket.subscribe(payload, sink)
  }
  const start = (id: string | null) => {
    if (!isWanted) return
    if (!id) return byText()
    // The protocol wants a text with each subscription; an empty one is none.
    const asked = { ...payload, query: '', documentId: id }
    stop = socket.subscribe(asked, {
      next: (result) => sink.next(result),
      complete: () => sink.complete(),
      error: (error) => {
        if (!JSON.stringify(error)?.includes(UNKNOWN)) return sink.error(error)
        ids.forget(payload.query)
        byText()
      },
    })
  }
  void ids.of(payload.query).then(start)
  return () => {
    isWanted = false
    stop()
  }
}
