import type { ReactNode } from 'react'
import styles from './Panel.module.css'

/** A field's name and its value. */
export function FieldRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
