/** A first query to paste into a terminal: who am I, and which agreements do I see. */
export function curlOf(origin: string, token: string): string {
  const query = '{ viewer { name } agreements(first: 5) { nodes { code title } } }'
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n')
}
