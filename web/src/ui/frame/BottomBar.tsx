import { Link, useNavigate } from '@tanstack/react-router'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/Menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import styles from './BottomBar.module.css'
import { railEntries } from './rail-entries.ts'

/** Beside "Thêm", the fifth. */
const mostEntries = 4

/** The bottom bar on phones: four destinations and the rest under "Thêm". */
export function BottomBar({ entries }: { entries: readonly MenuEntry[] }) {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const shown = railEntries.filter((entry) => !entry.foot).slice(0, mostEntries)
  const rest = railEntries
    .filter((entry) => !shown.includes(entry))
    .map(({ to, label, icon: Icon }) => ({
      id: to,
      label: label(t),
      icon: <Icon aria-hidden="true" />,
      onSelect: () => void navigate({ to }),
    }))
  const separator: MenuEntry[] = rest.length > 0 ? [{ kind: 'separator', id: 'rest' }] : []
  return (
    <nav aria-label={t('navigation')} className={styles.bar}>
      {shown.map(({ to, label, short, icon: Icon }) => (
        <Link key={to} to={to} className={styles.entry}>
          <Icon aria-hidden="true" />
          {short?.(t) ?? label(t)}
        </Link>
      ))}
      <Menu
        label={t('phone.more')}
        side="top"
        align="end"
        entries={[...rest, ...separator, ...entries]}
        trigger={(trigger) => (
          <button type="button" {...trigger} className={styles.entry}>
            <Ellipsis aria-hidden="true" />
            {t('phone.more')}
          </button>
        )}
      />
    </nav>
  )
}
