import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type ReviewedDirectiveFragment, UpdateDirectiveDocument } from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { useIsPhone } from '#ui/media.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './Findings.module.css'
import { formKeys } from './form-keys.ts'

interface HeaderFormProps {
  directive: ReviewedDirectiveFragment
  onDone: () => void
}

const lines = ['kind', 'symbol', 'issuerText', 'place', 'signerTitle', 'signerName'] as const

/** Corrects what was read of head and foot. */
export function HeaderForm({ directive, onDone }: HeaderFormProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const [, update] = useMutation(UpdateDirectiveDocument)
  const [draft, setDraft] = useState(() => draftOf(directive))
  const phone = useIsPhone()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const errorAt = (field: string) => (failure?.path.includes(field) ? failure.message : undefined)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const words = Object.entries(draft).map(([field, value]) => [field, value?.trim() || null])
    const input = {
      directiveId: directive.id,
      expectedVersion: directive.version,
      ...Object.fromEntries(words),
    }
    const outcome = outcomeOf(await update({ input }), (data) => data.updateDirective)
    setBusy(false)
    if (outcome.ok) onDone()
    else setFailure(outcome.failure)
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => formKeys(event, onDone)}
    >
      <div className={styles.pair}>
        {lines.map((field, index) => (
          <TextField
            key={field}
            label={t(`header.${field}`)}
            value={draft[field] ?? ''}
            error={errorAt(field)}
            autoFocus={index === 0}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
        <DateField
          label={t('header.issuedOn')}
          value={draft.issuedOn}
          error={errorAt('issuedOn')}
          onChange={(issuedOn) => setDraft({ ...draft, issuedOn })}
        />
      </div>
      <TextArea
        label={t('header.subject')}
        value={draft.subject ?? ''}
        error={errorAt('subject')}
        onChange={(subject) => setDraft({ ...draft, subject })}
      />
      {failure && failure.path.length === 0 ? <p className={styles.problem}>{failure.message}</p> : null}
      <p className="row">
        <Button type="submit" size="s" busy={busy} shortcut={phone ? undefined : 'Ctrl Enter'}>
          {t('instruction.save')}
        </Button>
        <Button size="s" variant="quiet" onClick={onDone}>
          {t('ui:action.cancel')}
        </Button>
      </p>
    </form>
  )
}

function draftOf({ document }: ReviewedDirectiveFragment) {
  const { kind, symbol, issuerText, place, subject, issuedOn, signer } = document
  return {
    kind,
    symbol,
    issuerText,
    place,
    subject,
    issuedOn,
    signerTitle: signer?.title ?? null,
    signerName: signer?.name ?? null,
  }
}
