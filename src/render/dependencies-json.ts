import type { Added, Waiver } from '../dependencies/waivers.ts'
import type { DependenciesReport, DependenciesSettings, DependencyRow } from '../report/dependencies.ts'
import { iso, SCHEMA_VERSION } from '../report/figures-json.ts'
import { settingsJson } from '../report/settings-json.ts'
import { printableJson } from '../text/escape.ts'
import { rowJson, spentJson } from './projects-json.ts'

/** The JSON report on what a checkout depends on, with a line break at its end. */
export function renderDependenciesJson(report: DependenciesReport): string {
  return `${printableJson(dependenciesJson(report), 2)}\n`
}

/**
 * Writes the report on what a checkout depends on down by the names of the contract, `schema/dependencies.schema.json`. No e-mail
 * address is in it.
 */
export function dependenciesJson({
  asOf,
  settings,
  packages,
  unknown,
  rows,
  people,
  soleHolders,
  change,
  spent,
}: DependenciesReport) {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: 'dependencies',
    asOf: iso(asOf),
    settings: dependenciesSettingsJson(settings),
    packages,
    unknown,
    rows: rows.map(dependencyJson),
    people: people.map(({ name, login, projects }) => ({ name, login, projects })),
    soleHolders: { repositories: soleHolders.projects, people: soleHolders.people, halfBy: soleHolders.halfBy },
    added: change === null ? [] : change.added.map(addedJson),
    removed: change === null ? [] : change.removed,
    waived: change === null ? [] : change.waived.map(waiverJson),
    expired: change === null ? [] : change.expired.map(waiverJson),
    spent: spentJson(spent),
  }
}

/** There are no minimums here; what a pull request adds is judged by words. */
function dependenciesSettingsJson({ rules, ...settings }: DependenciesSettings) {
  const { minimumApf: _, minimumActiveShare: __, ...measure } = settingsJson(rules, NO_MINIMUMS)
  return {
    ...measure,
    scopes: settings.scopes,
    depth: settings.depth,
    files: settings.files,
    resolve: settings.resolve,
    hosts: settings.hosts,
    limit: settings.limit,
    failOnAdded: settings.failsOn,
  }
}

const NO_MINIMUMS = { minimumApf: null, minimumActiveShare: null }

/** `gate` and `change` say here what they say of any project of which nothing is asked, so that one program reads both reports. */
function dependencyJson({ row, packages, state, verdict }: DependencyRow) {
  const { name, state: measured, reason, ...figures } = { ...rowJson(row), change: null }
  return {
    name,
    state: measured,
    reason,
    ...figures,
    packages: packages.map(({ name, version, direct, scope, namedBy }) => ({ name, version, direct, scope, namedBy })),
    archived: state === null ? null : state.isArchived,
    fork: state === null ? null : state.isFork,
    mirrorOf: state === null ? null : state.mirrorOf,
    funding: state === null ? [] : state.funding,
    verdict,
  }
}

function addedJson({ repository, packages, facts }: Added) {
  return { repository, packages, facts }
}

/** What a waiver is about stands under the name that it has in the file. */
function waiverJson({ subject, isPackage, rule, reason, until }: Waiver) {
  return { ...(isPackage ? { package: subject } : { repository: subject }), rule, reason, until }
}
