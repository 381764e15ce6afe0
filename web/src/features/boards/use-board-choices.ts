import { useState } from 'react'
import { useQuery } from 'urql'
import { BoardChoicesDocument, type BoardChoicesQuery } from '#graphql/generated/graphql.ts'

type BoardNode = Extract<NonNullable<BoardChoicesQuery['node']>, { __typename: 'Agreement' }>['board']

interface BoardChoices {
  /** Who does the board's tasks. */
  assignees: BoardNode['assignees']
  /** The letters its tasks were made from. */
  directives: BoardNode['directives']
  /** Asks for them as they are now, with the contents and articles, which the cache hands to all who show them. */
  ask: () => void
}

/** What a board can be narrowed by; asked for when it is needed, or with `ask`. */
export function useBoardChoices(agreementId: string, needed: boolean): BoardChoices {
  const [wanted, setWanted] = useState(false)
  const [{ data }, again] = useQuery({
    query: BoardChoicesDocument,
    variables: { agreementId },
    requestPolicy: 'cache-and-network',
    pause: !needed && !wanted,
  })
  const board = data?.node?.__typename === 'Agreement' ? data.node.board : null
  return {
    assignees: board?.assignees ?? [],
    directives: board?.directives ?? [],
    ask: () => {
      setWanted(true)
      if (wanted || needed) again({ requestPolicy: 'network-only' })
    },
  }
}
