import { Cancelled, UserError } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import type { Measurement } from '../measure/measure.ts'
import { Register } from '../people/register.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { PARTS } from '../words/parts/list.ts'
import { type BranchOf, measureBranch, openHistory, pagesOf, type Terms } from './branch.ts'
import { groupOf, noticeIdlePatterns } from './named-people.ts'
import { approach, type PullRequestPort, pullRequestPart } from './pull-request.ts'

/** Something that can be measured: a branch of a repository. */
export interface Subject extends BranchOf {
  /** Branch, tag or commit; `null` means the default branch, on a clone what is checked out. */
  readonly ref: string | null
  /** The pull request that may want to change it; `null` when there is none. */
  readonly pullRequest: PullRequestPort | null
}

/** What was found out about a subject: its report, and the history behind it for what only a local run may show. */
export interface Measured {
  readonly isMeasured: true
  readonly report: Report
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
}

/** A subject that could not be measured. */
export interface Unmeasured {
  readonly isMeasured: false
  /** What happened, and what to do about it. */
  readonly reason: UserError
}

export type Finding = Measured | Unmeasured

/**
 * Measures every subject, without changing anything anywhere. What is wrong with one says nothing about the others.
 *
 * @returns one finding for each, in the same order
 * @throws Cancelled when the run is ended
 */
export function measureEach(subjects: readonly Subject[], terms: Terms): Promise<readonly Finding[]> {
  return Promise.all(subjects.map(subject => measureOrNot(subject, terms)))
}

async function measureOrNot(subject: Subject, terms: Terms): Promise<Finding> {
  try {
    return await measureSubject(subject, terms)
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
    return { isMeasured: false, reason: thrown }
  }
}

async function measureSubject(subject: Subject, terms: Terms): Promise<Measured> {
  const { settings, log } = terms
  const history = await openHistory(subject, subject.ref, terms)
  const base = await approach(history, subject.pullRequest, terms)
  const register = new Register(settings)
  const branch = await measureBranch(history, terms, { register, keepsPlaces: base?.brought != null })
  const { ledger, measurement } = branch
  noticeIdlePatterns(measurement.rules, ledger, settings, log)
  const group = groupOf(settings, measurement, ledger)
  const pullRequest = await pullRequestPart(base, history, branch, { subject, terms, register })
  const subjectOfReport = {
    repository: withoutMailDomains(history.repository),
    ref: withoutMailDomains(history.ref),
    head: history.head,
    source: history.source,
    serverUrl: pagesOf(history, ledger, terms),
  }
  const asked = { gateRules: settings.gate, group, quarters: settings.quarters, pullRequest }
  const report = buildReport({ subject: subjectOfReport, ledger, measurement, ...asked }, PARTS)
  return { isMeasured: true, report, ledger, measurement }
}

/**
 * The only subject of a run that has one: without it there is nothing to say.
 *
 * @throws UserError why it was not measured
 */
export function measuredAlone([finding]: readonly Finding[]): Measured {
  if (finding === undefined) throw new RangeError('A run has at least one subject.')
  if (!finding.isMeasured) throw finding.reason
  return finding
}
