import { UnauthenticatedError } from './errors.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'
import { hasScope, type Viewer } from './viewer.ts'
import type { WriteContext } from './write.ts'

/** What a use case gets from its caller, whatever the door. */
export interface ServiceContext extends WriteContext {
  readonly viewer: Viewer | null
  readonly files: Files
  readonly log: Log
}

/**
 * The viewer, when somebody is signed in with a credential that may write.
 * @throws UnauthenticatedError
 */
export function requireWriter(ctx: ServiceContext): Viewer {
  if (!ctx.viewer) throw new UnauthenticatedError()
  if (!hasScope(ctx.viewer, 'WRITE')) throw new UnauthenticatedError('SCOPE_MISSING')
  return ctx.viewer
}
