import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { subscribeById } from './by-id.ts'
import { cache } from './cache.ts'
import { connectionState } from './connection.ts'
import { freshExchange } from './fresh.ts'
import { keepShownExchange } from './keep-shown.ts'
import { keysExchange } from './keys-exchange.ts'
import { signedOutExchange, tellSignedOut } from './signed-out.ts'
import { makeSocket, resumable } from './socket.ts'
import { guardUnsent, reliableFetch } from './transport.ts'

const socket = makeSocket(tellSignedOut)

/** The page's one GraphQL client. Components use urql's hooks; this is for code outside React. */
export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetch: reliableFetch,
  // Plain JSON is what the server answers on its short way; changes pushed to us come over the socket. The language is
  // the page's: the browser's own would win otherwise.
  fetchOptions: () => ({
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang || 'vi',
      'graphql-require-preflight': '1',
    },
  }),
  exchanges: [
    keepShownExchange,
    cache,
    freshExchange(),
    signedOutExchange,
    keysExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables, operationName }) => ({
        subscribe: (sink) => {
          const { payload, note } = resumable({
            query,
            variables: { ...variables },
            operationName: operationName ?? null,
          })
          const unsubscribe = subscribeById(socket, payload, {
            next: (result) => {
              note(result.data)
              sink.next({
                data: result.data ?? null,
                ...(result.errors ? { errors: [...result.errors] } : {}),
              })
            },
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          })
          return { unsubscribe }
        },
      }),
    }),
  ],
})

guardUnsent(() => connectionState().pending > 0)
