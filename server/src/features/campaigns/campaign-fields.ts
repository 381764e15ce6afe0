import { dayOf } from '#platform/clock.ts'
import { ValidationError } from '#platform/errors.ts'
import { requiredText } from '#platform/input.ts'
import type { Campaign, CampaignContent } from '#prisma'

/** A content as it shall be; without an id it is new. */
export interface ContentInput {
  readonly id?: string | null | undefined
  readonly number: number
  readonly text: string
}

/** A campaign's fields as edited and journalled; days are civil days. */
export interface CampaignFields {
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** A campaign with its contents, removed ones included. */
export type CampaignWithContents = Campaign & { readonly contents: readonly CampaignContent[] }

const MAX_CONTENTS = 100

/** Contents checked and cleaned. @throws ValidationError naming the field */
export function cleanContents(contents: readonly ContentInput[]): readonly ContentInput[] {
  if (contents.length > MAX_CONTENTS) {
    throw new ValidationError('TOO_MANY', 'contents', { max: MAX_CONTENTS })
  }
  return contents.map((content, i) => ({
    ...content,
    text: requiredText(content.text, `contents.${i}.text`, 2_000),
  }))
}

/** Whether a content already says so under this number. */
export function sameContent(row: CampaignContent, item: ContentInput): boolean {
  return row.number === item.number && row.text === item.text
}

/** Contents as journalled: `content.<id>` says "<number>. <text>". */
export function contentFields(
  contents: readonly { readonly id: string; readonly number: number; readonly text: string }[],
): Record<string, string> {
  return Object.fromEntries(contents.map(({ id, number, text }) => [`content.${id}`, `${number}. ${text}`]))
}

/** A campaign's fields as they stand. */
export function fieldsOf(campaign: Campaign): CampaignFields {
  return {
    name: campaign.name,
    startsOn: campaign.startsOn && dayOf(campaign.startsOn),
    endsOn: campaign.endsOn && dayOf(campaign.endsOn),
  }
}

/** The fields that differ, before and after. */
export function changedFields(before: CampaignFields, after: CampaignFields) {
  const fields = (['name', 'startsOn', 'endsOn'] as const).filter((field) => before[field] !== after[field])
  const pick = (from: CampaignFields) => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { before: pick(before), after: pick(after) }
}
