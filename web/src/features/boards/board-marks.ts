import type { BoardNews } from '#graphql/live.ts'

/** Who just changed a card, shown on it for a moment. */
export interface Mark {
  readonly agency: { readonly name: string; readonly colorIndex: number }
  readonly kind: BoardNews['kind']
}

/** How long a mark stays, in milliseconds. */
export const markFor = 4_000
/** Something older than this arrived late (after a cut): it is shown, but not as if it happened now. */
const freshFor = 30_000

/** The mark that an event leaves on its card; null for one's own changes and for old ones. */
export function markOf(news: BoardNews, viewerId: string | null, now: number): Mark | null {
  const { agency, actor, kind, at } = news
  if (!agency || actor?.id === viewerId || now - Date.parse(at) > freshFor) return null
  return { agency: { name: agency.name, colorIndex: agency.colorIndex }, kind }
}
