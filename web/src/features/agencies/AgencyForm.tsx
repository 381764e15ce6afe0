import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, useQuery } from 'urql'
import {
  type AgencyEntryFragment,
  type AgencyKind,
  type AgencyLevel,
  AreasDocument,
  CreateAgencyDocument,
} from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import styles from './Agencies.module.css'
import { agencyKinds, agencyLevels } from './agency-search.ts'

interface AgencyFormProps {
  /** The name to begin with, e.g. as a document prints it. */
  name?: string
  onSaved: (agency: AgencyEntryFragment) => void
  onCancel: () => void
}

/** Enters a new agency in the register. */
export function AgencyForm({ name: given = '', onSaved, onCancel }: AgencyFormProps) {
  const { t } = useTranslation(['agencies', 'ui'])
  const [name, setName] = useState(given)
  const [mark, setMark] = useState('')
  const [kind, setKind] = useState<AgencyKind | null>(null)
  const [level, setLevel] = useState<AgencyLevel | null>(null)
  const [areaId, setAreaId] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState(false)
  const [{ fetching }, create] = useMutation(CreateAgencyDocument)
  const [{ data }] = useQuery({ query: AreasDocument })
  const areas = data?.areas.nodes.filter(({ validTo }) => validTo === null) ?? []
  const errorAt = (field: string) => (failure?.path.includes(field) ? failure.message : undefined)
  const missing = (value: string | null) => (tried && !value ? t('required') : undefined)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    // The form can stand inside another one's page part.
    event.stopPropagation()
    setTried(true)
    if (!name.trim() || !kind || !level) return
    const input = { name: name.trim(), mark: mark.trim() || null, kind, level, areaId }
    const outcome = outcomeOf(await create({ input }), (made) => made.createAgency)
    if (outcome.ok) onSaved(outcome.value.agency)
    else setFailure(outcome.failure)
  }
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('field.name')}
        value={name}
        autoFocus
        error={errorAt('name') ?? missing(name.trim())}
        onChange={setName}
      />
      <TextField
        optional
        label={t('field.mark')}
        hint={t('field.markHint')}
        value={mark}
        maxLength={4}
        error={errorAt('mark')}
        onChange={setMark}
      />
      <Select
        label={t('column.kind')}
        options={agencyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        error={errorAt('kind') ?? missing(kind)}
        onChange={setKind}
      />
      <Select
        label={t('column.level')}
        options={agencyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={level}
        error={errorAt('level') ?? missing(level)}
        onChange={setLevel}
      />
      <Combobox
        optional
        label={t('column.area')}
        options={areas.map((area) => ({ value: area.id, label: area.name, detail: t(`area.${area.kind}`) }))}
        value={areaId}
        error={errorAt('areaId')}
        onChange={setAreaId}
      />
      {failure && failure.path.length === 0 ? <p className={styles.problem}>{failure.message}</p> : null}
      <p className="row">
        <Button type="submit" busy={fetching}>
          {t('add')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('ui:action.cancel')}
        </Button>
      </p>
    </form>
  )
}
