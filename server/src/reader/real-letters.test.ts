import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toPublicForm } from './public-form.ts'
import { readDocument } from './read.ts'

const folder = new URL('../../../../shared/documents/', import.meta.url)

type Gold = {
  symbol: string | null
  issuedOn: string | null
  instructions: { path: string; leads: string[] }[]
}

function read(name: string) {
  return toPublicForm(name, readDocument(readFileSync(new URL(`${name}.txt`, folder), 'utf8')))
}

function gold(name: string): Gold {
  return JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8'))
}

describe.skipIf(!existsSync(folder))('letters kept outside the project', () => {
  test.each(['000', '001', '002', '003', '004'])(
    '%s: symbol, date, paths and number of leads as a clerk reads them',
    (name) => {
      const expected = gold(name)
      const found = read(name)
      expect([found.symbol, found.issuedOn]).toEqual([expected.symbol, expected.issuedOn])
      const points = (list: { path: string }[]) =>
        list.map(({ path }) => path).filter((path) => path !== 'closing')
      expect(points(found.instructions)).toEqual(points(expected.instructions))
      for (const one of expected.instructions) {
        const twin = found.instructions.find(({ path }) => path === one.path)
        expect(twin?.leads).toHaveLength(one.leads.length)
      }
    },
  )

  test('sixteen instructions, two of them waiting, five contents', () => {
    const letter = read('003')
    expect(letter.instructions.filter(({ path }) => path !== 'closing')).toHaveLength(16)
    expect(
      letter.instructions.flatMap(({ path, condition }) => (condition ? [[path, condition]] : [])),
    ).toEqual([
      ['2.1', 'sau khi tỉnh có văn bản chỉ đạo'],
      ['2.2', 'sau khi tỉnh ban hành tiêu chí quy định'],
    ])
    expect(letter.campaign?.contents).toHaveLength(5)
  })
})
