import { agreements } from './en/agreements.ts'
import { boards } from './en/boards.ts'
import { frame } from './en/frame.ts'
import { people } from './en/people.ts'
import { ui } from './en/ui.ts'

/** Every namespace in English; loaded only when that language is chosen. */
export const en = { agreements, boards, frame, people, ui }
