import { credentialsTopic } from '#features/people/credentials.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Services } from './context.ts'

/** What somebody was let in with. */
export interface Presented {
  readonly cookie: string | null
  readonly authorization: string | null
}

/** Timers hold 24.8 days at most; a longer credential is looked at again then. */
const LONGEST_TIMER = 2_147_483_647

/**
 * Tells when what a viewer was let in with no longer holds (`gone`), or their memberships are others (`changed`): at
 * once when it is revoked, on time when it expires. The returned function stops it.
 */
export function watchCredentials(
  services: Services,
  viewer: Viewer,
  { cookie, authorization }: Presented,
  tell: (what: 'gone' | 'changed') => void,
): () => void {
  const rights = JSON.stringify(viewer.memberships)
  const recheck = async () => {
    const now = await services.identify(cookie, authorization)
    if (!now) tell('gone')
    else if (JSON.stringify(now.memberships) !== rights) tell('changed')
  }
  // When the database cannot tell now, the entries' own check of rights still stands before each of them.
  const look = () => void recheck().catch(() => undefined)
  const stop = services.bus.listen(credentialsTopic(viewer.personId), look)
  const { expiresAt } = viewer.credential
  const lifetime = expiresAt ? expiresAt.getTime() - services.clock.now().getTime() : null
  const timer = lifetime === null ? undefined : setTimeout(look, Math.min(lifetime + 1, LONGEST_TIMER))
  return () => {
    stop()
    clearTimeout(timer)
  }
}
