// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keyName, listenForShortcuts, setSingleKeys, useShortcut } from './shortcuts.ts'

let stop: () => void
beforeEach(() => {
  stop = listenForShortcuts()
})
afterEach(() => {
  stop()
  cleanup()
  setSingleKeys(true)
})

function Page({ keys, run, enabled = true }: { keys: string; run: () => void; enabled?: boolean }) {
  useShortcut({ keys, label: keys, group: 'Chung', run, enabled })
  return <input aria-label="Tên" />
}

test('the name of a press tells its modifiers', () => {
  const plain = { key: 'K', ctrlKey: false, metaKey: false, altKey: false }
  expect(keyName(plain)).toBe('k')
  expect(keyName({ ...plain, ctrlKey: true })).toBe('mod+k')
  expect(keyName({ ...plain, metaKey: true, altKey: true })).toBe('mod+alt+k')
})

test('a key works on the page and is left to the field that is typed in', () => {
  const run = vi.fn()
  render(<Page keys="j" run={run} />)
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(screen.getByLabelText('Tên'), { key: 'j' })
  expect(run).toHaveBeenCalledTimes(1)
})

test('with Ctrl it works in a field too', () => {
  const run = vi.fn()
  render(<Page keys="mod+k" run={run} />)
  fireEvent.keyDown(screen.getByLabelText('Tên'), { key: 'k', ctrlKey: true })
  expect(run).toHaveBeenCalledTimes(1)
})

test('single keys can be turned off, a key with Ctrl then still works', () => {
  const single = vi.fn()
  const chord = vi.fn()
  render(<Page keys="j" run={single} />)
  render(<Page keys="mod+k" run={chord} />)
  setSingleKeys(false)
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  expect(single).not.toHaveBeenCalled()
  expect(chord).toHaveBeenCalledTimes(1)
})

test('the last bound wins, and the first is back when it leaves', () => {
  const page = vi.fn()
  const panel = vi.fn()
  render(<Page keys="s" run={page} />)
  const over = render(<Page keys="s" run={panel} />)
  fireEvent.keyDown(document.body, { key: 's' })
  over.unmount()
  fireEvent.keyDown(document.body, { key: 's' })
  expect(panel).toHaveBeenCalledTimes(1)
  expect(page).toHaveBeenCalledTimes(1)
})

test('a silent key is not run', () => {
  const run = vi.fn()
  render(<Page keys="s" run={run} enabled={false} />)
  fireEvent.keyDown(document.body, { key: 's' })
  expect(run).not.toHaveBeenCalled()
})
