import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const darkStart = css.indexOf('[data-theme="dark"]')
const light = coloursOf(css.slice(0, darkStart))
const themes = { light, dark: new Map([...light, ...coloursOf(css.slice(darkStart))]) }

const statuses = ['not-started', 'waiting', 'in-progress', 'in-review', 'done', 'cancelled', 'overdue']
const grounds = ['canvas', 'surface', 'raised']
const words = ['text', 'text-2', 'text-3', 'link', 'accent-text', ...statuses.map((status) => `st-${status}`)]

/** Pairs that carry words: WCAG 2.2 asks for 4.5. */
const readable = [
  ...words.flatMap((word) => grounds.map((ground) => [word, ground])),
  ...statuses.map((status) => [`st-${status}`, `st-${status}-bg`]),
  ...['hover', 'sunken', 'mark', 'mark-strong'].map((ground) => ['text', ground]),
  ['on-accent', 'accent'],
  ['ins-text', 'ins'],
  ['del-text', 'del'],
  ...agencies().map((agency) => ['on-ag', agency]),
]
/** Pairs that carry a shape: 3. */
const visible = [
  ['line-strong', 'surface'],
  ['focus', 'surface'],
  ['focus', 'canvas'],
  ...agencies().map((agency) => [agency, 'surface']),
]

test.each(Object.entries(themes))('every pair of the %s theme can be read', (_, colours) => {
  expect(tooFaint(readable, colours, 4.5)).toEqual([])
  expect(tooFaint(visible, colours, 3)).toEqual([])
})

function tooFaint(pairs: string[][], colours: Map<string, string>, least: number): string[] {
  return pairs.flatMap(([front = '', back = '']) => {
    const ratio = contrast(colours.get(front), colours.get(back))
    return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
  })
}

function agencies(): string[] {
  return Array.from({ length: 12 }, (_, index) => `ag-${index + 1}`)
}

function coloursOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex = '#000000'): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
