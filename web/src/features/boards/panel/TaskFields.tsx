import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAgreement } from '#features/agreements/use-agreement.ts'
import type { TaskPriority } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { Button } from '#ui/Button.tsx'
import { Menu } from '#ui/Menu.tsx'
import { AssigneesField } from './AssigneesField.tsx'
import { Confirmations } from './Confirmations.tsx'
import { ConflictBox } from './ConflictBox.tsx'
import { DueField } from './DueField.tsx'
import { EditableText } from './EditableText.tsx'
import { FieldRow } from './FieldRow.tsx'
import styles from './Panel.module.css'
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
            shown={<span className={styles.wait}>{task.waitCondition ?? t('waitUnknown')}</span>}
          />
        </FieldRow>
      ) : null}
      <PriorityField task={task} />
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

interface ChoiceProps {
  label: string
  shown: ReactNode
  canEdit: boolean
  entries: Parameters<typeof Menu>[0]['entries']
}

/** A value that opens its choices when pressed. */
export function Choice({ label, shown, canEdit, entries }: ChoiceProps) {
  if (!canEdit) return shown
  return (
    <Menu
      label={label}
      entries={entries}
      trigger={(trigger) => (
        <button type="button" {...trigger} title={label} className={styles.choice}>
          {shown}
          <ChevronDown aria-hidden="true" />
        </button>
      )}
    />
  )
}

/** Under a field: why it was not saved, or what another made of it. */
export function Trouble({
  draft,
  field,
  wordsOf,
}: {
  draft: Parameters<typeof ConflictBox>[0]['draft'] & { error: string | undefined; cancel: () => void }
  field: string
  wordsOf?: (value: string) => string
}) {
  const { t } = useTranslation('ui')
  return (
    <>
      {draft.error ? (
        <p role="alert" className={styles.error}>
          {draft.error}{' '}
          <Button size="s" variant="quiet" onClick={draft.cancel}>
            {t('action.close')}
          </Button>
        </p>
      ) : null}
      <ConflictBox draft={draft} field={field} {...(wordsOf ? { wordsOf } : {})} />
    </>
  )
}
