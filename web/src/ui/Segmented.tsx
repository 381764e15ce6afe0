import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Segmented.module.css'

interface SegmentedProps<Value extends string> {
  /** What is chosen, in words: "Cách xem". */
  label: string
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  value: Value
  onChange: (value: Value) => void
}

/** A few ways to see the same thing, side by side; one is on. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <Button
          key={option.value}
          size="s"
          icon={option.icon}
          pressed={option.value === value}
          className={styles.part}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </fieldset>
  )
}
