import Info from 'lucide-react/icons/info'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '#ui/Combobox.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import styles from './MakeTasks.module.css'
import { PlannedTaskRow } from './PlannedTaskRow.tsx'
import { mostTasks, type TaskMaking } from './use-task-making.ts'

/** The last step: on which board the instructions become tasks, who leads each, and how they will look. */
export function MakeTasks({ making }: { making: TaskMaking }) {
  const { t } = useTranslation('directives')
  const { boards, board, plan, problem } = making
  const field = useRef<HTMLDivElement | null>(null)
  const asks = boards.length > 0
  useEffect(() => {
    // The board is the first thing to choose, or to change.
    if (asks && !matchMedia('(pointer: coarse)').matches) field.current?.querySelector('input')?.focus()
  }, [asks])
  if (making.loaded && boards.length === 0) {
    return (
      <EmptyState
        title={t('tasks.noBoard')}
        action={
          <LinkButton to="/agreements" variant="plain">
            {t('tasks.toAgreements')}
          </LinkButton>
        }
      >
        {t('tasks.noBoardText')}
      </EmptyState>
    )
  }
  const options = boards.map(({ id, code, title }) => ({ value: id, label: title, detail: code }))
  const open = plan.filter(({ unsure: why, lead }) => why !== null && lead === null)
  const ended = open.filter(({ unsure: why }) => why === 'ended').length
  const unsure = open.length - ended
  return (
    <div className={styles.place}>
      <div ref={field} className={styles.board}>
        <Combobox
          label={t('tasks.board')}
          hint={t('tasks.boardHint')}
          placeholder={t('tasks.boardPlaceholder')}
          options={options}
          value={board?.id ?? null}
          error={problem ?? undefined}
          onChange={making.chooseBoard}
        />
      </div>
      <h2 className={styles.title}>
        {t('tasks.preview')}{' '}
        <span className={styles.count}>
          {t('tasks.chosenOf', { count: making.count, chosen: making.chosen.length, all: plan.length })}
        </span>
      </h2>
      {unsure > 0 ? <Note>{t('tasks.unsure', { count: unsure })}</Note> : null}
      {ended > 0 ? <Note>{t('tasks.endedLeads', { count: ended })}</Note> : null}
      {making.count > mostTasks ? (
        <Note>{t('tasks.tooMany', { count: making.count, most: mostTasks })}</Note>
      ) : null}
      <ul>
        {plan.map((task) => (
          <PlannedTaskRow key={task.instruction.id} task={task} making={making} />
        ))}
      </ul>
    </div>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note}>
      <Info aria-hidden="true" />
      {children}
    </p>
  )
}
