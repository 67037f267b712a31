import type { Ledger } from '../../ledger/ledger.ts'
import { type NameLine, namesOn } from '../../people/name-list.ts'
import type { Person } from '../../people/person.ts'
import { identityAt } from '../../people/recognise.ts'
import { fold } from '../../text/fold.ts'
import type { Contributor, NamedStake } from '../count/contributor.ts'
import { type FigureValues, figuresOf, valuesOf } from '../figures/figures.ts'
import { holdersOf } from '../figures/holders.ts'
import { noBetterThan } from '../figures/risk.ts'
import { isActive, type Measurement } from '../measure.ts'

/** What the figures would be if some people had left: they become inactive, their commits stay. */
export interface Departure {
  readonly without: readonly Contributor[]
  /** Whether the settings ask for this group. */
  readonly isAsked: boolean
  readonly figures: FigureValues
}

/** How many holders are looked at one by one. */
export const LOOKED_AT = 10

/**
 * One departure for each of the first ten holders, one for the first two together, one for the first three, as far as
 * there are so many, and one for the group that was asked for. Without active people there is nobody to lose.
 *
 * @param group the people whom the settings name; empty when they name none
 */
export function departuresOf(measurement: Measurement, group: readonly Contributor[]): readonly Departure[] {
  if (measurement.figures.activeContributors === 0) return []
  const holders = holdersOf(measurement)
  const alone = holders.slice(0, LOOKED_AT).map(holder => [holder])
  const together = [2, 3].filter(count => holders.length >= count).map(count => holders.slice(0, count))
  const departure = (without: readonly Contributor[], isAsked: boolean): Departure => ({
    without,
    isAsked,
    figures: figuresWithout(measurement, without),
  })
  return [
    ...[...alone, ...together].map(without => departure(without, false)),
    ...(group.length > 0 ? [departure(group, true)] : []),
  ]
}

/** The figures if these people were no longer active; the risk is never better than with them. */
export function figuresWithout(
  { tally, rules, cutoff, figures: now }: Measurement,
  without: readonly Person[],
): FigureValues {
  const gone = new Set(without.map(({ id }) => id))
  const figures = figuresOf(
    tally,
    rules.majorityThreshold.share,
    contributor => isActive(contributor, cutoff) && !gone.has(contributor.id),
  )
  return { ...valuesOf(figures), risk: noBetterThan(now.risk, figures.risk) }
}

/** The contributors whom some logins or names mean, and the names that mean nobody. */
export interface NamedGroup {
  readonly people: readonly Contributor[]
  /** The names, each by itself. */
  readonly names: readonly string[]
  readonly unknown: readonly string[]
}

/** Finds contributors by login or name, case ignored; a name that several share means all of them. */
export function findContributors(
  lines: readonly NameLine[],
  contributors: readonly NamedStake[],
  ledger: Ledger,
): NamedGroup {
  if (lines.length === 0) return { people: [], names: [], unknown: [] }
  const called = contributors.map(contributor => appellationsOf(contributor, ledger))
  const known = new Set(called.flat())
  const names = namesOn(lines, text => known.has(fold(text)))
  const wanted = new Set(names.map(fold))
  return {
    people: contributors.filter((_, index) => called[index]?.some(appellation => wanted.has(appellation))),
    names,
    unknown: names.filter(name => !known.has(fold(name))),
  }
}

function appellationsOf(contributor: NamedStake, { register, identities }: Ledger): readonly string[] {
  const own = contributor.members.flatMap(index => {
    const identity = identityAt(identities, index)
    return [identity.name, identity.shownName, ...identity.logins]
  })
  return [register.foldedNameOf(contributor), ...own.map(fold)]
}
