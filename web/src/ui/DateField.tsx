import CalendarIcon from 'lucide-react/icons/calendar'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CivilDay } from '#time/civil-day.ts'
import { formatDay, parseDay } from '#time/format-day.ts'
import { useToday } from '#time/use-today.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import { Popover } from '#ui/Popover.tsx'
import { FieldButton } from '#ui/TextField.tsx'
import fieldStyles from './Field.module.css'

const DayGrid = lazy(async () => ({ default: (await import('#ui/DayGrid.tsx')).DayGrid }))

interface DateFieldProps extends FieldProps {
  /** A civil day `YYYY-MM-DD`, or null for none. */
  value: CivilDay | null
  onChange: (day: CivilDay | null) => void
  /** The first and the last day that may be chosen in the calendar. */
  min?: CivilDay
  max?: CivilDay
  disabled?: boolean
  name?: string
}

/** A civil day, typed as dd/MM/yyyy (or 25/5, 250524) or chosen in a calendar. Reports only days that exist. */
export function DateField({ value, onChange, min, max, disabled, name, ...field }: DateFieldProps) {
  const { t } = useTranslation('ui')
  const today = useToday()
  const typing = useTypedDay(value, today, onChange)
  const error = field.error ?? (typing.wrong ? t('date.invalid') : undefined)
  return (
    <Field {...field} error={error}>
      {(control) => (
        <div className={fieldStyles.box}>
          <input
            {...control}
            name={name}
            disabled={disabled}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('date.placeholder')}
            value={typing.text}
            className={fieldStyles.bare}
            onChange={(event) => typing.type(event.currentTarget.value)}
            onBlur={typing.settle}
            onKeyDown={(event) => event.key === 'Enter' && typing.settle()}
          />
          <CalendarButton {...{ value, today, min, max, disabled }} onChoose={typing.choose} />
        </div>
      )}
    </Field>
  )
}

interface CalendarButtonProps {
  value: CivilDay | null
  today: CivilDay
  min: CivilDay | undefined
  max: CivilDay | undefined
  disabled: boolean | undefined
  onChoose: (day: CivilDay | null) => void
}

function CalendarButton({ value, today, min, max, disabled, onChoose }: CalendarButtonProps) {
  const { t } = useTranslation('ui')
  const choose = (day: CivilDay | null, close: () => void) => {
    onChoose(day)
    close()
  }
  return (
    <Popover
      label={t('date.calendar')}
      align="end"
      trigger={(trigger) => (
        <FieldButton {...trigger} disabled={disabled} label={t('date.open')} icon={<CalendarIcon />} />
      )}
    >
      {(close) => (
        <Suspense fallback={null}>
          <DayGrid {...{ value, today, min, max }} onChoose={(day) => choose(day, close)} />
        </Suspense>
      )}
    </Popover>
  )
}

// What is being typed is kept apart from the value, so that half a date is neither reported nor rewritten.
function useTypedDay(value: CivilDay | null, today: CivilDay, onChange: (day: CivilDay | null) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const choose = (day: CivilDay | null) => {
    setDraft(null)
    setWrong(false)
    if (day !== value) onChange(day)
  }
  const settle = () => {
    if (draft === null) return
    const day = draft.trim() === '' ? null : parseDay(draft, today)
    if (day === null && draft.trim() !== '') setWrong(true)
    else choose(day)
  }
  const type = (text: string) => {
    setDraft(text)
    setWrong(false)
  }
  return { text: draft ?? (value ? formatDay(value) : ''), wrong, type, settle, choose }
}
