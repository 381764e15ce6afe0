import { agreements } from './vi/agreements.ts'
import { boards } from './vi/boards.ts'
import { frame } from './vi/frame.ts'
import { people } from './vi/people.ts'
import { ui } from './vi/ui.ts'

/** Every namespace in Vietnamese, the source of truth for keys. A feature adds its file and one line here and in en.ts. */
export const vi = { agreements, boards, frame, people, ui }
