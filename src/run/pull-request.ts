import { Cancelled, UserError } from '../errors.ts'
import { namedCommits, type PullRequest } from '../history/pull-request.ts'
import type { History } from '../history/source.ts'
import type { Log } from '../log.ts'
import {
  asKnownIn,
  type BaseBranch,
  type PullRequestReport,
  pullRequestReport,
} from '../measure/around/pull-request.ts'
import { measure } from '../measure/measure.ts'
import { withoutMailDomains } from '../text/shown-name.ts'
import { rulesIn } from './named-people.ts'
import type { PullRequestPort, SubjectPort, Terms } from './ports.ts'
import { openHistory, readSubject } from './reading.ts'

/** A pull request that is part of what is measured. */
export type Proposal =
  /** It wants to change the very branch that is measured, and was read. */
  | { readonly isHere: true; readonly pullRequest: PullRequest }
  /** It wants to change another branch, and nothing of it was read yet. */
  | { readonly isHere: false; readonly pullRequest: PullRequestPort; readonly branch: string }

/**
 * Finds the run's pull request, before the commits of the history go by.
 *
 * @returns `null` where there is none in the repository that is measured, and where it cannot be read, after a notice
 */
export async function findProposal(
  { repository, ref, head }: History,
  { pullRequest: port }: SubjectPort,
  { moment, log }: Terms,
): Promise<Proposal | null> {
  if (port?.repository.toLowerCase() !== repository.toLowerCase()) return null
  const branch = await orNotice(port.readBase(), log)
  if (branch === null) return null
  if (branch !== ref) return { isHere: false, pullRequest: port, branch }
  const pullRequest = head === null ? null : await port.read(head, moment.until)
  return pullRequest && { isHere: true, pullRequest }
}

/** The object ids of the commits of the measured history that a pull request asks for. */
export function commitsWantedBy(proposal: Proposal | null): Iterable<string> {
  return proposal?.isHere ? namedCommits(proposal.pullRequest) : []
}

/**
 * What a report says about a pull request.
 *
 * @param measured the history of the subject
 * @returns `null` where it cannot be read, after a notice
 */
export async function reportProposal(
  proposal: Proposal,
  measured: BaseBranch,
  subject: SubjectPort,
  terms: Terms,
): Promise<PullRequestReport | null> {
  if (proposal.isHere) return pullRequestReport(proposal.pullRequest, measured)
  const { pullRequest: port, branch } = proposal
  return orNotice(measureOnBase(), terms.log)

  async function measureOnBase(): Promise<PullRequestReport | null> {
    const onBase = { ...subject, ref: port.refOf(branch) }
    const history = await openHistory(onBase, terms)
    const pullRequest = history.head === null ? null : await port.read(history.head, terms.moment.until)
    if (pullRequest === null) return null
    const wanted = namedCommits(pullRequest)
    const reading = await readSubject(history, onBase, wanted, terms)
    const measurement = measure(reading.ledger, rulesIn(terms, reading.ledger), terms.moment)
    const base = { ...reading, measurement }
    const found = pullRequestReport(pullRequest, base)
    return { ...asKnownIn(measured, found, base), branch: withoutMailDomains(branch) }
  }
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
