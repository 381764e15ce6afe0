import Camera from 'lucide-react/icons/camera'
import LoaderCircle from 'lucide-react/icons/loader-circle'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useActingAgency } from '#graphql/acting-agency.ts'
import { AddEvidenceDocument, type WorkTaskFragment } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { showToast } from '#ui/toasts.ts'
import { uploadFile } from './upload.ts'
import styles from './Work.module.css'

interface EvidenceButtonProps {
  task: Pick<WorkTaskFragment, 'id' | 'title'>
  onAdded: () => void
}

/** Adds a photograph or a file as evidence: on a phone the camera opens. */
export function EvidenceButton({ task, onAdded }: EvidenceButtonProps) {
  const { t } = useTranslation('work')
  const input = useRef<HTMLInputElement | null>(null)
  const { send, busy } = useEvidence(task, onAdded)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*,.pdf,.docx,.xlsx"
        capture="environment"
        aria-label={t('addEvidence', { title: task.title })}
        tabIndex={-1}
        className={styles.hiddenInput}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void send(file)
          // The same photograph can be chosen again after a failure.
          event.currentTarget.value = ''
        }}
      />
      <IconButton
        label={t('addEvidence', { title: task.title })}
        title={t('addEvidenceShort')}
        icon={busy ? <LoaderCircle /> : <Camera />}
        aria-busy={busy || undefined}
        onClick={() => input.current?.click()}
      />
    </>
  )
}

function useEvidence(task: EvidenceButtonProps['task'], onAdded: () => void) {
  const { t } = useTranslation('work')
  const { agency } = useActingAgency()
  const [, add] = useMutation(AddEvidenceDocument)
  const [busy, setBusy] = useState(false)
  const fail = (message: string | null) => showToast({ message: message ?? t('notSent'), tone: 'warning' })
  const send = async (file: File) => {
    if (busy) return
    setBusy(true)
    const sent = await uploadFile(file, agency?.id ?? null)
    if (!sent.ok) fail(sent.message)
    else {
      const input = { taskId: task.id, kind: 'FILE', fileId: sent.file.id, title: sent.file.name } as const
      const outcome = outcomeOf(await add({ input }), (data) => data.addEvidence)
      if (outcome.ok) {
        showToast({ message: t('evidenceAdded', { title: task.title }) })
        onAdded()
      } else fail(outcome.failure.message)
    }
    setBusy(false)
  }
  return { send, busy }
}
