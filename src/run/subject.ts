import type { Ledger } from '../ledger/ledger.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import type { Measurement } from '../measure/measure.ts'
import { Register } from '../people/register.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings/settings.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { PARTS } from '../words/parts/list.ts'
import { type BranchOf, measureBranch, openHistory, pagesOf, type Terms } from './branch.ts'
import { groupOf, noticeIdlePatterns } from './named-people.ts'
import { approach, type PullRequestPort, reportPullRequest } from './pull-request.ts'

/** A subject, before anything of it was read: a branch of a repository. */
export interface SubjectPort extends BranchOf {
  /** Branch, tag or commit; `null` means the default branch, on a clone what is checked out. */
  readonly ref: string | null
  /** The pull request that may want to change it; `null` when there is none. */
  readonly pullRequest: PullRequestPort | null
}

/** The whole report on a subject, and the history behind it for what only a local run may show. */
export interface Reported {
  readonly report: Report
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
}

/** The settings of a whole report on one subject. */
export type ReportSettings = Pick<Settings, 'around' | 'run'>

/**
 * Measures a subject and reports all that there is to say about it, without changing anything anywhere.
 *
 * @throws UserError when it cannot be measured
 */
export async function reportOn(subject: SubjectPort, { around, run }: ReportSettings, terms: Terms): Promise<Reported> {
  const history = await openHistory(subject, subject.ref, terms)
  const base = await approach(history, subject.pullRequest, terms)
  const register = new Register(run)
  const branch = await measureBranch(history, terms, { register, keepsPlaces: base?.brought != null })
  const { ledger, measurement } = branch
  noticeIdlePatterns(measurement.rules, ledger, run, terms.log)
  const group = groupOf(around, run, measurement, ledger)
  const pullRequest = await reportPullRequest(base, history, branch, { subject, terms, register })
  const about = {
    repository: withoutMailDomains(history.repository),
    ref: withoutMailDomains(history.ref),
    head: history.head,
    source: history.source,
    serverUrl: pagesOf(history, ledger, terms),
  }
  const asked = { gateRules: run.gate, group, quarters: around.quarters, pullRequest }
  const report = buildReport({ subject: about, ledger, measurement, ...asked }, PARTS)
  return { report, ledger, measurement }
}
