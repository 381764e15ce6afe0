import { useTranslation } from 'react-i18next'
import type { AgreementKind } from '#graphql/generated/graphql.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './AgreementForm.module.css'
import { agreementKinds } from './agreements-search.ts'

/** What is written about an agreement. */
export interface AgreementDraft {
  title: string
  kind: AgreementKind
  code: string
  startsOn: string | null
  endsOn: string | null
  summary: string
  requiresConfirmation: boolean
}

/** A new one. */
export const emptyDraft: AgreementDraft = {
  title: '',
  kind: 'REGULATION',
  code: '',
  startsOn: null,
  endsOn: null,
  summary: '',
  requiresConfirmation: true,
}

interface DraftFieldsProps {
  draft: AgreementDraft
  onChange: (draft: AgreementDraft) => void
  /** Why a field was refused. */
  errorOf: (name: string) => string | undefined
  /** Kind and code are given once. */
  isNew: boolean
  disabled?: boolean
}

/** The fields of an agreement, for making and for changing one. */
export function DraftFields({ draft, onChange, errorOf, isNew, disabled = false }: DraftFieldsProps) {
  const { t } = useTranslation('agreements')
  const set = (part: Partial<AgreementDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextField
        label={t('form.title')}
        hint={t('form.titleHint')}
        value={draft.title}
        error={errorOf('title')}
        required
        disabled={disabled}
        onChange={(title) => set({ title })}
      />
      {isNew ? (
        <div className={styles.pair}>
          <Select
            label={t('form.kind')}
            options={agreementKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={draft.kind}
            onChange={(value) => set({ kind: agreementKinds.find((one) => one === value) ?? draft.kind })}
          />
          <TextField
            label={t('form.code')}
            hint={t('form.codeHint')}
            optional
            value={draft.code}
            error={errorOf('code')}
            onChange={(code) => set({ code })}
          />
        </div>
      ) : null}
      <div className={styles.pair}>
        <DateField
          label={t('form.startsOn')}
          optional
          disabled={disabled}
          value={draft.startsOn}
          error={errorOf('startsOn')}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateField
          label={t('form.endsOn')}
          optional
          disabled={disabled}
          value={draft.endsOn}
          error={errorOf('endsOn')}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
      <TextArea
        label={t('form.summary')}
        optional
        disabled={disabled}
        value={draft.summary}
        error={errorOf('summary')}
        onChange={(summary) => set({ summary })}
      />
      <Checkbox
        label={t('form.confirmation')}
        disabled={disabled}
        checked={draft.requiresConfirmation}
        onChange={(requiresConfirmation) => set({ requiresConfirmation })}
      />
    </>
  )
}
