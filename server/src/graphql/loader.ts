import DataLoader from 'dataloader'
import type { GraphQLContext } from './context.ts'

/**
 * Makes a per-operation loader of rows by id: every id asked for in one tick becomes one query.
 * @param load rows of the given ids in any order; missing ones are null
 */
export function rowLoader<Row extends { id: string }>(
  load: (ctx: GraphQLContext, ids: readonly string[]) => Promise<readonly Row[]>,
): (ctx: GraphQLContext) => DataLoader<string, Row | null> {
  return keyedLoader(async (ctx, ids) => {
    const rows = new Map((await load(ctx, ids)).map((row) => [row.id, row]))
    return (id) => rows.get(id) ?? null
  })
}

/**
 * Makes a per-operation loader of anything by a key.
 * @param load asked once for all keys of a tick; answers a function from key to value
 */
export function keyedLoader<Value>(
  load: (ctx: GraphQLContext, keys: readonly string[]) => Promise<(key: string) => Value>,
): (ctx: GraphQLContext) => DataLoader<string, Value> {
  const loaders = new WeakMap<GraphQLContext, DataLoader<string, Value>>()
  return (ctx) => {
    const known = loaders.get(ctx)
    if (known) return known
    const made = new DataLoader<string, Value>(async (keys) => {
      const find = await load(ctx, keys)
      return keys.map(find)
    })
    loaders.set(ctx, made)
    return made
  }
}
