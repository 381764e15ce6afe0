import { z } from 'zod'
import { TaskStatus } from '#prisma'

const values = z.record(z.string(), z.json())

/** A task's fields before and after; `version` is the task's own after the change. */
export const taskChange = z.object({
  version: z.number().int(),
  before: values,
  after: values,
  /** The stream version this change takes back. */
  undoOf: z.number().int().optional(),
  reason: z.string().optional(),
})

/** Something hung on a task: a comment or a piece of evidence. `version` is the task's own after the change. */
export const attachmentChange = z.object({ version: z.number().int(), taskId: z.uuid(), text: z.string() })

/** A column laid out anew: its tasks keep their order and get other ranks; `status` is the column. */
export const columnChange = z.object({ status: z.enum(TaskStatus) })

/** A document may be what a waiting task waits for. Which one is told only to those who may read it. */
export const releaseProposed = z.object({ directiveId: z.uuid() })

/** The directive a task was made from was recalled; `text` is its name and the reason. */
export const sourceRecalled = z.object({ directiveId: z.uuid(), text: z.string() })

/** Kinds of entries about a task that change nothing of it. */
export const NOTICE_KINDS = ['TASK_RELEASE_PROPOSED', 'TASK_SOURCE_RECALLED'] as const

/** Kinds of entries of a board's stream. */
export const BOARD_KINDS = [
  'TASK_CREATED',
  'TASK_UPDATED',
  'TASK_MOVED',
  'TASK_STATUS_CHANGED',
  'TASK_CONFIRMED',
  'TASK_RELEASED',
  ...NOTICE_KINDS,
  'COMMENT_ADDED',
  'COMMENT_EDITED',
  'COMMENT_REMOVED',
  'EVIDENCE_ADDED',
  'EVIDENCE_REMOVED',
  'CHECKLIST_CHANGED',
  'COLUMN_RESPREAD',
  'AGREEMENT_UPDATED',
  'PARTY_ADDED',
  'PARTY_CHANGED',
  'REGULATION_UPDATED',
  'CAMPAIGN_UPDATED',
  'RESET',
] as const
export type BoardKind = (typeof BOARD_KINDS)[number]
