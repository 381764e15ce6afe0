import { useTranslation } from 'react-i18next'
import { classNames } from '#ui/class-names.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import styles from './ConnectionChip.module.css'

/** The truth about the live stream. `since` is a clock time `14:02`, `pending` the changes not yet sent. */
export type Connection =
  | { state: 'live' }
  | { state: 'reconnecting'; pending?: number }
  | { state: 'offline'; since?: string; pending?: number }

/** Quiet when live, amber with words when not. On a phone the dot alone, words when not live. */
export function ConnectionChip({ connection }: { connection: Connection }) {
  const words = useConnectionWords(connection)
  const { state } = connection
  return (
    <span role="status" className={classNames(styles.chip, styles[state])}>
      <span className={state === 'live' ? styles.words : undefined} aria-hidden="true">
        {words}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}

function useConnectionWords(connection: Connection): string {
  const { t } = useTranslation('ui')
  if (connection.state === 'live') return t('connection.live')
  const pending = connection.pending ? ` · ${t('connection.pending', { count: connection.pending })}` : ''
  if (connection.state === 'reconnecting') return t('connection.reconnecting') + pending
  const offline = connection.since
    ? t('connection.offlineSince', { since: connection.since })
    : t('connection.offline')
  return offline + pending
}
