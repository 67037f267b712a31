import type { Risk } from '../../measure/figures/risk.ts'
import { leftOutInWords } from '../phrases.ts'
import { UNIT } from '../unit.ts'
import type { View } from '../view.ts'
import { actionIn } from './action.ts'
import { riskTitle } from './risk.ts'
import { situationOf } from './situation.ts'
import { verdictIn } from './verdict.ts'

/** The first words of a report: how bad, who, and what to do. */
export interface Headline {
  readonly risk: Risk
  /** Who made most of it. */
  readonly answer: string
  /** The one thing to do first; `null` where there is nothing to do. */
  readonly action: string | null
}

/** Says what was found, in the first sentences that anybody reads. */
export function headlineOf(view: View): Headline {
  const { figures, tally } = view.report.measurement
  const { risk } = figures
  if (tally.commits === 0) return { risk, ...nothingToMeasure(view) }
  const situation = situationOf(view)
  return { risk, answer: verdictIn(situation), action: actionIn(situation) }
}

/** The risk and the answer in one paragraph, standing out. */
export function answerInWords(view: View): string {
  const { risk, answer } = headlineOf(view)
  return view.medium.strong(`${view.medium.risk(risk, riskTitle(risk))}: ${answer}`)
}

/** What to do, as a paragraph; empty where there is nothing to do. */
export function actionInWords(view: View): string {
  const { action } = headlineOf(view)
  return action === null ? '' : `${view.medium.strong('What to do:')} ${action}`
}

function nothingToMeasure({ report: { measurement, subject }, medium }: View): Pick<Headline, 'answer' | 'action'> {
  const ref = medium.code(subject.ref)
  const leftOut = leftOutInWords(measurement.tally.excluded)
  const { until } = measurement.moment
  const isEmpty = subject.head === null || !Number.isFinite(until)
  const none = isEmpty ? `has no ${UNIT.many}` : `had no ${UNIT.many} by ${medium.day(until)}`
  return leftOut === null
    ? { answer: `there is nothing to measure yet, as ${ref} ${none}.`, action: null }
    : {
        answer: `there is nothing to measure, as every ${UNIT.one} of ${ref} is left out: ${leftOut}.`,
        action: `Should they count, see the inputs ${medium.code('exclude')}, ${medium.code('exclude-bots')} and ${medium.code('merge-commits')}.`,
      }
}
