/** What of the register is shown, as it stands in the address. */
export interface DirectiveSearch {
  q?: string
  state?: 'DRAFT' | 'CONFIRMED'
  kind?: string
  /** The issuing agency's id. */
  issuer?: string
  /** Issued in this year. */
  year?: number
}

/** Reads the address; anything that is not a filter is left out. */
export function readDirectiveSearch(search: Record<string, unknown>): DirectiveSearch {
  const text = (name: 'q' | 'kind' | 'issuer') => {
    const value = search[name]
    // The router reads ?q=77 as a number.
    const words = typeof value === 'number' ? String(value) : value
    return typeof words === 'string' && words.trim() !== '' ? { [name]: words } : {}
  }
  const { state, year } = search
  return {
    ...text('q'),
    ...text('kind'),
    ...text('issuer'),
    ...(state === 'DRAFT' || state === 'CONFIRMED' ? { state } : {}),
    ...(typeof year === 'number' && year >= 1945 && year <= 2200 ? { year } : {}),
  }
}

/** The filter that the server is asked with. */
export function directiveFilter({ q, state, kind, issuer, year }: DirectiveSearch) {
  return {
    ...(q ? { query: q } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(issuer ? { issuerId: issuer } : {}),
    ...(year ? { issuedFrom: `${year}-01-01`, issuedTo: `${year}-12-31` } : {}),
  }
}

/** The place on a directive's page, as it stands in the address. */
interface ReviewSearch {
  step?: 'tasks'
  /** The part shown where there is room for one. */
  part?: 'text' | 'findings' | 'outcome'
  /** What it cites and what cites it, in place of the reading. */
  view?: 'citations'
}

/** Reads the address of a directive's page; anything else is left out. */
export function readReviewSearch({ step, part, view }: Record<string, unknown>): ReviewSearch {
  return {
    ...(step === 'tasks' ? { step } : {}),
    ...(part === 'text' || part === 'findings' || part === 'outcome' ? { part } : {}),
    ...(view === 'citations' ? { view } : {}),
  }
}

/** What a registration is for, as it stands in the address: the symbol of a document that others cite. */
interface ImportSearch {
  cited?: string
}

/** Reads the address of a registration; a symbol that looks like a number is one all the same. */
export function readImportSearch({ cited }: Record<string, unknown>): ImportSearch {
  const symbol = typeof cited === 'number' ? String(cited) : cited
  return typeof symbol === 'string' && symbol.trim() !== '' ? { cited: symbol } : {}
}
