import type { TaskPriority, TaskStatus } from '../../server/src/generated/prisma/client.ts'
import type { AgencyKey } from './agencies.ts'
import type { DirectiveKey } from './directives.ts'
import type { PersonKey } from './people.ts'

// The demo's tasks are told as stories: what was entered, and what happened after. `ago` counts working days back from
// the latest one; `due` and `done` are civil days from today (negative: past), moved off weekends.

/** What happened to a task, in order. */
export type Step = { readonly ago: number; readonly by: PersonKey } & Happening

/** What a person did. */
export type Happening =
  | { readonly move: TaskStatus; readonly reason?: string }
  | { readonly say: string }
  | { readonly tick: number }
  | { readonly show: Shown }
  | { readonly confirm: AgencyKey }
  | { readonly accept: true }
  | { readonly sendBack: string }
  | { readonly edit: Edit }

/** A piece of evidence; a file's text is generated. */
export type Shown =
  | { readonly link: string; readonly title: string }
  | { readonly figure: number; readonly unit: string; readonly title: string }
  | { readonly note: string; readonly title: string }
  | { readonly file: string; readonly lines: readonly string[] }

/** Fields changed by hand. */
export interface Edit {
  readonly title?: string
  readonly due?: number
  readonly priority?: TaskPriority
  readonly people?: readonly PersonKey[]
  readonly article?: number
  readonly content?: number
  readonly lead?: AgencyKey
  readonly with?: readonly AgencyKey[]
}

/** A task and what happened to it. */
export interface Story extends Edit {
  readonly title: string
  readonly ago: number
  readonly by: PersonKey
  readonly lead: AgencyKey
  readonly text?: string
  /** Made of an instruction: the directive's key and the point's path. Deadline and condition come from there. */
  readonly from?: readonly [DirectiveKey, string]
  /** What it waits for; it starts as waiting then. */
  readonly wait?: string
  /** Entered as finished already: the day it was completed. */
  readonly done?: number
  readonly list?: readonly string[]
  readonly after?: readonly Step[]
}

/** Puts the task in another status. */
export function moves(ago: number, by: PersonKey, move: TaskStatus, reason?: string): Step {
  return { ago, by, move, ...(reason ? { reason } : {}) }
}

/** Says something; `{KEY}` in the words names and calls an agency or a person. */
export function says(ago: number, by: PersonKey, say: string): Step {
  return { ago, by, say }
}

/** Ticks an item of the checklist, counted from 0. */
export function ticks(ago: number, by: PersonKey, tick: number): Step {
  return { ago, by, tick }
}

/** Shows a piece of evidence. */
export function shows(ago: number, by: PersonKey, show: Shown): Step {
  return { ago, by, show }
}

/** Confirms the proposed completion for a coordinating agency. */
export function confirms(ago: number, by: PersonKey, confirm: AgencyKey): Step {
  return { ago, by, confirm }
}

/** Changes fields. */
export function edits(ago: number, by: PersonKey, edit: Edit): Step {
  return { ago, by, edit }
}
