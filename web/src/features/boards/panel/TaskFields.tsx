import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import type { TaskPriority } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { AssigneesField } from './AssigneesField.tsx'
import { Choice, Trouble } from './Choice.tsx'
import { Confirmations } from './Confirmations.tsx'
import { DueField } from './DueField.tsx'
import { EditableText } from './EditableText.tsx'
import { FieldRow } from './FieldRow.tsx'
import styles from './Panel.module.css'
import { ReleasedBy, Releases } from './Releases.tsx'
import { ServesFields } from './ServesFields.tsx'
import statusStyles from './Status.module.css'
import { StatusField } from './StatusField.tsx'
import type { TaskDetail } from './task-detail.ts'
import { useField } from './use-save.ts'

interface FieldProps {
  agreement: PageAgreement
  task: TaskDetail
}

/** The fields of a task, each saving by itself. */
export function TaskFields({ agreement, task }: FieldProps) {
  const { t } = useTranslation('boards')
  const wait = useField(task, task.waitCondition ?? '', (value) => ({ waitCondition: value || null }))
  return (
    <dl className={styles.fields}>
      <FieldRow label={t('panel.status')}>
        <StatusField task={task} />
      </FieldRow>
      <LeadField agreement={agreement} task={task} />
      <CoordinatingField agreement={agreement} task={task} />
      <FieldRow label={t('panel.assignees')}>
        <AssigneesField task={task} />
      </FieldRow>
      <FieldRow label={t('panel.due')}>
        <DueField task={task} />
      </FieldRow>
      {task.status === 'WAITING' || task.waitCondition ? (
        <FieldRow label={t('panel.wait')}>
          <EditableText
            draft={wait}
            field={t('field.waitCondition')}
            canEdit={task.viewerCanEdit}
            oneLine
            shown={<span className={statusStyles.wait}>{task.waitCondition ?? t('waitUnknown')}</span>}
          />
          <Releases task={task} />
        </FieldRow>
      ) : null}
      <ReleasedBy task={task} />
      <PriorityField task={task} />
      <ServesFields agreement={agreement} task={task} />
      <Confirmations agreement={agreement} task={task} />
    </dl>
  )
}

function LeadField({ agreement, task }: FieldProps) {
  const { t } = useTranslation('boards')
  const draft = useField(task, task.leadAgency.id, (leadAgencyId) => ({ leadAgencyId }))
  const options = usableParties(agreement).map(({ agency }) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
    disabled: task.coordinatingAgencies.some((one) => one.id === agency.id),
  }))
  return (
    <FieldRow label={t('panel.lead')}>
      <Choice
        label={t('panel.edit', { field: t('field.leadAgencyId') })}
        canEdit={task.viewerCanEdit}
        shown={<AgencyChip agency={task.leadAgency} withName />}
        entries={[
          {
            kind: 'radio',
            id: 'lead',
            label: t('panel.lead'),
            value: task.leadAgency.id,
            options,
            onSelect: draft.save,
          },
        ]}
      />
      <Trouble draft={draft} field={t('field.leadAgencyId')} />
    </FieldRow>
  )
}

function CoordinatingField({ agreement, task }: FieldProps) {
  const { t } = useTranslation('boards')
  const ids = task.coordinatingAgencies.map((agency) => agency.id)
  const draft = useField(task, ids, (coordinatingAgencyIds) => ({ coordinatingAgencyIds }))
  const entries = usableParties(agreement)
    .filter(({ agency }) => agency.id !== task.leadAgency.id)
    .map(({ agency }) => ({
      kind: 'check' as const,
      id: agency.id,
      label: agency.name,
      icon: <AgencyChip agency={agency} part="coordinating" decorative />,
      checked: draft.value.includes(agency.id),
      onToggle: (on: boolean) =>
        draft.save(on ? [...draft.value, agency.id] : draft.value.filter((id) => id !== agency.id)),
    }))
  const shown =
    task.coordinatingAgencies.length === 0 ? (
      <span className="t13 dim2">{t('panel.none2')}</span>
    ) : (
      <span className={styles.chips}>
        {task.coordinatingAgencies.map((agency) => (
          <AgencyChip key={agency.id} agency={agency} part="coordinating" withName />
        ))}
      </span>
    )
  return (
    <FieldRow label={t('panel.coordinating')}>
      <Choice
        label={t('panel.edit', { field: t('field.coordinatingAgencyIds') })}
        canEdit={task.viewerCanEdit}
        shown={shown}
        entries={entries}
      />
      <Trouble draft={draft} field={t('field.coordinatingAgencyIds')} />
    </FieldRow>
  )
}

const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const satisfies TaskPriority[]

function PriorityField({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const draft = useField<TaskPriority>(task, task.priority, (priority) => ({ priority }))
  const words = (value: string) => {
    const known = priorities.find((one) => one === value)
    return known ? t(`priority.${known}`) : value
  }
  return (
    <FieldRow label={t('panel.priority')}>
      <Choice
        label={t('panel.edit', { field: t('field.priority') })}
        canEdit={task.viewerCanEdit}
        shown={<span className="t13">{words(task.priority)}</span>}
        entries={[
          {
            kind: 'radio',
            id: 'priority',
            label: t('panel.priority'),
            value: task.priority,
            options: priorities.map((value) => ({ value, label: words(value) })),
            onSelect: (value) => draft.save(priorities.find((one) => one === value)),
          },
        ]}
      />
      <Trouble draft={draft} field={t('field.priority')} wordsOf={words} />
    </FieldRow>
  )
}

function usableParties(agreement: PageAgreement) {
  return agreement.parties.filter((party) => party.leftOn === null && party.role !== 'OBSERVER')
}
