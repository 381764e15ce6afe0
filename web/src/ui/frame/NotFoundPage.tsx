import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/EmptyState.tsx'
import { LinkButton } from '#ui/LinkButton.tsx'
import { usePageTitle } from '#ui/page-title.ts'

/** For an address without a page, and for what the viewer may not see: both read the same. */
export function NotFoundPage() {
  const { t } = useTranslation('frame')
  usePageTitle(t('notFound.title'))
  return (
    <EmptyState
      title={t('notFound.title')}
      action={
        <LinkButton to="/" variant="primary" size="l">
          {t('notFound.home')}
        </LinkButton>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  )
}
