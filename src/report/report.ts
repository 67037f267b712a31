import type { SourceKind } from '../history/source.ts'
import type { GateRules, Verdict } from '../measure/figures/gate.ts'
import type { Measurement } from '../measure/measure.ts'
import type { Person } from '../people/person.ts'

/** What was measured. Text from outside, as it was read: renderers escape it. */
export interface Subject {
  /** `owner/name`. */
  readonly repository: string
  readonly ref: string
  /** The head's object id; `null` when there is no commit yet. */
  readonly head: string | null
  /** The way that was taken. */
  readonly source: SourceKind
  /** Where logins and repositories have their pages: `https://github.com`, or the Enterprise Server's address. */
  readonly serverUrl: string
}

/** What one part of a report found. Only that part knows what it is, and reads it. */
export interface Found<Value = unknown> {
  /** Stands for the part. */
  readonly by: object
  readonly value: Value
}

/** Everything that is said about one subject; each renderer reads this and nothing else. People are who their ids say. */
export interface Report {
  readonly subject: Subject
  readonly measurement: Measurement
  readonly gateRules: GateRules
  readonly verdict: Verdict
  /** What the parts found beyond the measurement, in no order. */
  readonly parts: readonly Found[]
}

/** How a contributor is called where there is room for one word: the login, or the name where there is none. */
export function callName({ login, name }: Omit<Person, 'id'>): string {
  return login ?? name
}
