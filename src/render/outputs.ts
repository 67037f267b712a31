import { formatPercent } from '../measure/figures/fraction.ts'
import { factorValue } from '../measure/figures/pony-factor.ts'
import type { Report } from '../report/report.ts'

/** The outputs of the action, as `action.yml` names them. */
export type OutputName =
  | 'apf'
  | 'apf-defined'
  | 'apf-active'
  | 'pf'
  | 'active-share'
  | 'commits'
  | 'contributors'
  | 'active-contributors'
  | 'risk'
  | 'gate'
  | 'report'

/**
 * The values of the action's outputs. A factor that does not exist is `0`, so that a workflow can compare it with a number.
 *
 * @param reportPath where the JSON report was written
 */
export function outputsOf({ measurement, verdict }: Report, reportPath: string): Record<OutputName, string> {
  const { rules, tally, figures } = measurement
  const { ponyFactor, augmented, activeShare, activeContributors, risk } = figures
  const apf = augmented[rules.baseline]
  return {
    apf: String(factorValue(apf) ?? 0),
    'apf-defined': String(apf.reached),
    'apf-active': String(factorValue(augmented.active) ?? 0),
    pf: String(factorValue(ponyFactor) ?? 0),
    'active-share': activeShare === null ? '0.0' : formatPercent(activeShare),
    commits: String(tally.commits),
    contributors: String(tally.contributors.length),
    'active-contributors': String(activeContributors),
    risk,
    gate: verdict.gate,
    report: reportPath,
  }
}
