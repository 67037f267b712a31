import type { Departure } from '../measure/around/what-if.ts'
import { headlineBaseline, holdersOf } from '../measure/figures/holders.ts'
import type { Person } from '../people/person.ts'
import type { Report } from '../report/report.ts'
import { count, counted } from '../text/numbers.ts'
import { day } from '../text/times.ts'
import { shareCell } from './parts/cells.ts'
import { leftOutInWords, lessThan, majorityOf, shortOf } from './phrases.ts'
import { namesOf, type View } from './view.ts'

/** The first words of a report. */
export interface Headline {
  /** One sentence: what the number is and who the people are. */
  readonly answer: string
  /** What that means; a sentence each, perhaps none. */
  readonly meaning: readonly string[]
}

/** Says what was found, in the first sentences that anybody reads. */
export function headlineOf(view: View): Headline {
  const { rules, figures, tally } = view.report.measurement
  if (tally.commits === 0) return nothingToMeasure(view)
  if (figures.activeContributors === 0) return nobodyActive(view)
  if (headlineBaseline(view.report.measurement) === 'all') {
    return { answer: takes(view, 'this code'), meaning: whatALossMeans(view) }
  }
  const whole = figures.activeContributors === 1 ? '' : `what these ${count(figures.activeContributors)} made`
  if (rules.baseline === 'active') return { answer: takes(view, whole), meaning: [ofTheWhole(view)] }
  return {
    answer: noMajority(view),
    meaning: [
      'So there is no Augmented Pony Factor.',
      ...(figures.activeContributors === 1 ? [] : [takes(view, whole)]),
    ],
  }
}

/** The first sentences in one paragraph, the answer standing out. */
export function answerInWords(view: View): string {
  const { answer, meaning } = headlineOf(view)
  return [view.medium.strong(answer), ...meaning].join(' ')
}

/** What could make the number better, one sentence; `null` where nothing presses. */
export function whatWouldHelp(view: View): string | null {
  const { figures, tally } = view.report.measurement
  if (tally.commits === 0) return null
  if (figures.activeContributors === 0) {
    return 'somebody who takes this up again. Those who have left could be asked about it.'
  }
  const { active, all } = figures.augmented
  if (active.reached && active.value <= 2) {
    const work = active.value === 1 ? 'works' : 'work'
    return `more people who know what ${namesOf(view, active.holders)} ${work} on. Let others change and review it.`
  }
  return all.reached ? null : 'people who take over what was left behind. Those who have left could be asked about it.'
}

function nothingToMeasure({ report: { measurement, subject }, medium }: View): Headline {
  const ref = medium.code(subject.ref)
  const leftOut = leftOutInWords(measurement.tally.excluded)
  const { until } = measurement.moment
  const isEmpty = subject.head === null || !Number.isFinite(until)
  const none = isEmpty ? 'has no commits' : `had no commits by ${day(until)}`
  return leftOut === null
    ? { answer: `There is nothing to measure yet: ${ref} ${none}.`, meaning: [] }
    : { answer: `There is nothing to measure: every commit of ${ref} is left out.`, meaning: [`Left out: ${leftOut}.`] }
}

function nobodyActive(view: View): Headline {
  const { tally, figures, cutoff } = view.report.measurement
  const since = day(cutoff)
  const latest = day(tally.contributors.reduce((last, { lastActivity }) => Math.max(last, lastActivity), -Infinity))
  const makers = figures.ponyFactor.reached ? figures.ponyFactor.holders : []
  const [first, ...others] = tally.contributors
  if (first !== undefined && others.length === 0) {
    return {
      answer: `All of this code is by ${view.name(first)}, whose last commit was on ${latest}.`,
      meaning: ['So nobody is still here, and there is no Augmented Pony Factor.'],
    }
  }
  return {
    answer: `None of the ${count(tally.contributors.length)} people who made this code has committed since ${since}.`,
    meaning: [
      `Their last commit was on ${latest}. So nobody is still here, and there is no Augmented Pony Factor.`,
      `${counted(makers.length, 'person', 'people')} made ${majorityOf(view.report.measurement.rules)} of it: ${namesOf(view, makers)}.`,
    ],
  }
}

/** How many of those who are still here it takes, and who they are. */
function takes(view: View, whole: string): string {
  const { measurement } = view.report
  const { rules, figures } = measurement
  const holders = holdersOf(measurement)
  const names = namesOf(view, holders)
  const active = figures.activeContributors
  const majority = `${majorityOf(rules)} of ${whole}`
  if (active === 1) {
    return headlineBaseline(measurement) === 'all'
      ? `${names}, the only one who is still here, holds ${majority}.`
      : `${names} is the only one who is still here.`
  }
  if (holders.length === 1)
    return `Of the ${count(active)} people who are still here, ${names} alone holds ${majority}.`
  return `It takes ${outOf(holders.length, active)} who are still here to hold ${majority}: ${names}.`
}

function outOf(some: number, all: number): string {
  if (some < all) return `${count(some)} of the ${count(all)} people`
  return all === 2 ? 'both people' : `all ${count(all)} people`
}

function noMajority(view: View): string {
  const { rules, figures } = view.report.measurement
  const active = figures.activeContributors
  const held = `${shareCell(figures.activeShare, rules)} of this code`
  return active === 1
    ? `${namesOf(view, holdersOf(view.report.measurement))}, the only one who is still here, holds ${held}, ${lessThan(rules)}.`
    : `The ${count(active)} people who are still here together hold ${held}, ${lessThan(rules)}.`
}

/** What the chosen baseline leaves out of sight. */
function ofTheWhole({ report: { measurement } }: View): string {
  const { rules, figures } = measurement
  const made = figures.activeContributors === 1 ? 'What this one person made' : 'What they all made'
  const verdict = figures.augmented.all.reached ? '' : `, ${lessThan(rules)}`
  return `${made} is ${shareCell(figures.activeShare, rules)} of this code${verdict}.`
}

/** How few of the first holders may leave before those who stay no longer hold the majority. */
function whatALossMeans(view: View): readonly string[] {
  const together = departuresOfTheFirst(view.report)
  const losses = together.filter(({ figures }) => figures.augmented.all === null)
  const telling = losses.length === 0 ? together.slice(-1) : losses.slice(0, 1)
  return telling.map(departure => departureInWords(view, departure))
}

function departureInWords(view: View, { without, figures }: Departure): string {
  const { rules } = view.report.measurement
  const names = namesOf(view, without)
  const held = shareCell(figures.activeShare, rules)
  if (figures.activeContributors === 0) return `Without ${names}, nobody would be left.`
  return figures.augmented.all !== null
    ? `Even without ${names}, those who stay would hold ${held}.`
    : `Without ${names}, those who stay would hold ${held}, ${shortOf(rules)}.`
}

/** What is left without the first holder, the first two, the first three, as far as the report looked at it. */
function departuresOfTheFirst({ measurement, whatIf }: Report) {
  const holders = holdersOf(measurement)
  return [1, 2, 3].flatMap(number => {
    const departure = whatIf.find(({ without }) => areTheFirst(without, holders, number))
    return departure === undefined ? [] : [departure]
  })
}

function areTheFirst(people: readonly Person[], holders: readonly Person[], number: number): boolean {
  return people.length === number && people.every(({ id }, index) => id === holders[index]?.id)
}
