import { Link } from '@tanstack/react-router'
import PanelLeft from 'lucide-react/icons/panel-left'
import { useTranslation } from 'react-i18next'
import { Brand } from '#ui/Brand.tsx'
import { classNames } from '#ui/class-names.ts'
import { setRailCollapsed } from './frame-state.ts'
import styles from './Rail.module.css'
import { type RailEntry, railEntries } from './rail-entries.ts'

interface RailProps {
  /** Icons only. */
  narrow: boolean
  /** Whether the person may widen it; some pages keep it narrow. */
  fixed: boolean
  /** A count after an entry, by its `to`. */
  counts: Readonly<Record<string, number>>
}

/** The left rail on wide screens. */
export function Rail({ narrow, fixed, counts }: RailProps) {
  const { t } = useTranslation('frame')
  const toggle = narrow ? t('rail.expand') : t('rail.collapse')
  return (
    <nav aria-label={t('navigation')} className={classNames(styles.rail, narrow && styles.narrow)}>
      <Link to="/" className={styles.brand} aria-label={t('product')}>
        <Brand />
        <span className={styles.word}>{t('product')}</span>
      </Link>
      <ul>
        {railEntries.map((entry) =>
          entry.foot ? null : <Item key={entry.to} entry={entry} count={counts[entry.to]} />,
        )}
      </ul>
      <ul className={styles.foot}>
        {railEntries.map((entry) =>
          entry.foot ? <Item key={entry.to} entry={entry} count={counts[entry.to]} /> : null,
        )}
        {fixed ? null : (
          <li>
            <button
              type="button"
              aria-expanded={!narrow}
              title={toggle}
              className={styles.entry}
              onClick={() => setRailCollapsed(!narrow)}
            >
              <PanelLeft aria-hidden="true" />
              <span className={styles.word}>{toggle}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Item({ entry, count }: { entry: RailEntry; count: number | undefined }) {
  const { t } = useTranslation('frame')
  const Icon = entry.icon
  return (
    <li>
      <Link to={entry.to} title={entry.label(t)} className={styles.entry}>
        <Icon aria-hidden="true" />
        <span className={styles.word}>{entry.label(t)}</span>
        {count ? <span className={styles.count}>{count}</span> : null}
      </Link>
    </li>
  )
}
