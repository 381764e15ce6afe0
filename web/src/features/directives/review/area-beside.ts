import type { PlacedAgencyFragment } from '#graphql/generated/graphql.ts'

/** The area to tell beside an agency's name; null where the name tells it already. */
export function areaBeside({ name, area }: Pick<PlacedAgencyFragment, 'name' | 'area'>): string | null {
  const lower = (words: string) => words.toLocaleLowerCase('vi')
  return area && !lower(name).includes(lower(area.name)) ? area.name : null
}
