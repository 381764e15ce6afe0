import { Select as Base } from '@base-ui/react/select'
import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import popup from './popup.module.css'
import styles from './Select.module.css'

/** One choice of a Select. `icon` stands before the label, in the list and in the control. */
export interface SelectOption<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
  detail?: string
  disabled?: boolean
}

interface SelectProps<Value extends string> extends FieldProps {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
  name?: string
}

/** One of a short list, in a form. For filters in a bar use FilterPill; for a long list, Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder, disabled, name, ...field } = props
  const { t } = useTranslation('ui')
  const chosen = options.find((option) => option.value === value)
  return (
    <Field {...field}>
      {({ id, ...control }) => (
        <Base.Root
          id={id}
          name={name}
          value={value}
          disabled={disabled}
          onValueChange={(next) => next !== null && onChange(next)}
        >
          <Base.Trigger {...control} className={styles.trigger}>
            {chosen?.icon}
            <span className={classNames(styles.value, !chosen && styles.placeholder)}>
              {chosen?.label ?? placeholder ?? t('select.placeholder')}
            </span>
            <ChevronDown className={styles.chevron} />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              sideOffset={4}
              collisionPadding={8}
              alignItemWithTrigger={false}
              className={popup.positioner}
            >
              <Base.Popup className={popup.popup}>
                <Base.List>
                  {options.map((option) => (
                    <Option key={option.value} option={option} />
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}

function Option<Value extends string>({ option }: { option: SelectOption<Value> }) {
  return (
    <Base.Item value={option.value} disabled={option.disabled} label={option.label} className={popup.item}>
      {option.icon}
      <span className={popup.words}>
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.detail ? <span className={popup.detail}>{option.detail}</span> : null}
      </span>
      <span className={popup.check}>
        <Base.ItemIndicator>
          <Check />
        </Base.ItemIndicator>
      </span>
    </Base.Item>
  )
}
