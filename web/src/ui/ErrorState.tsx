import RotateCw from 'lucide-react/icons/rotate-cw'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import styles from './ErrorState.module.css'

interface ErrorStateProps {
  /** What happened; "Chưa tải được" unless told. */
  title?: string
  /** What to do about it. */
  children?: ReactNode
  onRetry?: () => void
  /** Another way out, e.g. a LinkButton to the list. */
  action?: ReactNode
  /** The request's id, for whoever is asked for help. */
  requestId?: string
}

/** What a page or a part shows when it could not be had: what happened and a way out. */
export function ErrorState({ title, children, onRetry, action, requestId }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  return (
    <section role="alert" className={styles.error}>
      <TriangleAlert className={styles.icon} />
      <h2 className={styles.title}>{title ?? t('error.title')}</h2>
      <p className={styles.text}>{children ?? t('error.text')}</p>
      <div className="row wrap">
        {onRetry ? (
          <Button icon={<RotateCw />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        ) : null}
        {action}
      </div>
      {requestId ? <p className={styles.request}>{t('error.request', { id: requestId })}</p> : null}
    </section>
  )
}
