import type { Figures } from '../../measure/figures/figures.ts'
import { factorValue, type Holding } from '../../measure/figures/pony-factor.ts'
import { type Grade, gradeOf, riskDifference, riskOf } from '../../measure/figures/risk.ts'
import { isActive } from '../../measure/measure.ts'
import type { Baseline, MeasureRules } from '../../measure/rules.ts'
import type { Report } from '../../report/report.ts'
import { count, counted } from '../../text/numbers.ts'
import { day } from '../../text/times.ts'
import { type Column, numbers, type Part, tableOf, words } from '../part.ts'
import { allCommits, leftOutInWords, lessThan, lessThanHalf, majorityOf } from '../phrases.ts'
import { namesOf, type View } from '../view.ts'
import { apfName, factorCell, otherBaseline, shareCell } from './cells.ts'
import { wholeOf } from './whole.ts'

const NO_COMMIT = 'there is no commit'
const NOBODY = 'nobody is still here'

type Row = readonly [name: string, value: string, meaning: string]

/** The numbers side by side, each with what it says, and why they differ. */
export function numbersPart(view: View): Part {
  return partOf(
    view,
    [words('Number'), numbers('Value'), words('What it says')],
    [whatWasCounted(view.report), ...whyTheyDiffer(view)],
  )
}

/** The same for readers in a hurry: the numbers, and what was counted. */
export function bareNumbersPart(view: View): Part {
  return partOf(view, [words('Number'), numbers('Value')], [whatWasCounted(view.report)])
}

function partOf(view: View, columns: readonly Column[], notes: readonly string[]): Part {
  const { report, medium } = view
  const { figures, rules } = report.measurement
  const rows: readonly Row[] = [
    augmentedRow('Augmented Pony Factor (APF)', rules.baseline, report),
    augmentedRow(apfName(otherBaseline(rules.baseline), rules), otherBaseline(rules.baseline), report),
    ponyFactorRow(report),
    activeShareRow(report),
    riskRow(view),
  ]
  return {
    title: 'The numbers',
    lead: `APF ${factorCell(factorValue(figures.augmented[rules.baseline]))}, Pony Factor ${factorCell(factorValue(figures.ponyFactor))}, active share ${shareCell(figures.activeShare, rules)}, risk ${figures.risk}.`,
    tables: [
      tableOf(columns, rows, ([name, value, meaning], index) =>
        (index === 0 ? [medium.strong(name), medium.strong(value), meaning] : [name, value, meaning]).slice(
          0,
          columns.length,
        ),
      ),
    ],
    notes,
  }
}

function augmentedRow(name: string, baseline: Baseline, { measurement }: Report): Row {
  const { rules, figures, tally } = measurement
  const factor = figures.augmented[baseline]
  const majority = `${majorityOf(rules)} of ${baseline === 'all' ? allCommits(tally) : `their ${wholeOf('active', measurement).commits}`}`
  if (tally.commits === 0) return [name, factorCell(factorValue(factor)), NO_COMMIT]
  if (figures.activeContributors === 0) return [name, factorCell(factorValue(factor)), NOBODY]
  return [
    name,
    factorCell(factorValue(factor)),
    factor.reached
      ? `of the people who are still here made ${majority}`
      : `the people who are still here did not make ${majority}`,
  ]
}

function ponyFactorRow({ measurement }: Report): Row {
  const { ponyFactor } = measurement.figures
  const meaning = ponyFactor.reached
    ? `${ponyFactor.value === 1 ? 'person' : 'people'} made ${majorityOf(measurement.rules)} of ${allCommits(measurement.tally)}, still here or not`
    : NO_COMMIT
  return ['Pony Factor (PF)', factorCell(factorValue(ponyFactor)), meaning]
}

function activeShareRow({ measurement: { figures, tally, rules } }: Report): Row {
  const who = `${count(figures.activeContributors)} of ${counted(tally.contributors.length, 'person', 'people')}`
  const meaning = tally.commits === 0 ? NO_COMMIT : `of all commits were made by people who are still here: ${who}`
  return ['Active share', shareCell(figures.activeShare, rules), meaning]
}

function riskRow({ report, medium }: View): Row {
  const { figures, tally, rules } = report.measurement
  return ['Risk', medium.risk(figures.risk), tally.commits === 0 ? NO_COMMIT : riskInWords(figures, rules)]
}

/** Where the risk comes from: the factor, what those who are still here hold, and that no departure makes it better. */
export function riskInWords(
  { augmented: { active }, activeShare, risk }: Figures<Holding>,
  rules: Pick<MeasureRules, 'baseline' | 'majorityThreshold'>,
): string {
  if (!active.reached) return NOBODY
  const grade = gradeOf(active.value)
  const own = riskOf(active.value, activeShare, rules.majorityThreshold.share)
  const worse = worseInWords(riskDifference(own, grade), rules)
  const floor = risk === own ? '' : `, but it stays ${risk}: nobody’s departure is an improvement`
  return `an ${apfName('active', rules)} of ${GRADES[grade]} is ${grade}${worse}${floor}`
}

/** The APF active of each row of the risk table. */
const GRADES: Readonly<Record<Grade, string>> = {
  critical: '1',
  high: '2',
  moderate: '3 or 4',
  low: '5 or more',
}

/** By how many levels what is held makes the risk worse. Nothing is worse than critical: from high it is never two. */
function worseInWords(levels: number, rules: Pick<MeasureRules, 'majorityThreshold'>): string {
  if (levels === 0) return ''
  const reason = 'as those who are still here hold'
  return levels === 1
    ? `, one level worse ${reason} ${lessThan(rules)}`
    : `, two levels worse ${reason} ${lessThanHalf(rules)}`
}

function whatWasCounted({ measurement: { tally, cutoff } }: Report): string {
  const leftOut = leftOutInWords(tally.excluded)
  return `Still here means a commit since ${day(cutoff)}. Left out: ${leftOut ?? 'nothing'}.`
}

/** Two numbers that seem to disagree are explained. */
function whyTheyDiffer(view: View): readonly string[] {
  const { figures, cutoff, rules } = view.report.measurement
  const { ponyFactor } = figures
  const { all, active } = figures.augmented
  if (!ponyFactor.reached || !all.reached || !active.reached) return []
  const gone = ponyFactor.holders.filter(holder => !isActive(holder, cutoff))
  const [everyone, theirs] = [apfName('all', rules), apfName('active', rules)]
  const aboveAll = `The ${everyone} (${count(all.value)}) is higher than the Pony Factor (${count(ponyFactor.value)}) because ${namesOf(view, gone)} ${gone.length === 1 ? 'has' : 'have'} left: it takes more of the others to make up the same majority. So an APF that rises is not always good news.`
  const belowAll = `The ${theirs} (${count(active.value)}) is lower than the ${everyone} (${count(all.value)}) because it asks for the majority of fewer commits.`
  return [...(all.value > ponyFactor.value ? [aboveAll] : []), ...(active.value < all.value ? [belowAll] : [])]
}
