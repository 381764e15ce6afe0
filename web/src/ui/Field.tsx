import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './Field.module.css'

/** What every form control takes. */
export interface FieldProps {
  label: string
  /** Keeps the label for screen readers only, where the place already says it. */
  hideLabel?: boolean | undefined
  /** One line of help under the label. */
  hint?: ReactNode
  /** What is wrong and what to do, in words; shown under the control. */
  error?: ReactNode
  /** Says "không bắt buộc" beside the label. */
  optional?: boolean | undefined
  /** A link at the right of the label. */
  labelEnd?: ReactNode
}

/** The attributes that tie a control to its label, hint and error. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint and error around one control; the control spreads what the function is given. */
export function Field(props: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const { label, hideLabel = false, hint, error, optional = false, labelEnd, children } = props
  const { t } = useTranslation('ui')
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const name = (
    <label htmlFor={id} className={styles.label}>
      {label} {optional ? <span className={styles.optional}>({t('field.optional')})</span> : null}
    </label>
  )
  return (
    <div className={styles.field}>
      {hideLabel ? (
        <VisuallyHidden>{name}</VisuallyHidden>
      ) : (
        <div className={styles.head}>
          {name}
          {labelEnd}
        </div>
      )}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <TriangleAlert />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  )
}
