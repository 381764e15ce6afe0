import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { type CredentialsQuery, RevokeSessionDocument } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/Dialog.tsx'
import { showToast } from '#ui/toasts.ts'
import { signOutEverywhere } from './account.ts'
import { browserName } from './browser-name.ts'
import styles from './Tokens.module.css'

type Session = NonNullable<CredentialsQuery['viewer']>['sessions'][number]

/** Where the viewer is signed in; each can be ended, and all at once. */
export function SessionList({
  sessions,
  onChanged,
}: {
  sessions: readonly Session[]
  onChanged: () => void
}) {
  const { t } = useTranslation('tokens')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const everywhere = async () => {
    setBusy(true)
    // A full load drops everything this person's screens have kept in memory.
    if (await signOutEverywhere()) return location.assign('/sign-in')
    setBusy(false)
    setAsking(false)
    showToast({ message: t('sessions.failed'), tone: 'warning' })
  }
  return (
    <section aria-labelledby="sessions" className="box">
      <header>
        <h2 id="sessions" className="grow">
          {t('sessions.title')}
        </h2>
        <Button size="s" variant="danger" onClick={() => setAsking(true)}>
          {t('sessions.everywhere')}
        </Button>
      </header>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onChanged={onChanged} />
        ))}
      </ul>
      <ConfirmDialog
        open={asking}
        title={t('sessions.everywhereTitle')}
        confirmLabel={t('sessions.everywhere')}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void everywhere()}
      >
        {t('sessions.everywhereText')}
      </ConfirmDialog>
    </section>
  )
}

function SessionRow({ session, onChanged }: { session: Session; onChanged: () => void }) {
  const { t } = useTranslation('tokens')
  const [{ fetching }, revoke] = useMutation(RevokeSessionDocument)
  const name = session.userAgent ? browserName(session.userAgent) : null
  const end = async () => {
    const outcome = outcomeOf(
      await revoke({ input: { sessionId: session.id } }),
      (data) => data.revokeSession,
    )
    if (outcome.ok) onChanged()
    else showToast({ message: outcome.failure.message, tone: 'warning' })
  }
  const since = t('sessions.since', { day: formatDay(civilDayAt(new Date(session.createdAt))) })
  return (
    <li className={styles.row}>
      <div className="grow">
        <p className="t13 medium">{name ?? t('sessions.unknown')}</p>
        <p className="t12 dim2">{[session.ipAddress, since].filter(Boolean).join(' · ')}</p>
      </div>
      {session.current ? (
        <span className="t12 dim">{t('sessions.current')}</span>
      ) : (
        <Button size="s" variant="quiet" busy={fetching} onClick={() => void end()}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
