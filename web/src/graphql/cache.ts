import { type Cache, cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { possibleTypes, withoutId } from './generated/schema-facts.ts'

/** Things without an id live inside whatever holds them. */
const embedded = () => null

/** Figures are kept under their agreement, so that an event renews them wherever they stand. */
function keyOfProgress(data: Readonly<Record<string, unknown>>): string | null {
  return typeof data.agreementId === 'string' ? data.agreementId : null
}

/** Makes every cached answer to a root list be asked anew the next time it is shown. */
function forgetList(field: string) {
  return (_result: unknown, _args: unknown, cache: Cache): void => {
    for (const known of cache.inspectFields('Query')) {
      if (known.fieldName === field) cache.invalidate('Query', known.fieldKey)
    }
  }
}

/** The normalised cache: one copy of each thing, whichever page asked for it. */
export const cache = cacheExchange({
  possibleTypes,
  keys: { ...Object.fromEntries(withoutId.map((name) => [name, embedded])), Progress: keyOfProgress },
  resolvers: {
    Query: { agreements: relayPagination(), directives: relayPagination(), agencies: relayPagination() },
  },
  updates: {
    Mutation: {
      createAgreement: forgetList('agreements'),
      importDirective: forgetList('directives'),
      createAgency: forgetList('agencies'),
      createCampaign: forgetList('campaigns'),
    },
  },
})
