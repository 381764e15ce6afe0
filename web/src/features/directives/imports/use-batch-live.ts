import { useEffect, useEffectEvent, useRef } from 'react'
import { client } from '#graphql/client.ts'
import { ImportChangedDocument, type ImportChangedSubscription } from '#graphql/generated/graphql.ts'

type News = ImportChangedSubscription['importChanged']

/** What a follower of a batch is told; what an entry says of file and batch is in the cache already. */
interface BatchFollower {
  /** The list of files is another one, or has gaps: ask for it anew. */
  readonly onNewList: () => void
  /** No file waits any more. */
  readonly onFinished: () => void
}

/** Follows a batch from the cursor it was first asked with, across reconnections. `after` null: not yet. */
export function useBatchLive(batchId: string, after: string | null, follower: BatchFollower): void {
  const start = useRef<string | null>(null)
  start.current ??= after
  const heard = useEffectEvent(({ kind }: News) => {
    if (kind === 'ARCHIVE_OPENED' || kind === 'RESET') follower.onNewList()
    if (kind === 'IMPORT_FINISHED') follower.onFinished()
  })
  const lost = useEffectEvent(follower.onNewList)
  const isReady = after !== null
  useEffect(() => {
    if (!isReady) return
    let last = 0
    const { unsubscribe } = client
      .subscription(ImportChangedDocument, { batchId, after: start.current })
      .subscribe(({ data, error }) => {
        const news = data?.importChanged
        // A reconnection gives the last entries again.
        if (news && (news.version > last || news.kind === 'RESET')) {
          last = news.version
          heard(news)
        } else if (error) lost()
      })
    return unsubscribe
  }, [batchId, isReady])
}
