import type { ReactNode } from 'react'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Checkbox.module.css'

interface CheckboxProps {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  disabled?: boolean
  /** Some but not all of what it stands for. */
  mixed?: boolean
  name?: string
}

/** A native checkbox with its label; the whole row takes the press. */
export function Checkbox({
  label,
  checked,
  onChange,
  hideLabel,
  disabled,
  mixed = false,
  name,
}: CheckboxProps) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        className={styles.box}
        ref={(input) => {
          if (input) input.indeterminate = mixed
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </label>
  )
}
