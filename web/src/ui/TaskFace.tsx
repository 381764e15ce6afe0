import FileText from 'lucide-react/icons/file-text'
import type { ReactNode } from 'react'
import { AgencyChips, type ShownAgency } from '#ui/AgencyChip.tsx'
import { Avatar, type ShownPerson } from '#ui/Avatar.tsx'
import { classNames } from '#ui/class-names.ts'
import styles from './TaskFace.module.css'

interface TaskFaceProps {
  title: ReactNode
  /** Where it comes from: `điểm 2.1 · 131-CV/HU`. */
  source: ReactNode
  lead: ShownAgency | null
  coordinating?: readonly ShownAgency[]
  assignee?: ShownPerson | null
  /** Why it waits, in violet, above the meta line. */
  waiting?: ReactNode
  /** The due label first, then checklist, evidence and comments, only those above 0; each a `<span>` with a 12 px icon. */
  meta?: ReactNode
  /** Not yet sent: the word in amber beside the source. */
  unsent?: ReactNode
  className?: string | undefined
}

/** The face of a task's card: source and assignee, title on two lines, chips, meta. No status: its column says it. */
export function TaskFace(props: TaskFaceProps) {
  const { title, source, lead, coordinating = [], assignee, waiting, meta, unsent, className } = props
  return (
    <article className={classNames(styles.card, className)}>
      <p className={styles.source}>
        <FileText aria-hidden="true" />
        <span className="grow cut">
          {source} {unsent ? <span className={styles.unsent}>{unsent}</span> : null}
        </span>
        {assignee ? <Avatar person={assignee} size="s" /> : null}
      </p>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.agencies}>
        <AgencyChips lead={lead} coordinating={coordinating} most={2} />
      </p>
      {waiting ? <p className={styles.waiting}>{waiting}</p> : null}
      {meta ? <p className={styles.meta}>{meta}</p> : null}
    </article>
  )
}
