import { agencyColour } from '#ui/agency-colour.ts'
import { classNames } from '#ui/class-names.ts'
import { initials } from '#ui/initials.ts'
import styles from './Avatar.module.css'

/** What the interface shows of a person; the colour is that of the agency. */
export interface ShownPerson {
  name: string
  agency?: { name: string; colorIndex: number } | null | undefined
}

interface AvatarProps {
  person: ShownPerson
  /** 20, 24 or 32 px. */
  size?: 's' | 'm' | 'l'
  /** Silent, where the name stands beside it. */
  decorative?: boolean
}

/** A person: initials on a disc in their agency's colour. */
export function Avatar({ person, size = 'm', decorative = false }: AvatarProps) {
  const words = person.agency ? `${person.name} · ${person.agency.name}` : person.name
  const look = {
    title: words,
    style: agencyColour(person.agency?.colorIndex ?? 7),
    className: classNames(styles.avatar, size !== 'm' && styles[size]),
  }
  const letters = initials(person.name)
  if (decorative) {
    return (
      <span aria-hidden="true" {...look}>
        {letters}
      </span>
    )
  }
  return (
    <span role="img" aria-label={words} {...look}>
      {letters}
    </span>
  )
}

/** People side by side, at most `most`, then how many more. */
export function AvatarStack({
  people,
  most = 4,
  label,
}: {
  people: readonly ShownPerson[]
  most?: number
  label: string
}) {
  const rest = people.length - most
  return (
    <ul aria-label={label} className={styles.stack}>
      {people.slice(0, most).map((person) => (
        <li key={`${person.agency?.name}·${person.name}`}>
          <Avatar person={person} />
        </li>
      ))}
      {rest > 0 ? <li className={styles.more}>+{rest}</li> : null}
    </ul>
  )
}
