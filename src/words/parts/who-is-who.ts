import type { UnionReason } from '../../people/audit.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { numbers, type Part, type Table, tableOf, words } from '../part.ts'
import { commitsOf } from '../phrases.ts'
import type { View } from '../view.ts'

const REASONS: Record<UnionReason, string> = {
  mailmap: 'mailmap',
  login: 'GitHub account',
  'e-mail': 'e-mail address',
  noreply: 'noreply address',
}

/** Who was taken for one person, who was left out, and who may be one person and was not taken for one. */
export function whoIsWhoPart(view: View): Part | null {
  const { united, leftOut, lookAlikes } = view.report.identities
  const { code } = view.medium
  const findings = [
    ...(united.length === 0
      ? []
      : [`${counted(united.length, 'person was', 'people were')} known under several identities`]),
    ...(leftOut.length === 0 ? [] : [`${counted(leftOut.length, 'account was', 'accounts were')} left out`]),
    ...(lookAlikes.length === 0
      ? []
      : [`${counted(lookAlikes.length, 'name is', 'names are')} shared by people who were not united`]),
  ]
  if (findings.length === 0) return null
  return {
    title: 'Who is who',
    lead: `${listed(findings)}.`,
    tables: [unitedTable(view), leftOutTable(view), lookAlikesTable(view)].filter(({ size }) => size > 0),
    notes:
      lookAlikes.length === 0
        ? []
        : [
            `If people who share a name are one person, a line in ${code('.mailmap')} says so. A run in a terminal prints lines to choose from.`,
          ],
  }
}

function unitedTable(view: View): Table {
  return tableOf(
    [words('Taken for one person'), numbers('Identities'), words('Because of the same')],
    view.report.identities.united,
    ({ contributor, identities, by }) => [
      view.linkedName(contributor),
      count(identities),
      listed(by.map(reason => REASONS[reason])),
    ],
  )
}

function leftOutTable(view: View): Table {
  return tableOf(
    [words('Left out'), words('Why'), numbers('Commits')],
    view.report.identities.leftOut,
    ({ person, reason, commits }) => [
      view.name(person),
      reason === 'bot' ? 'a bot' : 'excluded by the settings',
      count(commits),
    ],
  )
}

function lookAlikesTable({ medium, report }: View): Table {
  return tableOf(
    [words('The same name, not united'), numbers('People'), numbers('Commits together')],
    report.identities.lookAlikes,
    ({ name, people }) => [
      medium.text(name),
      count(people.length),
      commitsOf(
        people.reduce((sum, { volume }) => sum + volume, 0n),
        report.measurement.tally,
      ),
    ],
  )
}
