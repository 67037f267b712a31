import { judgeValues } from '../../measure/figures/gate.ts'
import { riskOf } from '../../measure/figures/risk.ts'
import { withoutMailDomains } from '../../text/secrets.ts'
import {
  type Holder,
  type MeasuredProject,
  MOST_HOLDERS,
  type ProjectRepository,
  type ProjectRow,
  type ProjectsSettings,
} from '../projects.ts'
import { exactFieldsOf, fieldsOf, listOf, Misread, nullOr, type Reading, wholeFrom, wordAmong } from './fields.ts'
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
  readTitle,
  shareJson,
} from './values.ts'

/** A row as it stands in a file of ours, exact and whole. Risk and gate follow from the rest, and stand in no file that could say otherwise. */
export function rowJson(row: ProjectRow) {
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

const COMMON = ['name', 'repositories']
const MEASURED = [
  ...['commits', 'contributors', 'ponyFactor', 'apfAll', 'apfActive', 'activeShare', 'activeContributors'],
  ...['lastCommit', 'holders'],
]

/**
 * Reads a row as {@link rowJson} writes it, of which anybody may have written anything.
 *
 * @param settings what this run measures by: risk and gate are found out anew
 */
export function readRow(settings: ProjectsSettings): Reading<ProjectRow> {
  return (value, where) => {
    const isMeasured = !Object.hasOwn(Object(value), 'reason')
    const { get } = exactFieldsOf(value, where, [...COMMON, ...(isMeasured ? MEASURED : ['reason'])])
    const repositories = get('repositories', listOf(readRepository, MOST_PROJECTS))
    if (repositories.length === 0) throw new Misread(where)
    const about = { name: get('name', readTitle), repositories }
    return isMeasured
      ? { ...about, isMeasured: true, ...readMeasured(value, where, settings) }
      : { ...about, isMeasured: false, reason: get('reason', readReason) }
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
