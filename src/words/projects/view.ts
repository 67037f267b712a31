import type { ChangedRow } from '../../report/projects/change.ts'
import { hangsOnOne } from '../../report/projects/people.ts'
import type { Holder, MeasuredProject, ProjectsReport } from '../../report/projects.ts'
import { pageAddress, personPage } from '../../text/escape.ts'
import { fold } from '../../text/fold.ts'
import { counted } from '../../text/numbers.ts'
import type { Medium } from '../medium.ts'

/** Whatever of a person is shown. */
export type Shown = Pick<Holder, 'name' | 'login'>

/** A row that was measured. */
export type MeasuredRow = Extract<ChangedRow, MeasuredProject>

/** A report on many projects, ready to be put into the words of one medium. */
export interface ProjectsView {
  readonly report: ProjectsReport
  readonly medium: Medium
  /** Those of the rows that were measured, in their order. */
  readonly measured: readonly MeasuredRow[]
  /** What a person is called in a sentence. */
  readonly name: (person: Shown) => string
  /** The same with a link to their page, which notifies nobody; for tables. */
  readonly linkedName: (person: Shown) => string
}

/** Looks at a report for a medium. People who share a name are told apart by their logins. */
export function projectsViewOf(report: ProjectsReport, medium: Medium): ProjectsView {
  const measured = report.rows.filter(row => row.isMeasured)
  const people = [...measured.flatMap(({ holders }) => holders), ...report.people]
  return { report, medium, measured, ...namesOf(people, medium, report.serverUrl) }
}

/** What people are called, without and with a link to their pages on a server. */
export function namesOf(
  people: readonly Shown[],
  medium: Medium,
  serverUrl: string,
): Pick<ProjectsView, 'name' | 'linkedName'> {
  const shared = sharedNames(people)
  const name = ({ name, login }: Shown) => medium.text(login !== null && shared.has(name) ? `${name} (${login})` : name)
  return { name, linkedName: person => medium.link(name(person), personPage(serverUrl, person.login)) }
}

/** The name of a project, with a link to the page of its repository; of several repositories none is its page. */
export function linkedProject({ medium }: ProjectsView, { name, repositories: [only, ...others] }: ChangedRow): string {
  const page = others.length === 0 ? (only?.page ?? null) : null
  return medium.link(medium.text(name), page === null ? null : pageAddress(page))
}

/** What the whole is called. */
export function titleOf({ report: { rows } }: ProjectsView): string {
  return `Pony Factor of ${counted(rows.length, 'project')}`
}

/** Whether a project has commits, and nobody is active in it. */
export function hasNobody({ figures }: Pick<MeasuredProject, 'figures'>): boolean {
  return figures.risk !== 'unknown' && figures.activeContributors === 0
}

/** The projects that hang on one person each. */
export function soleRows({ measured }: ProjectsView): readonly MeasuredRow[] {
  return measured.filter(hangsOnOne)
}

/** Names that belong to people with different logins. */
function sharedNames(people: readonly Shown[]): ReadonlySet<string> {
  const loginOf = new Map<string, string>()
  const shared = new Set<string>()
  for (const { name, login } of people) {
    const own = login === null ? '' : fold(login)
    const other = loginOf.get(name)
    if (other !== undefined && other !== own) shared.add(name)
    loginOf.set(name, own)
  }
  return shared
}
