import type { Part } from '../part.ts'
import type { Places } from '../places.ts'
import { doubtsPart } from './doubts.ts'
import { forecastPart } from './forecast.ts'
import { holdersPart } from './holders.ts'
import { leftPart } from './left.ts'
import { methodPart } from './method.ts'
import { numbersPart } from './numbers.ts'
import { pullRequestPart } from './pull-request.ts'
import { sensitivityPart } from './sensitivity.ts'
import { timelinePart } from './timeline.ts'
import { trendPart } from './trend.ts'
import { whatIfPart } from './what-if.ts'
import { whoIsWhoPart } from './who-is-who.ts'

/** Every part of a report, in the order of its JSON, and of its other forms as far as a part's place says nothing else. */
export const PARTS: readonly Part[] = [
  holdersPart,
  leftPart,
  numbersPart,
  whatIfPart,
  forecastPart,
  trendPart,
  sensitivityPart,
  doubtsPart,
  timelinePart,
  whoIsWhoPart,
  pullRequestPart,
  methodPart,
]

/** A part, and where it stands in a form. */
export interface Placed<Place> {
  readonly part: Part
  readonly place: Place
}

/** The parts that a form tells, in its order. */
export function partsIn<Form extends keyof Places>(form: Form): readonly Placed<NonNullable<Places[Form]>>[] {
  return PARTS.flatMap(part => {
    const place = part.places[form]
    return place === undefined ? [] : [{ part, place }]
  }).sort((left, right) => (left.place.order ?? 0) - (right.place.order ?? 0))
}
