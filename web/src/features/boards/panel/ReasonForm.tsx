import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import styles from './Panel.module.css'

interface ReasonFormProps {
  label: string
  initial: string
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Asks why, in the field's place. */
export function ReasonForm({ label, initial, onSend, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('boards')
  const [reason, setReason] = useState(initial)
  const [error, setError] = useState<string>()
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setError(t('panel.reasonNeeded'))
        else onSend(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onCancel()
      }}
    >
      <TextArea label={label} value={reason} error={error} rows={2} autoFocus onChange={setReason} />
      <div className="row">
        <Button size="s" type="submit">
          {t('panel.send')}
        </Button>
        <Button size="s" variant="quiet" onClick={onCancel}>
          {t('panel.cancelEdit')}
        </Button>
      </div>
    </form>
  )
}
