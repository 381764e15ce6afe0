import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import type { CivilDay } from '#time/civil-day.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { useIsPhone } from '#ui/media.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ActorsField } from './ActorsField.tsx'
import type { NamedActor } from './actor-choice.ts'
import { formKeys } from './form-keys.ts'
import styles from './InstructionList.module.css'
import { changeOf, type InstructionDraft } from './instruction-change.ts'
import type { Review } from './use-review.ts'

interface InstructionFormProps {
  instruction: InstructionFieldsFragment
  review: Review
}

/** Corrects an instruction in its place: words, bodies, deadline, interval, condition. Esc leaves it as it was. */
export function InstructionForm({ instruction, review }: InstructionFormProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const [draft, setDraft] = useState<InstructionDraft>(instruction)
  const phone = useIsPhone()
  const [busy, setBusy] = useState(false)
  const problem = review.problem?.id === instruction.id ? review.problem.failure : null
  const errorAt = (field: string) => (problem?.path.includes(field) ? problem.message : undefined)
  const placed = problem !== null && fields.some((field) => problem.path.includes(field))
  const set =
    <Field extends keyof InstructionDraft>(field: Field) =>
    (value: InstructionDraft[Field]) =>
      setDraft((known) => ({ ...known, [field]: value }))
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const change = changeOf(instruction, draft)
    if (change === null) return review.edit(null)
    setBusy(true)
    await review.save(instruction, change)
    setBusy(false)
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => formKeys(event, () => review.edit(null))}
    >
      <TextArea
        label={t('instruction.text')}
        value={draft.text}
        error={errorAt('text')}
        autoFocus
        onChange={set('text')}
      />
      <Actors
        part="lead"
        label={t('instruction.leads')}
        value={draft.leads}
        from={instruction.leads}
        onChange={set('leads')}
      />
      <Actors
        part="coordinating"
        label={t('instruction.coordinates')}
        value={draft.coordinates}
        from={instruction.coordinates}
        onChange={set('coordinates')}
      />
      <div className={styles.pair}>
        <DateField
          label={t('instruction.deadline')}
          value={draft.deadlineOn}
          onChange={(day: CivilDay | null) => set('deadlineOn')(day)}
        />
        <TextField
          label={t('instruction.recurrence')}
          value={draft.recurrence ?? ''}
          placeholder={t('instruction.recurrenceExample')}
          onChange={set('recurrence')}
        />
      </div>
      <TextField
        label={t('instruction.condition')}
        value={draft.condition ?? ''}
        placeholder={t('instruction.conditionExample')}
        onChange={set('condition')}
      />
      {problem && !placed ? <p className={styles.problem}>{problem.message}</p> : null}
      <p className={styles.actions}>
        <Button type="submit" size="s" busy={busy} shortcut={phone ? undefined : 'Ctrl Enter'}>
          {t('instruction.save')}
        </Button>
        <Button
          size="s"
          variant="quiet"
          shortcut={phone ? undefined : 'Esc'}
          onClick={() => review.edit(null)}
        >
          {t('ui:action.cancel')}
        </Button>
      </p>
    </form>
  )
}

const fields = ['text']

interface ActorsProps {
  part: 'lead' | 'coordinating'
  label: string
  value: readonly NamedActor[]
  from: InstructionFieldsFragment['leads']
  onChange: (actors: readonly NamedActor[]) => void
}

function Actors({ from, ...field }: ActorsProps) {
  const candidates = from.flatMap((actor) => (actor.agency ? [] : actor.candidates))
  return <ActorsField {...field} candidates={candidates} />
}
