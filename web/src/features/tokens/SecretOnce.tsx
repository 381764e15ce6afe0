import KeyRound from 'lucide-react/icons/key-round'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { curlOf } from './curl.ts'
import styles from './Tokens.module.css'

/** A new token's secret, shown once, and a first query that uses it. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('tokens')
  const curl = curlOf(location.origin, secret)
  return (
    <div className={styles.form}>
      <p className={styles.once}>
        <KeyRound aria-hidden="true" />
        {t('made.once')}
      </p>
      <div className={styles.code}>
        <code>{secret}</code>
        <CopyButton text={secret} label={t('made.copySecret')} />
      </div>
      <h3>{t('made.try')}</h3>
      <div className={styles.code}>
        <pre>{curl}</pre>
        <CopyButton text={curl} label={t('made.copyCurl')} />
      </div>
      <p>
        <Button variant="primary" onClick={onClose}>
          {t('made.done')}
        </Button>
      </p>
    </div>
  )
}
