import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type AgencyEntryFragment, UpdateAgencyDocument } from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './Agencies.module.css'

/** Changes an agency's entry: name, mark, other names, its end. */
export function AgencyEditForm({ agency, onDone }: { agency: AgencyEntryFragment; onDone: () => void }) {
  const { t } = useTranslation(['agencies', 'ui'])
  const [name, setName] = useState(agency.name)
  const [mark, setMark] = useState(agency.mark)
  const [aliases, setAliases] = useState(agency.aliases.join('\n'))
  const [validTo, setValidTo] = useState(agency.validTo)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [{ fetching }, update] = useMutation(UpdateAgencyDocument)
  const errorAt = (field: string) => (failure?.path.includes(field) ? failure.message : undefined)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const input = {
      agencyId: agency.id,
      expectedVersion: agency.version,
      name: name.trim(),
      mark: mark.trim(),
      aliases: aliases.split('\n').flatMap((line) => line.trim() || []),
      validTo,
    }
    const outcome = outcomeOf(await update({ input }), (data) => data.updateAgency)
    if (outcome.ok) onDone()
    else setFailure(outcome.failure)
  }
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField label={t('field.name')} value={name} error={errorAt('name')} autoFocus onChange={setName} />
      <TextField
        label={t('field.mark')}
        value={mark}
        maxLength={4}
        error={errorAt('mark')}
        onChange={setMark}
      />
      <TextArea
        label={t('field.aliases')}
        hint={t('field.aliasesHint')}
        value={aliases}
        error={errorAt('aliases')}
        onChange={setAliases}
      />
      <DateField
        label={t('field.validTo')}
        value={validTo}
        error={errorAt('validTo')}
        onChange={setValidTo}
      />
      {failure && failure.path.length === 0 ? <p className={styles.problem}>{failure.message}</p> : null}
      <p className="row">
        <Button type="submit" variant="primary" busy={fetching}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('ui:action.cancel')}
        </Button>
      </p>
    </form>
  )
}
