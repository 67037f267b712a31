import { toNumber } from '../measure/figures/fraction.ts'
import { figuresJson, iso, SCHEMA_VERSION } from '../report/figures-json.ts'
import type { ChangedRow } from '../report/projects/change.ts'
import type { Change, ProjectRow, ProjectsReport } from '../report/projects.ts'
import { settingsJson } from '../report/settings-json.ts'
import { printableJson } from '../text/escape.ts'

/** The JSON report on many projects, with a line break at its end. */
export function renderProjectsJson(report: ProjectsReport): string {
  return `${printableJson(projectsJson(report), 2)}\n`
}

/** Writes the report on many projects down by the names of the contract, `schema/projects.schema.json`. No e-mail address is in it. */
export function projectsJson({ asOf, settings, rows, people, soleHolders, leftOut, spent }: ProjectsReport) {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: 'projects',
    asOf: iso(asOf),
    settings: settingsJson(settings.rules, settings.gate),
    projects: rows.map(projectJson),
    people: people.map(({ name, login, projects }) => ({ name, login, projects })),
    soleHolders: { projects: soleHolders.projects, people: soleHolders.people, halfBy: soleHolders.halfBy },
    leftOut: leftOut.map(({ repository, reason }) => ({ repository, reason })),
    spent: spentJson(spent),
  }
}

/** What a run has cost, by the names of the contract. */
export function spentJson({ points, requests, bytes }: ProjectsReport['spent']) {
  return { points, requests, bytes }
}

function projectJson({ change, ...row }: ChangedRow) {
  return { ...rowJson(row), change: change === null ? null : changeJson(change) }
}

/** What stands in place of figures that nobody knows. */
const NOT_MEASURED = {
  commits: null,
  contributors: null,
  ponyFactor: null,
  augmentedPonyFactor: { all: null, active: null },
  activeShare: null,
  activeContributors: null,
  risk: null,
  lastCommit: null,
  gate: null,
  holders: [],
}

/** A row by the names of the contract, but for what changed since an earlier report. */
export function rowJson(row: ProjectRow) {
  const about = {
    name: row.name,
    repositories: row.repositories.map(({ repository, ref, head, source }) => ({ repository, ref, head, source })),
  }
  if (!row.isMeasured) return { ...about, state: 'not measured', reason: row.reason, ...NOT_MEASURED }
  return {
    ...about,
    state: 'measured',
    reason: null,
    commits: row.commits,
    contributors: row.contributors,
    ...figuresJson(row.figures),
    lastCommit: row.lastCommit === null ? null : iso(row.lastCommit),
    gate: row.verdict.gate,
    holders: row.holders.map(({ name, login, share }) => ({ name, login, share: toNumber(share) })),
  }
}

function changeJson({ since, before, isWorse }: Change) {
  return { since: iso(since), before: before === null ? null : figuresJson(before), worse: isWorse }
}
