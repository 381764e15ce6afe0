import X from 'lucide-react/icons/x'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyMarkFragment } from '#graphql/generated/graphql.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { ActorChip } from './ActorChips.tsx'
import styles from './ActorsField.module.css'
import { actorOf, type NamedActor, textChoice } from './actor-choice.ts'
import { useAgencies, useAgencyOptions } from './use-agency-options.tsx'

interface ActorsFieldProps {
  label: string
  part: 'lead' | 'coordinating'
  value: readonly NamedActor[]
  /** Agencies that an unlinked name here may mean. */
  candidates: readonly AgencyMarkFragment[]
  onChange: (actors: NamedActor[]) => void
}

/** The bodies of one part of an instruction: agencies of the register, or names kept as printed. */
export function ActorsField({ label, part, value, candidates, onChange }: ActorsFieldProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const [typed, setTyped] = useState('')
  const agencies = useAgencies()
  const taken = new Set(value.map((actor) => actor.agency?.id ?? actor.text))
  const known = useAgencyOptions(candidates).filter((option) => !taken.has(option.value))
  const own = typed.trim()
  const kept =
    own && !taken.has(own) ? [{ value: textChoice(own), label: own, detail: t('actors.keepText') }] : []
  const add = (choice: string | null) => {
    const actor = choice === null ? null : actorOf(choice, [...candidates, ...agencies])
    if (actor) onChange([...value, actor])
    setTyped('')
  }
  return (
    <div className={styles.field}>
      <Combobox
        // Emptied after each choice, so that several can be added one after another.
        key={value.length}
        label={label}
        placeholder={t('actors.add')}
        options={[...known, ...kept]}
        value={null}
        onChange={add}
        onSearch={setTyped}
      />
      {value.length > 0 ? (
        <ul className={styles.chosen}>
          {value.map((actor) => (
            <li key={actor.agency?.id ?? actor.text} className={styles.one}>
              <ActorChip actor={actor} part={part} />
              <button
                type="button"
                aria-label={t('ui:action.remove', { label: actor.agency?.name ?? actor.text })}
                className={styles.remove}
                onClick={() => onChange(value.filter((other) => other !== actor))}
              >
                <X aria-hidden="true" width={12} height={12} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
