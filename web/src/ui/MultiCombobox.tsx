import { Combobox as Base } from '@base-ui/react/combobox'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import { ComboboxList } from '#ui/ComboboxList.tsx'
import { type ComboboxOption, optionMatches } from '#ui/combobox-option.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import styles from './Combobox.module.css'
import fieldStyles from './Field.module.css'

interface MultiComboboxProps extends FieldProps {
  options: readonly ComboboxOption[]
  /** The chosen options' values, in the order of choosing. */
  value: readonly string[]
  onChange: (value: string[]) => void
  placeholder?: string
  disabled?: boolean
}

/** Several of a long list: the chosen ones stand as chips in the box, Backspace takes the last away. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { options, value, onChange, placeholder, disabled, ...field } = props
  const { t } = useTranslation('ui')
  const chosen = value.flatMap((one) => options.find((option) => option.value === one) ?? [])
  return (
    <Field {...field}>
      {(control) => (
        <Base.Root
          multiple
          items={options}
          value={chosen}
          disabled={disabled}
          filter={optionMatches}
          itemToStringLabel={(option: ComboboxOption) => option.label}
          isItemEqualToValue={(one: ComboboxOption, other: ComboboxOption) => one.value === other.value}
          onValueChange={(next: ComboboxOption[]) => onChange(next.map((option) => option.value))}
          autoHighlight
        >
          <Base.InputGroup className={`${fieldStyles.box} ${styles.many}`}>
            <Base.Chips className={styles.chips}>
              {chosen.map((option) => (
                <ChosenChip key={option.value} option={option} />
              ))}
              <Base.Input
                {...control}
                placeholder={chosen.length === 0 ? (placeholder ?? t('combobox.placeholder')) : ''}
                className={`${fieldStyles.bare} ${styles.input}`}
              />
            </Base.Chips>
          </Base.InputGroup>
          <ComboboxList />
        </Base.Root>
      )}
    </Field>
  )
}

function ChosenChip({ option }: { option: ComboboxOption }) {
  const { t } = useTranslation('ui')
  return (
    <Base.Chip aria-label={option.label} className={styles.chip}>
      {option.icon}
      <span className={styles.chipWords}>{option.label}</span>
      <Base.ChipRemove aria-label={t('action.remove', { label: option.label })} className={styles.remove}>
        <X />
      </Base.ChipRemove>
    </Base.Chip>
  )
}
