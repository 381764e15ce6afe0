import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  title: string
  /** One or two sentences that teach what stands here and how it gets here. */
  children: ReactNode
  /** The one action: a large primary Button or LinkButton. */
  action?: ReactNode
  /** A quieter way, under the action. */
  more?: ReactNode
  /** A small picture made of the interface's own parts; silent. */
  figure?: ReactNode
}

/** What a page shows when it has nothing yet: a lesson and one action. */
export function EmptyState({ title, children, action, more, figure }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      {figure ? (
        <figure aria-hidden="true" className={styles.figure}>
          {figure}
        </figure>
      ) : null}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
      {more ? <p className={styles.more}>{more}</p> : null}
    </section>
  )
}
