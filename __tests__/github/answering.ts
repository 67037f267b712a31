import type { GitHub } from '../../src/github/client.ts'
import { Lanes } from '../../src/github/limits/lanes.ts'
import { Waiting } from '../../src/github/limits/waiting.ts'
import { testClock } from './test-clock.ts'

/** A GitHub that answers each question with the same data, without any patience. */
export function answering(data: unknown): GitHub {
  const ask: GitHub['graphql'] = async ({ decode }) => decode(data, new Map())
  return {
    apiUrl: 'https://api.example.com',
    graphql: ask,
    retrying: (_, attempt) => attempt(ask),
    rest: async ({ decode }) => decode({ data, hasNextPage: false }),
    async *pages({ decode }) {
      yield decode({ data, hasNextPage: false })
    },
    afford: () => {},
    reserve: () => ({ hold: () => {}, release: () => {} }),
    waits: new Waiting(testClock(), 0),
    lanes: new Lanes(testClock()),
    spent: { requests: 0, points: 0 },
  }
}
