import type { DatedFigures } from '../measure/measure.ts'
import type { MeasureRules } from '../measure/rules.ts'
import type { Finder, Findings } from '../report/findings.ts'
import type { Found, Report } from '../report/report.ts'
import type { Places } from './places.ts'
import type { Table } from './table.ts'
import type { View } from './view.ts'

/** One part of a report in words and rows, before any layout. All text in it is harmless already. */
export interface Passage {
  readonly title: string
  /** The answer in a sentence or two. */
  readonly lead: string
  readonly tables: readonly Table[]
  /** What a reader has to know to read it right. */
  readonly notes: readonly string[]
  /** What each form draws in its own way. */
  readonly chart?: Chart
}

/** How the figures went over time. */
export interface Chart {
  /** Oldest first. */
  readonly dates: readonly DatedFigures[]
  readonly rules: Pick<MeasureRules, 'baseline' | 'majorityThreshold'>
}

/**
 * A part of a report: what it looks for, how that stands in the JSON report, what it says, and where it stands in each form. A
 * new one is a file of its own and a line in the list, `parts/list.ts`.
 */
export interface Part extends Finder {
  /** Its field in the JSON report; `null` where it says in words what stands there already. */
  readonly field: string | null
  readonly places: Places
  /** What was found, by the names of the contract. */
  readonly toJson: (report: Report) => unknown
  /** What was found, in words; `null` where there is nothing to say. */
  readonly tell: (view: View) => Passage | null
}

/** A part that knows what it found. */
export interface PartOf<Value, Json> extends Part {
  readonly field: string
  readonly find: (findings: Findings) => Found<Value>
  readonly toJson: (report: Report) => Json
  /** What was found; what it is where nobody looked, if the report was made without this part. */
  readonly in: (report: Report) => Value
  /** The report with something else found. */
  readonly put: (report: Report, value: Value) => Report
}

/** What makes a part. */
export interface Definition<Value, Json> {
  readonly field: string
  /** Looks for it: a function of what was measured, and of nothing else. */
  readonly compute: (findings: Findings) => Value
  /** What it is where nobody looked. */
  readonly none: Value
  readonly json: (value: Value, report: Report) => Json
  readonly words: (value: Value, view: View) => Passage | null
  readonly places: Places
}

/** Makes a part of its definition. */
export function definePart<Value, Json>(definition: Definition<Value, Json>): PartOf<Value, Json> {
  const { field, compute, none, json, words, places } = definition
  // Only what was made here is found under this key, and so it is a value of this part.
  const isOwn = (found: Found): found is Found<Value> => found.by === definition
  const found = (value: Value): Found<Value> => ({ by: definition, value })

  function valueIn({ parts }: Report): Value {
    const own = parts.find(isOwn)
    return own === undefined ? none : own.value
  }

  return {
    field,
    places,
    find: findings => found(compute(findings)),
    toJson: report => json(valueIn(report), report),
    tell: view => words(valueIn(view.report), view),
    in: valueIn,
    put: (report, value) => ({ ...report, parts: [...report.parts.filter(other => !isOwn(other)), found(value)] }),
  }
}

/** A part that says in words what was measured: it looks for nothing more, and adds nothing to the JSON report. */
export function tellingPart(tell: Part['tell'], places: Places): Part {
  return { field: null, places, find: () => null, toJson: () => null, tell }
}
