import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS } from '../support/access-actions.ts'
import { makeWorld, PARTS, type Part, ROLES, type World } from '../support/access-world.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { OWN_ACTIONS, SCOPES, scopeVerdicts } from '../support/own-actions.ts'

let hub: TestHub
let world: World
beforeAll(async () => {
  hub = await startHub()
  world = await makeWorld(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

const PART_NAMES: Readonly<Record<Part, string>> = {
  HOST: 'Cơ quan chủ trì · host',
  MEMBER: 'Cơ quan phối hợp · member',
  MONITOR: 'Cơ quan theo dõi · monitor',
  OBSERVER: 'Cơ quan quan sát · observer',
  NONE: 'Cơ quan không tham gia · no part in it',
}

const HEADS = ['quản trị ADMIN', 'lãnh đạo LEADER', 'chuyên viên OFFICER', 'văn thư CLERK', 'chỉ xem VIEWER']

/** A Markdown table laid out as the formatter lays it out: the first column to the left, the others centred. */
function table(
  rows: readonly (readonly [string, readonly string[]])[],
  heads: readonly string[] = HEADS,
): string {
  const first = Math.max(...rows.map(([name]) => name.length))
  const centred = (text: string, width: number) => {
    const left = Math.floor((width - text.length) / 2)
    return text.padStart(left + text.length).padEnd(width)
  }
  const row = (name: string, cells: readonly string[]) =>
    `| ${name.padEnd(first)} | ${cells.map((cell, i) => centred(cell, heads[i]?.length ?? 0)).join(' | ')} |`
  const rule = `| ${'-'.repeat(first)} | ${heads.map((head) => `:${'-'.repeat(head.length - 2)}:`).join(' | ')} |`
  return [row('', heads), rule, ...rows.map(([name, cells]) => row(name, cells))].join('\n')
}

/** Tries every action as every role of one part, one after another: some change what the next one meets. */
async function partTable(part: Part): Promise<string> {
  const rows: [string, string[]][] = []
  for (const [name, action] of Object.entries(ACTIONS)) {
    const cells: string[] = []
    for (const role of ROLES) {
      cells.push(
        await action(world, world.people[part][role], part).catch((error: unknown) => {
          throw new Error(`${part} ${role}: ${name}`, { cause: error })
        }),
      )
    }
    rows.push([name, cells])
  }
  return table(rows)
}

async function ownTable(): Promise<string> {
  const rows: [string, string[]][] = []
  for (const [name, action] of Object.entries(OWN_ACTIONS)) {
    const cells: string[] = []
    for (const role of ROLES) cells.push(await action(world, world.people.NONE[role]))
    rows.push([name, cells])
  }
  return table(rows)
}

const LEGEND = `# Ai được làm gì · who may do what

Bảng này do phép thử lập ra bằng cách làm thật qua API; đổi quyền thì bảng đổi theo.
Made by the tests by trying each thing through the API; it changes when the rights do.

✓ được làm · may · ✗ thấy mà không được làm · sees it and may not · – không tồn tại đối với họ · does not exist for them
`

describe('who may do what', () => {
  it('is the committed table', async () => {
    const parts: string[] = []
    for (const part of PARTS) parts.push(`## ${PART_NAMES[part]}\n\n${await partTable(part)}`)
    const own = `## Trong cơ quan mình · in one’s own agency\n\n${await ownTable()}`
    const scopes = `## Mã truy cập của một quản trị viên · an administrator’s token, by its scope\n\n${table(
      await scopeVerdicts(world),
      SCOPES,
    )}`
    await expect([LEGEND.trim(), ...parts, own, scopes].join('\n\n').concat('\n')).toMatchFileSnapshot(
      'access.snapshot.md',
    )
  }, 120_000)
})
