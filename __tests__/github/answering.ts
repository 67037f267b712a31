import type { GitHub } from '../../src/github/client.ts'

/** A GitHub that answers each question with the same data, without any patience. */
export function answering(data: unknown): GitHub {
  const ask: GitHub['graphql'] = async ({ decode }) => decode(data)
  return {
    apiUrl: 'https://api.example.com',
    graphql: ask,
    retrying: (_, attempt) => attempt(ask),
    rest: async ({ decode }) => decode({ data, hasNextPage: false }),
    afford: () => {},
  }
}
