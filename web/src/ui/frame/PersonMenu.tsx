import { useTranslation } from 'react-i18next'
import { Avatar, type ShownPerson } from '#ui/Avatar.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './PersonMenu.module.css'

/** Who is signed in, at the right of the top bar. */
export interface FramePerson extends ShownPerson {
  email: string
}

/** The person's avatar and what stands under it. */
export function PersonMenu({ person, entries }: { person: FramePerson; entries: readonly MenuEntry[] }) {
  const { t } = useTranslation('frame')
  const label = t('person.menu', { name: person.name })
  return (
    <Menu
      label={label}
      align="end"
      entries={entries}
      header={<PersonHeader person={person} />}
      trigger={(trigger) => (
        <button type="button" {...trigger} title={person.name} className={styles.trigger}>
          <Avatar person={person} decorative />
          <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      )}
    />
  )
}

function PersonHeader({ person }: { person: FramePerson }) {
  return (
    <div className={styles.header}>
      <Avatar person={person} size="l" decorative />
      <div className={styles.words}>
        <p className={styles.name}>{person.name}</p>
        <p className={styles.detail}>{person.agency?.name ?? person.email}</p>
      </div>
    </div>
  )
}
