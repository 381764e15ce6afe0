import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { CreateApiTokenDocument, type TokenScope } from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { addDays } from '#time/civil-day.ts'
import { useToday } from '#time/use-today.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Select } from '#ui/Select.tsx'
import { SidePanel } from '#ui/SidePanel.tsx'
import { TextField } from '#ui/TextField.tsx'
import { SecretOnce } from './SecretOnce.tsx'
import styles from './Tokens.module.css'

const scopes = ['READ', 'WRITE', 'ADMIN'] as const
const usualDays = 90

/** Makes a token; its secret is shown here once and never again. */
export function NewTokenPanel({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const { t } = useTranslation('tokens')
  const [secret, setSecret] = useState<string | null>(null)
  const made = (value: string) => {
    setSecret(value)
    onMade()
  }
  const title = secret ? t('made.title') : t('create')
  return (
    <SidePanel label={title} width="480px" lead={<h2>{title}</h2>} onClose={onClose}>
      <div className={styles.panel}>
        {secret ? (
          <SecretOnce secret={secret} onClose={onClose} />
        ) : (
          <TokenForm onMade={made} onCancel={onClose} />
        )}
      </div>
    </SidePanel>
  )
}

function TokenForm({ onMade, onCancel }: { onMade: (secret: string) => void; onCancel: () => void }) {
  const { t } = useTranslation(['tokens', 'ui'])
  const today = useToday()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('READ')
  const [expiresOn, setExpiresOn] = useState<string | null>(addDays(today, usualDays))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [missing, setMissing] = useState(false)
  const [{ fetching }, create] = useMutation(CreateApiTokenDocument)
  const errorAt = (field: string) => (failure?.path.includes(field) ? failure.message : undefined)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const input = { name: name.trim(), scopes: [scope], expiresOn }
    const outcome = outcomeOf(await create({ input }), (data) => data.createApiToken)
    if (outcome.ok) onMade(outcome.value.secret)
    else setFailure(outcome.failure)
  }
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('field.name')}
        hint={t('field.nameHint')}
        value={name}
        maxLength={100}
        autoFocus
        error={errorAt('name') ?? (missing ? t('field.nameMissing') : undefined)}
        onChange={setName}
      />
      <Select
        label={t('field.scope')}
        options={scopes.map((value) => ({
          value,
          label: t(`scope.${value}.name`),
          detail: t(`scope.${value}.detail`),
        }))}
        value={scope}
        error={errorAt('scopes')}
        onChange={setScope}
      />
      <DateField
        label={t('field.expiresOn')}
        hint={t('field.expiresOnHint')}
        value={expiresOn}
        min={today}
        error={errorAt('expiresOn')}
        onChange={setExpiresOn}
      />
      {failure && failure.path.length === 0 ? <p className={styles.problem}>{failure.message}</p> : null}
      <p className="row">
        <Button type="submit" variant="primary" busy={fetching}>
          {t('make')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('ui:action.cancel')}
        </Button>
      </p>
    </form>
  )
}
