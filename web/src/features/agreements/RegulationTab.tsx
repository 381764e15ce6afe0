import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AgreementRegulationDocument, type RegulationTextFragment } from '#graphql/generated/graphql.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import styles from './Regulation.module.css'

const RegulationEditor = lazy(async () => ({
  default: (await import('./RegulationEditor.tsx')).RegulationEditor,
}))

const route = getRouteApi('/framed/agreements/$agreementId/regulation')

/** The tab "Quy chế": the articles the parties agreed on, and the form to write them. */
export function RegulationTab() {
  const { t } = useTranslation('agreements')
  const { agreementId } = route.useParams()
  const [editing, setEditing] = useState(false)
  const [{ data, error, fetching }, ask] = useQuery({
    query: AgreementRegulationDocument,
    variables: { id: agreementId },
    requestPolicy: 'cache-and-network',
  })
  const agreement = data?.node?.__typename === 'Agreement' ? data.node : null
  const again = () => ask({ requestPolicy: 'network-only' })
  if (error && !agreement) return <ErrorState onRetry={again} />
  if (!agreement) return fetching ? <SkeletonRows rows={4} /> : null
  const { regulation } = agreement
  const canEdit = regulation?.viewerCanEdit ?? agreement.viewerCanEdit
  if (editing)
    return (
      <Suspense fallback={<SkeletonRows rows={4} />}>
        <RegulationEditor
          agreementId={agreementId}
          regulation={regulation}
          onClose={() => {
            setEditing(false)
            again()
          }}
        />
      </Suspense>
    )
  const edit = (
    <Button variant={regulation ? 'plain' : 'primary'} onClick={() => setEditing(true)}>
      {t(regulation ? 'regulation.edit' : 'regulation.write')}
    </Button>
  )
  if (!regulation)
    return (
      <EmptyState title={t('regulation.empty')} action={canEdit ? edit : null}>
        {t('regulation.emptyText')}
      </EmptyState>
    )
  return <Regulation regulation={regulation} action={canEdit ? edit : null} />
}

function Regulation({ regulation, action }: { regulation: RegulationTextFragment; action: React.ReactNode }) {
  const { t } = useTranslation('agreements')
  return (
    <div className={styles.page}>
      <nav aria-label={t('regulation.outline')} className={styles.outline}>
        <h2 className="t13 strong">{t('regulation.outline')}</h2>
        <ol>
          {regulation.articles.map((article) => (
            <li key={article.id}>
              <a href={`#dieu-${article.number}`}>
                {t('regulation.article', { number: article.number })}. {article.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article className={`paper ${styles.paper}`}>
        <header className={styles.head}>
          <div>
            <h2 className={styles.title}>{regulation.title}</h2>
            {regulation.symbol ? <p>{regulation.symbol}</p> : null}
          </div>
          {action}
        </header>
        {regulation.preamble ? <p className={styles.preamble}>{regulation.preamble}</p> : null}
        {regulation.articles.map((article, index) => (
          <section key={article.id} id={`dieu-${article.number}`}>
            {article.chapter && article.chapter !== regulation.articles[index - 1]?.chapter ? (
              <h3 className={styles.chapter}>{article.chapter}</h3>
            ) : null}
            <h4 className={styles.article}>
              {t('regulation.article', { number: article.number })}. {article.title}
            </h4>
            <p className={styles.text}>{article.text}</p>
          </section>
        ))}
      </article>
    </div>
  )
}
