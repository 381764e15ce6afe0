import type { CodegenConfig } from '@graphql-codegen/cli'
import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql'

interface DocumentFile {
  document?: DocumentNode
}

/**
 * Selects `__typename` everywhere but at an operation's root: the cache asks for it, and the hash of a document is to
 * be that of what is really sent. A subscription may not have a second root field.
 */
function addTypenames<File extends DocumentFile>({ documents }: { documents: File[] }): File[] {
  return documents.map((file) => (file.document ? { ...file, document: withTypenames(file.document) } : file))
}

function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (set, _key, parent) => {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
      const has = set.selections.some((item) => item.kind === Kind.FIELD && item.name.value === '__typename')
      if (isRoot || has) return undefined
      const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
      return { ...set, selections: [typename, ...set.selections] }
    },
  })
}

/**
 * Types and documents of the web client, from the schema and the `.graphql` files beside the pages that use them.
 * Operations are in files of their own, so that what nobody imports is left out of the bundle. The hashes in
 * `persisted-documents.json` name each operation for a server that keeps an allow-list.
 */
const config: CodegenConfig = {
  schema: 'server/schema.graphql',
  documents: 'web/src/**/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'web/src/graphql/generated/': {
      preset: 'client',
      documentTransforms: [{ transform: addTypenames }],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashPropertyName: 'hash', hashAlgorithm: 'sha256' },
      },
      config: {
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      },
    },
    'web/src/graphql/generated/schema-facts.ts': {
      plugins: ['./web/src/graphql/schema-facts-plugin.ts'],
    },
  },
}

export default config
