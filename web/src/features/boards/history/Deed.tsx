import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementStates } from '#features/agreements/agreements-search.ts'
import type { BoardEventPartsFragment } from '#graphql/generated/graphql.ts'
import { formatDay } from '#time/format-day.ts'
import { taskStatuses } from '#ui/StatusLabel.tsx'
import { checklistDeed, type DeedChange, deedOf, partyDeed } from './deeds.ts'

/** What somebody did, as the rest of a sentence that begins with their name: "chuyển Đang thực hiện → Hoàn thành". */
export function Deed({ event }: { event: BoardEventPartsFragment }) {
  const { t } = useTranslation('boards')
  const { verb, changes } = deedOf(event)
  if (verb === 'CHECKLIST_CHANGED') return <ChecklistDeed change={event.changes[0]} />
  if (verb === 'PARTY') return <PartyDeed changes={event.changes} />
  return (
    <>
      {verb ? t(`activity.did.${verb}`, { text: event.text ?? '' }) : null}
      {changes.map((change, index) => (
        <Fragment key={change.field}>
          {verb || index > 0 ? ', ' : null}
          <Change change={change} />
        </Fragment>
      ))}
    </>
  )
}

function ChecklistDeed({ change }: { change: DeedChange | undefined }) {
  const { t } = useTranslation('boards')
  const deed = checklistDeed(change?.before ?? null, change?.after ?? null)
  return deed ? t(`activity.item.${deed.verb}`, { title: deed.title }) : t('activity.did.CHECKLIST_CHANGED')
}

function PartyDeed({ changes }: { changes: readonly DeedChange[] }) {
  const { t } = useTranslation(['boards', 'agreements'])
  const deed = partyDeed(changes)
  if (!deed) return t('activity.did.PARTY_CHANGED')
  const role = t(`agreements:role.${deed.role}`)
  return t(`activity.party.${deed.verb}`, { agency: deed.agency, role })
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
  'state',
  'summary',
  'startsOn',
  'endsOn',
  'requiresConfirmation',
] as const

/** Fields too long to be told in a sentence. */
const wordy = new Set(['description', 'summary'])

function Change({ change }: { change: DeedChange }) {
  const { t } = useTranslation('boards')
  const words = useValueWords()
  const field = t(`field.${fields.find((one) => one === change.field) ?? 'other'}`)
  const after = words(change.field, change.after)
  if (wordy.has(change.field)) return t('activity.changed', { field })
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

const days = new Set(['dueOn', 'completedOn', 'startsOn', 'endsOn'])
const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const

function useValueWords(): (field: string, value: string | null) => string | null {
  const { t } = useTranslation(['boards', 'ui', 'agreements'])
  return (field, value) => {
    if (value === null) return null
    const status = taskStatuses.find((one) => one === value)
    if (field === 'status' && status) return t(`ui:status.${status}`)
    if (days.has(field)) return formatDay(value)
    const priority = priorities.find((one) => one === value)
    if (field === 'priority' && priority) return t(`priority.${priority}`)
    const state = agreementStates.find((one) => one === value)
    if (field === 'state' && state) return t(`agreements:state.${state}`)
    if (field === 'requiresConfirmation') return t(value === 'true' ? 'activity.yes' : 'activity.no')
    return value
  }
}
