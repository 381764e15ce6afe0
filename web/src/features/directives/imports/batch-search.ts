/** Which files of a batch are listed: all, or those that wait for somebody's word. */
export type BatchShow = 'all' | 'attention'

/** What of a batch is shown, as it stands in the address. */
interface BatchSearch {
  show?: 'attention'
}

/** Reads the address of a batch; anything else is left out. */
export function readBatchSearch({ show }: Record<string, unknown>): BatchSearch {
  return show === 'attention' ? { show } : {}
}
