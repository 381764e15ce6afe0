import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, useQuery } from 'urql'
import { DirectiveDocument, MarkDirectiveOpenedDocument } from '#graphql/generated/graphql.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { NotFoundPage } from '#ui/frame/NotFoundPage.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton, SkeletonArea } from '#ui/Skeleton.tsx'
import styles from './review/ReviewScreen.module.css'
import { ReviewScreen } from './review/ReviewScreen.tsx'

const route = getRouteApi('/framed/directives/$directiveId')

/** One directive: its text, its reading, its tasks. */
export function DirectivePage() {
  const { t } = useTranslation('directives')
  const { directiveId } = route.useParams()
  const { step = 'review', part = 'findings', view } = route.useSearch()
  const navigate = route.useNavigate()
  const [{ data, error, fetching }, ask] = useQuery({
    query: DirectiveDocument,
    variables: { id: directiveId },
    requestPolicy: 'cache-and-network',
  })
  const directive = data?.node?.__typename === 'Directive' ? data.node : null
  useMarkOpened(directive?.state === 'CONFIRMED' ? directive.id : null)
  const again = () => ask({ requestPolicy: 'network-only' })
  if (directive) {
    return (
      <ReviewScreen
        key={directive.id}
        directive={directive}
        step={directive.state === 'CONFIRMED' ? step : 'review'}
        part={part}
        view={view}
        again={again}
        onPart={(next) => void navigate({ search: (now) => ({ ...now, part: next }), replace: true })}
        onStep={(next) => void navigate({ search: next === 'tasks' ? { step: next } : {} })}
      />
    )
  }
  if (error) {
    return <ErrorState onRetry={again} />
  }
  if (!fetching && data) return <NotFoundPage />
  return (
    <>
      <PageHeader title={t('title')} below={<Skeleton width="320px" height="20px" />} />
      <ReviewSkeleton />
    </>
  )
}

// Reading a confirmed directive is told once to whoever registered it.
function useMarkOpened(directiveId: string | null): void {
  const [, mark] = useMutation(MarkDirectiveOpenedDocument)
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (directiveId === null || told.current === directiveId) return
    told.current = directiveId
    void mark({ input: { directiveId } })
  }, [directiveId, mark])
}

const lines = ['92%', '84%', '96%', '60%', '88%', '90%', '72%', '94%']

function ReviewSkeleton() {
  return (
    <SkeletonArea>
      <div className={styles.loading}>
        {['text', 'findings', 'outcome'].map((part) => (
          <div key={part}>
            {lines.map((width) => (
              <Skeleton key={width} width={width} height={part === 'text' ? '14px' : '12px'} />
            ))}
          </div>
        ))}
      </div>
    </SkeletonArea>
  )
}
