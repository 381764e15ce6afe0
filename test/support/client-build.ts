import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { MANIFEST } from '../../server/src/doors/persisted-documents.ts'
import { scratch } from './scratch.ts'

const BUILT = join(import.meta.dirname, '../../web/dist')

/** A document of the built client, as the server knows it. */
export interface ClientDocument {
  readonly id: string
  readonly text: string
}

/** The documents of the built client by their operation's name. */
export function clientDocuments(): ReadonlyMap<string, ClientDocument> {
  const texts = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(BUILT, MANIFEST), 'utf8')))
  return new Map(
    Object.entries(texts).map(([id, text]) => [
      /^(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? id,
      { id, text },
    ]),
  )
}

/** A copy of the built client with a manifest of its own: the given one, as written, or none. */
export function clientBuild(manifest: string | null): { readonly folder: string } & Disposable {
  const folder = scratch('client')
  cpSync(BUILT, folder, { recursive: true })
  if (manifest === null) rmSync(join(folder, MANIFEST))
  else writeFileSync(join(folder, MANIFEST), manifest)
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}
