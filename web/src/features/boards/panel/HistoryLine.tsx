import { useTranslation } from 'react-i18next'
import { formatDay } from '#time/format-day.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { taskStatuses } from '#ui/StatusLabel.tsx'
import { Moment } from './Moment.tsx'
import talk from './Talk.module.css'
import type { HistoryEntry } from './task-detail.ts'

/** One thing that happened to a task, in a sentence. */
export function HistoryLine({ event }: { event: HistoryEntry }) {
  const { t } = useTranslation('boards')
  const { actor, agency } = event
  const who = actor?.name ?? agency?.name ?? t('activity.system')
  return (
    <li className={talk.entry}>
      <Avatar person={{ name: who, agency: agency ?? actor?.agency ?? null }} decorative />
      <div className="grow t13">
        <p>
          <b className="medium">{who}</b> <Deed event={event} />
        </p>
        {event.text && event.changes.length > 0 ? (
          <p className="dim">{t('activity.reason', { text: event.text })}</p>
        ) : null}
        <Moment at={event.at} />
      </div>
    </li>
  )
}

const deeds = [
  'TASK_CREATED',
  'TASK_MOVED',
  'TASK_UPDATED',
  'TASK_STATUS_CHANGED',
  'TASK_CONFIRMED',
  'COMMENT_REMOVED',
  'COMMENT_EDITED',
  'COMMENT_ADDED',
  'EVIDENCE_ADDED',
  'EVIDENCE_REMOVED',
  'CHECKLIST_CHANGED',
] as const

function Deed({ event }: { event: HistoryEntry }) {
  const { t } = useTranslation('boards')
  const change = event.kind === 'TASK_CREATED' ? undefined : event.changes[0]
  if (!change || event.kind === 'CHECKLIST_CHANGED' || event.kind === 'TASK_CONFIRMED') {
    const deed = deeds.find((one) => one === event.kind) ?? 'other'
    return t(`activity.did.${deed}`, { text: event.text ?? '' })
  }
  return <Change change={change} />
}

const fields = [
  'title',
  'description',
  'status',
  'leadAgencyId',
  'coordinatingAgencyIds',
  'assigneeIds',
  'dueOn',
  'priority',
  'waitCondition',
  'contentId',
  'articleId',
  'completedOn',
  'cancelReason',
] as const

function Change({ change }: { change: HistoryEntry['changes'][number] }) {
  const { t } = useTranslation('boards')
  const words = useValueWords()
  const field = t(`field.${fields.find((one) => one === change.field) ?? 'other'}`)
  const after = words(change.field, change.after)
  if (change.field === 'description') return t('activity.changed', { field })
  if (after === null) return t('activity.cleared', { field })
  const verb =
    change.field === 'status'
      ? t('activity.moved')
      : t(change.before === null ? 'activity.set' : 'activity.changed', { field })
  return (
    <>
      {verb}{' '}
      {change.before === null ? null : <span className="dim2">{words(change.field, change.before)} </span>}→{' '}
      <b className="medium num">{after}</b>
    </>
  )
}

function useValueWords(): (field: string, value: string | null) => string | null {
  const { t } = useTranslation(['boards', 'ui'])
  return (field, value) => {
    if (value === null) return null
    const status = taskStatuses.find((one) => one === value)
    if (field === 'status' && status) return t(`ui:status.${status}`)
    if (field === 'dueOn' || field === 'completedOn') return formatDay(value)
    const priority = (['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const).find((one) => one === value)
    return field === 'priority' && priority ? t(`priority.${priority}`) : value
  }
}
