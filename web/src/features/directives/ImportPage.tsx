import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { CitedNotice } from './CitedNotice.tsx'
import styles from './Import.module.css'
import { ImportForm } from './ImportForm.tsx'
import { recentBatch } from './imports/recent-batch.ts'

const route = getRouteApi('/framed/directives/new')

/** Registering a directive: paste it or give its file; the reading opens for review. */
export function ImportPage() {
  const { t } = useTranslation('directives')
  const { cited } = route.useSearch()
  const [recent] = useState(recentBatch)
  usePageTitle(t('import.title'))
  return (
    <>
      <PageHeader
        title={t('import.title')}
        breadcrumb={<Link to="/directives">{t('title')}</Link>}
        phone={{ back: <BackLink to="/directives" /> }}
      />
      <div className={styles.place}>
        <div className={styles.main}>
          {cited ? <CitedNotice symbol={cited} /> : null}
          <ImportForm />
        </div>
        <aside className={styles.aside}>
          <h2>{t('import.howTitle')}</h2>
          <ol>
            <li>{t('import.how1')}</li>
            <li>{t('import.how2')}</li>
            <li>{t('import.how3')}</li>
          </ol>
          <p className={styles.notice}>{t('import.notice')}</p>
          {recent ? (
            <p className={styles.notice}>
              <Link to="/directives/imports/$batchId" params={{ batchId: recent }} className="link medium">
                {t('import.recent')}
              </Link>
            </p>
          ) : null}
        </aside>
      </div>
    </>
  )
}
