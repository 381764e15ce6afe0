import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A new empty folder of a test's own, inside the run's folder for temporary files: it goes with the run. */
export function scratch(name: string): string {
  return mkdtempSync(join(inject('scratch'), `${name}-`))
}
