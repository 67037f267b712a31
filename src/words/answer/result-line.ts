import { factorValue } from '../../measure/figures/pony-factor.ts'
import type { Measurement } from '../../measure/measure.ts'
import type { Report } from '../../report/report.ts'
import { count, counted } from '../../text/numbers.ts'
import { apfName, factorCell, otherBaseline, shareCell } from '../cells.ts'
import { plain } from '../medium.ts'

/** What was found, in one line of plain text for the log of a step. It counts people, and names nobody. */
export function resultLine({ subject, measurement, verdict }: Report): string {
  const { figures, rules } = measurement
  const { ponyFactor, augmented, activeShare, risk } = figures
  const findings = [
    ...[rules.baseline, otherBaseline(rules.baseline)].map(
      baseline => `${apfName(baseline, rules)} ${factorCell(factorValue(augmented[baseline]))}`,
    ),
    `Pony Factor ${factorCell(factorValue(ponyFactor))}`,
    `active share ${shareCell(activeShare, rules)}${byWhom(measurement)}`,
    `risk ${risk}`,
    ...(verdict.gate === 'off' ? [] : [`gate ${verdict.gate}`]),
  ]
  return `${plain.text(subject.repository)} at ${plain.text(subject.ref)}: ${findings.join(', ')}.`
}

/** How many people are active. */
function byWhom({ figures, tally }: Measurement): string {
  return tally.commits === 0
    ? ''
    : ` by ${count(figures.activeContributors)} of ${counted(tally.contributors.length, 'person', 'people')}`
}
