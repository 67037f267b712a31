import { type IdentityAudit, identityAuditOf } from '../../measure/around/who-is-who.ts'
import type { UnionReason } from '../../people/audit.ts'
import { callName } from '../../report/report.ts'
import { listed } from '../../text/lists.ts'
import { count, counted } from '../../text/numbers.ts'
import { definePart, type Passage } from '../part.ts'
import { commitsOf } from '../phrases.ts'
import { numbers, type Table, tableOf, words } from '../table.ts'
import { UNITS_HEADING } from '../unit.ts'
import type { View } from '../view.ts'

const REASONS: Record<UnionReason, string> = {
  mailmap: 'mailmap',
  login: 'GitHub account',
  'e-mail': 'e-mail address',
  noreply: 'noreply address',
}

/** How it was found out who is who. */
export const whoIsWhoPart = definePart({
  field: 'identities',
  compute: ({ ledger, measurement }) => identityAuditOf(ledger, measurement),
  none: { united: [], leftOut: [], lookAlikes: [] },
  json: ({ united, leftOut, lookAlikes }) => ({
    united: united.map(({ contributor, identities, by }) => ({ contributor: callName(contributor), identities, by })),
    leftOut: leftOut.map(({ person, reason, commits }) => ({ name: person.name, reason, commits })),
    lookAlikes: lookAlikes.map(({ name, people }) => [name, people.length] as const),
  }),
  words: tell,
  places: {
    summary: { as: 'folded' },
    terminal: { lead: true, rows: 5 },
    page: { as: 'folded' },
  },
})

/** Who was taken for one person, who was left out, and who may be one person and was not taken for one. */
function tell(audit: IdentityAudit, view: View): Passage | null {
  const { united, leftOut, lookAlikes } = audit
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
    tables: [unitedTable(audit, view), leftOutTable(audit, view), lookAlikesTable(audit, view)].filter(
      ({ size }) => size > 0,
    ),
    notes:
      lookAlikes.length === 0
        ? []
        : [
            `If people who share a name are one person, a line in ${code('.mailmap')} says so. A run in a terminal prints lines to choose from.`,
          ],
  }
}

function unitedTable({ united }: IdentityAudit, view: View): Table {
  return tableOf(
    [words('Taken for one person'), numbers('Identities'), words('Because of the same')],
    united,
    ({ contributor, identities, by }) => [
      view.linkedName(contributor),
      count(identities),
      listed(by.map(reason => REASONS[reason])),
    ],
  )
}

function leftOutTable({ leftOut }: IdentityAudit, view: View): Table {
  return tableOf([words('Left out'), words('Why'), numbers(UNITS_HEADING)], leftOut, ({ person, reason, commits }) => [
    view.name(person),
    reason === 'bot' ? 'a bot' : 'excluded by the settings',
    count(commits),
  ])
}

function lookAlikesTable({ lookAlikes }: IdentityAudit, { medium, report }: View): Table {
  return tableOf(
    [words('The same name, not united'), numbers('People'), numbers('Commits together')],
    lookAlikes,
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
