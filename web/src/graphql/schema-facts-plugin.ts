import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'

/**
 * Code generator plugin: what the cache must know of the schema, a tenth of the size of an introspection. Which object
 * types each interface and union stands for, so that it matches `... on UserError` by knowledge and not by guess; and
 * which types have no id, so that they are kept inside whatever holds them.
 */
export function plugin(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))
  const abstract = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)])
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const withoutId = types
    .filter((type) => isObjectType(type) && !roots.includes(type) && !('id' in type.getFields()))
    .map((type) => type.name)
  return [
    `export const possibleTypes = ${JSON.stringify(Object.fromEntries(abstract))}`,
    `export const withoutId: readonly string[] = ${JSON.stringify(withoutId)}`,
    '',
  ].join('\n')
}
