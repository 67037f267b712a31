import type { DependenciesReport, DependencyRow } from '../../report/dependencies.ts'
import type { PortfolioPerson } from '../../report/projects.ts'
import { pageAddress, personPage } from '../../text/escape.ts'
import type { Medium } from '../medium.ts'
import { namesOf, type Shown } from '../projects/view.ts'

/** A report on what a checkout depends on, ready to be put into the words of one medium. */
export interface DependenciesView {
  readonly report: DependenciesReport
  readonly medium: Medium
}

/** The name of a repository with a link to its page. */
export function linkedRepository({ medium }: DependenciesView, { row }: DependencyRow): string {
  const page = row.repositories[0]?.page ?? null
  return medium.link(medium.code(row.name), page === null ? null : pageAddress(page))
}

/** What the people who hold a repository are called, each with a link to their page, which notifies nobody. */
export function linkedHolders({ report, medium }: DependenciesView): (person: Shown) => string {
  const holders = report.rows.flatMap(({ row }) => (row.isMeasured ? row.holders : []))
  return namesOf([...holders, ...report.people], medium, report.serverUrl).linkedName
}

/** The name of a person with a link to their page, which notifies nobody. People who share a name are told apart by their logins. */
export function linkedPerson({ report, medium }: DependenciesView, { name, login }: PortfolioPerson): string {
  const isShared = report.people.filter(other => other.name === name).length > 1
  const shown = login !== null && isShared ? `${name} (${login})` : name
  return medium.link(medium.text(shown), personPage(report.serverUrl, login))
}
