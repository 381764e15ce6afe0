import ChevronDown from 'lucide-react/icons/chevron-down'
import CircleCheck from 'lucide-react/icons/circle-check'
import X from 'lucide-react/icons/x'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  AddChecklistItemDocument,
  RemoveChecklistItemDocument,
  UpdateChecklistItemDocument,
} from '#graphql/generated/graphql.ts'
import { type Outcome, outcomeOf } from '#graphql/outcome.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './Panel.module.css'
import sectionStyles from './Section.module.css'
import statusStyles from './Status.module.css'
import type { TaskDetail } from './task-detail.ts'
import wordStyles from './Words.module.css'

type Item = TaskDetail['checklist'][number]

/** Finished items beyond this many are folded into one line. */
const foldFrom = 3

/** The steps of a task; the finished ones are folded when they are many. */
export function Checklist({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const [unfolded, setUnfolded] = useState(false)
  const work = useChecklist(task.id)
  const done = task.checklist.filter((item) => item.done)
  const folds = done.length >= foldFrom
  const shown = folds && !unfolded ? task.checklist.filter((item) => !item.done) : task.checklist
  if (task.checklist.length === 0 && !task.viewerCanEdit) return null
  return (
    <section>
      <h3 className={sectionStyles.section}>
        {t('check.title')}
        {task.checklistTotal > 0 ? (
          <span className={sectionStyles.sectionCount}>
            {task.checklistDone}/{task.checklistTotal}
          </span>
        ) : null}
      </h3>
      {folds ? <Folded done={done} open={unfolded} onToggle={() => setUnfolded(!unfolded)} /> : null}
      <ul className={styles.checklist}>
        {shown.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={item.title}
              checked={item.done}
              disabled={!task.viewerCanEdit}
              onChange={(checked) => void work.check(item.id, checked)}
            />
            {task.viewerCanEdit ? (
              <IconButton
                size="s"
                label={t('check.remove', { title: item.title })}
                icon={<X />}
                onClick={() => void work.remove(item.id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {task.viewerCanEdit ? <NewItem onAdd={work.add} /> : null}
      {work.error ? (
        <p role="alert" className={wordStyles.error}>
          {work.error}
        </p>
      ) : null}
    </section>
  )
}

function Folded({ done, open, onToggle }: { done: Item[]; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation('boards')
  const latest = done.toSorted((a, b) => (a.doneAt ?? '').localeCompare(b.doneAt ?? '')).at(-1)
  return (
    <button type="button" aria-expanded={open} className={styles.folded} onClick={onToggle}>
      <CircleCheck aria-hidden="true" className={statusStyles.good} />
      <span className="cut">
        {t('check.done', { count: done.length })}
        {latest ? `, ${t('check.latest', { title: latest.title })}` : null}
      </span>
      <ChevronDown aria-hidden="true" />
    </button>
  )
}

function NewItem({ onAdd }: { onAdd: (title: string) => Promise<boolean> }) {
  const { t } = useTranslation('boards')
  const [title, setTitle] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '' && (await onAdd(title.trim()))) setTitle('')
  }
  return (
    <form className={styles.newItem} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('check.add')}
        hideLabel
        placeholder={t('check.add')}
        value={title}
        onChange={setTitle}
      />
    </form>
  )
}

function useChecklist(taskId: string) {
  const [error, setError] = useState<string | null>(null)
  const [, addItem] = useMutation(AddChecklistItemDocument)
  const [, updateItem] = useMutation(UpdateChecklistItemDocument)
  const [, removeItem] = useMutation(RemoveChecklistItemDocument)
  const settle = (outcome: Outcome<unknown>): boolean => {
    setError(outcome.ok ? null : outcome.failure.message)
    return outcome.ok
  }
  return {
    error,
    add: async (title: string) =>
      settle(outcomeOf(await addItem({ input: { taskId, title } }), (data) => data.addChecklistItem)),
    check: async (itemId: string, done: boolean) =>
      settle(outcomeOf(await updateItem({ input: { itemId, done } }), (data) => data.updateChecklistItem)),
    remove: async (itemId: string) =>
      settle(outcomeOf(await removeItem({ input: { itemId } }), (data) => data.removeChecklistItem)),
  }
}
