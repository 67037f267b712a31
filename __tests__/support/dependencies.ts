import { Temporal } from 'temporal-polyfill'
import type { Dependency } from '../../src/dependencies/dependency.ts'
import { parsePackageName } from '../../src/dependencies/package-key.ts'
import { placeOf } from '../../src/dependencies/place.ts'
import type { UsedPackage } from '../../src/dependencies/used.ts'
import {
  buildDependenciesReport,
  type DependenciesFindings,
  type FoundChange,
  type FoundDependency,
} from '../../src/report/dependencies/build.ts'
import type { DependenciesReport, DependenciesSettings, RepositoryState } from '../../src/report/dependencies.ts'
import type { ProjectRow } from '../../src/report/projects.ts'
import { webAddress } from '../../src/text/escape.ts'
import { defaultRules } from './ledger.ts'
import { type Partaker, rowOf, unmeasuredRow } from './rows.ts'

/** When the reports are made. */
export const AS_OF = Date.parse('2026-11-23T12:00:00Z')

/** The settings of a run without any input. */
export const DEFAULTS: DependenciesSettings = {
  rules: { ...defaultRules, activityWindow: Temporal.Duration.from('P3Y') },
  scopes: ['runtime'],
  depth: 'direct',
  files: [],
  resolve: 'graph',
  hosts: [],
  limit: 100,
  failsOn: [],
  waivers: '.github/pony-factor-waivers.yml',
}

/** What GitHub says of most repositories. */
export const ORDINARY: RepositoryState = { isArchived: false, isFork: false, mirrorOf: null, funding: [] }

/**
 * A dependency as a file may say it: direct, to run, from the public registry.
 *
 * @param repository `owner/name`, or an address; `null` where the file does not name it
 */
export function dependency(
  name: string,
  repository: string | null = null,
  options: Partial<Dependency> = {},
): Dependency {
  const parsed = parsePackageName(name)
  if (parsed === null) throw new RangeError(`${name} is no name of a package.`)
  const place = repository === null ? null : placeOf(repository, 'https://github.com')
  return {
    ...parsed,
    version: '1.0.0',
    direct: true,
    scope: 'runtime',
    repository: place,
    namedBy: place === null ? null : 'lock file',
    isPublic: true,
    ...options,
  }
}

/** A package, direct and to run, of which the installed one named the repository. */
export function used(name: string, options: Partial<UsedPackage> = {}): UsedPackage {
  return { name, version: '1.0.0', direct: true, scope: 'runtime', namedBy: 'installed package', ...options }
}

/** Somebody who is active, with so many commits; the name makes the login. */
export function active(name: string, commits: number): Partaker {
  return { name, commits, login: name.toLowerCase() }
}

/** Somebody who has left. */
export function left(name: string, commits: number): Partaker {
  return {
    ...active(name, commits),
    isActive: false,
    lastActivity: Date.parse('2021-03-04T00:00:00Z'),
  }
}

/** What a repository may be besides its people. */
export interface FoundOptions {
  /** Names of packages; default: `npm/` and the repository's own name. */
  readonly packages?: readonly [string, ...string[]]
  /** `null` where nobody was asked. */
  readonly state?: Partial<RepositoryState> | null
  readonly isAdded?: boolean
}

/**
 * A repository that is depended on.
 *
 * @param people who has part in it; or why it was not measured
 */
export function found(name: string, people: readonly Partaker[] | string, options: FoundOptions = {}): FoundDependency {
  const row: ProjectRow = typeof people === 'string' ? unmeasuredRow(name, people) : rowOf(name, people)
  const [host, steps] =
    options.state === null ? [name.split('/')[0], name.split('/').slice(1)] : ['github.com', name.split('/')]
  const page = webAddress(`https://${host}`, ...steps)
  const [first, ...others] = options.packages ?? [`npm/${name.replace(/^.*\//, '')}`]
  return {
    row: { ...row, repositories: row.repositories.map(repository => ({ ...repository, page })) },
    packages: [used(first), ...others.map(other => used(other))],
    state: options.state === null ? null : { ...ORDINARY, ...options.state },
    isAdded: options.isAdded ?? false,
  }
}

/** What a report may be made with, beyond the defaults of a run without any input. */
export interface DependenciesOptions {
  readonly settings?: Partial<DependenciesSettings>
  readonly unknown?: readonly string[]
  /** On a pull request. */
  readonly change?: Partial<FoundChange>
  readonly anonymize?: boolean
}

/** The report on some repositories. */
export function dependenciesReportOf(
  found: readonly FoundDependency[],
  options: DependenciesOptions = {},
): DependenciesReport {
  return buildDependenciesReport(dependenciesFindings(found, options))
}

/** What a report on some repositories is made of. */
export function dependenciesFindings(
  found: readonly FoundDependency[],
  { settings, unknown = [], change, anonymize = false }: DependenciesOptions = {},
): DependenciesFindings {
  return {
    asOf: AS_OF,
    serverUrl: 'https://github.com',
    settings: { ...DEFAULTS, ...settings },
    packages: found.reduce((sum, { packages }) => sum + packages.length, unknown.length),
    unknown,
    found,
    change: change === undefined ? null : { addedPackages: [], removed: [], waivers: [], ...change },
    spent: { points: 4, requests: 9, bytes: 26_000_000 },
    anonymize,
  }
}
