import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCommand } from './read-command.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function run(files: Record<string, string>) {
  const lines: string[] = []
  const names = Object.keys(files).map((name) => join(folder, name))
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  const status = await readCommand(names, (line) => lines.push(line))
  return { status, answers: lines.map((line) => JSON.parse(line)) }
}

const LETTER = 'Kính gửi: Sở Nội vụ.\n\nUBND tỉnh đề nghị Sở Nội vụ báo cáo.\n\nĐề nghị Sở Nội vụ quan tâm.\n'

test('one object a line in the public form', async () => {
  const { status, answers } = await run({ 'a.txt': LETTER, 'b.txt': LETTER })
  expect(status).toBe(0)
  expect(answers).toHaveLength(2)
  expect(Object.keys(answers[0])).toEqual([
    ...[
      'file',
      'kind',
      'symbol',
      'issuer',
      'issuedOn',
      'place',
      'subject',
      'addressees',
      'recipients',
      'signer',
    ],
    ...['citations', 'instructions', 'campaign'],
  ])
  expect(answers[0].addressees).toEqual(['Sở Nội vụ'])
})

test('a file that cannot be read is told and the others are read', async () => {
  const { status, answers } = await run({ 'a.txt': '', 'b.txt': LETTER, 'c.txt': `MẬT\n${LETTER}` })
  expect(status).toBe(2)
  expect(answers.map((answer) => answer.error?.code ?? answer.kind)).toEqual([
    'EMPTY',
    'Công văn',
    'STATE_SECRET',
  ])
})

test('a file that is not there', async () => {
  const lines: string[] = []
  expect(await readCommand([join(folder, 'none.txt')], (line) => lines.push(line))).toBe(2)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: 'UNREADABLE' } })
})
