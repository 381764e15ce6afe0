import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { AddEvidenceDocument, type AddEvidenceInput, type EvidenceKind } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { Segmented } from '#ui/Segmented.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import pieces from './Pieces.module.css'
import { uploadFile } from './upload.ts'
import wordStyles from './Words.module.css'

const kinds = ['FILE', 'LINK', 'FIGURE', 'NOTE'] as const satisfies EvidenceKind[]

/** Adds a piece of evidence: several photos at once, a link, a figure with its unit, or a note. */
export function EvidenceForm({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation('boards')
  const [kind, setKind] = useState<EvidenceKind>('FILE')
  const work = useAddEvidence(taskId, onClose)
  return (
    <div className={pieces.evidenceForm}>
      <Segmented
        label={t('evidenceList.kind')}
        options={kinds.map((value) => ({ value, label: t(`evidenceList.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'FILE' ? (
        <Files busy={work.busy} onFiles={(files) => void work.files(files)} />
      ) : (
        <Facts key={kind} kind={kind} onSend={(input) => void work.send([input])} />
      )}
      {work.error ? (
        <p role="alert" className={wordStyles.error}>
          {work.error}
        </p>
      ) : null}
      <div className="row">
        <span className="t12 dim2 grow">{t('evidenceList.secret')}</span>
        <Button size="s" variant="quiet" onClick={onClose}>
          {t('panel.cancelEdit')}
        </Button>
      </div>
    </div>
  )
}

function Files({ busy, onFiles }: { busy: string | null; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('boards')
  return (
    <label className={pieces.drop}>
      <input
        type="file"
        multiple
        disabled={busy !== null}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      {busy ? t('evidenceList.uploading', { name: busy }) : t('evidenceList.choose')}
    </label>
  )
}

type Described = Omit<AddEvidenceInput, 'taskId'>

function Facts({
  kind,
  onSend,
}: {
  kind: Exclude<EvidenceKind, 'FILE'>
  onSend: (input: Described) => void
}) {
  const { t } = useTranslation('boards')
  const [title, setTitle] = useState('')
  const [value, setValue] = useState('')
  const [unit, setUnit] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (kind === 'LINK') onSend({ kind, title: title || value, url: value })
    else if (kind === 'NOTE') onSend({ kind, title: title || value.slice(0, 80), note: value })
    else onSend({ kind, title, figure: numberOf(value), unit })
  }
  return (
    <form className={pieces.facts} onSubmit={submit}>
      <TextField
        label={t('evidenceList.name')}
        value={title}
        onChange={setTitle}
        optional={kind !== 'FIGURE'}
      />
      {kind === 'NOTE' ? (
        <TextArea label={t('evidenceList.note')} value={value} onChange={setValue} required />
      ) : (
        <TextField
          label={t(kind === 'LINK' ? 'evidenceList.url' : 'evidenceList.figure')}
          value={value}
          onChange={setValue}
          inputMode={kind === 'LINK' ? 'url' : 'decimal'}
          required
        />
      )}
      {kind === 'FIGURE' ? (
        <TextField label={t('evidenceList.unit')} value={unit} onChange={setUnit} />
      ) : null}
      <Button size="s" type="submit" className={pieces.send} disabled={value.trim() === ''}>
        {t('evidenceList.add')}
      </Button>
    </form>
  )
}

/** `1.234,5` as people write it; NaN, which the server refuses in words, when it is no number. */
function numberOf(text: string): number {
  return Number(text.trim().replaceAll('.', '').replace(',', '.'))
}

function useAddEvidence(taskId: string, onDone: () => void) {
  const { t } = useTranslation(['boards', 'frame'])
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [, addEvidence] = useMutation(AddEvidenceDocument)
  const send = async (inputs: readonly Described[]) => {
    for (const input of inputs) {
      const outcome = outcomeOf(
        await addEvidence({ input: { taskId, ...input } }),
        (data) => data.addEvidence,
      )
      if (!outcome.ok) return setError(outcome.failure.message)
    }
    onDone()
  }
  const files = async (chosen: readonly File[]) => {
    setError(null)
    const inputs: Described[] = []
    for (const file of chosen) {
      setBusy(file.name)
      const sent = await uploadFile(file)
      if (!sent.ok) {
        setBusy(null)
        return setError(t('evidenceList.failed', { why: sent.message ?? t('frame:crash.unreachable') }))
      }
      inputs.push({ kind: 'FILE', title: sent.file.name, fileId: sent.file.id })
    }
    setBusy(null)
    await send(inputs)
  }
  return { busy, error, send, files }
}
