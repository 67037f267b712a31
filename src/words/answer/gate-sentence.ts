import { factorValue } from '../../measure/figures/pony-factor.ts'
import { isActive, type Measurement } from '../../measure/measure.ts'
import type { Percentage } from '../../measure/rules.ts'
import type { Report } from '../../report/report.ts'
import { count } from '../../text/numbers.ts'
import { plain } from '../medium.ts'
import { majorityOf, percentBeside } from '../phrases.ts'
import { UNIT } from '../unit.ts'
import { namesOf, type View, viewOf } from '../view.ts'

/**
 * Why the gate failed, in one sentence that names the number, the minimum and the people: one line of plain text, for the step's
 * error.
 *
 * @returns `null` unless the gate failed
 */
export function gateSentence(report: Report): string | null {
  const misses = missesOf(viewOf(report, plain))
  if (misses.length === 0) return null
  const reasons = new Set(misses.map(({ because }) => because))
  return reasons.size === 1
    ? sentence(
        misses.map(({ fact }) => fact),
        ` (${[...reasons].join()})`,
      )
    : sentence(misses.map(({ fact, because }) => `${fact} (${because})`))
}

/** What the gate said, for readers who have the people before their eyes; `null` when there is no gate. */
export function gateInWords(view: View): string | null {
  const { gate } = view.report.verdict
  const { strong } = view.medium
  if (gate === 'off') return null
  return gate === 'failed'
    ? `❌ ${strong('The gate failed.')} ${sentence(missesOf(view).map(({ fact }) => fact))}`
    : `✅ ${strong('The gate passed.')} ${sentence(minimumsInWords(view.report))}`
}

function sentence(clauses: readonly string[], end = ''): string {
  const joined = clauses.join(', and ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}${end}.`
}

function minimumsInWords({ measurement, gateRules }: Report): readonly string[] {
  const { figures, rules } = measurement
  const { minimumApf, minimumActiveShare } = gateRules
  const apf = factorValue(figures.augmented[rules.baseline])
  const share = figures.activeShare
  return [
    ...(minimumApf === null || apf === null
      ? []
      : [`the Augmented Pony Factor is ${count(apf)} (minimum ${count(minimumApf)})`]),
    ...(minimumActiveShare === null || share === null
      ? []
      : [
          `the active share is ${percentBeside(share, minimumActiveShare, rules.majorityThreshold)} (minimum ${minimumActiveShare.text} %)`,
        ]),
  ]
}

/** A minimum that was missed, and whom to thank for what there is. */
interface MissInWords {
  readonly fact: string
  readonly because: string
}

function missesOf(view: View): readonly MissInWords[] {
  const { verdict, gateRules } = view.report
  const { minimumApf, minimumActiveShare } = gateRules
  if (verdict.gate !== 'failed') return []
  return [
    ...(minimumApf !== null && verdict.misses.includes('apf')
      ? [apfMiss(view, minimumApf, verdict.misses.includes('active-share'))]
      : []),
    ...(minimumActiveShare !== null && verdict.misses.includes('active-share')
      ? [activeShareMiss(view, minimumActiveShare)]
      : []),
  ]
}

/** @param isShareSaid whether another miss says what active people made */
function apfMiss(view: View, minimumApf: number, isShareSaid: boolean): MissInWords {
  const { measurement } = view.report
  const { rules, figures } = measurement
  const minimum = `the minimum of ${count(minimumApf)}`
  const apf = figures.augmented[rules.baseline]
  if (!apf.reached) {
    return {
      fact: `there is no Augmented Pony Factor to reach ${minimum}${isShareSaid ? '' : heldByActive(measurement)}`,
      because: activeNames(view),
    }
  }
  const whole = rules.baseline === 'all' ? 'this code' : 'what active people made'
  return {
    fact: `the Augmented Pony Factor is ${count(apf.value)}, below ${minimum}`,
    because: `${namesOf(view, apf.holders)} alone made ${majorityOf(rules)} of ${whole}`,
  }
}

/** Why there is none, where there is anybody. */
function heldByActive({ figures, rules }: Measurement): string {
  return figures.activeShare === null || figures.activeContributors === 0
    ? ''
    : `, since active people made ${percentBeside(figures.activeShare, rules.majorityThreshold)} of this code`
}

function activeShareMiss(view: View, minimumActiveShare: Percentage): MissInWords {
  const { figures, rules } = view.report.measurement
  const share = figures.activeShare
  const minimum = `the minimum of ${minimumActiveShare.text} %`
  const fact =
    share === null
      ? `there is no active share to reach ${minimum}`
      : `the active share is ${percentBeside(share, minimumActiveShare, rules.majorityThreshold)}, below ${minimum}`
  return { fact, because: activeNames(view) }
}

function activeNames(view: View): string {
  const { tally, figures, cutoff } = view.report.measurement
  if (tally.commits === 0) return `no ${UNIT.one} was counted`
  if (figures.activeContributors === 0) return `nobody has committed since ${view.medium.day(cutoff)}`
  return `active: ${namesOf(
    view,
    tally.contributors.filter(contributor => isActive(contributor, cutoff)),
  )}`
}
