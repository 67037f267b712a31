import type { History } from '../history/source.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { measure } from '../measure/measure.ts'
import { anonymize } from '../report/anonymize.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings/settings.ts'
import { withoutMailDomains } from '../text/shown-name.ts'
import { groupOf, noticeIdlePatterns, rulesIn } from './named-people.ts'
import type { Circumstances, SubjectPort } from './ports.ts'
import { commitsWantedBy, findProposal, reportProposal } from './pull-request.ts'
import { openHistory, readSubject } from './reading.ts'

/** The whole report on a subject, and the history behind it for what only a local run may show. */
export interface Reported {
  readonly report: Report
  readonly ledger: Ledger
}

/** The settings of a whole report on one subject. */
export type ReportSettings = Pick<Settings, 'measure' | 'around' | 'run'>

/**
 * Measures a subject and reports all that there is to say about it.
 *
 * @throws UserError when it cannot be measured
 */
export async function reportOn(
  subject: SubjectPort,
  settings: ReportSettings,
  circumstances: Circumstances,
): Promise<Reported> {
  const { rules: choices } = settings.measure
  const { moment, log } = circumstances
  const history = await openHistory(subject, choices)
  const proposal = await findProposal(history, subject, circumstances)
  const reading = await readSubject(history, subject, commitsWantedBy(proposal), choices, circumstances)
  const { ledger } = reading
  const rules = rulesIn(settings.measure, ledger)
  noticeIdlePatterns(rules, ledger, settings.run, log)
  const measurement = measure(ledger, rules, moment)
  const group = groupOf(settings.around, settings.run, measurement, ledger)
  const pullRequest =
    proposal === null
      ? null
      : await reportProposal(proposal, { ...reading, measurement }, subject, settings.measure, circumstances)
  const report = buildReport({
    subject: {
      repository: withoutMailDomains(history.repository),
      ref: withoutMailDomains(history.ref),
      head: history.head,
      source: subject.source,
      serverUrl: pagesOf(history, ledger, circumstances),
    },
    ledger,
    measurement,
    gateRules: settings.run.gate,
    group,
    quarters: settings.around.quarters,
    pullRequest,
  })
  return { report: settings.run.anonymize ? anonymize(report) : report, ledger }
}

/** Where people have their pages. A remote is a GitHub server when an address stands for one of its accounts. */
function pagesOf({ server: remote }: History, { identities }: Ledger, { server, serverUrl }: Circumstances): string {
  const isGitHub = identities.some(({ accounts }) => accounts.some(account => account.server === remote))
  return server === null && remote !== null && isGitHub ? `https://${remote}` : serverUrl
}
