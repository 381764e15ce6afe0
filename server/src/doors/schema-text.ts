import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

/** The schema in SDL, sorted: what is committed as server/schema.graphql and served at /schema.graphql. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
