import ExternalLink from 'lucide-react/icons/external-link'
import { useTranslation } from 'react-i18next'
import { CopyButton } from './CopyButton.tsx'
import { curlOf } from './curl.ts'
import styles from './Tokens.module.css'

/** How a program begins: a first query, the explorer, the schema. */
export function StartHere() {
  const { t } = useTranslation('tokens')
  const curl = curlOf(location.origin, 'lt_…')
  return (
    <section aria-labelledby="start-here" className={styles.part}>
      <h2 id="start-here">{t('start.title')}</h2>
      <p className={styles.lead}>{t('start.text')}</p>
      <div className={styles.code}>
        <pre>{curl}</pre>
        <CopyButton text={curl} label={t('made.copyCurl')} />
      </div>
      <p className={styles.links}>
        <a href="/graphql" target="_blank" rel="noreferrer" className="link">
          {t('start.explorer')} <ExternalLink aria-hidden="true" />
        </a>
        <a href="/schema.graphql" target="_blank" rel="noreferrer" className="link">
          {t('start.schema')} <ExternalLink aria-hidden="true" />
        </a>
      </p>
    </section>
  )
}
