import { Combobox as Base } from '@base-ui/react/combobox'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { ComboboxItems } from '#ui/ComboboxItems.tsx'
import { type ComboboxOption, optionMatches } from '#ui/combobox-option.ts'
import { PopoverPopup } from '#ui/PopoverPopup.tsx'
import fieldStyles from './Field.module.css'
import styles from './Picker.module.css'

interface PickerPopupProps {
  id: string
  label: string
  options: readonly ComboboxOption[]
  value: string
  open: boolean
  anchor: RefObject<HTMLElement | null>
  onChange: (value: string) => void
  onOpenChange: (open: boolean, event?: Event) => void
}

/** The part of a picker that floats; fetched on the first approach. Use Picker. */
export function PickerPopup(props: PickerPopupProps) {
  const { id, label, options, value, open, anchor, onChange, onOpenChange } = props
  const { t } = useTranslation('ui')
  return (
    <PopoverPopup id={id} label={label} open={open} anchor={anchor} align="start" onOpenChange={onOpenChange}>
      <Base.Root
        inline
        open
        items={options}
        value={options.find((option) => option.value === value) ?? null}
        filter={optionMatches}
        itemToStringLabel={(option: ComboboxOption) => option.label}
        isItemEqualToValue={(one: ComboboxOption, other: ComboboxOption) => one.value === other.value}
        onValueChange={(option: ComboboxOption | null, { event }) => {
          // Nothing is unchosen with a key: what stands for nothing is an option like the others.
          if (!option) return
          if (option.value !== value) onChange(option.value)
          onOpenChange(false, event)
        }}
        autoHighlight
      >
        <div className={styles.picker}>
          <Base.Input
            aria-label={label}
            placeholder={t('combobox.placeholder')}
            className={fieldStyles.input}
          />
          <div className={styles.list}>
            <ComboboxItems />
          </div>
        </div>
      </Base.Root>
    </PopoverPopup>
  )
}
