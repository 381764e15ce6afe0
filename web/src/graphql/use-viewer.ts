import { useQuery } from 'urql'
import { client } from './client.ts'
import { ViewerDocument, type ViewerQuery } from './generated/graphql.ts'

/** Who is signed in, with their posts that have not ended. */
export type CurrentViewer = NonNullable<ViewerQuery['viewer']>

/** The viewer; null while it is asked and when nobody is signed in. Asked once a page. */
export function useViewer(): CurrentViewer | null {
  const [{ data }] = useQuery({ query: ViewerDocument })
  return data?.viewer ?? null
}

/** The viewer's id as a person, for code outside React; null while it is not known. */
export function viewerIdNow(): string | null {
  return client.readQuery(ViewerDocument, {})?.data?.viewer?.person.id ?? null
}
