import Stamp from 'lucide-react/icons/stamp'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import {
  AcceptTaskDocument,
  ChangeTaskStatusDocument,
  ConfirmTaskDocument,
  RestoreTaskDocument,
  ReturnTaskDocument,
  type TaskStatus,
} from '#graphql/generated/graphql.ts'
import { type Outcome, outcomeOf } from '#graphql/outcome.ts'
import { Button } from '#ui/Button.tsx'
import { Menu } from '#ui/Menu.tsx'
import { StatusIcon, StatusLabel, taskStatuses } from '#ui/StatusLabel.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Panel.module.css'
import { ReasonForm } from './ReasonForm.tsx'
import type { TaskDetail } from './task-detail.ts'
import { useUndo } from './use-save.ts'
import wordStyles from './Words.module.css'

type Asking = 'cancel' | 'wait' | 'return'

/** Where the task stands, where it can go, and the steps of confirming. */
export function StatusField({ task }: { task: TaskDetail }) {
  const { t } = useTranslation(['boards', 'ui'])
  const [asking, setAsking] = useState<Asking | null>(null)
  const flow = useFlow(task)
  const go = (status: TaskStatus) => {
    if (status === 'CANCELLED') setAsking('cancel')
    else if (status === 'WAITING') setAsking('wait')
    else void flow.change(status)
  }
  const send = async (reason: string) => {
    if (asking === 'return') await flow.giveBack(reason)
    else await flow.change(asking === 'cancel' ? 'CANCELLED' : 'WAITING', reason)
    setAsking(null)
  }
  const others = task.viewerCanEdit ? task.allowedStatuses.filter((status) => status !== 'IN_REVIEW') : []
  return (
    <>
      <span className={styles.statusRow}>
        <StatusMenu task={task} statuses={others} onChoose={go} />
        <FlowButtons task={task} flow={flow} onReturn={() => setAsking('return')} />
      </span>
      {flow.error ? (
        <p role="alert" className={wordStyles.error}>
          {flow.error}
        </p>
      ) : null}
      {task.cancelReason ? (
        <p className="t13 dim2">{t('panel.cancelled', { why: task.cancelReason })}</p>
      ) : null}
      {asking ? (
        <ReasonForm
          label={t(reasonLabels[asking])}
          initial={asking === 'wait' ? (task.waitCondition ?? '') : ''}
          onSend={(reason) => void send(reason)}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </>
  )
}

const reasonLabels = {
  cancel: 'panel.reasonCancel',
  wait: 'panel.reasonWait',
  return: 'panel.reasonReturn',
} as const

interface StatusMenuProps {
  task: TaskDetail
  statuses: readonly TaskStatus[]
  onChoose: (status: TaskStatus) => void
}

function StatusMenu({ task, statuses, onChoose }: StatusMenuProps) {
  const { t } = useTranslation(['boards', 'ui'])
  const label = <StatusLabel status={task.status} tint />
  if (statuses.length === 0) return label
  return (
    <Menu
      label={t('keys.status')}
      entries={[
        {
          kind: 'radio',
          id: 'status',
          label: t('card.moveTo'),
          value: task.status,
          options: [task.status, ...statuses].map((status) => ({
            value: status,
            label: t(`ui:status.${status}`),
            icon: <StatusIcon status={status} />,
          })),
          onSelect: (value) => {
            const status = taskStatuses.find((one) => one === value)
            if (status && status !== task.status) onChoose(status)
          },
        },
      ]}
      trigger={(trigger) => (
        <button type="button" {...trigger} className={styles.statusButton} title={t('keys.status')}>
          {label}
        </button>
      )}
    />
  )
}

interface FlowButtonsProps {
  task: TaskDetail
  flow: ReturnType<typeof useFlow>
  onReturn: () => void
}

function FlowButtons({ task, flow, onReturn }: FlowButtonsProps) {
  const { t } = useTranslation('boards')
  const toReview = task.viewerCanEdit && task.allowedStatuses.includes('IN_REVIEW')
  return (
    <>
      {toReview ? (
        <Button size="s" icon={<Stamp />} onClick={() => void flow.change('IN_REVIEW')}>
          {t('panel.toReview')}
        </Button>
      ) : null}
      {task.viewerCanConfirmFor.map((agency) => (
        <Button key={agency.id} size="s" onClick={() => void flow.confirm(agency.id)}>
          {t('panel.confirm', { name: agency.name })}
        </Button>
      ))}
      {task.viewerCanAccept ? (
        <Button size="s" onClick={() => void flow.accept()}>
          {t('panel.accept')}
        </Button>
      ) : null}
      {task.viewerCanReturn ? (
        <Button size="s" variant="quiet" onClick={onReturn}>
          {t('panel.return')}
        </Button>
      ) : null}
      {task.status === 'CANCELLED' && task.viewerCanEdit ? (
        <Button size="s" onClick={() => void flow.restore()}>
          {t('panel.restore')}
        </Button>
      ) : null}
    </>
  )
}

/** The steps of a task's life, each saying why it could not be taken. */
function useFlow(task: TaskDetail) {
  const { t } = useTranslation(['boards', 'ui'])
  const [error, setError] = useState<string | null>(null)
  const [, changeStatus] = useMutation(ChangeTaskStatusDocument)
  const [, confirmTask] = useMutation(ConfirmTaskDocument)
  const [, acceptTask] = useMutation(AcceptTaskDocument)
  const [, returnTask] = useMutation(ReturnTaskDocument)
  const [, restoreTask] = useMutation(RestoreTaskDocument)
  const undo = useUndo(task.id)
  const { id: taskId, version: expectedVersion } = task
  const settle = (outcome: Outcome<{ task: { title: string; status: TaskStatus } }>) => {
    setError(outcome.ok ? null : outcome.failure.message)
    if (!outcome.ok) return
    const { title, status } = outcome.value.task
    const message = t('moved', { title, column: t(`ui:status.${status}`) })
    showToast({ message, action: { label: t('ui:action.undo'), onAction: undo } })
  }
  return {
    error,
    change: async (status: TaskStatus, reason?: string) => {
      const input = { taskId, status, expectedVersion, ...(reason ? { reason } : {}) }
      settle(outcomeOf(await changeStatus({ input }), (data) => data.changeTaskStatus))
    },
    confirm: async (agencyId: string) =>
      settle(outcomeOf(await confirmTask({ input: { taskId, agencyId } }), (data) => data.confirmTask)),
    accept: async () => settle(outcomeOf(await acceptTask({ input: { taskId } }), (data) => data.acceptTask)),
    giveBack: async (reason: string) =>
      settle(outcomeOf(await returnTask({ input: { taskId, reason } }), (data) => data.returnTask)),
    restore: async () =>
      settle(outcomeOf(await restoreTask({ input: { taskId } }), (data) => data.restoreTask)),
  }
}
