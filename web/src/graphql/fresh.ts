import type { Exchange } from '@urql/core'
import { map, pipe } from 'wonka'

/** A versioned thing as the server told it. */
interface Versioned {
  __typename: string
  id: string
  version: number
  [field: string]: unknown
}

/** The newest telling of each versioned thing seen on this page. */
export type Newest = Map<string, Versioned>

/**
 * Mends what is told late: an answer that was under way while a newer state arrived would put the older one back
 * (urql knows no versions). Every versioned thing that is older than the newest seen takes the newest's values of the
 * fields it shares with it. Changes `data` in place and returns it.
 */
export function mendStale<Data>(data: Data, newest: Newest): Data {
  visit(data, newest)
  return data
}

function visit(value: unknown, newest: Newest): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) visit(item, newest)
    return
  }
  for (const part of Object.values(value)) visit(part, newest)
  if (isVersioned(value)) mend(value, newest)
}

function mend(told: Versioned, newest: Newest): void {
  const key = `${told.__typename}:${told.id}`
  const known = newest.get(key)
  if (!known || told.version > known.version) {
    newest.set(key, { ...told })
    return
  }
  if (told.version === known.version) {
    Object.assign(known, told)
    return
  }
  for (const field of Object.keys(told)) {
    if (field in known) told[field] = known[field]
  }
}

function isVersioned(value: object): value is Versioned {
  return (
    'version' in value &&
    typeof value.version === 'number' &&
    'id' in value &&
    typeof value.id === 'string' &&
    '__typename' in value &&
    typeof value.__typename === 'string'
  )
}

/** Keeps the cache from going back in time; stands between it and the network. */
export function freshExchange(newest: Newest = new Map()): Exchange {
  return ({ forward }) =>
    (operations) =>
      pipe(
        forward(operations),
        map((result) => (result.data ? { ...result, data: mendStale(result.data, newest) } : result)),
      )
}
