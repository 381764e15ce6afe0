import { useTranslation } from 'react-i18next'
import { SidePanel } from '#ui/SidePanel.tsx'
import styles from './Agencies.module.css'
import { AgencyForm } from './AgencyForm.tsx'

/** The panel in which a new agency is entered. */
export function NewAgencyPanel({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('agencies')
  return (
    <SidePanel label={t('create')} width="480px" lead={<h2>{t('create')}</h2>} onClose={onClose}>
      <div className={styles.panel}>
        <AgencyForm onCancel={onClose} onSaved={({ id }) => onMade(id)} />
      </div>
    </SidePanel>
  )
}
