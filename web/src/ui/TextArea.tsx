import type { ComponentPropsWithRef } from 'react'
import { classNames } from '#ui/class-names.ts'
import { Field, type FieldProps } from '#ui/Field.tsx'
import styles from './Field.module.css'

type AreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'id'>

interface TextAreaProps extends FieldProps, AreaProps {
  value: string
  onChange: (value: string) => void
}

/** Several lines of text; grows with what is written. Takes the attributes of a `<textarea>`. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, optional, labelEnd, onChange, className, ...area } = props
  return (
    <Field {...{ label, hideLabel, hint, error, optional, labelEnd }}>
      {(control) => (
        <textarea
          rows={3}
          {...area}
          {...control}
          className={classNames(styles.input, styles.area, className)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
