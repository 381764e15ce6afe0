import {
  actingAgency,
  boardStream,
  type ReadableAgreement,
  readableAgreement,
} from '#features/agreements/service.ts'
import { ForbiddenError, StateError, ValidationError } from '#platform/errors.ts'
import { optionalText, requiredText } from '#platform/input.ts'
import { editList, type ListEdit } from '#platform/numbered-list.ts'
import { requireWriter, type ServiceContext } from '#platform/service-context.ts'
import { type Write, write } from '#platform/write.ts'
import type { CoordinationRegulation, RegulationArticle } from '#prisma'
import { regulationUpdated } from './changes.ts'
import { can } from './policy.ts'
import { type ArticleText, journalled, type RegulationHead, sameArticle } from './rules.ts'

/** An article as it shall be; without an id it is new. */
export interface ArticleInput {
  readonly id?: string | null | undefined
  readonly number: number
  readonly chapter?: string | null | undefined
  readonly title: string
  readonly text: string
}

/** The whole regulation as it shall be. */
export interface RegulationInput {
  readonly agreementId: string
  /** The version the text was edited on; absent or 0 for an agreement that has none yet. */
  readonly expectedVersion?: number | null | undefined
  readonly title: string
  readonly symbol?: string | null | undefined
  readonly preamble?: string | null | undefined
  readonly articles: readonly ArticleInput[]
}

type Kept = CoordinationRegulation & { readonly articles: readonly RegulationArticle[] }
type Article = ArticleText & { readonly id: string | null }

const MAX_ARTICLES = 300

/**
 * Writes an agreement's regulation, new or edited. Articles keep their ids, so tasks keep pointing at them; one left
 * out is marked as removed and stays readable by those tasks. Saving what stands changes nothing.
 * @throws NotFoundError, ForbiddenError, ValidationError
 * @throws StateError STALE when another person saved since
 */
export async function saveRegulation(
  ctx: ServiceContext,
  input: RegulationInput,
): Promise<{ regulationId: string }> {
  const viewer = requireWriter(ctx)
  const head = cleanHead(input)
  const articles = cleanArticles(input.articles)
  return write(ctx, 'saveRegulation', input, async (w) => {
    await w.lock(boardStream(input.agreementId))
    const agreement = await readableAgreement(w.tx, viewer, input.agreementId)
    if (!can.edit(viewer, agreement.parties)) throw new ForbiddenError()
    const kept = await w.tx.coordinationRegulation.findUnique({
      where: { agreementId: agreement.id },
      include: { articles: true },
    })
    refuseStale(kept, input.expectedVersion ?? 0)
    const edit = editList(kept?.articles ?? [], articles, sameArticle, 'articles')
    if (kept && unchanged(kept, head, edit)) return { regulationId: kept.id }
    return save(w, { agreement, kept, head, edit, agencyId: actingAgency(viewer, agreement.parties) })
  })
}

function cleanHead(input: RegulationInput): RegulationHead {
  return {
    title: requiredText(input.title, 'title', 500),
    symbol: optionalText(input.symbol, 'symbol', 100) || null,
    preamble: optionalText(input.preamble, 'preamble', 20_000),
  }
}

function cleanArticles(articles: readonly ArticleInput[]): readonly Article[] {
  if (articles.length > MAX_ARTICLES) {
    throw new ValidationError('TOO_MANY', 'articles', { max: MAX_ARTICLES })
  }
  return articles.map((article, i) => ({
    id: article.id ?? null,
    number: article.number,
    chapter: optionalText(article.chapter, `articles.${i}.chapter`, 300) || null,
    title: requiredText(article.title, `articles.${i}.title`, 500),
    text: optionalText(article.text, `articles.${i}.text`, 20_000),
  }))
}

function refuseStale(kept: Kept | null, expected: number): void {
  const current = kept?.version ?? 0
  if (current !== expected) {
    throw new StateError('STALE', { expected, current }, ['input', 'expectedVersion'])
  }
}

function unchanged(kept: Kept, head: RegulationHead, edit: ListEdit<RegulationArticle, Article>): boolean {
  const sameHead = kept.title === head.title && kept.symbol === head.symbol && kept.preamble === head.preamble
  return sameHead && edit.added.length + edit.changed.length + edit.removed.length === 0
}

interface Save {
  readonly agreement: ReadableAgreement
  readonly kept: Kept | null
  readonly head: RegulationHead
  readonly edit: ListEdit<RegulationArticle, Article>
  readonly agencyId: string | null
}

async function save(w: Write, { agreement, kept, head, edit, agencyId }: Save) {
  const regulation = await w.tx.coordinationRegulation.upsert({
    where: { agreementId: agreement.id },
    create: { ...head, agreementId: agreement.id },
    update: { ...head, version: { increment: 1 } },
  })
  const addedIds = await saveArticles(w, regulation.id, edit)
  const change = journalled({ before: kept, after: head }, edit, addedIds)
  await w.append(boardStream(agreement.id), agencyId, {
    kind: 'REGULATION_UPDATED',
    entityType: 'CoordinationRegulation',
    entityId: regulation.id,
    change: regulationUpdated.parse({ version: regulation.version, ...change }),
  })
  return { regulationId: regulation.id }
}

async function saveArticles(
  w: Write,
  regulationId: string,
  edit: ListEdit<RegulationArticle, Article>,
): Promise<readonly string[]> {
  const removed = edit.removed.map((row) => row.id)
  await w.tx.regulationArticle.updateMany({ where: { id: { in: removed } }, data: { removedAt: w.at } })
  for (const { row, item } of edit.changed) {
    const { id: _, ...data } = item
    await w.tx.regulationArticle.update({ where: { id: row.id }, data: { ...data, removedAt: null } })
  }
  const made = await w.tx.regulationArticle.createManyAndReturn({
    data: edit.added.map(({ id: _, ...data }) => ({ ...data, regulationId })),
    select: { id: true },
  })
  return made.map((row) => row.id)
}
