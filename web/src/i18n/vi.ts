import { agencies } from './vi/agencies.ts'
import { agreements } from './vi/agreements.ts'
import { boards } from './vi/boards.ts'
import { directives } from './vi/directives.ts'
import { frame } from './vi/frame.ts'
import { imports } from './vi/imports.ts'
import { people } from './vi/people.ts'
import { releases } from './vi/releases.ts'
import { tokens } from './vi/tokens.ts'
import { ui } from './vi/ui.ts'
import { work } from './vi/work.ts'

/** Every namespace in Vietnamese, the source of truth for keys. A feature adds its file and one line here and in en.ts. */
export const vi = {
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
