import { useQuery, useSubscription } from 'urql'
import {
  AgreementPageDocument,
  type AgreementPageQuery,
  ProgressChangedDocument,
} from '#graphql/generated/graphql.ts'

/** An agreement as its page shows it. */
export type PageAgreement = Extract<NonNullable<AgreementPageQuery['node']>, { __typename: 'Agreement' }>

interface Loaded {
  agreement: PageAgreement | null
  loading: boolean
  /** The request failed and nothing is known. */
  failed: boolean
  again: () => void
}

/** An agreement with what its page needs; `fresh` asks the server also when the cache knows it. */
export function useAgreement(id: string, fresh = false): Loaded {
  const [{ data, fetching, error }, ask] = useQuery({
    query: AgreementPageDocument,
    variables: { id },
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  })
  const node = data?.node
  const agreement = node?.__typename === 'Agreement' ? node : null
  return {
    agreement,
    loading: fetching && !agreement,
    failed: !agreement && error !== undefined,
    again: () => ask({ requestPolicy: 'network-only' }),
  }
}

/** Keeps an agreement's figures as they are now; they are read where they always are, under the agreement. */
export function useLiveProgress(agreementId: string): void {
  useSubscription({ query: ProgressChangedDocument, variables: { agreementId } })
}
