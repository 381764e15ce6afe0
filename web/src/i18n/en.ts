import { agencies } from './en/agencies.ts'
import { agreements } from './en/agreements.ts'
import { boards } from './en/boards.ts'
import { directives } from './en/directives.ts'
import { frame } from './en/frame.ts'
import { imports } from './en/imports.ts'
import { people } from './en/people.ts'
import { releases } from './en/releases.ts'
import { tokens } from './en/tokens.ts'
import { ui } from './en/ui.ts'
import { work } from './en/work.ts'

/** Every namespace in English; loaded only when that language is chosen. */
export const en = {
  agencies,
  agreements,
  boards,
  directives,
  frame,
  imports,
  people,
  releases,
  tokens,
  ui,
  work,
}
