import { agencyLoader } from '#features/agencies/loaders.ts'
import { personLoader } from '#features/people/loaders.ts'
import type { GraphQLContext } from '#graphql/context.ts'
import { articleLoader, contentLoader } from './loaders.ts'

const AGENCIES = new Set(['leadAgencyId', 'coordinatingAgencyIds', 'agencyId', 'confirmedBy'])

/** A journalled value as a person reads it: names for ids, a list joined; null for nothing. */
export async function valueWords(field: string, value: unknown, ctx: GraphQLContext): Promise<string | null> {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    const words = await Promise.all(value.map((item) => valueWords(field, item, ctx)))
    return words.filter((word) => word !== null).join(', ') || null
  }
  const text = String(value)
  if (AGENCIES.has(field)) return (await agencyLoader(ctx).load(text))?.name ?? null
  if (field === 'assigneeIds') return (await personLoader(ctx).load(text))?.name ?? null
  if (field === 'contentId') {
    const content = await contentLoader(ctx).load(text)
    return content && `${content.number}. ${content.text}`
  }
  if (field === 'articleId') {
    const article = await articleLoader(ctx).load(text)
    return article && `${article.number}. ${article.title}`
  }
  return text
}
