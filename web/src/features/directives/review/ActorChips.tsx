import History from 'lucide-react/icons/history'
import Users from 'lucide-react/icons/users'
import { useTranslation } from 'react-i18next'
import type { AgencyMarkFragment, InstructionFieldsFragment } from '#graphql/generated/graphql.ts'
import { useToday } from '#time/use-today.ts'
import { AgencyChip } from '#ui/AgencyChip.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './ActorChips.module.css'
import whyStyles from './Why.module.css'
import { Why } from './Why.tsx'

type Actor = InstructionFieldsFragment['leads'][number]
type Part = 'lead' | 'coordinating'

interface ActorChipsProps {
  instruction: Pick<InstructionFieldsFragment, 'id' | 'leads' | 'coordinates'>
  /** Whether Tab stops at them: where the instruction is the selected one. */
  reachable: boolean
}

/** The bodies of an instruction: leads first, then those that coordinate; each explains itself when it is pressed. */
export function ActorChips({ instruction, reachable }: ActorChipsProps) {
  const { id, leads, coordinates } = instruction
  const chip = (actor: Actor, part: Part) => (
    <ExplainedActor key={`${part}${actor.text}`} {...{ ownerId: id, actor, part, reachable }} />
  )
  return (
    <>
      {leads.map((actor) => chip(actor, 'lead'))}
      {coordinates.map((actor) => chip(actor, 'coordinating'))}
    </>
  )
}

interface ExplainedActorProps {
  ownerId: string
  actor: Actor
  part: Part
  reachable: boolean
}

function ExplainedActor({ ownerId, actor, part, reachable }: ExplainedActorProps) {
  const { t } = useTranslation('directives')
  const { text, found } = actor
  const label = t(part === 'lead' ? 'why.lead' : 'why.coordinate', { name: text })
  return (
    <Why
      label={label}
      entries={[{ label, found, name: { ownerId, text, of: 'point' } }]}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          tabIndex={reachable ? undefined : -1}
          className={whyStyles.explain}
          // The row must not grow under the pointer between its press and its release.
          onMouseDown={(event) => event.preventDefault()}
        >
          <ActorChip actor={actor} part={part} />
          <VisuallyHidden>{t('why.title')}</VisuallyHidden>
        </button>
      )}
    />
  )
}

/** A body as it is shown: what a reading, or a form, knows of it. */
export interface ShownActor {
  readonly text: string
  readonly isGroup?: boolean
  readonly agency: (AgencyMarkFragment & { readonly validTo?: string | null }) | null
}

interface ActorChipProps {
  actor: ShownActor
  /** What it does; null where it neither leads nor coordinates. */
  part: Part | null
}

// Lines of "Nơi nhận" that name no body: "Như trên", "Lưu: VT".
const noBody = /^(như|lưu)(?!\p{L})/iu

/** One body: its agency's mark, else its name in a frame: dashed where nobody is linked, whole where it is a group. */
export function ActorChip({ actor, part }: ActorChipProps) {
  const { t } = useTranslation(['directives', 'ui'])
  const today = useToday()
  const { agency, text, isGroup = false } = actor
  const words = (name: string) => (part ? t(`ui:agency.${part}`, { name }) : name)
  if (agency) {
    const ended = agency.validTo != null && agency.validTo < today
    return (
      <span className={styles.agency}>
        <AgencyChip agency={agency} part={part ?? 'coordinating'} label={words(agency.name)} />
        {ended ? (
          <span title={t('names.ended')} className={styles.ended}>
            <History aria-hidden="true" />
            <VisuallyHidden>{t('names.ended')}</VisuallyHidden>
          </span>
        ) : null}
      </span>
    )
  }
  if (part === null && noBody.test(text)) return <span className={styles.plain}>{text}</span>
  const name = isGroup ? t('groups.named', { name: text }) : text
  return (
    <span
      title={words(name)}
      data-part={part ?? undefined}
      data-group={isGroup || undefined}
      className={styles.name}
    >
      {isGroup ? <Users aria-hidden="true" /> : null}
      <VisuallyHidden>{words(name)}</VisuallyHidden>
      <span aria-hidden="true">{text}</span>
    </span>
  )
}
