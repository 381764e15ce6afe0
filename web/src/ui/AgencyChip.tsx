import { useTranslation } from 'react-i18next'
import { agencyColour } from '#ui/agency-colour.ts'
import { classNames } from '#ui/class-names.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './AgencyChip.module.css'

/** What the interface shows of an agency. `mark` has 2 to 4 letters, `colorIndex` is 1 to 12. */
export interface ShownAgency {
  name: string
  mark: string
  colorIndex: number
}

interface AgencyChipProps {
  agency: ShownAgency
  /** Lead is filled, coordinating is outlined. */
  part?: 'lead' | 'coordinating'
  /** Writes the full name beside the mark, in panels and tables. */
  withName?: boolean
  /** Silent, where the name stands beside it. */
  decorative?: boolean
  /** What it says where the agency neither leads nor coordinates; its name. */
  label?: string
}

/** An agency's mark. Never broken, never cut; wrap between chips. */
export function AgencyChip({
  agency,
  part = 'lead',
  withName = false,
  decorative = false,
  label,
}: AgencyChipProps) {
  const { t } = useTranslation('ui')
  const words = label ?? t(`agency.${part}`, { name: agency.name })
  const mark = (
    <span
      title={words}
      style={agencyColour(agency.colorIndex)}
      className={classNames(styles.chip, part === 'coordinating' && styles.coordinating)}
    >
      <span aria-hidden="true">{agency.mark}</span>
      {decorative ? null : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  )
  if (!withName) return mark
  return (
    <span className={styles.named}>
      {mark}
      <span aria-hidden="true">{agency.name}</span>
    </span>
  )
}

interface AgencyChipsProps {
  lead?: ShownAgency | null
  coordinating?: readonly ShownAgency[]
  /** How many coordinating chips before `+1`; all unless told (cards: 2). */
  most?: number
  /** Wraps between chips; a card keeps one line. */
  wrap?: boolean
}

/** The lead's chip first, then the coordinating ones, then how many more. */
export function AgencyChips({
  lead,
  coordinating = [],
  most = coordinating.length,
  wrap = false,
}: AgencyChipsProps) {
  const { t } = useTranslation('ui')
  const rest = coordinating.slice(most)
  return (
    <span className={classNames(styles.chips, wrap && styles.wrap)}>
      {lead ? <AgencyChip agency={lead} /> : null}
      {coordinating.slice(0, most).map((agency) => (
        <AgencyChip key={agency.name} agency={agency} part="coordinating" />
      ))}
      {rest.length > 0 ? (
        <span className={styles.more} title={rest.map((agency) => agency.name).join(', ')}>
          <span aria-hidden="true">+{rest.length}</span>
          <VisuallyHidden>{t('agency.more', { count: rest.length })}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  )
}
