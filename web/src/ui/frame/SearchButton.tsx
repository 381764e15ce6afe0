import Search from 'lucide-react/icons/search'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#ui/Kbd.tsx'
import styles from './SearchButton.module.css'
import { useShortcut } from './shortcuts.ts'

/** The search box of the top bar, for Frame's `search` slot: opens the search on press and on Ctrl K. An icon on phones. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('frame')
  useShortcut({ keys: 'mod+k', label: t('search'), group: t('shortcuts.general'), run: onOpen })
  return (
    <button type="button" onClick={onOpen} aria-keyshortcuts="Control+K" className={styles.search}>
      <Search aria-hidden="true" />
      <span className={styles.words}>{t('search')}</span>
      <Kbd keys="Ctrl K" />
    </button>
  )
}
