import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toPublicForm } from '../public-form.ts'
import { readDocument } from '../read.ts'
import type { Signer } from '../reading.ts'

const folder = new URL('../head-cases/', import.meta.url)

type Case = [name: string, text: string, expected: Record<string, unknown>]

/** A file holds a title, then for each case "=== name", the text and "--> " with what is to be read out of it. */
function casesIn(file: string): Case[] {
  const [, ...parts] = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m)
  return parts.map((part) => {
    const name = part.slice(0, part.indexOf('\n'))
    const end = part.lastIndexOf('\n--> ')
    return [name, part.slice(name.length + 1, end), JSON.parse(part.slice(end + 5))]
  })
}

function plain({ form, title, name }: Signer) {
  return { form: form?.value ?? null, title: title?.value ?? null, name: name?.value ?? null }
}

function read(text: string) {
  const reading = readDocument(text)
  return {
    ...toPublicForm('', reading),
    signers: reading.signers.map(plain),
    drafter: reading.drafter?.value ?? null,
    secrecy: reading.secrecy?.value ?? null,
    urgency: reading.urgency?.value ?? null,
  }
}

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(casesIn(file))('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  test.each(casesIn(file))('%s, decomposed and with other line ends', (_, text) => {
    expect(read(text.normalize('NFD').replaceAll('\n', '\r\n'))).toEqual(read(text))
  })
})
