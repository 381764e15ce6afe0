import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { Button } from '#ui/Button.tsx'
import { activityEntries } from './activity-entries.ts'
import { CommentBox } from './CommentBox.tsx'
import { CommentEntry } from './CommentEntry.tsx'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './Panel.module.css'
import talk from './Talk.module.css'
import { type TaskDetail, useActivity } from './task-detail.ts'

/** Entries shown before the earlier ones are asked for. */
const shownAtFirst = 8

interface ActivityProps {
  agreement: PageAgreement
  task: TaskDetail
  cursor: string
}

/** The right of the panel: what was said and what happened, oldest first, and a place to say something. */
export function Activity({ agreement, task, cursor }: ActivityProps) {
  const { t } = useTranslation('boards')
  const [all, setAll] = useState(false)
  const { history, comments, again } = useActivity(agreement.id, task.id, cursor)
  const entries = activityEntries(history, comments)
  const shown = all ? entries : entries.slice(-shownAtFirst)
  const hidden = entries.length - shown.length
  return (
    <aside className={styles.activity} aria-label={t('activity.title')}>
      <h3 className={styles.activityHead}>
        {t('activity.title')}
        <span className="t12 dim2">{t('activity.order')}</span>
      </h3>
      {hidden > 0 ? (
        <Button size="s" variant="quiet" className={talk.earlier} onClick={() => setAll(true)}>
          {t('activity.earlier', { count: hidden })}
        </Button>
      ) : null}
      <ul className={styles.entries}>
        {shown.map((entry) =>
          entry.kind === 'comment' ? (
            <CommentEntry key={entry.comment.id} comment={entry.comment} onChanged={again} />
          ) : (
            <HistoryLine key={entry.event.cursor} event={entry.event} />
          ),
        )}
      </ul>
      {task.viewerCanComment ? (
        <CommentBox agreement={agreement} task={task} onSent={again} />
      ) : (
        <p className="t12 dim2">{t('activity.readOnly')}</p>
      )}
    </aside>
  )
}
