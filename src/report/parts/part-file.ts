import { UserError } from '../../errors.ts'
import { judgeValues } from '../../measure/figures/gate.ts'
import { riskOf } from '../../measure/figures/risk.ts'
import { printableJson } from '../../text/escape.ts'
import { withoutMailDomains } from '../../text/secrets.ts'
import {
  exactFieldsOf,
  exactly,
  fieldsOf,
  listOf,
  Misread,
  nullOr,
  parseJson,
  type Reading,
  wholeFrom,
  wordAmong,
} from '../files/fields.ts'
import { readSettings } from '../files/settings.ts'
import {
  MOST_PROJECTS,
  readAccount,
  readFactor,
  readLogin,
  readMilliseconds,
  readName,
  readOid,
  readPage,
  readReason,
  readShare,
  readSpent,
  readTitle,
  shareJson,
} from '../files/values.ts'
import {
  type Holder,
  type MeasuredProject,
  MOST_HOLDERS,
  type ProjectRepository,
  type ProjectRow,
  type ProjectsSettings,
  type Spent,
} from '../projects.ts'
import type { SettingsJson } from '../settings-json.ts'

/** What one part of a run has measured. */
export interface Part {
  /** Counted from 1. */
  readonly number: number
  readonly asOf: number
  readonly settings: SettingsJson
  /** In the order of the plan. */
  readonly rows: readonly PartRow[]
  readonly spent: Spent
}

/** A row, and the place of its project in the plan. */
export interface PartRow {
  readonly place: number
  readonly row: ProjectRow
}

const PART_VERSION = 1

/** What a file of a part has, so that one of another kind is not taken for it. */
const KIND = 'pony-factor part'

/** A part as a file: exact fractions, and the accounts by which people are joined. No e-mail address is in it. */
export function writePart({ number, asOf, settings, rows, spent }: Part): string {
  return `${printableJson({
    kind: KIND,
    version: PART_VERSION,
    number,
    asOf,
    settings,
    rows: rows.map(({ place, row }) => ({ place, ...rowJson(row) })),
    spent: { points: spent.points, requests: spent.requests, bytes: spent.bytes },
  })}\n`
}

/** Risk and gate follow from the rest, and stand in no file that could say otherwise. */
function rowJson(row: ProjectRow) {
  const repositories = row.repositories.map(({ repository, ref, head, source, page }) => ({
    ...{ repository, ref, head, source, page },
  }))
  const { name } = row
  if (!row.isMeasured) return { name, repositories, reason: withoutMailDomains(row.reason) }
  const { ponyFactor, augmented, activeShare, activeContributors } = row.figures
  return {
    name,
    repositories,
    commits: row.commits,
    contributors: row.contributors,
    ponyFactor,
    apfAll: augmented.all,
    apfActive: augmented.active,
    activeShare: activeShare === null ? null : shareJson(activeShare),
    activeContributors,
    lastCommit: row.lastCommit,
    holders: row.holders.map(({ name: who, login, share, lastActivity, accounts }) => ({
      ...{ name: who, login, share: shareJson(share), lastActivity, accounts },
    })),
  }
}

/**
 * Reads what a part has measured, of which anybody may have written anything.
 *
 * @param settings what this run measures by: risk and gate are found out anew
 * @throws UserError when it is no such file
 */
export function readPart(text: string, settings: ProjectsSettings): Part {
  try {
    return partIn(parseJson(text), settings)
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown
    const place = thrown.where === '' ? '' : `: see ${thrown.where}`
    throw new UserError(
      `A file of a part cannot be read${place}.`,
      'Use the files that the steps with projects/measure of this run have written, and the same version of all three actions.',
    )
  }
}

function partIn(value: unknown, settings: ProjectsSettings): Part {
  const { get } = exactFieldsOf(value, '', ['kind', 'version', 'number', 'asOf', 'settings', 'rows', 'spent'])
  get('kind', exactly(KIND))
  get('version', exactly(PART_VERSION))
  return {
    number: get('number', wholeFrom(1)),
    asOf: get('asOf', readMilliseconds),
    settings: get('settings', readSettings),
    rows: get('rows', listOf(rowBy(settings), MOST_PROJECTS)),
    spent: get('spent', readSpent),
  }
}

const COMMON = ['place', 'name', 'repositories']
const MEASURED = [
  ...['commits', 'contributors', 'ponyFactor', 'apfAll', 'apfActive', 'activeShare', 'activeContributors'],
  ...['lastCommit', 'holders'],
]

function rowBy(settings: ProjectsSettings): Reading<PartRow> {
  return (value, where) => {
    const isMeasured = !Object.hasOwn(Object(value), 'reason')
    const { get } = exactFieldsOf(value, where, [...COMMON, ...(isMeasured ? MEASURED : ['reason'])])
    const repositories = get('repositories', listOf(readRepository, MOST_PROJECTS))
    if (repositories.length === 0) throw new Misread(where)
    const about = { name: get('name', readTitle), repositories }
    const row: ProjectRow = isMeasured
      ? { ...about, isMeasured: true, ...readMeasured(value, where, settings) }
      : { ...about, isMeasured: false, reason: get('reason', readReason) }
    return { place: get('place', wholeFrom(0)), row }
  }
}

function readRepository(value: unknown, where: string): ProjectRepository {
  const { get } = exactFieldsOf(value, where, ['repository', 'ref', 'head', 'source', 'page'])
  return {
    repository: get('repository', readTitle),
    ref: get('ref', nullOr(readTitle)),
    head: get('head', nullOr(readOid)),
    source: get('source', nullOr(wordAmong(['graphql', 'fetch', 'git']))),
    page: get('page', nullOr(readPage)),
  }
}

type OfMeasured = Omit<MeasuredProject, 'name' | 'repositories' | 'isMeasured'>

function readMeasured(value: unknown, where: string, { rules, gate }: ProjectsSettings): OfMeasured {
  const { get } = fieldsOf(value, where)
  const commits = get('commits', wholeFrom(0))
  const contributors = get('contributors', wholeFrom(0))
  const augmented = { all: get('apfAll', readFactor), active: get('apfActive', readFactor) }
  const activeShare = get('activeShare', nullOr(readShare))
  const figures = {
    ponyFactor: get('ponyFactor', readFactor),
    augmented,
    activeShare,
    activeContributors: get('activeContributors', wholeFrom(0, contributors)),
    risk: riskOf(augmented.active, activeShare, rules.majorityThreshold.share),
  }
  const holders = get('holders', listOf(readHolder, MOST_HOLDERS))
  // What hangs on who leads the holders hangs on their being there.
  const isWhole = holders.length === Math.min(MOST_HOLDERS, augmented[rules.baseline] ?? augmented.active ?? 0)
  if (!isWhole || (commits === 0) !== (activeShare === null)) throw new Misread(where)
  return {
    commits,
    contributors,
    figures,
    lastCommit: get('lastCommit', nullOr(readMilliseconds)),
    verdict: judgeValues(figures, rules.baseline, gate),
    holders,
  }
}

/** More than anybody has. */
const MOST_ACCOUNTS = 10_000

function readHolder(value: unknown, where: string): Holder {
  const { get } = exactFieldsOf(value, where, ['name', 'login', 'share', 'lastActivity', 'accounts'])
  return {
    name: get('name', readName),
    login: get('login', nullOr(readLogin)),
    share: get('share', readShare),
    lastActivity: get('lastActivity', readMilliseconds),
    accounts: get('accounts', listOf(readAccount, MOST_ACCOUNTS)),
  }
}
