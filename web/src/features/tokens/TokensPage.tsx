import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { CredentialsDocument } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { NewTokenPanel } from './NewTokenPanel.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SessionList } from './SessionList.tsx'
import { StartHere } from './StartHere.tsx'
import { TokenList } from './TokenList.tsx'
import styles from './Tokens.module.css'

/** What other programs use to read and write here, and where one is signed in. */
export function TokensPage() {
  const { t } = useTranslation('tokens')
  usePageTitle(t('title'))
  const [creating, setCreating] = useState(false)
  const [{ data, error }, again] = useQuery({
    query: CredentialsDocument,
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => again({ requestPolicy: 'network-only' })
  const viewer = data?.viewer
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button variant="primary" icon={<Plus />} onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        }
      />
      <div className={styles.place}>
        <div className={styles.main}>
          <section aria-labelledby="tokens" className={styles.part}>
            <h2 id="tokens">{t('tokens')}</h2>
            <p className={styles.lead}>{t('tokensLead')}</p>
            {error && !viewer ? <ErrorState onRetry={refresh} /> : null}
            {!viewer && !error ? <SkeletonRows rows={3} /> : null}
            {viewer ? <TokenList tokens={viewer.tokens} onCreate={() => setCreating(true)} /> : null}
          </section>
          <StartHere />
        </div>
        <div className={styles.side}>
          {viewer ? <SessionList sessions={viewer.sessions} onChanged={refresh} /> : null}
          <PasswordForm onChanged={refresh} />
        </div>
      </div>
      {creating ? <NewTokenPanel onClose={() => setCreating(false)} onMade={refresh} /> : null}
    </>
  )
}
