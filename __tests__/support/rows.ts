import fc from 'fast-check'
import { figuresOf, valuesOf } from '../../src/measure/figures/figures.ts'
import { fraction } from '../../src/measure/figures/fraction.ts'
import { type GateRules, judgeValues } from '../../src/measure/figures/gate.ts'
import { holdersOf } from '../../src/measure/figures/holders.ts'
import type { Holder, MeasuredProject, ProjectsSettings, UnmeasuredProject } from '../../src/report/projects.ts'
import { defaultRules } from './ledger.ts'

/** Nothing is asked. */
export const NO_GATE: GateRules = { minimumApf: null, minimumActiveShare: null }

/** The settings of a run without any input. */
export const DEFAULT_SETTINGS: ProjectsSettings = { rules: defaultRules, gate: NO_GATE }

/** When somebody was seen who is not said to have been seen at another time. */
const SEEN = Date.parse('2026-10-01T00:00:00Z')

/** Somebody who has part in a project. */
export interface Partaker {
  readonly name: string
  readonly commits: number
  readonly login?: string | null
  readonly accounts?: readonly string[]
  readonly isActive?: boolean
  readonly lastActivity?: number
}

/** What a row may be besides its people. */
export interface RowOptions {
  readonly ref?: string
  readonly settings?: ProjectsSettings
}

/** The row of a project in which these people have part. One who has a login and no account has that of the login. */
export function rowOf(
  name: string,
  people: readonly Partaker[],
  { ref = 'main', settings = DEFAULT_SETTINGS }: RowOptions = {},
): MeasuredProject {
  const { rules, gate } = settings
  const contributors = people
    .map(({ commits, login = null, isActive = true, ...person }) => ({
      ...{ lastActivity: SEEN, accounts: login === null ? [] : [`github.com/${login}`], ...person },
      ...{ login, isActive, volume: BigInt(commits) },
    }))
    .filter(({ volume }) => volume > 0n)
    .sort((left, right) => Number(right.volume - left.volume))
  const volume = contributors.reduce((sum, person) => sum + person.volume, 0n)
  const figures = figuresOf({ contributors, volume }, rules.majorityThreshold.share, ({ isActive }) => isActive)
  const holders = holdersOf({ rules, figures }).map(
    ({ name: who, login, lastActivity, accounts, volume: part }): Holder => ({
      ...{ name: who, login, share: fraction(part, volume), lastActivity, accounts },
    }),
  )
  return {
    name,
    repositories: [
      { repository: name, ref, head: 'a'.repeat(40), source: 'fetch', page: `https://github.com/${name}` },
    ],
    isMeasured: true,
    commits: Number(volume),
    contributors: contributors.length,
    figures: valuesOf(figures),
    lastCommit: contributors.length === 0 ? null : Math.max(...contributors.map(person => person.lastActivity)),
    verdict: judgeValues(valuesOf(figures), rules.baseline, gate),
    holders: holders.slice(0, 10),
  }
}

/** The row of a project that was not measured. */
export function unmeasuredRow(name: string, reason = 'There is no repository of that name.'): UnmeasuredProject {
  const repository = { repository: name, ref: null, head: null, source: null, page: `https://github.com/${name}` }
  return { name, repositories: [repository], isMeasured: false, reason }
}

const partaker: fc.Arbitrary<Partaker> = fc.record({
  name: fc.constantFrom('Ann', 'Bob', 'Cho', 'Dee "@dee" <x>', 'Éve'),
  commits: fc.nat({ max: 6 }),
  login: fc.constantFrom('ann', 'bob', null),
  accounts: fc.subarray(['github.com#1', 'github.com#2', 'github.com/ann', 'ghe.test#1']),
  isActive: fc.boolean(),
  lastActivity: fc.constantFrom(SEEN, SEEN + 1000, SEEN - 1000),
})

/** Names that some rows share, written in upper or lower case. */
const anyName = fc.constantFrom('octo/a', 'Octo/A', 'octo/b', 'octo/c@v1', 'Label', 'octo/d')

/** Any row, of one of a few names. */
export const anyRow = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(anyName, fc.array(partaker, { maxLength: 12 }), fc.constantFrom('main', 'v1')) },
    { weight: 1, arbitrary: anyName },
  )
  .map(row => (typeof row === 'string' ? unmeasuredRow(row) : rowOf(row[0], row[1], { ref: row[2] })))
