import { Combobox as Base } from '@base-ui/react/combobox'
import ChevronDown from 'lucide-react/icons/chevron-down'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import { ComboboxList } from '#ui/ComboboxList.tsx'
import { type ComboboxOption, optionMatches } from '#ui/combobox-option.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import styles from './Combobox.module.css'
import fieldStyles from './Field.module.css'

interface ComboboxProps extends FieldProps {
  options: readonly ComboboxOption[]
  /** The chosen option's value, or null. */
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  disabled?: boolean
  /** Hears what is typed, for options that the server searches. */
  onSearch?: (text: string) => void
}

/** One of a long list, found by typing, accents aside. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onChange, placeholder, disabled, onSearch, ...field } = props
  const { t } = useTranslation('ui')
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Field {...field}>
      {(control) => (
        <Base.Root
          items={options}
          value={chosen}
          disabled={disabled}
          filter={optionMatches}
          itemToStringLabel={(option: ComboboxOption) => option.label}
          isItemEqualToValue={(one: ComboboxOption, other: ComboboxOption) => one.value === other.value}
          onValueChange={(option: ComboboxOption | null) => onChange(option?.value ?? null)}
          onInputValueChange={(text) => onSearch?.(text)}
          autoHighlight
        >
          <Base.InputGroup className={fieldStyles.box}>
            <Base.Input
              {...control}
              placeholder={placeholder ?? t('combobox.placeholder')}
              className={fieldStyles.bare}
            />
            <Base.Clear aria-label={t('action.clear')} className={fieldStyles.inner}>
              <X />
            </Base.Clear>
            <Base.Trigger aria-label={t('action.open')} className={`${fieldStyles.inner} ${styles.chevron}`}>
              <ChevronDown />
            </Base.Trigger>
          </Base.InputGroup>
          <ComboboxList />
        </Base.Root>
      )}
    </Field>
  )
}
