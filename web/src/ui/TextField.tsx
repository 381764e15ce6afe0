import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import styles from './Field.module.css'

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'size' | 'id'>

interface TextFieldProps extends FieldProps, InputProps {
  value: string
  onChange: (value: string) => void
  /** `l` is 44 px, for forms that stand alone. */
  size?: 'm' | 'l'
  /** A control inside the right end of the box. */
  end?: ReactNode
}

/** One line of text. Takes the attributes of an `<input>`. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    optional,
    labelEnd,
    onChange,
    size = 'm',
    end,
    className,
    ...input
  } = props
  const field = { label, hideLabel, hint, error, optional, labelEnd }
  return (
    <Field {...field}>
      {(control) => {
        const attributes = { ...input, ...control, onChange: changed }
        if (!end)
          return (
            <input
              {...attributes}
              className={classNames(styles.input, size === 'l' && styles.l, className)}
            />
          )
        return (
          <div className={classNames(styles.box, size === 'l' && styles.boxL, className)}>
            <input {...attributes} className={styles.bare} />
            {end}
          </div>
        )
      }}
    </Field>
  )
  function changed(event: { currentTarget: HTMLInputElement }) {
    onChange(event.currentTarget.value)
  }
}

/** A small button for the `end` of a TextField. */
export function FieldButton({
  label,
  icon,
  ...rest
}: ComponentPropsWithRef<'button'> & { label: string; icon: ReactNode }) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={styles.inner}>
      {icon}
    </button>
  )
}
