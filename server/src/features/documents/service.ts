import { dateOf, dayOf } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { plainText, searchKeyOf } from '#platform/text.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Write } from '#platform/write.ts'
import type { CitationRole, DocumentActorRole, DocumentEffectKind, OfficialDocument, Prisma } from '#prisma'
import { readableBy, visibleTo } from './policy.ts'
import { citedAmong, cites, type DocumentIdentity, numberKeyOf, sameIssuer, symbolKeyOf } from './rules.ts'

/** The parts of a document that its head and foot give. `issuedOn` is a civil day; null is what is not printed. */
export interface DocumentHeader {
  readonly kind: string | null
  readonly symbol: string | null
  readonly issuerId: string | null
  readonly issuerText: string | null
  readonly issuedOn: string | null
  readonly place: string | null
  readonly subject: string | null
  readonly urgency: string | null
  readonly signerForm: string | null
  readonly signerTitle: string | null
  readonly signerName: string | null
}

/** A body under "Kính gửi" or "Nơi nhận". */
export interface NewDocumentActor {
  readonly role: DocumentActorRole
  readonly purpose: string | null
  readonly text: string
  readonly agencyId: string | null
}

/** A document named in the text, `start` to `end` its place there (UTF-16). */
export interface NewCitation {
  readonly symbol: string | null
  readonly kind: string | null
  readonly issuedOn: string | null
  readonly issuerText: string | null
  readonly title: string | null
  readonly role: CitationRole
  readonly start: number
  readonly end: number
}

/** A document to register. */
export interface NewDocument {
  readonly header: DocumentHeader
  /** The civil day by which the sender wants an answer. */
  readonly dueOn: string | null
  readonly text: string
  readonly sourceFormat: string
  readonly sourceFileId: string | null
  readonly registeredById: string
  readonly createdById: string
  readonly actors: readonly NewDocumentActor[]
  readonly citations: readonly NewCitation[]
}

/** Rows a statement writes at once; PostgreSQL takes 65,535 values a statement. */
const BATCH = 1_000

/** Rows in portions one statement can take. */
export function batches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
    rows.slice(i * BATCH, (i + 1) * BATCH),
  )
}

/**
 * Makes writers of the same documents queue: those that register a symbol and those that cite it. Without it two
 * twins, or a document and one that cites it, registered at once would not see each other.
 */
export async function lockSymbols(tx: Tx, symbols: readonly (string | null)[]): Promise<void> {
  const keys = [...new Set(symbols.map((symbol) => symbolKeyOf(symbol) ?? ''))].sort()
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('document:' || key, 0))
    FROM unnest(${keys}::text[]) WITH ORDINALITY AS keys(key, place) ORDER BY place`
}

/**
 * A document the viewer may read that is the same one: symbol, issuer and day; the same text when it has no symbol.
 * One that recalls, updates or replaces it bears all that too and is another one, unless it came for the same purpose
 * with the same text.
 * @param effect what the document came for; null for an ordinary one
 * @returns its id, or null
 */
export async function findTwin(
  tx: Tx,
  viewer: Viewer,
  { header, text, effect }: Pick<NewDocument, 'header' | 'text'> & { effect: DocumentEffectKind | null },
): Promise<string | null> {
  const symbolKey = symbolKeyOf(header.symbol)
  const issuedOn = header.issuedOn ? dateOf(header.issuedOn) : null
  const found = await tx.officialDocument.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        symbolKey === null ? { symbolKey, text } : { symbolKey, issuedOn },
        samePurpose(effect, text),
      ],
    },
    select: { id: true, issuerId: true, issuerText: true },
    orderBy: { id: 'asc' },
  })
  const twin = symbolKey === null ? found[0] : found.find((document) => sameIssuer(document, header))
  return twin?.id ?? null
}

function samePurpose(effect: DocumentEffectKind | null, text: string): Prisma.OfficialDocumentWhereInput {
  if (effect !== null) return { text, effects: { some: { kind: effect } } }
  return { OR: [{ effects: { none: {} } }, { text, effects: { none: { kind: 'RECALL' } } }] }
}

/** Registers a document with its actors and citations; `linkCitations` connects it. @returns its id */
export async function insertDocument(w: Write, document: NewDocument): Promise<string> {
  const { actors, citations, header, dueOn, ...rest } = document
  const columns = { ...headerColumns(header, document.text), dueOn: dueOn ? dateOf(dueOn) : null }
  const { id } = await w.tx.officialDocument.create({
    data: { ...rest, ...columns, registeredAt: w.at },
    select: { id: true },
  })
  const placed = [...placesOf(actors, 'ADDRESSEE'), ...placesOf(actors, 'RECIPIENT')]
  for (const rows of batches(placed)) {
    await w.tx.documentActor.createMany({ data: rows.map((row) => ({ ...row, documentId: id })) })
  }
  for (const rows of batches(citations)) {
    await w.tx.citation.createMany({
      data: rows.map((row) => ({
        ...row,
        fromId: id,
        symbolKey: symbolKeyOf(row.symbol),
        issuedOn: row.issuedOn ? dateOf(row.issuedOn) : null,
      })),
    })
  }
  return id
}

function placesOf(actors: readonly NewDocumentActor[], role: DocumentActorRole) {
  return actors.filter((actor) => actor.role === role).map((actor, position) => ({ ...actor, position }))
}

function headerColumns(header: DocumentHeader, text: string) {
  const { kind, symbol, subject, issuerText, signerName } = header
  return {
    ...header,
    symbolKey: symbolKeyOf(symbol),
    numberKey: numberKeyOf(symbol),
    issuedOn: header.issuedOn ? dateOf(header.issuedOn) : null,
    searchKey: searchKeyOf(symbol, kind, subject, issuerText, signerName, text.slice(0, 4_000)),
  }
}

/** The head and foot of a stored document. */
export function headerOf(document: OfficialDocument): DocumentHeader {
  const { kind, symbol, issuerId, issuerText, place, subject, urgency } = document
  const { signerForm, signerTitle, signerName } = document
  const issuedOn = document.issuedOn ? dayOf(document.issuedOn) : null
  const signer = { signerForm, signerTitle, signerName }
  return { kind, symbol, issuerId, issuerText, issuedOn, place, subject, urgency, ...signer }
}

/** Replaces a document's head and foot; its links are drawn anew by `linkCitations`. */
export async function updateHeader(
  tx: Tx,
  document: OfficialDocument,
  header: DocumentHeader,
): Promise<void> {
  await tx.officialDocument.update({
    where: { id: document.id },
    data: headerColumns(header, document.text),
  })
}

/**
 * Draws a document's citations in both directions: its own to what its registering agency may read, and waiting ones
 * of agencies that may read it to it. Links to it that a corrected symbol or day made wrong are dissolved.
 * @returns how many links were drawn
 */
export async function linkCitations(tx: Tx, documentId: string): Promise<number> {
  const document = await tx.officialDocument.findUniqueOrThrow({
    where: { id: documentId },
    include: { citations: true, citedBy: true },
  })
  const identity = identityOf(document)
  const wrong = document.citedBy.filter((citation) => !cites(citedOf(citation), identity))
  await tx.citation.updateMany({ where: { id: { in: wrong.map(({ id }) => id) } }, data: { toId: null } })
  const waiting = await tx.citation.findMany({
    where: { toId: null, symbolKey: document.symbolKey ?? '', fromId: { not: documentId } },
    include: { from: { select: { registeredById: true } } },
  })
  const own = document.citations.filter((citation) => citation.toId === null && citation.symbolKey !== null)
  const open = [...own.map((citation) => ({ ...citation, from: document })), ...waiting]
  return drawLinks(tx, open)
}

type OpenCitation = Awaited<ReturnType<Tx['citation']['findMany']>>[number] & {
  readonly from: { readonly registeredById: string }
}

async function drawLinks(tx: Tx, open: readonly OpenCitation[]): Promise<number> {
  let drawn = 0
  for (const registeredById of new Set(open.map(({ from }) => from.registeredById))) {
    const citations = open.filter(({ from }) => from.registeredById === registeredById)
    const keys = [...new Set(citations.flatMap(({ symbolKey }) => symbolKey ?? []))]
    const rows = await tx.officialDocument.findMany({
      where: { symbolKey: { in: keys }, AND: readableBy([registeredById]) },
      omit: { text: true, searchKey: true },
    })
    const identities = rows.map(identityOf)
    for (const citation of citations) {
      const others = identities.filter(({ id }) => id !== citation.fromId)
      const target = citedAmong(citedOf(citation), others, registeredById)
      if (!target) continue
      await tx.citation.update({ where: { id: citation.id }, data: { toId: target.id } })
      drawn++
    }
  }
  return drawn
}

/** What identifies a stored document. */
export function identityOf(document: Omit<OfficialDocument, 'text' | 'searchKey'>): DocumentIdentity {
  const { id, symbol, symbolKey, issuerId, issuerText, registeredById } = document
  const issuedOn = document.issuedOn ? dayOf(document.issuedOn) : null
  return { id, symbol, symbolKey, issuedOn, issuerId, issuerText, registeredById }
}

function citedOf(citation: OpenCitation | Omit<OpenCitation, 'from'>) {
  const issuedOn = citation.issuedOn ? dayOf(citation.issuedOn) : null
  const { symbol, symbolKey, issuerText } = citation
  return { symbol, symbolKey, issuedOn, issuerText }
}

/** Links every actor of the document printed with these words to an agency. @returns how many */
export async function linkActors(
  tx: Tx,
  documentId: string,
  text: string,
  agencyId: string,
): Promise<number> {
  const actors = await tx.documentActor.findMany({
    where: { documentId },
    select: { id: true, text: true },
  })
  const ids = actors.filter((actor) => plainText(actor.text) === plainText(text)).map(({ id }) => id)
  const { count } = await tx.documentActor.updateMany({ where: { id: { in: ids } }, data: { agencyId } })
  return count
}

/** Marks the document opened now for those of the agencies it is written or sent to. @returns the newly marked ones */
export async function markOpened(
  w: Write,
  documentId: string,
  agencyIds: readonly string[],
): Promise<readonly string[]> {
  const where = { documentId, agencyId: { in: [...agencyIds] }, openedAt: null }
  const unopened = await w.tx.documentActor.findMany({ where, select: { agencyId: true } })
  await w.tx.documentActor.updateMany({ where, data: { openedAt: w.at } })
  return [...new Set(unopened.flatMap(({ agencyId }) => agencyId ?? []))]
}
