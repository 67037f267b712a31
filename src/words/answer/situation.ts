import type { Contributor } from '../../measure/count/contributor.ts'
import { type Figures, figuresOf } from '../../measure/figures/figures.ts'
import { type Fraction, fraction } from '../../measure/figures/fraction.ts'
import { headlineBaseline } from '../../measure/figures/holders.ts'
import type { Factor, Holding } from '../../measure/figures/pony-factor.ts'
import { isActive } from '../../measure/measure.ts'
import type { Baseline, MeasureRules } from '../../measure/rules.ts'
import type { View } from '../view.ts'

/** Somebody whose part in the code is told. */
export interface Somebody extends Holding {
  readonly lastActivity: number
}

/**
 * Who made what, and who of them is active: all that a verdict hangs on. Of a report as it is, or of one with people clicked
 * away.
 */
export interface Situation<Who extends Somebody = Somebody> {
  readonly rules: Pick<MeasureRules, 'baseline' | 'majorityThreshold'>
  /** Everybody, most commits first. */
  readonly people: readonly Who[]
  /** V, in the units of their volumes. */
  readonly volume: bigint
  readonly figures: Figures<Who>
  readonly isActive: (person: Who) => boolean
  /** What somebody is called in a sentence. */
  readonly name: (person: Who) => string
  /** A day, written so that no line ends within it. */
  readonly day: (instant: number) => string
}

/** The situation that a report is about. */
export function situationOf({ report, name, medium }: View): Situation<Contributor> {
  const { rules, tally, figures, cutoff } = report.measurement
  const { contributors: people, volume } = tally
  return {
    rules,
    people,
    volume,
    figures,
    isActive: person => isActive(person, cutoff),
    name,
    day: medium.day,
  }
}

/** The people behind the factor that a situation is about; nobody where nobody is active. */
export function holdersIn<Who extends Somebody>(situation: Situation<Who>): readonly Who[] {
  return holdersBehind(situation.figures.augmented[headlineBaseline(situation)])
}

/** The people behind a factor. */
export function holdersBehind<Who extends Holding>(factor: Factor<Who>): readonly Who[] {
  return factor.reached ? factor.holders : []
}

/** Those who are active and hold no part of a baseline's factor, most commits first. */
export function nextInLine<Who extends Somebody>(situation: Situation<Who>, baseline: Baseline): readonly Who[] {
  const holders = new Set(holdersBehind(situation.figures.augmented[baseline]))
  return situation.people.filter(person => situation.isActive(person) && !holders.has(person))
}

/** Those who have left, most commits first. */
export function thoseWhoLeft<Who extends Somebody>({ people, isActive }: Situation<Who>): readonly Who[] {
  return people.filter(person => !isActive(person))
}

/** What some people made together, as a part of all commits. */
export function shareOf({ volume }: Pick<Situation, 'volume'>, people: readonly Holding[]): Fraction {
  return fraction(
    people.reduce((sum, person) => sum + person.volume, 0n),
    volume,
  )
}

/** The figures if some more people had left. */
export function figuresWithout<Who extends Somebody>(
  { people, volume, rules, isActive }: Situation<Who>,
  leaving: readonly Who[],
): Figures<Who> {
  const gone = new Set(leaving)
  return figuresOf(
    { contributors: people, volume },
    rules.majorityThreshold.share,
    person => isActive(person) && !gone.has(person),
  )
}
