import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { signOut } from '#features/people/session.ts'
import { Frame } from '#ui/frame/Frame.tsx'
import { showToast } from '#ui/toasts.ts'

const route = getRouteApi('/framed')

/** The frame with its slots filled. Agency, search and connection are passed here once their features exist. */
export function AppFrame() {
  const { t } = useTranslation('people')
  const { session } = route.useRouteContext()
  const leave = async () => {
    const problem = await signOut()
    if (problem) showToast({ message: t('error.signOut'), tone: 'warning' })
    // A full load drops everything this person's screens have kept in memory.
    else location.assign('/sign-in')
  }
  return (
    <Frame person={session.user} onSignOut={() => void leave()}>
      <Outlet />
    </Frame>
  )
}
