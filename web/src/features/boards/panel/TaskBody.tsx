import FileText from 'lucide-react/icons/file-text'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { Checklist } from './Checklist.tsx'
import { EditableText } from './EditableText.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './Panel.module.css'
import sectionStyles from './Section.module.css'
import { TaskFields } from './TaskFields.tsx'
import type { TaskDetail } from './task-detail.ts'
import { useField } from './use-save.ts'
import wordStyles from './Words.module.css'

/** The left of the panel: where the task comes from, its fields, what is to be done, what proves it. */
export function TaskBody({ agreement, task }: { agreement: PageAgreement; task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const title = useField(task, task.title, (value) => ({ title: value }))
  const description = useField(task, task.description, (value) => ({ description: value }))
  return (
    <div className={styles.body}>
      <EditableText
        draft={title}
        field={t('field.title')}
        canEdit={task.viewerCanEdit}
        oneLine
        shown={<h2 className={styles.title}>{task.title}</h2>}
      />
      <Source task={task} />
      <TaskFields agreement={agreement} task={task} />
      <section>
        <h3 className={sectionStyles.section}>{t('panel.description')}</h3>
        <EditableText
          draft={description}
          field={t('field.description')}
          canEdit={task.viewerCanEdit}
          hint={t('panel.descriptionHint')}
          shown={
            task.description === '' ? (
              <span className="t13 dim2">{t('panel.descriptionHint')}</span>
            ) : (
              <span className={wordStyles.description}>{task.description}</span>
            )
          }
        />
      </section>
      <Checklist task={task} />
      <EvidenceList task={task} />
    </div>
  )
}

/** The words that ask for the task: a letter's clause, else an article. A content stands among the fields, whole. */
function Source({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const { source, article } = task
  const recall = source?.directive?.recall
  if (!source?.instruction && !article) return null
  const issuedOn = source?.directive?.issuedOn
  return (
    <blockquote className={styles.source}>
      <FileText aria-hidden="true" />
      <div>
        <p className="t12 dim2">
          {source ? <b className={styles.sourceLabel}>{source.label}</b> : null}
          {issuedOn ? ` · ${formatDay(issuedOn)}` : null}
        </p>
        {recall ? (
          <p className={wordStyles.error}>
            {t('panel.recalled', { day: formatDay(civilDayAt(new Date(recall.at))) })}
            {recall.reason ? `: ${recall.reason}` : null}
          </p>
        ) : null}
        {source?.quote ? <p className={styles.quote}>“{source.quote}”</p> : null}
      </div>
    </blockquote>
  )
}
