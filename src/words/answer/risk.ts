import type { Figures } from '../../measure/figures/figures.ts'
import type { Holding } from '../../measure/figures/pony-factor.ts'
import { gradeOf, type Risk, riskDifference, riskOf } from '../../measure/figures/risk.ts'
import type { MeasureRules } from '../../measure/rules.ts'
import { counted } from '../../text/numbers.ts'
import { lessThan, lessThanHalf, majorityOf } from '../phrases.ts'

/** Why no number says anything about people who are not there. */
export const NOBODY = 'nobody is active'

/** A level as the first words of a sentence: `High risk`. */
export function riskTitle(risk: Risk): string {
  return `${risk.charAt(0).toUpperCase()}${risk.slice(1)} risk`
}

/** Where the risk comes from: the factor, what active people made, and that no departure makes it better. */
export function riskInWords(
  { augmented: { active }, activeShare, risk }: Figures<Holding>,
  rules: Pick<MeasureRules, 'majorityThreshold'>,
): string {
  if (!active.reached) return NOBODY
  const grade = gradeOf(active.value)
  const own = riskOf(active.value, activeShare, rules.majorityThreshold.share)
  const worse = worseInWords(riskDifference(own, grade), rules)
  const floor = risk === own ? '' : `, but it stays ${risk}: nobody’s departure is an improvement`
  return `${counted(active.value, 'person', 'people')} made ${majorityOf(rules)} of what active people made, which is ${grade}${worse}${floor}`
}

/** By how many levels what is held makes the risk worse. Nothing is worse than critical: from high it is never two. */
function worseInWords(levels: number, rules: Pick<MeasureRules, 'majorityThreshold'>): string {
  if (levels === 0) return ''
  const reason = 'as active people made'
  return levels === 1
    ? `, one level worse ${reason} ${lessThan(rules)} of this code`
    : `, two levels worse ${reason} ${lessThanHalf(rules)} of this code`
}
