import { Cancelled, UserError } from '../errors.ts'
import type { PullRequest } from '../history/pull-request.ts'
import type { History, HistorySource } from '../history/source.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Log } from '../log.ts'
import type { PullRequestReport } from '../measure/around/pull-request.ts'
import type { NamedStake } from '../measure/count/contributor.ts'
import { type Measurement, measure } from '../measure/measure.ts'
import { type Moment, momentAt, momentNow } from '../measure/rules.ts'
import { GITHUB_COM } from '../people/noreply.ts'
import { Register } from '../people/register.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings/settings.ts'
import { withoutMailDomains } from '../text/secrets.ts'
import { groupOf, noticeIdlePatterns, rulesIn } from './named-people.ts'
import { type Reading, readHistory } from './reading.ts'

/** What a run needs from the world. */
export interface Ports {
  readonly history: HistorySource
  /** The pull request that the run is about; `null` when there is none. */
  readonly pullRequest: PullRequestPort | null
  /** Where logins have their pages, such as `https://github.com`. */
  readonly serverUrl: string
  /** The host of the run's own GitHub server, in small letters; `null` where nothing names it but a clone's remote. */
  readonly server: string | null
  readonly log: Log
  /** Writes everything that the settings ask for. Called once, when there is nothing left to decide. */
  readonly publish: (outcome: Outcome) => Promise<void>
}

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

/** A report, and the history behind it for what only a local run may show. */
export interface Outcome {
  readonly report: Report
  readonly ledger: Ledger
  readonly measurement: Measurement<NamedStake>
}

/** What it takes to measure, without any effect. */
type Sources = Omit<Ports, 'publish'>

/**
 * Measures a repository, reports it and says what the gate says.
 *
 * @param now in milliseconds since the epoch
 * @throws UserError when it cannot be measured
 */
export async function run(settings: Settings, now: number, ports: Ports): Promise<Report> {
  const moment = settings.asOf === null ? momentNow(now) : momentAt(settings.asOf)
  const outcome = await measureSubject(settings, moment, ports)
  await ports.publish(outcome)
  return outcome.report
}

/** Measures without changing anything anywhere. */
async function measureSubject(settings: Settings, moment: Moment, sources: Sources): Promise<Outcome> {
  const history = await openHistory(settings, settings.ref, sources)
  const base = await findBase(history, sources)
  const isOnBase = base?.branch === history.ref
  const register = new Register(settings)
  const brought = isOnBase ? base.pullRequest : null
  const { ledger, pullRequestBy } = await read(history, register, moment, brought, sources)
  const rules = rulesIn(settings, ledger)
  noticeIdlePatterns(rules, ledger, settings.anonymize, sources.log)
  const measurement = measure(ledger, rules, moment)
  const group = groupOf(settings, measurement, ledger)
  const pullRequest =
    base === null || isOnBase ? pullRequestBy(measurement) : await readOnBase(base, register, settings, moment, sources)
  const report = buildReport({
    subject: {
      repository: withoutMailDomains(history.repository),
      ref: withoutMailDomains(history.ref),
      head: history.head,
      source: settings.source.kind,
      serverUrl: pagesOf(history, ledger, sources),
    },
    ledger,
    measurement,
    gateRules: settings.gate,
    group,
    quarters: settings.quarters,
    pullRequest,
  })
  return { report, ledger, measurement }
}

/** Where people have their pages. A remote is a GitHub server when an address stands for one of its accounts. */
function pagesOf({ server: remote }: History, { identities }: Ledger, { server, serverUrl }: Sources): string {
  const isGitHub = identities.some(({ accounts }) => accounts.some(account => account.server === remote))
  return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl
}

function openHistory({ source, rules }: Settings, ref: string | null, { history }: Sources): Promise<History> {
  const repository = source.kind === 'git' ? '' : source.repository
  return history({ repository, ref, merges: rules.mergeCommits === 'exclude', coAuthors: rules.coAuthors })
}

async function read(
  history: History,
  register: Register,
  { until }: Moment,
  pullRequest: PullRequestPort | null,
  { server }: Sources,
): Promise<Reading> {
  const brought = history.head === null ? null : await pullRequest?.read(history.head, until)
  return readHistory(history, {
    knowsMerges: history.knowsMerges,
    pullRequest: brought ?? null,
    server: server ?? history.server ?? GITHUB_COM,
    register,
  })
}

/** A pull request and the name of the branch that it wants to change. */
interface Base {
  readonly pullRequest: PullRequestPort
  readonly branch: string
  /** By which the source of the history knows it. */
  readonly ref: string
}

/** The base of the run's pull request; `null` where that is no part of what is measured. */
async function findBase({ repository, refOf }: History, { pullRequest, log }: Sources): Promise<Base | null> {
  if (pullRequest?.repository.toLowerCase() !== repository.toLowerCase()) return null
  const branch = await orNotice(pullRequest.readBase(), log)
  return branch === null ? null : { pullRequest, branch, ref: refOf(branch) }
}

/** The pull request's part where its base branch is another than the one that is measured. */
function readOnBase(
  { pullRequest, branch, ref }: Base,
  register: Register,
  settings: Settings,
  moment: Moment,
  sources: Sources,
): Promise<PullRequestReport | null> {
  return orNotice(measureOnBase(), sources.log)

  async function measureOnBase(): Promise<PullRequestReport | null> {
    const history = await openHistory(settings, ref, sources)
    const { ledger, pullRequestBy } = await read(history, register, moment, pullRequest, sources)
    const measurement = measure(ledger, rulesIn(settings, ledger), moment)
    const found = pullRequestBy(measurement)
    return found && { ...found, branch: withoutMailDomains(branch) }
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
