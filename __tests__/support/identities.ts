import { marksOf } from '../../src/people/bots.ts'
import { parseMailmap } from '../../src/people/mailmap.ts'
import { GITHUB_COM } from '../../src/people/noreply.ts'
import { type RecognisedIdentity, recogniseIdentities } from '../../src/people/recognise.ts'
import type { Person } from './people.ts'

/** What identities stand for on github.com, without a mailmap and but for the `[bot]` rule without bots. */
export function identitiesOf(people: readonly Person[]): readonly RecognisedIdentity[] {
  return recogniseIdentities(people, { mailmap: parseMailmap(''), bots: marksOf([]), server: GITHUB_COM })
}
