import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { useActingAgency } from '#graphql/acting-agency.ts'
import { CreateTaskDocument, type TaskStatus } from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { showToast } from '#ui/toasts.ts'
import { type End, edgePlace } from './board-places.ts'
import type { BoardStore } from './board-store.ts'
import inlineCreate from './InlineCreate.module.css'
import type { BoardActions } from './use-board-actions.ts'

interface InlineCreateProps {
  agreement: PageAgreement
  store: BoardStore
  status: TaskStatus
  /** The end of the column at which it is written, and put. */
  at: End
  actions: BoardActions
  onClose: () => void
}

/** A card to write: a title and who leads; Enter adds it where it was written and leaves room for the next. */
export function InlineCreate({ agreement, store, status, at, actions, onClose }: InlineCreateProps) {
  const { t } = useTranslation(['boards', 'ui'])
  const parties = agreement.parties.filter((party) => party.leftOn === null && party.role !== 'OBSERVER')
  const { agency } = useActingAgency()
  const own = parties.some((party) => party.agency.id === agency?.id) ? agency?.id : parties[0]?.agency.id
  const [title, setTitle] = useState('')
  const [lead, setLead] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  const [{ fetching }, createTask] = useMutation(CreateTaskDocument)
  const leadAgencyId = lead ?? own ?? ''
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (title.trim() === '') return
    const waits = status === 'WAITING' ? { waitCondition: t('waitUnknown') } : {}
    const input = { agreementId: agreement.id, title: title.trim(), status, leadAgencyId, ...waits }
    const place = edgePlace(store.view(), status, at)
    const first = outcomeOf(await createTask({ input: { ...input, ...place } }), (data) => data.createTask)
    // The card beside which it was written may have left the column meanwhile; what was written is kept all the same.
    const result =
      first.ok || !isMisplaced(first.failure)
        ? first
        : outcomeOf(await createTask({ input }), (data) => data.createTask)
    if (!result.ok) return setError(result.failure.message)
    const { task } = result.value
    store.put(task, place.afterId)
    setTitle('')
    setError(undefined)
    const action = { label: t('open'), onAction: () => actions.open(task) }
    showToast({ message: t('created', { key: task.key, title: task.title }), action })
  }
  return (
    <form
      className={inlineCreate.create}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextArea
        label={t('newTitle')}
        hideLabel
        placeholder={t('newTitle')}
        rows={2}
        autoFocus
        value={title}
        error={error}
        onChange={setTitle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void submit()
        }}
      />
      <label className={inlineCreate.createLead}>
        <span>{t('newLead')}</span>
        <select value={leadAgencyId} onChange={(event) => setLead(event.currentTarget.value)}>
          {parties.map((party) => (
            <option key={party.id} value={party.agency.id}>
              {party.agency.name}
            </option>
          ))}
        </select>
      </label>
      <div className="row">
        <Button size="s" type="submit" busy={fetching} disabled={title.trim() === ''}>
          {t('add')}
        </Button>
        <Button size="s" variant="quiet" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
      </div>
    </form>
  )
}

function isMisplaced({ path }: Failure): boolean {
  return path.includes('beforeId') || path.includes('afterId')
}
