import type { Figures } from '../../metric/figures.ts'
import { isActive } from '../../metric/measure.ts'
import { factorValue } from '../../metric/pony-factor.ts'
import type { Baseline, MeasureRules } from '../../metric/rules.ts'
import { numbers, type Part, tableOf, words } from '../part.ts'
import { allCommits, count, counted, day, leftOutInWords, majorityOf } from '../phrases.ts'
import type { Report } from '../report.ts'
import { namesOf, type View } from '../view.ts'
import { apfName, factorCell, otherBaseline, shareCell } from './cells.ts'
import { wholeOf } from './whole.ts'

const NO_COMMIT = 'there is no commit'
const NOBODY = 'nobody is still here'

type Row = readonly [name: string, value: string, meaning: string]

/** The numbers side by side, each with what it says, and why they differ. */
export function numbersPart(view: View): Part {
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
      tableOf([words('Number'), numbers('Value'), words('What it says')], rows, ([name, value, meaning], index) =>
        index === 0 ? [medium.strong(name), medium.strong(value), meaning] : [name, value, meaning],
      ),
    ],
    notes: [whatWasCounted(report), ...whyTheyDiffer(view)],
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

/** Which factor the risk comes from. */
export function riskInWords({ augmented }: Figures, rules: Pick<MeasureRules, 'baseline'>): string {
  const { active, all } = augmented
  const grade = active.reached ? `an ${apfName('active', rules)} of ${gradeOf(active.value)}` : NOBODY
  const worse =
    active.reached && active.value > 1 && !all.reached ? `, one level worse without any ${apfName('all', rules)}` : ''
  return `${grade}${worse}`
}

/** The row of the risk table in which an APF active stands. */
function gradeOf(augmentedActive: number): string {
  if (augmentedActive >= 5) return '5 or more is low'
  return augmentedActive >= 3 ? '3 or 4 is moderate' : augmentedActive === 2 ? '2 is high' : '1 is critical'
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
