import { describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../../src/errors.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import type { ProjectRow } from '../../../src/report/projects.ts'
import { PatternsOverAll } from '../../../src/run/named-people.ts'
import { type MeasuredList, measureProjects, type ProjectTerms } from '../../../src/run/portfolio/measure.ts'
import type { ListedProject, ListedRepository } from '../../../src/settings/listed-project.ts'
import { commitsOf, history } from '../../support/history.ts'
import { defaultRules } from '../../support/ledger.ts'
import { type ServerUse, serving, type TestServer } from '../../support/many-histories.ts'
import { recordingLog } from '../../support/recording-log.ts'

const { exclude: _, ...rules } = defaultRules

const TERMS: ProjectTerms = {
  rules,
  exclude: [],
  moment: momentNow(Date.UTC(2024, 5, 1)),
  server: 'github.com',
  serverUrl: 'https://github.com',
  log: recordingLog().log,
  gate: { minimumApf: 2, minimumActiveShare: null },
  patterns: new PatternsOverAll({ exclude: [] }),
  onProgress: () => {},
}

const SERVER: TestServer = {
  repositories: {
    'octo/pony': history().by('ann', 5).by('bob', 3),
    'octo/foal': history().by('ann', 4).by('bob', 4).on('next').by('cy', 10),
    'octo/empty': history(),
    'octo/broken': history().by('ann'),
  },
  renamed: { 'octo/horse': 'octo/pony' },
  broken: ['octo/broken'],
}

function hosted(repository: string, ref: string | null = null): ListedRepository {
  return { kind: 'hosted', repository, ref }
}

function project(repository: ListedRepository, ...others: readonly ListedRepository[]): ListedProject {
  return { name: others.length === 0 ? null : 'Both', repositories: [repository, ...others] }
}

const CLONE: ListedRepository = { kind: 'clone', folder: '../mare' }

function measuring(
  projects: readonly ListedProject[],
  use: ServerUse = serving(SERVER),
  terms: Partial<ProjectTerms> = {},
) {
  const clone = async () => ({
    ...({
      source: 'git',
      knowsMerges: true,
      repository: 'octo/mare',
      server: 'github.com',
      ref: 'main',
      mailmap: '',
    } as const),
    ...{ head: 'a'.repeat(40), refOf: (branch: string) => branch },
    commits: (async function* () {
      yield commitsOf(history().by('dee', 2))
    })(),
  })
  return measureProjects(projects, { hosted: use.many, other: () => clone }, { ...TERMS, ...terms })
}

/** What a reader is told of rows, in a few words each. */
function told({ rows }: MeasuredList): readonly string[] {
  return rows.map(({ row }: { readonly row: ProjectRow }) =>
    row.isMeasured
      ? `${row.name}: ${row.commits} commits, APF ${row.figures.augmented.all}, ${row.verdict.gate}`
      : `${row.name}: ${row.reason}`,
  )
}

describe('projects', () => {
  test('are measured by the repository that is theirs, each by itself', async () => {
    const list = await measuring([project(hosted('octo/pony')), project(hosted('octo/foal')), project(CLONE)])
    expect(told(list)).toEqual([
      'octo/pony: 8 commits, APF 1, failed',
      'octo/foal: 8 commits, APF 1, failed',
      'octo/mare: 2 commits, APF 1, failed',
    ])
  })

  test('of a branch are called by it', async () => {
    const list = await measuring([project(hosted('octo/foal')), project(hosted('octo/foal', 'next'))])
    expect(told(list)).toEqual(['octo/foal: 8 commits, APF 1, failed', 'octo/foal@next: 18 commits, APF 1, failed'])
  })

  test('of several repositories have each commit once', async () => {
    // Commits of both are counted from one, and the first eight are the same ones.
    const list = await measuring([project(hosted('octo/pony'), hosted('octo/foal', 'next'))])
    expect(told(list)).toEqual(['Both: 18 commits, APF 1, failed'])
  })

  test('that are one by now are measured once, and the later one is left out', async () => {
    const list = await measuring([project(hosted('octo/horse')), project(hosted('octo/pony'))])
    expect([told(list), list.leftOut]).toEqual([
      ['octo/pony: 8 commits, APF 1, failed'],
      [{ repository: 'octo/pony', reason: 'the same as octo/horse' }],
    ])
  })

  test('that cannot be measured have a row each that says why, and nothing else is hindered', async () => {
    const list = await measuring([
      project(hosted('octo/gone')),
      project(hosted('octo/empty')),
      project(hosted('octo/broken')),
      project(hosted('octo/pony'), hosted('octo/gone')),
      project(hosted('octo/pony')),
    ])
    expect(told(list)).toEqual([
      'octo/gone: There is no repository octo/gone. Correct the list.',
      'octo/empty: There is no commit in it yet.',
      'octo/broken: octo/broken broke off.',
      'Both: There is no repository octo/gone. Correct the list.',
      'octo/pony: 8 commits, APF 1, failed',
    ])
  })

  test('that could not be read say what was found of them', async () => {
    const { rows } = await measuring([project(hosted('octo/broken'))])
    expect(rows[0]?.row.repositories).toEqual([
      {
        repository: 'octo/broken',
        ref: 'main',
        head: `${'0'.repeat(39)}1`,
        source: null,
        page: 'https://github.com/octo/broken',
      },
    ])
  })

  test('are found and let go a window at a time, and told of as they are done', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `octo/n${index}`)
    const repositories = Object.fromEntries(many.map(name => [name, history().by('ann')]))
    const use = serving({ repositories })
    const progress: number[] = []
    await measuring(
      many.map(name => project(hosted(name))),
      use,
      { onProgress: done => progress.push(done) },
    )
    expect([use.windows, use.held(), progress.at(-1)]).toEqual([[25, 25, 10], 0, 60])
  })

  test('are let go when the run is over', async () => {
    const use = serving(SERVER)
    const over = new Cancelled('The run was cancelled.')
    const many = {
      ...use.many,
      ready: async () => ({ ...(await use.many.ready([])), histories: [() => Promise.reject(over)] }),
    }
    await expect(measuring([project(hosted('octo/pony'))], { ...use, many })).rejects.toBe(over)
    expect(use.held()).toBe(0)
  })
})
