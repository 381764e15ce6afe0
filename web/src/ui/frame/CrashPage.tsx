import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'

/** What a route shows when its page throws, or when its code is gone because a newer version was installed. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame')
  const router = useRouter()
  if (isMissingCode(error)) {
    return (
      <ErrorState
        title={t('crash.title')}
        action={<Button onClick={() => location.reload()}>{t('crash.reload')}</Button>}
      >
        {t('crash.outdated')}
      </ErrorState>
    )
  }
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <ErrorState title={t('crash.title')} onRetry={retry}>
      {isUnreachable(error) ? t('crash.unreachable') : t('crash.text')}
    </ErrorState>
  )
}

// Each browser words a failed fetch in its own way; all throw a TypeError.
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
}

function isMissingCode(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
}
