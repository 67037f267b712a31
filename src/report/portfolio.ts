import type { UserError } from '../errors.ts'
import type { Report } from './report.ts'

/** A subject that was measured. */
export interface Measured<Found> {
  readonly isMeasured: true
  readonly found: Found
}

/** A subject about which nothing can be said. */
export interface Unmeasured {
  readonly isMeasured: false
  /** What is in the way, to the person who can mend it. */
  readonly reason: UserError
  /** Whether it was the run that ended, by being cancelled; otherwise it is about this subject alone. */
  readonly isRunOver: boolean
}

/** What became of a subject. */
export type Outcome<Found> = Measured<Found> | Unmeasured

/** All that a run was asked about, in the order in which it was asked. One repository is a portfolio of one. */
export interface Portfolio<Found> {
  readonly subjects: readonly Outcome<Found>[]
}

/** Whatever is found of a subject, there is a report with what the gate says of it. */
export interface Judged {
  readonly report: Pick<Report, 'verdict'>
}

/** What a run comes to. */
export type PortfolioVerdict<Found> =
  /** Measured, and no gate said no. */
  | { readonly kind: 'passed' }
  /** The gate said no of these. */
  | { readonly kind: 'failed'; readonly failed: readonly [Found, ...Found[]] }
  /** Nothing at all could be measured, or the run ended before everything was. */
  | { readonly kind: 'unmeasured'; readonly reason: UserError }

/** Judges a run by its subjects. One that cannot be measured is no reason to fail as long as another one can. */
export function judgeSubjects<Found extends Judged>({ subjects }: Portfolio<Found>): PortfolioVerdict<Found> {
  const measured = subjects.flatMap(subject => (subject.isMeasured ? [subject.found] : []))
  const unmeasured = subjects.filter(subject => !subject.isMeasured)
  const end = unmeasured.find(({ isRunOver }) => isRunOver || measured.length === 0)
  if (end !== undefined) return { kind: 'unmeasured', reason: end.reason }
  const [first, ...others] = measured.filter(({ report }) => report.verdict.gate === 'failed')
  return first === undefined ? { kind: 'passed' } : { kind: 'failed', failed: [first, ...others] }
}
