/**
 * Where to go after signing in: a path within this application, as given by `next`. Anything that could lead to
 * another origin (`//host`, `/\host`, a scheme) or back to the sign-in page leads to the first page instead.
 */
export function safeReturnPath(next: string | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next)) return '/'
  try {
    const url = new URL(next, 'http://here.invalid')
    const ours = url.origin === 'http://here.invalid' && url.pathname !== '/sign-in'
    return ours ? url.pathname + url.search + url.hash : '/'
  } catch {
    return '/'
  }
}
