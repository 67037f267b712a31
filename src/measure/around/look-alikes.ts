import type { Ledger } from '../../ledger/ledger.ts'
import { type LookAlikes, lookAlikesAmong } from '../../people/audit.ts'
import { byCodeUnits } from '../../text/fold.ts'
import type { NamedStake } from '../count/contributor.ts'
import { byVolume } from '../count/stake.ts'
import { figuresOf, valuesOf } from '../figures/figures.ts'
import { holdersOf } from '../figures/holders.ts'
import { isActive, type Measurement } from '../measure.ts'
import { changesVerdict } from './doubts/doubts.ts'

/** Of so many groups, those with most commits, it is computed what uniting them would change. */
const MOST_COMPUTED = 20

/**
 * People who share a name and were not united, a group for each name: first those whose union would change the risk level or an
 * APF, then those among whom somebody is a holder, then those with most commits.
 */
export function rankedLookAlikes(
  { identities, register }: Pick<Ledger, 'identities' | 'register'>,
  measurement: Measurement<NamedStake>,
): readonly LookAlikes<NamedStake>[] {
  const holders = new Set(holdersOf(measurement).map(({ id }) => id))
  return lookAlikesAmong(measurement.tally.contributors, identities)
    .map(group => ({ ...group, volume: group.people.reduce((sum, { volume }) => sum + volume, 0n) }))
    .sort((left, right) => byVolume(left, right) || byCodeUnits(left.name, right.name))
    .map((group, index) => {
      const isTelling =
        index < MOST_COMPUTED && changesVerdict({ figures: figuresUnited(group, measurement) }, measurement)
      return { group, weight: isTelling ? 0 : group.people.some(person => holders.has(person.id)) ? 1 : 2 }
    })
    .sort((left, right) => left.weight - right.weight)
    .map(({ group: { name, people } }, index) => ({ name: register.shown(name, `Name ${index + 1}`), people }))
}

/** The figures if these people were one. */
function figuresUnited({ people }: LookAlikes<NamedStake>, { tally, rules, cutoff }: Measurement) {
  const one = {
    volume: people.reduce((sum, { volume }) => sum + volume, 0n),
    lastActivity: Math.max(...people.map(({ lastActivity }) => lastActivity)),
  }
  const united = new Set(people.map(({ id }) => id))
  const others = tally.contributors.filter(person => !united.has(person.id))
  const contributors = [...others, one].sort(byVolume)
  const figures = figuresOf({ contributors, volume: tally.volume }, rules.majorityThreshold.share, holder =>
    isActive(holder, cutoff),
  )
  return valuesOf(figures)
}
