import { type GraphQLSchema, isAbstractType } from 'graphql'

/**
 * Code generator plugin: which object types each interface and union stands for, so that the cache matches
 * `... on UserError` by knowledge and not by guess. A tenth of the size of an introspection.
 */
export function plugin(schema: GraphQLSchema): string {
  const abstract = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)])
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(abstract))}\n`
}
