import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

/**
 * Where the browser's program is: what PLAYWRIGHT_CHROMIUM names, else the registry's, unpacked once into a folder of
 * this user's own: one that another user unpacked cannot be run.
 */
export async function browserPath(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  if (named) return named
  const before = process.env.TMPDIR
  const own = join(tmpdir(), `lientich-browser-${process.getuid?.() ?? 0}`)
  mkdirSync(own, { recursive: true })
  // The package unpacks into the system's folder for temporary files, and takes what lies there for its own.
  process.env.TMPDIR = own
  try {
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
