import type { Change } from '../measure/around/sensitivity.ts'
import { type FigureValues, valuesOf } from '../measure/figures/figures.ts'
import { fraction, toNumber } from '../measure/figures/fraction.ts'
import { isActive, type Measurement } from '../measure/measure.ts'
import { callName, type Report } from '../report/report.ts'
import { printableJson } from '../text/escape.ts'
import { mayHoldAddress } from '../text/secrets.ts'

/** The number that readers of the JSON report check first; raised when a field changes its meaning or goes away. */
export const SCHEMA_VERSION = 1

/** The JSON report's text, with a line break at its end. */
export function renderJson(report: Report): string {
  return `${printableJson(toJson(report), 2)}\n`
}

/** Writes a report down by the names of the contract, `schema/report.schema.json`. No e-mail address is in it. */
export function toJson(report: Report) {
  const { subject, measurement, verdict, identities } = report
  const { tally, figures, moment } = measurement
  return {
    schemaVersion: SCHEMA_VERSION,
    repository: subject.repository,
    ref: subject.ref,
    head: subject.head,
    asOf: iso(moment.asOf),
    source: subject.source,
    settings: settingsJson(report),
    commits: tally.commits,
    excluded: tally.excluded,
    ...figuresJson(valuesOf(figures)),
    gate: verdict.gate,
    contributors: contributorsJson(measurement),
    whatIf: report.whatIf.map(({ without, figures: then }) => ({
      without: without.map(callName),
      ...figuresJson(then),
    })),
    forecast: report.forecast.map(({ who, inactiveFrom, figures: then }) => ({
      who: callName(who),
      lastActivity: iso(who.lastActivity),
      inactiveFrom: iso(inactiveFrom).slice(0, -'T00:00:00.000Z'.length),
      ...figuresJson(then),
    })),
    trend:
      report.trend?.map(past => ({
        asOf: iso(past.moment.asOf),
        commits: past.commits,
        contributors: past.contributors,
        ...figuresJson(past.figures),
      })) ?? null,
    sensitivity: report.sensitivity.map(({ change, figures: then }) => ({
      change: changeJson(change),
      ...figuresJson(then),
    })),
    doubts: report.doubts.map(({ kind, about, commits, figures: then }) => ({
      kind,
      about: about.slice(0, MOST_DOUBTED).map(({ name }) => name),
      commits,
      ...(then === null ? NO_FIGURES : figuresJson(then)),
    })),
    identities: {
      united: identities.united.map(({ contributor, identities: count, by }) => ({
        contributor: callName(contributor),
        identities: count,
        by,
      })),
      leftOut: identities.leftOut.map(({ person, reason, commits }) => ({ name: person.name, reason, commits })),
      lookAlikes: identities.lookAlikes.map(({ name, people }) => [name, people.length]),
    },
    pullRequest: pullRequestJson(report),
  }
}

function settingsJson({ measurement: { rules }, gateRules }: Report) {
  return {
    activityWindow: rules.activityWindow.toString(),
    majorityThreshold: Number(rules.majorityThreshold.text),
    baseline: rules.baseline,
    attribution: rules.attribution,
    coAuthors: rules.coAuthors,
    mergeCommits: rules.mergeCommits,
    excludeBots: rules.excludeBots,
    exclude: rules.exclude.map(withoutAddress),
    minimumApf: gateRules.minimumApf,
    minimumActiveShare: gateRules.minimumActiveShare === null ? null : Number(gateRules.minimumActiveShare.text),
  }
}

function changeJson(change: Change) {
  return 'activityWindow' in change ? { activityWindow: change.activityWindow.toString() } : change
}

/** An exclusion may be somebody's e-mail address, which no report may hold. */
function withoutAddress(pattern: string): string {
  return mayHoldAddress(pattern) ? '(e-mail)' : pattern
}

function contributorsJson({ tally, figures, rules, cutoff }: Measurement) {
  const apf = figures.augmented[rules.baseline]
  const holders = new Set(apf.reached ? apf.holders.map(({ id }) => id) : [])
  return tally.contributors.map(contributor => ({
    name: contributor.name,
    login: contributor.login,
    commits: toNumber(fraction(contributor.volume, tally.unit)),
    share: toNumber(fraction(contributor.volume, tally.volume)),
    lastCommit: iso(contributor.lastActivity),
    active: isActive(contributor, cutoff),
    inApf: holders.has(contributor.id),
  }))
}

/** How many names a doubt tells. */
const MOST_DOUBTED = 10

/** What stands for figures that cannot be computed. */
const NO_FIGURES = {
  ponyFactor: null,
  augmentedPonyFactor: { all: null, active: null },
  activeShare: null,
  activeContributors: null,
  risk: null,
}

function figuresJson({ ponyFactor, augmented, activeShare, activeContributors, risk }: FigureValues) {
  return {
    ponyFactor,
    augmentedPonyFactor: { all: augmented.all, active: augmented.active },
    activeShare: activeShare === null ? null : toNumber(activeShare),
    activeContributors,
    risk,
  }
}

function pullRequestJson({ pullRequest }: Report) {
  if (pullRequest === null) return null
  const { number, files, moreFiles, reviewers, moreCommits, after } = pullRequest
  return {
    number,
    files: files.map(({ path, knowledge, contributors, activeContributors, who }) => ({
      path,
      knowledge,
      contributors,
      activeContributors,
      who: who.map(callName),
    })),
    moreFiles,
    reviewers: reviewers.map(({ login }) => login),
    moreCommits,
    after: figuresJson(after),
  }
}

/** An instant in ISO 8601, UTC, with milliseconds. */
function iso(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString()
}
