/** What narrows the history, as it stands in the address. */
export interface HistorySearch {
  /** The id of the agency on whose behalf things were done. */
  agency?: string
}

/** Reads the address; what cannot be meant is left out. */
export function readHistorySearch({ agency }: Record<string, unknown>): HistorySearch {
  return typeof agency === 'string' && agency !== '' ? { agency } : {}
}
