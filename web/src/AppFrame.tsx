import { getRouteApi, Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Provider } from 'urql'
import { forgetSession, type Session, signOut } from '#features/people/session.ts'
import { chooseAgency, useActingAgency } from '#graphql/acting-agency.ts'
import { client } from '#graphql/client.ts'
import { type ConnectionState, useConnection } from '#graphql/connection.ts'
import { onSignedOut } from '#graphql/signed-out.ts'
import { formatClock } from '#time/format-day.ts'
import { type Connection, ConnectionChip } from '#ui/ConnectionChip.tsx'
import { AgencySwitcher } from '#ui/frame/AgencySwitcher.tsx'
import { Frame } from '#ui/frame/Frame.tsx'
import { showToast } from '#ui/toasts.ts'

const route = getRouteApi('/framed')

/** The frame with its slots filled, and the GraphQL client for every page in it. */
export function AppFrame() {
  const { t } = useTranslation('people')
  const { session } = route.useRouteContext()
  useSignInAgain()
  const leave = async () => {
    const problem = await signOut()
    if (problem) showToast({ message: t('error.signOut'), tone: 'warning' })
    // A full load drops everything this person's screens have kept in memory.
    else location.assign('/sign-in')
  }
  return (
    <Provider value={client}>
      <SignedIn user={session.user} onSignOut={() => void leave()} />
    </Provider>
  )
}

function SignedIn({ user, onSignOut }: { user: Session['user']; onSignOut: () => void }) {
  const { agency } = useActingAgency()
  return (
    <Frame person={{ ...user, agency }} onSignOut={onSignOut} agency={<ActingAgency />} connection={<Line />}>
      <Outlet />
    </Frame>
  )
}

/** When the server says that the session is gone, the route asks again who is signed in and leads to the sign-in page. */
function useSignInAgain(): void {
  const router = useRouter()
  useEffect(
    () =>
      onSignedOut(() => {
        forgetSession()
        void router.invalidate()
      }),
    [router],
  )
}

function ActingAgency() {
  const { t } = useTranslation('people')
  const { posts, agency } = useActingAgency()
  if (!agency) return null
  const agencies = posts.map((post) => post.agency)
  return <AgencySwitcher label={t('actingAs')} current={agency} agencies={agencies} onChange={chooseAgency} />
}

function Line() {
  const shown = connectionShown(useConnection())
  return shown && <ConnectionChip connection={shown} />
}

function connectionShown({ line, since, pending }: ConnectionState): Connection | null {
  if (line === 'live') return { state: 'live' }
  if (line === 'reconnecting') return { state: 'reconnecting', pending }
  if (line === 'offline')
    return { state: 'offline', pending, ...(since ? { since: formatClock(since) } : {}) }
  return null
}
