import { useQuery } from 'urql'
import {
  GroupMembersDocument,
  type GroupMembersQuery,
  type PlacedAgencyFragment,
} from '#graphql/generated/graphql.ts'
import type { NamePlace } from './linking.ts'

/** The present members of a group, at most two hundred, or why there are none to show. */
export interface GroupMembersAnswer {
  readonly members: readonly PlacedAgencyFragment[] | null
  readonly failed: boolean
}

/** Asks who is in a group today; only while `wanted`. */
export function useGroupMembers({ ownerId, text }: NamePlace, wanted = true): GroupMembersAnswer {
  const [{ data, error }] = useQuery({
    query: GroupMembersDocument,
    variables: { id: ownerId, text },
    pause: !wanted,
  })
  return { members: membersIn(data?.node), failed: error !== undefined }
}

function membersIn(node: GroupMembersQuery['node'] | undefined): readonly PlacedAgencyFragment[] | null {
  const named =
    node?.__typename === 'Instruction'
      ? [...node.leads, ...node.coordinates]
      : node?.__typename === 'OfficialDocument'
        ? [...node.addressees, ...node.recipients]
        : []
  return named[0]?.presentMembers ?? null
}
