import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  type TaskDetailFragment,
  UndoTaskChangeDocument,
  UpdateTaskDocument,
  type UpdateTaskInput,
  type UpdateTaskMutation,
} from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { showToast } from '#ui/toasts.ts'

type ConflictMember = Extract<UpdateTaskMutation['updateTask'], { __typename: 'ConflictError' }>
/** What two people made of the same field. */
export type FieldConflict = ConflictMember['fields'][number]

/** The fields of a task that are edited one at a time. */
export type FieldName = Exclude<keyof UpdateTaskInput, 'taskId' | 'expectedVersion'>
/** New values of fields. */
export type FieldEdit = Pick<UpdateTaskInput, FieldName>

/** What came of saving a field. */
export type Saved =
  | { kind: 'saved' }
  | { kind: 'failed'; failure: Failure }
  /** Nothing was written; `version` is the task's now, to keep one's own on. */
  | { kind: 'conflict'; conflict: FieldConflict; version: number }

/** Saves an edit that was made on a version of the task. Says what was saved, with a way back. */
export function useSaveTask(taskId: string): (edit: FieldEdit, madeOn: number) => Promise<Saved> {
  const { t } = useTranslation(['boards', 'ui'])
  const [, updateTask] = useMutation(UpdateTaskDocument)
  const undo = useUndo(taskId)
  return async (edit, expectedVersion) => {
    const { data, error } = await updateTask({ input: { taskId, expectedVersion, ...edit } })
    const answer = data?.updateTask
    if (answer?.__typename === 'ConflictError' && answer.current?.__typename === 'Task') {
      const conflict = answer.fields[0]
      if (conflict) return { kind: 'conflict', conflict, version: answer.current.version }
    }
    const outcome = outcomeOf({ data, error }, (told) => told.updateTask)
    if (!outcome.ok) return { kind: 'failed', failure: outcome.failure }
    const field = fieldNames.find((name) => name in edit) ?? 'other'
    const message = t('panel.saved', { field: t(`field.${field}`) })
    showToast({ message, action: { label: t('ui:action.undo'), onAction: undo } })
    return { kind: 'saved' }
  }
}

const fieldNames = [
  'title',
  'description',
  'leadAgencyId',
  'coordinatingAgencyIds',
  'assigneeIds',
  'dueOn',
  'priority',
  'waitCondition',
  'contentId',
  'articleId',
] as const

/** Takes back one's own last change of a task. */
export function useUndo(taskId: string): () => void {
  const { t } = useTranslation('boards')
  const [, undoChange] = useMutation(UndoTaskChangeDocument)
  return () => {
    void undoChange({ input: { taskId } }).then((answer) => {
      const outcome = outcomeOf(answer, (data) => data.undoTaskChange)
      const message = outcome.ok ? t('undone') : t('notUndone', { why: outcome.failure.message })
      showToast({ message, tone: outcome.ok ? 'done' : 'warning' })
    })
  }
}

/** A field that is being edited: its draft, and what came of saving it. */
export interface FieldDraft<Value> {
  /** What is written; the task's own value while nobody edits. */
  value: Value
  editing: boolean
  error: string | undefined
  conflict: { told: FieldConflict; at: Date } | null
  start: () => void
  change: (value: Value) => void
  /** Saves the draft, or the value given, and stops editing when it is saved. */
  save: (value?: Value) => void
  cancel: () => void
  /** Keeps one's own value over the other's. */
  keep: () => void
  /** Closes the conflict and goes on editing. */
  dismiss: () => void
}

interface Editing<Value> {
  value: Value
  madeOn: number
  error?: string
  conflict?: { told: FieldConflict; at: Date; version: number }
}

/**
 * A field of a task to edit. While it is edited its draft is what is shown: changes of others reach the task around it
 * and are told when one saves.
 */
export function useField<Value>(
  task: Pick<TaskDetailFragment, 'id' | 'version'>,
  current: Value,
  editOf: (value: Value) => FieldEdit,
): FieldDraft<Value> {
  const [editing, setEditing] = useState<Editing<Value> | null>(null)
  const saveTask = useSaveTask(task.id)
  const sending = useRef<Value | null>(null)
  const send = async (value: Value, madeOn: number, isKept = false) => {
    if (!isKept && same(value, current)) return setEditing(null)
    // Enter saves and the field then loses the focus, which saves too.
    if (sending.current !== null && same(sending.current, value)) return
    sending.current = value
    setEditing({ value, madeOn })
    const saved = await saveTask(editOf(value), madeOn)
    sending.current = null
    if (saved.kind === 'saved') setEditing((now) => (now && same(now.value, value) ? null : now))
    else if (saved.kind === 'failed') setEditing({ value, madeOn, error: saved.failure.message })
    else {
      const conflict = { told: saved.conflict, at: new Date(), version: saved.version }
      setEditing({ value, madeOn, conflict })
    }
  }
  return {
    value: editing ? editing.value : current,
    editing: editing !== null,
    error: editing?.error,
    conflict: editing?.conflict ?? null,
    start: () => setEditing((now) => now ?? { value: current, madeOn: task.version }),
    change: (value) => setEditing((now) => ({ madeOn: now?.madeOn ?? task.version, ...(now ?? {}), value })),
    save: (value) => void send(value ?? editing?.value ?? current, editing?.madeOn ?? task.version),
    cancel: () => setEditing(null),
    keep: () => {
      if (editing?.conflict) void send(editing.value, editing.conflict.version, true)
    },
    dismiss: () => setEditing((now) => (now ? { value: now.value, madeOn: now.madeOn } : null)),
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
