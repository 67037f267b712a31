import type { History } from '../history/source.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { measure } from '../measure/measure.ts'
import { anonymize } from '../report/anonymize.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings/settings.ts'
import { withoutMailDomains } from '../text/shown-name.ts'
import { groupOf, noticeIdlePatterns, rulesIn } from './named-people.ts'
import type { SubjectPort, Terms } from './ports.ts'
import { commitsWantedBy, findProposal, reportProposal } from './pull-request.ts'
import { openHistory, readSubject } from './reading.ts'

/** The whole report on a subject, and the history behind it for what only a local run may show. */
export interface Reported {
  readonly report: Report
  readonly ledger: Ledger
}

/** The settings of a whole report on one subject. */
export type ReportSettings = Pick<Settings, 'around' | 'run'>

/**
 * Measures a subject and reports all that there is to say about it.
 *
 * @throws UserError when it cannot be measured
 */
export async function reportOn(subject: SubjectPort, { around, run }: ReportSettings, terms: Terms): Promise<Reported> {
  const history = await openHistory(subject, terms)
  const proposal = await findProposal(history, subject, terms)
  const reading = await readSubject(history, subject, commitsWantedBy(proposal), terms)
  const { ledger } = reading
  const rules = rulesIn(terms, ledger)
  noticeIdlePatterns(rules, ledger, run, terms.log)
  const measurement = measure(ledger, rules, terms.moment)
  const group = groupOf(around, run, measurement, ledger)
  const pullRequest = proposal && (await reportProposal(proposal, { ...reading, measurement }, subject, terms))
  const report = buildReport({
    subject: {
      repository: withoutMailDomains(history.repository),
      ref: withoutMailDomains(history.ref),
      head: history.head,
      source: subject.source,
      serverUrl: pagesOf(history, ledger, terms),
    },
    ledger,
    measurement,
    gateRules: run.gate,
    group,
    quarters: around.quarters,
    pullRequest,
  })
  return { report: run.anonymize ? anonymize(report) : report, ledger }
}

/** Where people have their pages. A remote is a GitHub server when an address stands for one of its accounts. */
function pagesOf({ server: remote }: History, { identities }: Ledger, { server, serverUrl }: Terms): string {
  const isGitHub = identities.some(({ accounts }) => accounts.some(account => account.server === remote))
  return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl
}
