import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#ui/ErrorState.tsx'
import { BackLink } from '#ui/frame/PhoneBar.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { useIsPhone } from '#ui/media.ts'
import { PageHeader } from '#ui/PageHeader.tsx'
import { ProgressBar, ProgressWords } from '#ui/ProgressBar.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton, SkeletonArea } from '#ui/Skeleton.tsx'
import { TabLink, TabLinks } from '#ui/TabLinks.tsx'
import styles from './AgreementPage.module.css'
import { HeaderActions, Parties, periodWords } from './header-parts.tsx'
import { StateBadge } from './StateBadge.tsx'
import { type PageAgreement, useAgreement, useLiveProgress } from './use-agreement.ts'

const route = getRouteApi('/framed/agreements/$agreementId')

/** An agreement: its head, live, and below it one of its tabs. */
export function AgreementPage() {
  const { agreementId } = route.useParams()
  const { agreement, failed, loading, again } = useAgreement(agreementId, true)
  usePageTitle(agreement?.title ?? '')
  useLiveProgress(agreementId)
  if (failed) return <ErrorState onRetry={again} />
  if (loading) return <HeaderSkeleton />
  if (!agreement) return <NoAgreement />
  return (
    <div className={styles.page}>
      <Header agreement={agreement} />
      <Outlet />
    </div>
  )
}

function Header({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const phone = useIsPhone()
  const { title, state, progress } = agreement
  return (
    <PageHeader
      title={title}
      beside={phone ? null : <Beside agreement={agreement} state={state} />}
      actions={phone ? null : <HeaderActions agreement={agreement} />}
      below={
        phone ? null : (
          <>
            <Parties agreement={agreement} />
            <span className={styles.bar}>
              <ProgressBar counts={progress} />
            </span>
            <ProgressWords counts={progress} />
          </>
        )
      }
      tabs={<Tabs agreement={agreement} />}
      phone={{
        back: <BackLink to="/agreements" label={t('page.back')} />,
        title,
        subtitle: <ProgressWords counts={progress} />,
      }}
    />
  )
}

function Beside({ agreement, state }: { agreement: PageAgreement; state: PageAgreement['state'] }) {
  const { t } = useTranslation('agreements')
  return (
    <>
      <StateBadge state={state} />
      <span className="t13 dim2 nowrap num">{periodWords(agreement, t)}</span>
    </>
  )
}

function Tabs({ agreement }: { agreement: PageAgreement }) {
  const { t } = useTranslation('agreements')
  const params = { agreementId: agreement.id }
  const { total } = agreement.progress
  return (
    <TabLinks label={t('tab.label')}>
      <TabLink
        to="/agreements/$agreementId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        count={total}
      >
        {t('tab.board')}
      </TabLink>
      <TabLink to="/agreements/$agreementId/regulation" params={params}>
        {t('tab.regulation')}
      </TabLink>
      <TabLink to="/agreements/$agreementId/history" params={params} activeOptions={{ includeSearch: false }}>
        {t('tab.history')}
      </TabLink>
      <TabLink to="/agreements/$agreementId/about" params={params}>
        {t('tab.about')}
      </TabLink>
    </TabLinks>
  )
}

function HeaderSkeleton() {
  return (
    <SkeletonArea className={styles.skeleton}>
      <Skeleton width="480px" height="20px" />
      <div className={styles.skeletonRow}>
        <Skeleton width="320px" />
        <Skeleton width="200px" height="8px" />
      </div>
    </SkeletonArea>
  )
}

function NoAgreement() {
  const { t } = useTranslation('agreements')
  return (
    <ErrorState title={t('page.none')} action={<LinkButton to="/agreements">{t('page.back')}</LinkButton>}>
      {null}
    </ErrorState>
  )
}
