import { factorValue } from '../metric/pony-factor.ts'
import { plain } from './medium.ts'
import { apfName, factorCell, otherBaseline, shareCell } from './parts/cells.ts'
import type { Report } from './report.ts'

/** What was found, in one line of plain text for the log of a step. It names nobody. */
export function resultLine({ subject, measurement, verdict }: Report): string {
  const { figures, rules } = measurement
  const { ponyFactor, augmented, activeShare, risk } = figures
  const findings = [
    ...[rules.baseline, otherBaseline(rules.baseline)].map(
      baseline => `${apfName(baseline, rules)} ${factorCell(factorValue(augmented[baseline]))}`,
    ),
    `Pony Factor ${factorCell(factorValue(ponyFactor))}`,
    `active share ${shareCell(activeShare, rules)}`,
    `risk ${risk}`,
    ...(verdict.gate === 'off' ? [] : [`gate ${verdict.gate}`]),
  ]
  return `${plain.text(subject.repository)} at ${plain.text(subject.ref)}: ${findings.join(', ')}.`
}
