import { useSyncExternalStore } from 'react'
import { makeListeners } from './listeners.ts'
import { type CurrentViewer, useViewer } from './use-viewer.ts'

const storageKey = 'lientich.agency'
const changed = makeListeners<void>()
let chosen = keptChoice()

/** Chooses the agency in whose name new things are made, and remembers it on this device. */
export function chooseAgency(id: string): void {
  chosen = id
  try {
    localStorage.setItem(storageKey, id)
  } catch {
    // Storage can be forbidden; the choice then lasts for this page.
  }
  changed.tell()
}

/** A post that the viewer holds now. */
export type Post = CurrentViewer['memberships'][number]

/** The viewer's posts and the one they act in; nulls and empty while it is asked. */
export function useActingAgency(): { posts: readonly Post[]; agency: Post['agency'] | null } {
  const viewer = useViewer()
  const id = useSyncExternalStore(changed.listen, () => chosen)
  const posts = viewer?.memberships.filter((post) => post.endedAt === null) ?? []
  const post = posts.find((one) => one.agency.id === id) ?? posts[0]
  return { posts, agency: post?.agency ?? null }
}

function keptChoice(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
