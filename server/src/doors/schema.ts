import '#graphql/scalars.ts'
import '#graphql/errors.ts'
import '#features/agencies/graphql.ts'
import '#features/agreements/graphql.ts'
import '#features/agreements/mutations.graphql.ts'
import { builder } from '#graphql/builder.ts'

export const schema = builder.toSchema()
