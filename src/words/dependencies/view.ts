import type { DependenciesReport, DependencyRow } from '../../report/dependencies.ts'
import { pageAddress } from '../../text/escape.ts'
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

/** The same of those who are behind more than one. */
export function linkedPeople({ report, medium }: DependenciesView): (person: Shown) => string {
  return namesOf(report.people, medium, report.serverUrl).linkedName
}
