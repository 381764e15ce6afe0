import type { CodegenConfig } from '@graphql-codegen/cli'
import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql'

interface DocumentFile {
  document?: DocumentNode
}

/**
 * Selects `__typename` everywhere but at an operation's root: the cache asks for it, and the types are to know of it.
 * A subscription may not have a second root field.
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

const WRAPPED = /new TypedDocumentString\((`[^`]*`)(?:, \{[^`]*?\})?\) as unknown as TypedDocumentString</g
const WRAPPER = /export class TypedDocumentString[\s\S]*?\n\}\n/

/**
 * Makes each document its bare text, typed as a document: the client parses a text once, when it is first used. As
 * syntax trees the documents were a tenth of all script, as objects around a text none could be left out of a bundle.
 */
function asTexts(path: string, content: string): string {
  if (!path.endsWith('/generated/graphql.ts')) return content
  return content
    .replace(WRAPPER, '')
    .replace(WRAPPED, (_, text: string) => `${text.replace(/\s+/g, ' ')} as unknown as TypedDocumentNode<`)
    .replace('import type { DocumentTypeDecoration }', 'import type { TypedDocumentNode }')
}

/**
 * Types and documents of the web client, from the schema and the `.graphql` files beside the pages that use them.
 * Operations are in files of their own, so that what nobody imports is left out of the bundle.
 */
const config: CodegenConfig = {
  schema: 'server/schema.graphql',
  documents: 'web/src/**/*.graphql',
  ignoreNoDocuments: true,
  hooks: { beforeOneFileWrite: [asTexts] },
  generates: {
    'web/src/graphql/generated/': {
      preset: 'client',
      documentTransforms: [{ transform: addTypenames }],
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
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
