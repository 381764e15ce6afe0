import FilePen from 'lucide-react/icons/file-pen'
import { useTranslation } from 'react-i18next'
import type { DirectiveState, DirectivesQuery } from '#graphql/generated/graphql.ts'
import { Badge } from '#ui/Badge.tsx'
import { ProgressBar, ProgressWords } from '#ui/ProgressBar.tsx'
import styles from './Directives.module.css'

interface ExecutionStateProps {
  state: DirectiveState
  execution: DirectivesQuery['directives']['nodes'][number]['execution']
}

/** How far a directive is carried out, as a thin bar with its words; before that, what it waits for. */
export function ExecutionState({ state, execution }: ExecutionStateProps) {
  const { t } = useTranslation('directives')
  if (state === 'DRAFT') {
    return (
      <Badge tone="IN_REVIEW" icon={<FilePen />}>
        {t('state.DRAFT')}
      </Badge>
    )
  }
  if (execution.tasks === 0) {
    return <span className="dim2">{t('noTasks', { count: execution.instructions })}</span>
  }
  return (
    <span className={styles.progress}>
      <ProgressBar thin counts={execution} />
      <ProgressWords counts={execution} />
    </span>
  )
}
