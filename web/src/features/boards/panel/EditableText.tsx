import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { ConflictBox } from './ConflictBox.tsx'
import styles from './Panel.module.css'
import type { FieldDraft } from './use-save.ts'

interface EditableTextProps {
  draft: FieldDraft<string>
  /** The field's name in a sentence. */
  field: string
  /** How it is shown while nobody edits. */
  shown: ReactNode
  canEdit: boolean
  /** Enter saves; several lines need Ctrl Enter. */
  oneLine?: boolean
  hint?: string
}

/** Words that are pressed to be edited; leaving them saves. */
export function EditableText({ draft, field, shown, canEdit, oneLine = false, hint }: EditableTextProps) {
  const { t } = useTranslation('boards')
  const id = useId()
  if (!draft.editing)
    return canEdit ? (
      <button
        type="button"
        className={styles.shown}
        aria-describedby={id}
        title={t('panel.edit', { field })}
        onClick={draft.start}
      >
        {shown}
        <span id={id} hidden>
          {t('panel.edit', { field })}
        </span>
      </button>
    ) : (
      shown
    )
  return (
    <div className={styles.editing}>
      <TextArea
        label={t('panel.edit', { field })}
        hideLabel
        value={draft.value}
        error={draft.error}
        hint={hint}
        rows={oneLine ? 2 : 4}
        autoFocus
        onChange={draft.change}
        onBlur={(event) => {
          // The buttons beside it decide for themselves.
          if (!draft.conflict && !event.relatedTarget?.closest('[data-field-buttons], [role=alertdialog]'))
            draft.save()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const saves = event.key === 'Enter' && (oneLine || event.ctrlKey || event.metaKey)
          if (!saves && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (saves) draft.save()
          else draft.cancel()
        }}
      />
      {draft.conflict ? null : (
        <div className="row" data-field-buttons="">
          <Button size="s" onClick={() => draft.save()}>
            {t('panel.save')}
          </Button>
          <Button size="s" variant="quiet" onClick={draft.cancel}>
            {t('panel.cancelEdit')}
          </Button>
        </div>
      )}
      <ConflictBox draft={draft} field={field} />
    </div>
  )
}
