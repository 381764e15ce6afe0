import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const working = readFileSync(join(ROOT, 'server/schema.graphql'), 'utf8')

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

/** The contract as last released, else as last committed; null without git or before the first one. */
function lastContract(): string | null {
  const release = git('describe', '--tags', '--abbrev=0')?.trim() ?? 'HEAD'
  return git('show', `${release}:server/schema.graphql`)
}

/** Changes that break a program written for `before`, by the path of what broke. */
async function breaking(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.path ?? change.message)
}

function decisions(): string {
  const folder = join(ROOT, 'docs/decisions')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}

describe('the contract', () => {
  it('breaks no program that worked yesterday, unless a decision names the change', async (test) => {
    const last = lastContract()
    if (last === null) return test.skip('no earlier contract to compare with')
    const named = decisions()
    const unnamed = (await breaking(last, working)).filter((path) => !named.includes(`\`${path}\``))
    expect(unnamed).toEqual([])
  })

  it('would notice a field taken away, an argument made required and a member gone', async () => {
    const before = `type Query { a: Int b(x: Int): Int c: U } union U = A | B type A { v: Int } type B { v: Int }`
    const after = `type Query { b(x: Int!): Int c: U } union U = A type A { v: Int } type B { v: Int }`
    expect((await breaking(before, after)).sort()).toEqual(['Query.a', 'Query.b.x', 'U'])
    expect(await breaking(after, `${after} type D { v: Int }`)).toEqual([])
  })
})
