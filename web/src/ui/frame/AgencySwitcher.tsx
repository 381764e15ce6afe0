import ChevronDown from 'lucide-react/icons/chevron-down'
import { AgencyChip, type ShownAgency } from '#ui/AgencyChip.tsx'
import { Menu } from '#ui/Menu.tsx'
import styles from './AgencySwitcher.module.css'

interface AgencySwitcherProps {
  /** What is chosen, in words, for screen readers. */
  label: string
  current: ShownAgency & { id: string }
  agencies: readonly (ShownAgency & { id: string })[]
  onChange: (id: string) => void
}

/** The agency in whose name one acts, for Frame's `agency` slot; a plain name when there is only one. */
export function AgencySwitcher({ label, current, agencies, onChange }: AgencySwitcherProps) {
  if (agencies.length < 2) {
    return (
      <span className={styles.one}>
        <AgencyChip agency={current} decorative />
        <span className={styles.name}>{current.name}</span>
      </span>
    )
  }
  const options = agencies.map((agency) => ({
    value: agency.id,
    label: agency.name,
    icon: <AgencyChip agency={agency} decorative />,
  }))
  return (
    <Menu
      label={label}
      entries={[{ kind: 'radio', id: 'agency', label, value: current.id, options, onSelect: onChange }]}
      trigger={(trigger) => (
        <button type="button" {...trigger} className={styles.one}>
          <AgencyChip agency={current} decorative />
          <span className={styles.name}>{current.name}</span>
          <ChevronDown aria-hidden="true" className={styles.chevron} />
        </button>
      )}
    />
  )
}
