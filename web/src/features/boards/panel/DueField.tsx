import { useTranslation } from 'react-i18next'
import { formatDay } from '#time/format-day.ts'
import { useToday } from '#time/use-today.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { DueLabel } from '#ui/DueLabel.tsx'
import { ConflictBox } from './ConflictBox.tsx'
import styles from './Panel.module.css'
import statusStyles from './Status.module.css'
import type { TaskDetail } from './task-detail.ts'
import { useField } from './use-save.ts'

/** The deadline, edited in its place. */
export function DueField({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const draft = useField<string | null>(task, task.dueOn, (dueOn) => ({ dueOn }))
  const field = t('field.dueOn')
  const shown = <Shown task={task} />
  if (!task.viewerCanEdit) return shown
  if (!draft.editing)
    return (
      <button
        type="button"
        className={styles.choice}
        title={t('panel.edit', { field })}
        onClick={draft.start}
      >
        {shown}
      </button>
    )
  return (
    <div className={styles.editing}>
      {draft.conflict ? null : (
        // A form, so that Enter saves and the calendar's choice can be looked at first.
        <form
          className={statusStyles.dueForm}
          onSubmit={(event) => {
            event.preventDefault()
            draft.save()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return
            event.stopPropagation()
            draft.cancel()
          }}
        >
          <DateField
            label={t('panel.due')}
            hideLabel
            value={draft.value}
            error={draft.error}
            onChange={draft.change}
          />
          <Button size="m" type="submit">
            {t('panel.save')}
          </Button>
          <Button size="m" variant="quiet" onClick={draft.cancel}>
            {t('panel.cancelEdit')}
          </Button>
        </form>
      )}
      <ConflictBox draft={draft} field={field} />
    </div>
  )
}

function Shown({ task }: { task: TaskDetail }) {
  const { t } = useTranslation(['boards', 'ui'])
  const today = useToday()
  const { dueOn, status, completedOn } = task
  if (!dueOn && !completedOn) return <span className="t13 dim2">{t('panel.none2')}</span>
  const calm = status === 'WAITING' || status === 'CANCELLED'
  return (
    <span className={styles.due}>
      {dueOn ? <span className="num">{formatDay(dueOn)}</span> : null}
      {dueOn && calm ? null : (
        <DueLabel
          deadline={dueOn}
          today={today}
          doneOn={status === 'DONE' ? completedOn : null}
          calm={calm}
          plain
        />
      )}
      {status === 'WAITING' ? <span className="t12 dim2">{t('ui:due.none')}</span> : null}
    </span>
  )
}
