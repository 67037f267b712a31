import type { Person } from '../people/person.ts'
import type { Report } from '../report/report.ts'
import { personPage } from '../text/escape.ts'
import { listed } from '../text/lists.ts'
import { count } from '../text/numbers.ts'
import type { Medium } from './medium.ts'

/** Whatever of a person is shown. */
export type Named = Omit<Person, 'id'>

/** A report, ready to be put into the words of one medium. */
export interface View {
  readonly report: Report
  readonly medium: Medium
  /** What a person is called in a sentence. */
  readonly name: (person: Named) => string
  /** The same with a link to their page, which notifies nobody; for tables. */
  readonly linkedName: (person: Named) => string
}

/** How many people a sentence names before it counts the others. */
const NAMED = 6

/** Looks at a report for a medium. People who share a name are told apart by their logins. */
export function viewOf(report: Report, medium: Medium): View {
  const shared = sharedNames(report.measurement.tally.contributors)
  const name = ({ name, login }: Named) => medium.text(login !== null && shared.has(name) ? `${name} (${login})` : name)
  return {
    report,
    medium,
    name,
    linkedName: person => medium.link(name(person), personPage(report.subject.serverUrl, person.login)),
  }
}

/** The names in a sentence: `Ann, Bob and Cy`, or the first few and how many others. */
export function namesOf<Who>({ name }: { readonly name: (person: Who) => string }, people: readonly Who[]): string {
  if (people.length <= NAMED) return listed(people.map(name))
  const first = people.slice(0, NAMED - 1)
  return listed([...first.map(name), `${count(people.length - first.length)} others`])
}

function sharedNames(people: readonly Named[]): ReadonlySet<string> {
  const once = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of people) (once.has(name) ? shared : once).add(name)
  return shared
}
