import { factorValue } from '../../measure/figures/pony-factor.ts'
import { isActive } from '../../measure/measure.ts'
import type { Baseline } from '../../measure/rules.ts'
import type { Report } from '../../report/report.ts'
import { count, counted } from '../../text/numbers.ts'
import { NOBODY, riskInWords } from '../answer/risk.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../cells.ts'
import { type Passage, tellingPart } from '../part.ts'
import { allCommits, leftOutInWords, majorityOf } from '../phrases.ts'
import { ALL_ROWS } from '../places.ts'
import { numbers, tableOf, words } from '../table.ts'
import { UNIT } from '../unit.ts'
import { namesOf, type View } from '../view.ts'
import { wholeOf } from '../whole.ts'

const NO_COMMIT = `there is no ${UNIT.one}`

type Row = readonly [name: string, value: string, meaning: string]

/** The figures. */
export const numbersPart = tellingPart(tell, {
  summary: { as: 'folded', isWhole: true },
  comment: { as: 'folded', isWhole: true },
  terminal: { lead: false, rows: ALL_ROWS },
  page: { as: 'notes' },
})

/** The numbers side by side, each with what it says, and why they differ. */
function tell(view: View): Passage {
  const { report } = view
  const { rules } = report.measurement
  const rows: readonly Row[] = [
    augmentedRow('Augmented Pony Factor (APF)', rules.baseline, report),
    augmentedRow(apfName(otherBaseline(rules.baseline), rules), otherBaseline(rules.baseline), report),
    ponyFactorRow(report),
    activeShareRow(report),
    riskRow(view),
  ]
  return {
    title: 'What the numbers say',
    lead: 'each of them, and where the risk comes from.',
    tables: [tableOf([words('Number'), numbers('Value'), words('What it says')], rows, row => row)],
    notes: [whatWasCounted(view), ...whyTheyDiffer(view)],
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
    factor.reached ? `of the active people made ${majority}` : `the active people did not make ${majority}`,
  ]
}

function ponyFactorRow({ measurement }: Report): Row {
  const { ponyFactor } = measurement.figures
  const meaning = ponyFactor.reached
    ? `${ponyFactor.value === 1 ? 'person' : 'people'} made ${majorityOf(measurement.rules)} of ${allCommits(measurement.tally)}, active or not`
    : NO_COMMIT
  return ['Pony Factor (PF)', factorCell(factorValue(ponyFactor)), meaning]
}

function activeShareRow({ measurement: { figures, tally, rules } }: Report): Row {
  const who = `${count(figures.activeContributors)} of ${counted(tally.contributors.length, 'person', 'people')}`
  const meaning = tally.commits === 0 ? NO_COMMIT : `of all ${UNIT.many} were made by active people: ${who}`
  return ['Active share', shareCell(figures.activeShare, rules), meaning]
}

function riskRow({ report, medium }: View): Row {
  const { figures, tally, rules } = report.measurement
  return ['Risk', medium.risk(figures.risk), tally.commits === 0 ? NO_COMMIT : riskInWords(figures, rules)]
}

function whatWasCounted({ report: { measurement }, medium }: View): string {
  const leftOut = leftOutInWords(measurement.tally.excluded)
  return `Active means a ${UNIT.one} since ${medium.day(measurement.cutoff)}; everybody else has left. Left out: ${leftOut ?? 'nothing'}.`
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
  const belowAll = `The ${theirs} (${count(active.value)}) is lower than the ${everyone} (${count(all.value)}) because it asks for the majority of fewer ${UNIT.many}.`
  return [...(all.value > ponyFactor.value ? [aboveAll] : []), ...(active.value < all.value ? [belowAll] : [])]
}
