/** Whether a token still works at an instant. */
export function tokenState(
  token: { readonly revokedAt: string | null; readonly expiresAt: string | null },
  now: Date,
): 'live' | 'revoked' | 'expired' {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt !== null && new Date(token.expiresAt) <= now ? 'expired' : 'live'
}
