/** What search can find. */
export const SEARCH_KINDS = ['AGREEMENT', 'CAMPAIGN', 'DIRECTIVE', 'AGENCY', 'TASK'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** The viewer's reach as SQL parameters: their agencies, and the agreements these are in now. */
export interface Reach {
  readonly agencies: () => string
  readonly agreements: () => string
}

/** Where a kind is searched, in SQL. */
export interface Source {
  /** The rows, `s` the one with the search key. */
  readonly from: string
  /** The id of the node found. */
  readonly id: string
  /** Which rows the viewer may see: the same as the kind's own `visibleTo`. */
  readonly visible: (reach: Reach) => string
  /** What people call it, compared as a whole; null when it has no such thing. */
  readonly code: string | null
}

/** Each kind's source. */
export const SOURCES: Readonly<Record<SearchKind, Source>> = {
  AGREEMENT: {
    from: 'agreement s',
    id: 's.id',
    visible: ({ agreements }) => `s.id = ANY(${agreements()})`,
    code: 's.code',
  },
  CAMPAIGN: {
    from: 'campaign s',
    id: 's.id',
    visible: ({ agencies, agreements }) =>
      `(s.agency_id = ANY(${agencies()}) OR s.agreement_id = ANY(${agreements()}))`,
    code: null,
  },
  DIRECTIVE: {
    from: 'official_document s JOIN directive v ON v.document_id = s.id',
    id: 'v.id',
    visible: visibleDirective,
    code: 's.symbol',
  },
  AGENCY: { from: 'agency s', id: 's.id', visible: () => 'true', code: 's.mark' },
  TASK: {
    from: 'task s',
    id: 's.id',
    visible: ({ agreements }) => `s.agreement_id = ANY(${agreements()})`,
    code: null,
  },
}

function visibleDirective({ agencies, agreements }: Reach): string {
  const own = `= ANY(${agencies()})`
  return `(s.registered_by_id ${own}
    OR v.state = 'CONFIRMED' AND (s.issuer_id ${own}
      OR EXISTS (SELECT 1 FROM document_actor a WHERE a.document_id = s.id AND a.agency_id ${own})
      OR EXISTS (SELECT 1 FROM instruction i JOIN instruction_actor a ON a.instruction_id = i.id
        WHERE i.directive_id = v.id AND a.agency_id ${own}))
    OR EXISTS (SELECT 1 FROM instruction i JOIN task t ON t.instruction_id = i.id
      WHERE i.directive_id = v.id AND t.agreement_id = ANY(${agreements()})))`
}

/** The page's rows with what is shown of them; `p` is the page. */
export const DESCRIBED = `
  SELECT p.kind, p.id,
    coalesce(t.title, a.title, c.name, g.name, nullif(concat_ws(' · ', d.symbol, d.subject), ''), d.kind, '') AS title,
    left(coalesce(t.description, a.summary, array_to_string(g.aliases, ', '), d.text,
      (SELECT string_agg(n.text, ' · ' ORDER BY n.number) FROM campaign_content n
        WHERE n.campaign_id = c.id AND n.removed_at IS NULL), ''), 4000) AS text
  FROM page p
  LEFT JOIN task t ON p.kind = 'TASK' AND t.id = p.id
  LEFT JOIN agreement a ON p.kind = 'AGREEMENT' AND a.id = p.id
  LEFT JOIN campaign c ON p.kind = 'CAMPAIGN' AND c.id = p.id
  LEFT JOIN agency g ON p.kind = 'AGENCY' AND g.id = p.id
  LEFT JOIN directive v ON p.kind = 'DIRECTIVE' AND v.id = p.id
  LEFT JOIN official_document d ON d.id = v.document_id
  ORDER BY p.tier, p.turn, p.id DESC`
