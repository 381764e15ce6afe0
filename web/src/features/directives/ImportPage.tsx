import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import styles from './Import.module.css'
import { ImportForm } from './ImportForm.tsx'

/** Registering a directive: paste it or give its file; the reading opens for review. */
export function ImportPage() {
  const { t } = useTranslation('directives')
  usePageTitle(t('import.title'))
  return (
    <>
      <PageHeader
        title={t('import.title')}
        breadcrumb={<Link to="/directives">{t('title')}</Link>}
        phone={{ back: <BackLink to="/directives" /> }}
      />
      <div className={styles.place}>
        <ImportForm />
        <aside className={styles.aside}>
          <h2>{t('import.howTitle')}</h2>
          <ol>
            <li>{t('import.how1')}</li>
            <li>{t('import.how2')}</li>
            <li>{t('import.how3')}</li>
          </ol>
          <p className={styles.notice}>{t('import.notice')}</p>
        </aside>
      </div>
    </>
  )
}
