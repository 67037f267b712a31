import type { Figures } from '../measure/figures/figures.ts'
import type { Holding } from '../measure/figures/pony-factor.ts'
import { type Grade, gradeOf, riskDifference, riskOf } from '../measure/figures/risk.ts'
import type { MeasureRules } from '../measure/rules.ts'
import { apfName } from './cells.ts'
import { lessThan, lessThanHalf } from './phrases.ts'

/** Why no number says anything about people who are not there. */
export const NOBODY = 'nobody is still here'

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
