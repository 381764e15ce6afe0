import DataLoader from 'dataloader'
import type { GraphQLContext } from './context.ts'

/** Values by key, loaded together and known from then on for the rest of the operation. */
export interface Loader<Value> {
  /** The value itself when it is known already, else a promise of it: a promise a field is what large pages cost. */
  get(key: string): Value | Promise<Value>
  load(key: string): Promise<Value>
  /** Makes a value known without loading it. */
  prime(key: string, value: Value): void
}

/**
 * Makes a per-operation loader of rows by id: every id asked for in one tick becomes one query.
 * @param load rows of the given ids in any order; missing ones are null
 * @param kept a row that need not be loaded; undefined when it must be
 */
export function rowLoader<Row extends { id: string }>(
  load: (ctx: GraphQLContext, ids: readonly string[]) => Promise<readonly Row[]>,
  kept: (ctx: GraphQLContext, id: string) => Row | undefined = () => undefined,
): (ctx: GraphQLContext) => Loader<Row | null> {
  return keyedLoader(async (ctx, ids) => {
    const rows = new Map((await load(ctx, ids)).map((row) => [row.id, row]))
    return (id) => rows.get(id) ?? null
  }, kept)
}

/**
 * Makes a per-operation loader of anything by a key.
 * @param load asked once for all keys of a tick; answers a function from key to value
 * @param kept a value that need not be loaded; undefined when it must be
 */
export function keyedLoader<Value>(
  load: (ctx: GraphQLContext, keys: readonly string[]) => Promise<(key: string) => Value>,
  kept: (ctx: GraphQLContext, key: string) => Value | undefined = () => undefined,
): (ctx: GraphQLContext) => Loader<Value> {
  const loaders = new WeakMap<GraphQLContext, { readonly round: number; readonly loader: Loader<Value> }>()
  return (ctx) => {
    const round = rounds.get(ctx) ?? 0
    const known = loaders.get(ctx)
    if (known?.round === round) return known.loader
    const loader = createLoader(
      (keys) => load(ctx, keys),
      (key) => kept(ctx, key),
    )
    loaders.set(ctx, { round, loader })
    return loader
  }
}

const rounds = new WeakMap<GraphQLContext, number>()

/**
 * Makes the loaders of an operation load anew. A subscription is one operation however long it lasts: without this its
 * later events would tell of things as they were at the first.
 */
export function loadAnew(ctx: GraphQLContext): void {
  rounds.set(ctx, (rounds.get(ctx) ?? 0) + 1)
}

function createLoader<Value>(
  load: (keys: readonly string[]) => Promise<(key: string) => Value>,
  kept: (key: string) => Value | undefined,
): Loader<Value> {
  const values = new Map<string, { readonly value: Value }>()
  const batches = new DataLoader<string, Value>(async (keys) => {
    const find = await load(keys)
    return keys.map((key) => {
      const value = find(key)
      values.set(key, { value })
      return value
    })
  })
  return {
    get(key) {
      const known = values.get(key)
      return known ? known.value : (kept(key) ?? batches.load(key))
    },
    async load(key) {
      return this.get(key)
    },
    prime: (key, value) => void values.set(key, { value }),
  }
}

/** Goes on with a value at once, or when it comes. */
export function after<Value, Next>(
  value: Value | Promise<Value>,
  next: (value: Value) => Next | Promise<Next>,
): Next | Promise<Next> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Several values as one list, at once when all are known. */
export function together<Value>(
  values: readonly (Value | Promise<Value>)[],
): readonly Value[] | Promise<readonly Value[]> {
  const known = values.filter((value): value is Value => !(value instanceof Promise))
  return known.length === values.length ? known : Promise.all(values)
}
