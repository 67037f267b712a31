import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { UserError } from '../../../src/errors.ts'
import { momentNow } from '../../../src/measure/rules.ts'
import { renderProjectsJson } from '../../../src/render/projects-json.ts'
import { mergeParts } from '../../../src/report/parts/merge.ts'
import { readPart, writePart } from '../../../src/report/parts/part-file.ts'
import { type Plan, splitProjects } from '../../../src/report/parts/plan.ts'
import { readPlan, writePlan } from '../../../src/report/parts/plan-file.ts'
import { settingsJson } from '../../../src/report/settings-json.ts'
import { measurePart } from '../../../src/run/portfolio/part.ts'
import { listedAs, planProjects } from '../../../src/run/portfolio/plan.ts'
import {
  type ProjectsPorts,
  type ProjectsTerms,
  reportOf,
  reportOnProjects,
} from '../../../src/run/portfolio/report.ts'
import type { ListedProject, ProjectList } from '../../../src/settings/listed-project.ts'
import { history } from '../../support/history.ts'
import { defaultRules } from '../../support/ledger.ts'
import { serving } from '../../support/many-histories.ts'
import { recordingLog } from '../../support/recording-log.ts'

const GATE = { minimumApf: 2, minimumActiveShare: null }
const SETTINGS = settingsJson(defaultRules, GATE)
const NOW = Date.UTC(2024, 5, 1)

const { exclude: _, ...rules } = defaultRules

const TERMS: ProjectsTerms = {
  rules,
  exclude: [],
  moment: momentNow(NOW),
  server: 'github.com',
  serverUrl: 'https://github.com',
  log: recordingLog().log,
  gate: GATE,
  settings: { rules: defaultRules, gate: GATE },
  previous: null,
  failsOnWorse: false,
  anonymize: false,
}

const ann = { name: 'Ann', email: '7+ann@users.noreply.github.com', login: null }

const SERVER = {
  repositories: {
    'octo/a': history().by(ann, 5).by('bob', 3),
    'octo/b': history().by(ann, 4).by('cy', 4).by('dee', 3),
    'octo/c': history().by('cy', 2).by('ann', 1).on('next').by('dee'),
    'octo/empty': history(),
    'octo/broken': history().by('ann'),
    'octo/d': history().by(ann, 1),
  },
  renamed: { 'octo/old': 'octo/a' },
  broken: ['octo/broken'],
}

function ports(): ProjectsPorts {
  const { many } = serving(SERVER)
  const none = { points: 0, requests: 0, bytes: 0 }
  return {
    ownedBy: async owner =>
      ['d', 'empty', 'a'].map(name => ({
        repository: `${owner}/${name}`,
        isArchived: false,
        isFork: false,
        isEmpty: name === 'empty',
      })),
    sources: {
      hosted: many,
      other: () => {
        throw new Error('Nothing here is elsewhere.')
      },
    },
    spent: () => none,
  }
}

function one(repository: string, ref: string | null = null): ListedProject {
  return { name: null, repositories: [{ kind: 'hosted', repository, ref }] }
}

const LIST: ProjectList = {
  projects: [
    one('octo/b'),
    one('octo/old'),
    one('octo/a'),
    one('octo/c', 'next'),
    one('octo/c'),
    one('octo/gone'),
    one('octo/broken'),
    {
      name: 'Both',
      repositories: [
        { kind: 'hosted', repository: 'octo/a', ref: null },
        { kind: 'hosted', repository: 'octo/c', ref: null },
      ],
    },
  ],
  owners: ['octo'],
  without: [],
}

const PLAN_TERMS = {
  ...{ asOf: NOW, isDated: false, settings: SETTINGS, serverUrl: 'https://github.com', shards: 1, anonymize: false },
}

/** What a file says that was written and is read by another job. */
async function measuredPart(plan: Plan, number: number) {
  const part = await measurePart(readPlan(writePlan(plan)), number, SETTINGS, ports(), TERMS)
  return readPart(writePart(part), TERMS.settings)
}

describe('a run in parts', () => {
  test('comes to the same bytes as one in a piece, however it is split', async () => {
    const whole = renderProjectsJson(await reportOnProjects(LIST, ports(), TERMS))
    const { plan } = await planProjects(LIST, ports(), PLAN_TERMS)
    const places = plan.projects.map((_, place) => place)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: places.length, maxLength: places.length }),
        async lots => {
          const parts = [0, 1, 2, 3]
            .map(part => places.filter(place => lots[place] === part))
            .filter(some => some.length > 0)
          const split = { ...plan, parts }
          const measured = await Promise.all(parts.map((_, index) => measuredPart(split, index + 1)))
          const merged = mergeParts(split, measured.toReversed())
          expect(renderProjectsJson(reportOf(merged, TERMS))).toBe(whole)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('plans every project once, weighed, with what is left out', async () => {
    const { plan } = await planProjects(LIST, ports(), PLAN_TERMS)
    expect([plan.projects.map(({ name, commits }) => [name, commits]), plan.leftOut]).toEqual([
      [
        ['octo/b', 11],
        ['octo/a', 8],
        ['octo/c@next', 4],
        ['octo/c', 3],
        ['octo/gone', 0],
        ['octo/broken', 1],
        ['Both', 11],
        ['octo/d', 1],
      ],
      [
        { repository: 'octo/empty', reason: 'empty' },
        { repository: 'octo/a', reason: 'the same as octo/old' },
      ],
    ])
  })

  test('of which a part has not finished says so of its projects', async () => {
    const { plan } = await planProjects(LIST, ports(), PLAN_TERMS)
    const split = {
      ...plan,
      ...splitProjects(plan.projects, { shards: 2, anonymize: false, splitFrom: { repositories: 2, commits: 2 } }),
    }
    const merged = mergeParts(split, [await measuredPart(split, 1)])
    const reasons = reportOf(merged, TERMS).rows.flatMap(row => (row.isMeasured ? [] : [row.reason]))
    expect(reasons.filter(reason => reason === 'part 2 did not finish').length).toBe(split.parts[1]?.length)
  })

  test.each([
    [3, 'There is no part 3 in the plan, which has 1 part.', SETTINGS],
    [
      1,
      'The plan was made with other settings than this step has: minimum-apf. Give projects/plan, projects/measure and projects/merge the same inputs.',
      { ...SETTINGS, minimumApf: 3 },
    ],
  ])('refuses part %i where the plan does not fit: %s', async (number, refusal, own) => {
    const { plan } = await planProjects(LIST, ports(), PLAN_TERMS)
    await expect(measurePart(plan, number, own, ports(), TERMS)).rejects.toThrow(refusal)
  })
})

describe('what is elsewhere', () => {
  const address = { origin: 'https://git.example.org', host: 'git.example.org', path: 'pub/far.git' }
  const far = { kind: 'elsewhere', address } as const
  const list: ProjectList = {
    projects: [
      { name: null, repositories: [far] },
      { name: 'Mixed', repositories: [far, { kind: 'hosted', repository: 'octo/a', ref: null }] },
      { name: 'Broken', repositories: [{ kind: 'hosted', repository: 'octo/gone', ref: 'next' }, far] },
    ],
    owners: [],
    without: [],
  }

  test('is planned by its address, and found again by it', async () => {
    const { plan } = await planProjects(list, ports(), PLAN_TERMS)
    expect(plan.projects.map(({ name, commits }) => [name, commits])).toEqual([
      ['git.example.org/pub/far.git', 0],
      ['Mixed', 8],
      ['Broken', 0],
    ])
    expect(readPlan(writePlan(plan)).projects.map(listedAs)).toEqual([
      { name: 'git.example.org/pub/far.git', repositories: [far] },
      { name: 'Mixed', repositories: [far, { kind: 'hosted', repository: 'octo/a', ref: null }] },
      { name: 'Broken', repositories: [{ kind: 'hosted', repository: 'octo/gone', ref: 'next' }, far] },
    ])
  })

  test('is a row with its page where it cannot be read', async () => {
    const report = await reportOnProjects(
      { ...LIST, projects: [one('octo/a'), ...list.projects] },
      elsewhereBroken(),
      TERMS,
    )
    const rows = report.rows.flatMap(row => (row.isMeasured ? [] : [[row.name, row.repositories[0]?.page, row.reason]]))
    expect(rows).toEqual([
      ['Broken', 'https://github.com/octo/gone', 'There is no repository octo/gone. Correct the list.'],
      ['Mixed', 'https://git.example.org/pub/far.git', 'It is far away.'],
      ['git.example.org/pub/far.git', 'https://git.example.org/pub/far.git', 'It is far away.'],
    ])
  })

  test('that is no address is refused', () => {
    const planned = { repository: 'x', address: 'ext::sh', ref: null, page: null }
    expect(() => listedAs({ name: 'x', repositories: [planned], commits: 0 })).toThrow('no address: x.')
    expect(() => listedAs({ name: 'x', repositories: [], commits: 0 })).toThrow('names no repository for x.')
  })

  function elsewhereBroken(): ProjectsPorts {
    const other = () => () => Promise.reject(new UserError('It is far away.'))
    return { ...ports(), sources: { ...ports().sources, other } }
  }
})
