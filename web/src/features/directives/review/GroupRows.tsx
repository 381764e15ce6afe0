import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { GroupMemberChoice } from './GroupMemberChoice.tsx'
import styles from './GroupRows.module.css'
import { type GroupUse, groupKey } from './group-plan.ts'
import { useGroupMembers } from './use-group-members.ts'
import type { Planned, TaskMaking } from './use-task-making.ts'

interface GroupRowsProps {
  instruction: Planned['instruction']
  making: TaskMaking
}

/** The groups a point names ("các xã"): each stays in words until it is spelt out into its members. */
export function GroupRows({ instruction, making }: GroupRowsProps) {
  const named = [...instruction.leads, ...instruction.coordinates].filter(({ isGroup }) => isGroup)
  const texts = [...new Set(named.map(({ text }) => text))]
  return texts.map((text) => <GroupRow key={text} {...{ instruction, making, text }} />)
}

interface GroupRowProps extends GroupRowsProps {
  text: string
}

function GroupRow({ instruction, making, text }: GroupRowProps) {
  const { t } = useTranslation('directives')
  const [open, setOpen] = useState(false)
  return (
    <fieldset className={styles.group}>
      <legend>
        <Users aria-hidden="true" />
        <span>{t('groups.named', { name: text })}</span>
      </legend>
      {open ? (
        <GroupChoices {...{ instruction, making, text }} />
      ) : (
        <p className={styles.line}>
          <span className="grow">{t('groups.stays')}</span>
          <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
            {t('groups.choose')}
            <VisuallyHidden>{t('instruction.number', { path: instruction.path })}</VisuallyHidden>
          </Button>
        </p>
      )}
    </fieldset>
  )
}

const uses: readonly GroupUse[] = ['words', 'along', 'each']

function GroupChoices({ instruction, making, text }: GroupRowProps) {
  const { t } = useTranslation('directives')
  const { id: instructionId } = instruction
  const { members, failed } = useGroupMembers({ ownerId: instructionId, text, of: 'point' })
  if (!members) return failed ? <p>{t('names.notKnown')}</p> : <Skeleton width="60%" height="14px" />
  if (members.length === 0) return <p>{t('groups.open')}</p>
  const key = groupKey(instructionId, text)
  const choice = making.groups.choices.get(key)
  const use = choice?.use ?? 'words'
  return (
    <>
      {uses.map((value) => (
        <label key={value} className={styles.use}>
          <input
            type="radio"
            name={key}
            checked={value === use}
            onChange={() => making.groups.choose({ instructionId, text, use: value, members })}
          />
          <span>{t(`groups.${value}`, { count: members.length })}</span>
        </label>
      ))}
      {choice && use !== 'words' ? (
        <GroupMemberChoice
          choice={choice}
          members={members}
          onTake={(ids, take) => making.groups.take(key, ids, take)}
        />
      ) : null}
    </>
  )
}
