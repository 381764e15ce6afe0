import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AgencyPeopleDocument } from '#graphql/generated/graphql.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Choice, Trouble } from './Choice.tsx'
import styles from './Panel.module.css'
import type { TaskDetail } from './task-detail.ts'
import { useField } from './use-save.ts'

/** Who does it: people of the lead and of the coordinating agencies. */
export function AssigneesField({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('boards')
  const people = usePeople(task)
  const ids = task.assignees.map((person) => person.id)
  const draft = useField(task, ids, (assigneeIds) => ({ assigneeIds }))
  const entries = people.map((person) => ({
    kind: 'check' as const,
    id: person.id,
    label: person.name,
    icon: <Avatar person={person} size="s" decorative />,
    checked: draft.value.includes(person.id),
    onToggle: (on: boolean) =>
      draft.save(on ? [...draft.value, person.id] : draft.value.filter((id) => id !== person.id)),
  }))
  const shown =
    task.assignees.length === 0 ? (
      <span className="t13 dim2">{t('panel.none2')}</span>
    ) : (
      <span className={styles.chips}>
        {task.assignees.map((person) => (
          <span key={person.id} className={styles.person}>
            <Avatar person={person} decorative />
            <span className="t13">{person.name}</span>
            {person.agency ? <span className="t12 dim2">{person.agency.name}</span> : null}
          </span>
        ))}
      </span>
    )
  return (
    <>
      <Choice
        label={t('panel.edit', { field: t('field.assigneeIds') })}
        canEdit={task.viewerCanEdit && entries.length > 0}
        shown={shown}
        entries={entries}
      />
      <Trouble draft={draft} field={t('field.assigneeIds')} />
    </>
  )
}

/** The people of the agencies that work on a task, as far as the viewer may know them. */
export function usePeople(task: TaskDetail) {
  const ids = [task.leadAgency, ...task.coordinatingAgencies].map((agency) => agency.id)
  const [{ data }] = useQuery({ query: AgencyPeopleDocument, variables: { ids } })
  const people = new Map(task.assignees.map((person) => [person.id, person]))
  for (const node of data?.nodes ?? []) {
    if (node?.__typename !== 'Agency') continue
    for (const person of node.members.nodes) people.set(person.id, person)
  }
  return [...people.values()]
}
