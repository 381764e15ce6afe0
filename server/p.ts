import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './src/doors/schema.ts'

console.log(printSchema(lexicographicSortSchema(schema)))
