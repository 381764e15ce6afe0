import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { MANIFEST } from './persisted-documents.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly bytes: Buffer
  readonly gzip: Buffer | null
  readonly etag: string
  readonly immutable: boolean
}

/** Sends a file of the built web client; false when there is none of that path. */
export type StaticFiles = (
  path: string,
  acceptsGzip: boolean,
  ifNoneMatch: string | undefined,
  response: ServerResponse,
) => boolean

/** The page may load only from here, and talk only to here. Inline styles are what the component library positions with. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws: wss:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"

/** Reads the built client into memory, compressed once. Any path that is not a file gets the page, whose router takes over. */
export function createStaticFiles(folder: string): StaticFiles {
  const assets = new Map<string, Asset>()
  const load = (name: string) => {
    const bytes = readFileSync(name)
    const path = `/${relative(folder, name).replaceAll('\\', '/')}`
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    const packed =
      /text|javascript|json|svg/.test(type) && bytes.byteLength > 512 ? gzipSync(bytes, { level: 9 }) : null
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`
    assets.set(path, { type, bytes, gzip: packed, etag, immutable: path.startsWith('/assets/') })
  }
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const isServed = entry.isFile() && !entry.name.endsWith('.map') && entry.name !== MANIFEST
      if (isServed) load(join(entry.parentPath, entry.name))
    }
  }
  return (path, acceptsGzip, ifNoneMatch, response) => {
    const asset = assets.get(path) ?? (extname(path) === '' ? assets.get('/index.html') : undefined)
    if (!asset) return false
    const isPage = asset.type.startsWith('text/html')
    response.setHeader('etag', asset.etag)
    response.setHeader('cache-control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.setHeader('vary', 'accept-encoding')
    if (isPage) response.setHeader('content-security-policy', PAGE_POLICY)
    if (ifNoneMatch === asset.etag) {
      response.writeHead(304).end()
      return true
    }
    const body = acceptsGzip && asset.gzip ? asset.gzip : asset.bytes
    if (body === asset.gzip) response.setHeader('content-encoding', 'gzip')
    response.writeHead(200, { 'content-type': asset.type, 'content-length': body.byteLength }).end(body)
    return true
  }
}
