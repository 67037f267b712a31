import { Cancelled, UserError } from '../errors.ts'
import type { PullRequest } from '../history/pull-request.ts'
import type { History } from '../history/source.ts'
import type { Log } from '../log.ts'
import { type PullRequestReport, pullRequestReport } from '../measure/around/pull-request.ts'
import type { Register } from '../people/register.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { type BranchOf, type MeasuredBranch, measureBranch, openHistory, type Terms } from './branch.ts'

/** A pull request, before anything of it was read. */
export interface PullRequestPort {
  /** `owner/name` of the repository that it wants to change. */
  readonly repository: string
  /**
   * The name of the branch that it wants to change.
   *
   * @throws UserError when it cannot be read
   */
  readonly readBase: () => Promise<string>
  /**
   * Reads what it brings and touches, as seen from the head of the branch that it wants to change; `null` where it cannot
   * be read, after a notice.
   */
  readonly read: (baseHead: string, until: number) => Promise<PullRequest | null>
}

/** A pull request and the branch that it wants to change. */
export interface Base {
  readonly pullRequest: PullRequestPort
  readonly branch: string
  /** Whether that branch is the one that is measured. */
  readonly isMeasured: boolean
  /** What it brings, as seen from the measured branch; `null` where that is another, or it cannot be read. */
  readonly brought: PullRequest | null
}

/**
 * The run's pull request beside a history that is to be measured; `null` where it wants to change another repository, or does not
 * say what. Read before the history, whose commits it may ask for.
 */
export async function approach(
  history: History,
  pullRequest: PullRequestPort | null,
  { moment, log }: Pick<Terms, 'moment' | 'log'>,
): Promise<Base | null> {
  if (pullRequest?.repository.toLowerCase() !== history.repository.toLowerCase()) return null
  const branch = await orNotice(pullRequest.readBase(), log)
  if (branch === null) return null
  const isMeasured = branch === history.ref
  const brought = isMeasured ? await readBrought(pullRequest, history, moment.until) : null
  return { pullRequest, branch, isMeasured, brought }
}

/**
 * What the pull request touches and changes; `null` where it cannot be read, after a notice. Its base branch is measured for it
 * where the report is about another.
 */
export async function reportPullRequest(
  base: Base | null,
  history: History,
  measured: MeasuredBranch,
  { subject, terms, register }: { readonly subject: BranchOf; readonly terms: Terms; readonly register: Register },
): Promise<PullRequestReport | null> {
  if (base === null) return null
  if (base.isMeasured) return base.brought && pullRequestReport(base.brought, measured)
  return orNotice(measureOnBase(base), terms.log)

  async function measureOnBase({ pullRequest, branch }: Base): Promise<PullRequestReport | null> {
    const other = await openHistory(subject, history.refOf(branch), terms)
    const brought = await readBrought(pullRequest, other, terms.moment.until)
    const measurement = await measureBranch(other, terms, { register, keepsPlaces: brought !== null })
    return brought && { ...pullRequestReport(brought, measurement), branch: withoutMailDomains(branch) }
  }
}

async function readBrought(
  pullRequest: PullRequestPort,
  { head }: History,
  until: number,
): Promise<PullRequest | null> {
  return head === null ? null : pullRequest.read(head, until)
}

/** What cannot be read of a pull request leaves that part out; the run goes on. */
async function orNotice<Value>(promise: Promise<Value>, log: Log): Promise<Value | null> {
  try {
    return await promise
  } catch (thrown) {
    if (!(thrown instanceof UserError) || thrown instanceof Cancelled) throw thrown
    log.notice(`The report says nothing about the pull request. ${thrown.message}`)
    return null
  }
}
