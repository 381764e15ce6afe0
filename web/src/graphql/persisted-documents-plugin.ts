import { createRequest, stringifyDocument } from '@urql/core'
import type { Plugin } from 'vite'
import { documentId } from './document-id.ts'
import * as generated from './generated/graphql.ts'

/**
 * Vite plugin: writes `persisted-documents.json` beside the page, for the server to know each document of this build
 * by its id.
 */
export function persistedDocuments(): Plugin {
  return {
    name: 'lientich:persisted-documents',
    apply: 'build',
    async generateBundle() {
      const source = JSON.stringify(await manifestOf(generated))
      this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source })
    },
  }
}

/** The text of each operation's document by its id, both exactly as the client sends them. */
export async function manifestOf(exported: Record<string, unknown>): Promise<Record<string, string>> {
  const operations = Object.entries(exported).filter(([name]) => name.endsWith('Document'))
  const texts = operations.map(([, document]) => sentText(String(document)))
  return Object.fromEntries(await Promise.all(texts.map(async (text) => [await documentId(text), text])))
}

/** A document as urql prints it into a request. Each has its `__typename`s, so the cache changes nothing of it. */
function sentText(document: string): string {
  return stringifyDocument(createRequest(document, {}).query)
}
