import type { Contributor } from '../../../measure/count/contributor.ts'
import { type Figures, figuresOf } from '../../../measure/figures/figures.ts'
import { noBetterThan } from '../../../measure/figures/risk.ts'
import { isActive } from '../../../measure/measure.ts'
import type { Baseline, Percentage } from '../../../measure/rules.ts'
import type { Report } from '../../../report/report.ts'
import { fourFigures } from '../../../words/answer/four-figures.ts'
import { plain } from '../../../words/medium.ts'
import { whatIfPart } from '../../../words/parts/what-if.ts'
import { viewOf } from '../../../words/view.ts'

/** A contributor as the page knows them: by their rank. */
export interface Standing extends Omit<Contributor, 'id'> {
  /** Their place among all contributors, by commits; counts from 1. Two mentions are of one person when it is the same. */
  readonly rank: number
  /** Whether they are active. */
  readonly isActive: boolean
  /** What they are called where there is nothing else to tell them from others of the same name. */
  readonly called: string
}

/** Everything that the page needs to compute the figures again, exactly, when somebody is clicked away. */
export interface Standings {
  /** All contributors, most commits first. */
  readonly people: readonly Standing[]
  /** How many units of volume make one commit. */
  readonly unit: bigint
  /** V in units. */
  readonly volume: bigint
  readonly majorityThreshold: Percentage
  readonly baseline: Baseline
  /** The ranks of those whom the settings ask `what-if` about, and who can leave. */
  readonly asked: readonly number[]
  /** How each of the four figures went; empty where there is nothing to say. */
  readonly courses: readonly string[]
  /** Where logins have their pages. */
  readonly serverUrl: string
}

/** The part of a report that the page works with. */
export function standingsOf(report: Report): Standings {
  const { tally, rules, cutoff } = report.measurement
  const view = viewOf(report, plain)
  const group = whatIfPart.in(report).find(({ isAsked }) => isAsked)
  const asked = new Set(group?.without.map(({ id }) => id))
  return {
    people: tally.contributors.map((contributor, index) => ({
      name: contributor.name,
      login: contributor.login,
      volume: contributor.volume,
      lastActivity: contributor.lastActivity,
      rank: index + 1,
      isActive: isActive(contributor, cutoff),
      called: view.name(contributor),
    })),
    unit: tally.unit,
    volume: tally.volume,
    majorityThreshold: rules.majorityThreshold,
    baseline: rules.baseline,
    asked: tally.contributors.flatMap((contributor, index) =>
      asked.has(contributor.id) && isActive(contributor, cutoff) ? [index + 1] : [],
    ),
    courses: fourFigures(view).map(({ note }) => note),
    serverUrl: report.subject.serverUrl,
  }
}

/** The people who are active once some have left. */
function remaining({ people }: Standings, gone: ReadonlySet<number>): readonly Standing[] {
  return people.filter(({ isActive, rank }) => isActive && !gone.has(rank))
}

/**
 * The figures once some people have left, by the measure's own code: they become inactive, their commits stay. The risk
 * is never better than the report's own.
 *
 * @param gone the ranks of those who left
 */
export function figuresWithout(standings: Standings, gone: ReadonlySet<number>): Figures<Standing> {
  const own = figuresAmong(standings, remaining(standings, new Set()))
  if (gone.size === 0) return own
  const figures = figuresAmong(standings, remaining(standings, gone))
  return { ...figures, risk: noBetterThan(own.risk, figures.risk) }
}

function figuresAmong({ people, volume, majorityThreshold }: Standings, those: readonly Standing[]): Figures<Standing> {
  const here = new Set(those.map(({ rank }) => rank))
  return figuresOf({ contributors: people, volume }, majorityThreshold.share, ({ rank }) => here.has(rank))
}
