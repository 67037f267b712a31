import type { Fact } from '../../dependencies/facts.ts'
import type { DependencyRow } from '../../report/dependencies.ts'
import { count } from '../../text/numbers.ts'
import { spelled, spelledOf } from '../../text/spelled.ts'
import type { Medium } from '../medium.ts'
import { windowInWords } from '../phrases.ts'
import { reasonInWords } from '../reason.ts'
import type { DependenciesView } from './view.ts'

/** The time that was looked back, as in `in three years`. */
export function windowOf({ report }: DependenciesView): string {
  return windowInWords(report.settings.rules.activityWindow, spelledOf)
}

/** What a fact says of a repository, or of a package without one; what follows its name. */
export function factInWords(fact: Fact, view: DependenciesView): string {
  const said: Readonly<Record<Fact, string>> = {
    archived: 'is archived',
    nobody: `had no commit by a person in ${windowOf(view)}`,
    alone: `had one person active in ${windowOf(view)}`,
    unknown: 'comes from a repository that was not found',
    unmeasured: 'was not measured',
  }
  return said[fact]
}

/** What is known of a repository, in the words of a table. */
export function verdictInWords(row: DependencyRow, view: DependenciesView): string {
  const activity = activityInWords(row, view)
  return row.verdict === 'archived' ? `archived, ${activity}` : activity
}

function activityInWords({ row }: DependencyRow, view: DependenciesView): string {
  if (!row.isMeasured) return `not measured: ${reasonInWords(row.reason.replace(/\.$/, ''), view.medium)}`
  const { activeContributors, augmented } = row.figures
  if (activeContributors === 0) return `no commit by a person in ${windowOf(view)}`
  if (activeContributors === 1) return 'one person active'
  const few = augmented.active
  return few === 1 || few === 2
    ? `${spelled(few)} of ${count(activeContributors)} active people made half of it or more`
    : 'several people'
}

/** Names of packages, or how many they are: `npm/a`, and `npm/a, 1 of 46 packages you use from it`. */
export function packagesInWords(names: readonly string[], { code }: Medium): string {
  const [first, ...others] = names
  if (first === undefined) return ''
  return others.length === 0 ? code(first) : `${code(first)}, 1 of ${count(names.length)} packages you use from it`
}

/**
 * A link to where money is asked for.
 *
 * @param words what the link says; where it is not given, the address without its scheme, which can be read where there are no links
 * @returns `null` for what is no https address
 */
export function fundingLink(address: string, { text, link }: Medium, words?: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href, host, pathname, username, password } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '') return null
  return link(
    words ?? text(`${host}${pathname.replace(/\/$/, '')}`),
    href.replace(/["'()*<>[\\\]`{|}]/g, percentEncoded),
  )
}

/** Characters that would end a link in markdown, or a cell of a table. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
