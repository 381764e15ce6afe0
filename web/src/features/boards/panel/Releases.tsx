import { Link } from '@tanstack/react-router'
import ChevronDown from 'lucide-react/icons/chevron-down'
import FileCheck2 from 'lucide-react/icons/file-check-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, useQuery } from 'urql'
import { LaterDocumentsDocument, ReleaseTaskDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { Picker } from '#ui/Picker.tsx'
import { showToast } from '#ui/toasts.ts'
import { FieldRow } from './FieldRow.tsx'
import styles from './Releases.module.css'
import { documentName } from './releasing-document.ts'
import type { TaskDetail } from './task-detail.ts'
import { useUndo } from './use-save.ts'
import wordStyles from './Words.module.css'

/** What may fulfil the condition a task waits for, and the step that takes it up again. */
export function Releases({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('releases')
  const { release, error } = useRelease(task)
  const proposals = task.releaseProposals
  if (task.status !== 'WAITING' || (proposals.length === 0 && !task.viewerCanEdit)) return null
  return (
    <div className={styles.releases}>
      {proposals.length > 0 ? <p className="t13">{t('found')}</p> : null}
      <ul className={styles.list}>
        {proposals.map(({ directive, reasons }) => (
          <li key={directive.id} className={styles.proposal}>
            <FileCheck2 aria-hidden="true" />
            <div className={styles.words}>
              <DocumentLink id={directive.id} name={documentName(directive)} />
              {directive.subject ? <p className="t13">{directive.subject}</p> : null}
              <p className="t12 dim2">{reasons.map(({ text }) => text).join(' ')}</p>
            </div>
            {task.viewerCanEdit ? (
              <Button
                size="s"
                aria-label={t('releaseBy', { name: documentName(directive) })}
                onClick={() => void release(directive.id)}
              >
                {t('release')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {task.viewerCanEdit ? <OtherDocument task={task} onChoose={(id) => void release(id)} /> : null}
      {error ? (
        <p role="alert" className={wordStyles.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** The document that a task was released by. */
export function ReleasedBy({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('releases')
  const { releasedBy } = task
  if (!releasedBy) return null
  const { label, directive } = releasedBy
  return (
    <FieldRow label={t('by')}>
      {directive ? <DocumentLink id={directive.id} name={label} /> : <span className="t13">{label}</span>}
    </FieldRow>
  )
}

function DocumentLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/directives/$directiveId" params={{ directiveId: id }} className={styles.link}>
      {name}
    </Link>
  )
}

/** Any other document that came since; asked for when it is wanted. */
function OtherDocument({ task, onChoose }: { task: TaskDetail; onChoose: (id: string) => void }) {
  const { t } = useTranslation('releases')
  const [wanted, setWanted] = useState(false)
  const [{ data }, again] = useQuery({
    query: LaterDocumentsDocument,
    variables: { since: task.source?.directive?.issuedOn ?? null },
    requestPolicy: 'cache-and-network',
    pause: !wanted,
  })
  const proposed = new Set(task.releaseProposals.map(({ directive }) => directive.id))
  const options = (data?.directives.nodes ?? [])
    .filter(({ id }) => !proposed.has(id) && id !== task.source?.directive?.id)
    .map((directive) => ({
      value: directive.id,
      label: documentName(directive),
      ...(directive.subject ? { detail: directive.subject } : {}),
    }))
  const ask = () => {
    if (wanted) again({ requestPolicy: 'network-only' })
    setWanted(true)
  }
  return (
    <Picker
      label={t('other')}
      options={options}
      value=""
      onChange={onChoose}
      onOpen={ask}
      trigger={(trigger) => (
        <Button size="s" variant="quiet" icon={<ChevronDown />} {...trigger}>
          {t('other')}
        </Button>
      )}
    />
  )
}

function useRelease(task: TaskDetail) {
  const { t } = useTranslation(['releases', 'ui'])
  const [error, setError] = useState<string | null>(null)
  const [, releaseTask] = useMutation(ReleaseTaskDocument)
  const undo = useUndo(task.id)
  const release = async (directiveId: string) => {
    const input = { taskId: task.id, directiveId, expectedVersion: task.version }
    const outcome = outcomeOf(await releaseTask({ input }), (data) => data.releaseTask)
    setError(outcome.ok ? null : outcome.failure.message)
    if (!outcome.ok) return
    const message = t('done', { name: outcome.value.task.releasedBy?.label ?? '' })
    showToast({ message, action: { label: t('ui:action.undo'), onAction: undo } })
  }
  return { release, error }
}
