import Link2 from 'lucide-react/icons/link-2'
import { useTranslation } from 'react-i18next'
import styles from './Import.module.css'

/** What the registration is for: a document that others cite and that is not there yet. */
export function CitedNotice({ symbol }: { symbol: string }) {
  const { t } = useTranslation('directives')
  return (
    <p className={styles.cited}>
      <Link2 aria-hidden="true" />
      <span>{t('import.cited', { symbol })}</span>
    </p>
  )
}
