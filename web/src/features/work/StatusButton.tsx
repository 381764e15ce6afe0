import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  ChangeTaskStatusDocument,
  type TaskStatus,
  type WorkTaskFragment,
} from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { Menu } from '#ui/Menu.tsx'
import { StatusIcon, taskStatuses } from '#ui/StatusLabel.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Work.module.css'

interface StatusButtonProps {
  task: WorkTaskFragment
  onChanged: () => void
}

// To wait or to give up takes words: that is done in the task itself.
const byHand = new Set<TaskStatus>(['NOT_STARTED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE'])

/** The status as an icon; a press offers the others. */
export function StatusButton({ task, onChanged }: StatusButtonProps) {
  const { t } = useTranslation(['work', 'ui'])
  const [{ fetching }, change] = useMutation(ChangeTaskStatusDocument)
  const { status } = task
  const words = t(`ui:status.${status}`)
  const options = taskStatuses.filter(
    (one) => one === status || (byHand.has(one) && task.allowedStatuses.includes(one)),
  )
  if (!task.viewerCanEdit || options.length < 2) {
    return (
      <span className={styles.status} role="img" aria-label={words} title={words}>
        <StatusIcon status={status} size={16} />
      </span>
    )
  }
  const choose = async (next: string) => {
    const wanted = options.find((one) => one === next)
    if (!wanted || wanted === status) return
    const input = { taskId: task.id, status: wanted, expectedVersion: task.version }
    const outcome = outcomeOf(await change({ input }), (data) => data.changeTaskStatus)
    if (!outcome.ok) return void showToast({ message: outcome.failure.message, tone: 'warning' })
    showToast({ message: t('statusChanged', { title: task.title, status: t(`ui:status.${wanted}`) }) })
    onChanged()
  }
  return (
    <Menu
      label={t('changeStatus')}
      entries={[
        {
          kind: 'radio',
          id: 'status',
          label: t('changeStatus'),
          value: status,
          options: options.map((one) => ({
            value: one,
            label: t(`ui:status.${one}`),
            icon: <StatusIcon status={one} />,
          })),
          onSelect: (next) => void choose(next),
        },
      ]}
      trigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-busy={fetching || undefined}
          aria-label={t('statusOf', { status: words, title: task.title })}
          title={words}
          className={styles.status}
        >
          <StatusIcon status={status} size={16} />
        </button>
      )}
    />
  )
}
