import { useTranslation } from 'react-i18next'
import type { InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './ActorChips.module.css'

type Actor = InstructionFieldsFragment['leads'][number]

/** The bodies of an instruction: leads first, then those that coordinate; a name nobody knows stands as printed. */
export function ActorChips({
  leads,
  coordinates,
}: {
  leads: readonly Actor[]
  coordinates: readonly Actor[]
}) {
  return (
    <>
      {leads.map((actor) => (
        <ActorChip key={`l${actor.text}`} actor={actor} part="lead" />
      ))}
      {coordinates.map((actor) => (
        <ActorChip key={`c${actor.text}`} actor={actor} part="coordinating" />
      ))}
    </>
  )
}

interface ActorChipProps {
  actor: Pick<Actor, 'text' | 'agency'>
  part: 'lead' | 'coordinating'
}

/** One body: its agency's mark, or its name in a dashed frame where it is not linked. */
export function ActorChip({ actor, part }: ActorChipProps) {
  const { t } = useTranslation('ui')
  if (actor.agency) return <AgencyChip agency={actor.agency} part={part} />
  return (
    <span title={t(`agency.${part}`, { name: actor.text })} data-part={part} className={styles.name}>
      <VisuallyHidden>{t(`agency.${part}`, { name: '' })}</VisuallyHidden>
      {actor.text}
    </span>
  )
}
