import { byCodeUnits } from '../../text/fold.ts'
import { withoutMailDomains } from '../../text/secrets.ts'
import type { LeftOut, ProjectRow, ProjectsReport, ProjectsSettings, Spent } from '../projects.ts'
import { changesSince } from './change.ts'
import { judgeProjects } from './judge.ts'
import { withNamesApart } from './names.ts'
import { orderRows } from './order.ts'
import { joinPeople, soleHolders } from './people.ts'
import type { PreviousReport } from './previous.ts'
import { withoutPatterns, withPseudonyms } from './pseudonyms.ts'

/** What a report on many projects is made of. */
export interface ProjectsFindings {
  /** In milliseconds since the epoch. */
  readonly asOf: number
  readonly serverUrl: string
  readonly settings: ProjectsSettings
  /** In any order; the report is the same. */
  readonly rows: readonly ProjectRow[]
  /** In any order; each once. */
  readonly leftOut: readonly LeftOut[]
  readonly spent: Spent
  /** `null` where none was given. */
  readonly previous: PreviousReport | null
  readonly failsOnWorse: boolean
  /** Whether nobody is to be named. Harmless where the rows have pseudonyms already. */
  readonly anonymize: boolean
}

/** Puts rows in order, joins the people over them, says what changed, and judges. */
export function buildProjectsReport(findings: ProjectsFindings): ProjectsReport {
  const { asOf, serverUrl, settings, leftOut, spent, previous, failsOnWorse, anonymize } = findings
  const ordered = orderRows(withNamesApart(findings.rows.map(withoutAddresses)))
  const shown = anonymize ? withPseudonyms(ordered) : ordered
  const rows = changesSince(previous, shown, settings.rules.baseline)
  return {
    asOf,
    serverUrl,
    settings: shownSettings(settings, anonymize),
    rows,
    people: joinPeople(rows),
    soleHolders: soleHolders(rows),
    leftOut: [...leftOut].sort(
      (left, right) => byCodeUnits(left.repository, right.repository) || byCodeUnits(left.reason, right.reason),
    ),
    spent,
    gate: judgeProjects(rows, { minimums: settings.gate, failsOnWorse }),
    failsOnWorse,
  }
}

/** What a server says may name somebody. */
function withoutAddresses(row: ProjectRow): ProjectRow {
  return row.isMeasured ? row : { ...row, reason: withoutMailDomains(row.reason) }
}

/** Settings as they may be written down. */
export function shownSettings({ rules, gate }: ProjectsSettings, anonymize: boolean): ProjectsSettings {
  return { rules: anonymize ? withoutPatterns(rules) : rules, gate }
}

/** What several stretches of a run have cost together. */
export function sumOfSpent(stretches: readonly Spent[]): Spent {
  return stretches.reduce(
    (sum, { points, requests, bytes }) => ({
      points: sum.points + points,
      requests: sum.requests + requests,
      bytes: sum.bytes + bytes,
    }),
    { points: 0, requests: 0, bytes: 0 },
  )
}
