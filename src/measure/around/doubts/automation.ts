import type { Ledger } from '../../../ledger/ledger.ts'
import { looksAutomated } from '../../../people/automation.ts'
import { identityAt } from '../../../people/recognise.ts'
import type { NamedStake } from '../../count/contributor.ts'
import { attributeCommits } from '../../count/stake.ts'
import { figuresOfAttribution, type Measurement } from '../../measure.ts'
import { asShown, type DoubtedName, type Finding } from './doubt.ts'

/** Names and addresses that look like automation and are counted. An identity is left out by itself, as a bot is. */
export function automation(ledger: Ledger, { rules, moment, tally }: Measurement<NamedStake>): Finding | null {
  const suspects = suspectsAmong(ledger, tally.contributors)
  if (suspects.size === 0) return null
  const identities = ledger.identities.map((identity, index) => ({
    ...identity,
    isBot: (rules.excludeBots && identity.isBot) || suspects.has(index),
  }))
  const attribution = attributeCommits({ ...ledger, identities }, { ...rules, excludeBots: true }, moment.until)
  const leftOut = [...attribution.credits.leftOut]
    .filter(([first]) => suspects.has(first))
    .sort(([, left], [, right]) => right.commits - left.commits)
  if (leftOut.length === 0) return null
  return {
    about: leftOut.flatMap(([first], index) => {
      const contributor = suspects.get(first)
      return contributor === undefined ? [] : [nameOf(first, contributor, suspects, ledger, index + 1)]
    }),
    commits: leftOut.reduce((sum, [, { commits }]) => sum + commits, 0),
    figures: figuresOfAttribution(attribution, rules, moment).figures,
  }
}

/** The identities that look like automation, and as whom they are counted. What is known for a bot is counted on purpose. */
function suspectsAmong({ identities }: Ledger, contributors: readonly NamedStake[]): ReadonlyMap<number, NamedStake> {
  return new Map(
    contributors.flatMap(contributor =>
      contributor.members
        .filter(index => {
          const identity = identityAt(identities, index)
          return !identity.isBot && looksAutomated(identity.name, identity.email, identity.logins)
        })
        .map(index => [index, contributor] as const),
    ),
  )
}

/**
 * A person's own name stays out of it where only one of several identities looks like automation.
 *
 * @param number the place among all that look like it
 */
function nameOf(
  index: number,
  contributor: NamedStake,
  suspects: ReadonlyMap<number, NamedStake>,
  { identities, register }: Ledger,
  number: number,
): DoubtedName {
  const { shownName } = identityAt(identities, index)
  const isWhole = contributor.members.every(member => suspects.has(member))
  if (isWhole || shownName === '') return asShown(contributor)
  return { name: register.otherName(contributor, shownName, number), login: null, contributor }
}
