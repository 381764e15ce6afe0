import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { RevokeApiTokenDocument, type TokenEntryFragment } from '#graphql/generated/graphql.ts'
import { outcomeOf } from '#graphql/outcome.ts'
import { civilDayAt } from '#time/civil-day.ts'
import { formatDay } from '#time/format-day.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/Dialog.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { showToast } from '#ui/toasts.ts'
import styles from './Tokens.module.css'
import { tokenState } from './token-state.ts'

interface TokenListProps {
  tokens: readonly TokenEntryFragment[]
  onCreate: () => void
}

/** The viewer's tokens: what each may do, until when, when it was last used; ended at once when asked. */
export function TokenList({ tokens, onCreate }: TokenListProps) {
  const { t } = useTranslation('tokens')
  const [ending, setEnding] = useState<TokenEntryFragment | null>(null)
  const { revoke, busy } = useRevoke(() => setEnding(null))
  if (tokens.length === 0) {
    return (
      <div className="box">
        <EmptyState title={t('none.title')} action={<Button onClick={onCreate}>{t('create')}</Button>}>
          {t('none.text')}
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <ul className={`box ${styles.list}`}>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} onEnd={() => setEnding(token)} />
        ))}
      </ul>
      <ConfirmDialog
        open={ending !== null}
        title={t('revoke.title', { name: ending?.name ?? '' })}
        confirmLabel={t('revoke.confirm')}
        busy={busy}
        onClose={() => setEnding(null)}
        onConfirm={() => ending && void revoke(ending.id)}
      >
        {t('revoke.text')}
      </ConfirmDialog>
    </>
  )
}

function useRevoke(onDone: () => void) {
  const [{ fetching: busy }, send] = useMutation(RevokeApiTokenDocument)
  const revoke = async (tokenId: string) => {
    const outcome = outcomeOf(await send({ input: { tokenId } }), (data) => data.revokeApiToken)
    if (!outcome.ok) showToast({ message: outcome.failure.message, tone: 'warning' })
    onDone()
  }
  return { revoke, busy }
}

function TokenRow({ token, onEnd }: { token: TokenEntryFragment; onEnd: () => void }) {
  const { t } = useTranslation('tokens')
  const state = tokenState(token, new Date())
  const day = (instant: string) => formatDay(civilDayAt(new Date(instant)))
  const facts = [
    token.scopes.map((scope) => t(`scope.${scope}.name`)).join(', '),
    t('createdOn', { day: day(token.createdAt) }),
    token.lastUsedAt ? t('usedOn', { day: day(token.lastUsedAt) }) : t('neverUsed'),
    token.expiresAt ? t('expiresOn', { day: day(token.expiresAt) }) : t('noExpiry'),
  ]
  return (
    <li className={styles.row} data-state={state}>
      <div className="grow">
        <p className={styles.name}>
          <span className="medium">{token.name}</span>
          <code className={styles.prefix}>{token.prefix}…</code>
        </p>
        <p className="t12 dim2">{facts.join(' · ')}</p>
      </div>
      {state === 'live' ? (
        <Button size="s" variant="danger" aria-label={t('revoke.name', { name: token.name })} onClick={onEnd}>
          {t('revoke.action')}
        </Button>
      ) : (
        <Badge>{t(`state.${state}`)}</Badge>
      )}
    </li>
  )
}
