import type { SourceKind } from '../history/source.ts'
import type { FigureValues } from '../measure/figures/figures.ts'
import type { Fraction } from '../measure/figures/fraction.ts'
import type { GateRules, Verdict } from '../measure/figures/gate.ts'
import type { MeasureRules } from '../measure/rules.ts'

/** One of the repositories of a project. Text from outside, as it was read: renderers escape it. */
export interface ProjectRepository {
  /** `owner/name` as the server spells it; an address without its scheme elsewhere; on a clone what its remote says. */
  readonly repository: string
  /** The branch's or tag's name; `null` where nothing was found. */
  readonly ref: string | null
  /** The head's object id; `null` where nothing was found, or there is no commit. */
  readonly head: string | null
  /** The way that was taken; `null` where nothing was read. */
  readonly source: SourceKind | null
  /** Its page; `null` where nobody knows of one. */
  readonly page: string | null
}

/** How many of the people who make up its APF a row names. */
export const MOST_HOLDERS = 10

/** Somebody who is among those that make up the APF of a project. */
export interface Holder {
  readonly name: string
  readonly login: string | null
  /** The part of V that is theirs. */
  readonly share: Fraction
  /** The latest commit of theirs, in milliseconds since the epoch. */
  readonly lastActivity: number
  /** By what they are known in other projects: a text for each of their accounts, sorted; empty where they have none. */
  readonly accounts: readonly string[]
}

/** What is known of a project before it is measured. */
interface Project {
  /** `owner/name`, or its label; no two rows have the same. */
  readonly name: string
  /** At least one. */
  readonly repositories: readonly ProjectRepository[]
}

/** A project that was measured: what the root action would say of it. */
export interface MeasuredProject extends Project {
  readonly isMeasured: true
  /** V, in commits. */
  readonly commits: number
  readonly contributors: number
  readonly figures: FigureValues
  /** The latest commit by a contributor, in milliseconds since the epoch; `null` where there is no contributor. */
  readonly lastCommit: number | null
  readonly verdict: Verdict
  /** The first ten of those who make up the APF of the chosen baseline, or of `active` where that is undefined. */
  readonly holders: readonly Holder[]
}

/** A project that was not measured. */
export interface UnmeasuredProject extends Project {
  readonly isMeasured: false
  /** What is in the way, in one or two sentences of plain words. */
  readonly reason: string
}

/** What becomes a row. */
export type ProjectRow = MeasuredProject | UnmeasuredProject

/** What an earlier report said of a project. */
export interface Change {
  /** When it was measured, in milliseconds since the epoch. */
  readonly since: number
  /** The figures then; `null` where the project was not there, or was not measured. */
  readonly before: FigureValues | null
  /** Whether the risk level rose, or the chosen baseline's APF became undefined. */
  readonly isWorse: boolean
}

/** Somebody who holds more than one project. */
export interface PortfolioPerson {
  readonly name: string
  readonly login: string | null
  /** The names of the projects, in the order of the rows. */
  readonly projects: readonly string[]
}

/** How few people hold the projects that hang on one person each. */
export interface SoleHolders {
  /** How many projects have an APF active of 1. */
  readonly projects: number
  /** How many people hold those. */
  readonly people: number
  /** The fewest of them who together hold half of those projects; 0 where there is none. */
  readonly halfBy: number
}

/** A repository that is not among the projects, and why: `archived`, `fork`, `empty`, `the same as owner/name`, … */
export interface LeftOut {
  readonly repository: string
  readonly reason: string
}

/** What a run has cost. */
export interface Spent {
  /** GitHub's points. */
  readonly points: number
  /** Requests to GitHub's API. */
  readonly requests: number
  /** What git servers have sent. */
  readonly bytes: number
}

/** What every project was measured by; the names are those of the inputs. */
export interface ProjectsSettings {
  readonly rules: MeasureRules
  readonly gate: GateRules
}

/** Everything that is said about many projects; each renderer reads this and nothing else. */
export interface ProjectsReport {
  /** In milliseconds since the epoch. */
  readonly asOf: number
  /** Where people have their pages, such as `https://github.com`. */
  readonly serverUrl: string
  readonly settings: ProjectsSettings
  /** By risk, worst first; then APF active, active share and name; those that were not measured last. */
  readonly rows: readonly (ProjectRow & {
    /** `null` where no earlier report was given. */
    readonly change: Change | null
  })[]
  /** Most projects first, then by name. */
  readonly people: readonly PortfolioPerson[]
  readonly soleHolders: SoleHolders
  /** By name. */
  readonly leftOut: readonly LeftOut[]
  readonly spent: Spent
  /** `off` where there is neither a minimum nor `fail-on-worse`. */
  readonly gate: 'off' | 'passed' | 'failed'
  /** Whether a row that became worse fails the gate. */
  readonly failsOnWorse: boolean
}
