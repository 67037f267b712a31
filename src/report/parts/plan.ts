import { count, counted } from '../../text/numbers.ts'
import type { LeftOut, Spent } from '../projects.ts'
import type { SettingsJson } from '../settings-json.ts'

/** A repository that is to be read, without anything of it. */
export interface PlannedRepository {
  /** `owner/name` on the run's own server; elsewhere its address without the scheme. */
  readonly repository: string
  /** Its address on another git server; `null` on the run's own. */
  readonly address: string | null
  /** A branch, a tag or a commit; `null` for the default branch. */
  readonly ref: string | null
  /** Its page; `null` where nobody knows of one. */
  readonly page: string | null
}

/** A project that is to be measured. */
export interface PlannedProject {
  readonly name: string
  /** At least one. */
  readonly repositories: readonly PlannedRepository[]
  /** How many commits there are to read, at a guess. */
  readonly commits: number
}

/** How a run is split: everything that its parts have to know but the inputs, which each of them gets anew. */
export interface Plan {
  /** When everything is measured, in milliseconds since the epoch. */
  readonly asOf: number
  /** Whether that date was asked for, so that later commits do not exist. */
  readonly isDated: boolean
  readonly settings: SettingsJson
  readonly projects: readonly PlannedProject[]
  /** The places of each part's projects in that list, ascending; each place is in one part. */
  readonly parts: readonly Assignment[]
  readonly leftOut: readonly LeftOut[]
  /** What planning has cost. */
  readonly spent: Spent
}

/** The places of the projects of one part. */
export type Assignment = readonly number[]

/** How projects are split, and why they are not, where they are not. */
export interface Split {
  readonly parts: readonly Assignment[]
  /** A sentence that says why there is one part where more were allowed; `null` where there is nothing to explain. */
  readonly reason: string | null
}

/** What is measured in one part: less than so many repositories with less than so many commits. */
export const SPLIT_FROM = { repositories: 300, commits: 1_000_000 }

/** More jobs no matrix has. */
const MOST_PARTS = 256

/** To begin with a repository takes as long as to read so many commits. */
const COMMITS_PER_REPOSITORY = 1_000

/** What decides how projects are split. */
export interface SplitOptions {
  /** At most so many parts. */
  readonly shards: number
  /** Whether nobody is to be named: pseudonyms can be given only where all rows are. */
  readonly anonymize: boolean
  /** From which size on it is worth it. */
  readonly splitFrom?: typeof SPLIT_FROM
}

/**
 * Splits projects into parts that take about as long as each other: the longest first, each to the part that has least (Graham,
 * Bounds on Multiprocessing Timing Anomalies, 1969). A project is never split. Without any project there is no part.
 */
export function splitProjects(
  projects: readonly PlannedProject[],
  { shards, anonymize, splitFrom = SPLIT_FROM }: SplitOptions,
): Split {
  if (projects.length === 0) return { parts: [], reason: null }
  const whole = [projects.map((_, place) => place)]
  if (shards === 1 || projects.length === 1) return { parts: whole, reason: null }
  const repositories = projects.reduce((sum, project) => sum + project.repositories.length, 0)
  const commits = projects.reduce((sum, project) => sum + project.commits, 0)
  if (anonymize)
    return { parts: whole, reason: 'One part measures everything, since pseudonyms are given over all projects.' }
  if (repositories < splitFrom.repositories && commits < splitFrom.commits) {
    const size = `${counted(repositories, 'repository', 'repositories')} with about ${counted(commits, 'commit')}`
    const limit = `${count(splitFrom.repositories)} repositories or ${count(splitFrom.commits)} commits`
    return {
      parts: whole,
      reason: `One part measures everything: there are ${size}, and below ${limit} more jobs would cost more than they save.`,
    }
  }
  return { parts: packed(projects, Math.min(shards, projects.length, MOST_PARTS)), reason: null }
}

function packed(projects: readonly PlannedProject[], number: number): readonly Assignment[] {
  const parts = Array.from({ length: number }, () => ({ load: 0, places: [] as number[] }))
  const byWeight = projects
    .map((project, place) => ({ place, weight: weightOf(project) }))
    .sort((left, right) => right.weight - left.weight || left.place - right.place)
  for (const { place, weight } of byWeight) {
    const least = parts.reduce((lightest, part) => (part.load < lightest.load ? part : lightest))
    least.load += weight
    least.places.push(place)
  }
  return parts.map(({ places }) => places.sort((left, right) => left - right))
}

function weightOf({ repositories, commits }: PlannedProject): number {
  return commits + repositories.length * COMMITS_PER_REPOSITORY
}
