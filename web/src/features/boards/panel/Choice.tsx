import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { Menu } from '#ui/Menu.tsx'
import { ConflictBox } from './ConflictBox.tsx'
import styles from './Panel.module.css'
import wordStyles from './Words.module.css'

interface ChoiceProps {
  label: string
  shown: ReactNode
  canEdit: boolean
  entries: Parameters<typeof Menu>[0]['entries']
}

/** A value that opens its choices when pressed. */
export function Choice({ label, shown, canEdit, entries }: ChoiceProps) {
  if (!canEdit) return shown
  return (
    <Menu
      label={label}
      entries={entries}
      trigger={(trigger) => (
        <button type="button" {...trigger} title={label} className={styles.choice}>
          {shown}
          <ChevronDown aria-hidden="true" />
        </button>
      )}
    />
  )
}

/** Under a field: why it was not saved, or what another made of it. */
export function Trouble({
  draft,
  field,
  wordsOf,
}: {
  draft: Parameters<typeof ConflictBox>[0]['draft'] & { error: string | undefined; cancel: () => void }
  field: string
  wordsOf?: (value: string) => string
}) {
  const { t } = useTranslation('ui')
  return (
    <>
      {draft.error ? (
        <p role="alert" className={wordStyles.error}>
          {draft.error}{' '}
          <Button size="s" variant="quiet" onClick={draft.cancel}>
            {t('action.close')}
          </Button>
        </p>
      ) : null}
      <ConflictBox draft={draft} field={field} {...(wordsOf ? { wordsOf } : {})} />
    </>
  )
}
