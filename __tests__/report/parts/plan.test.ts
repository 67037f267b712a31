import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/errors.ts'
import { type Plan, type PlannedProject, splitProjects } from '../../../src/report/parts/plan.ts'
import { readPlan, writePlan } from '../../../src/report/parts/plan-file.ts'
import { settingsJson } from '../../../src/report/settings-json.ts'
import { defaultRules, percentage } from '../../support/ledger.ts'

const ALWAYS = { repositories: 0, commits: 0 }

function project(name: string, commits: number, repositories = 1): PlannedProject {
  const planned = { repository: name, address: null, ref: null, page: null }
  return { name, repositories: Array.from({ length: repositories }, () => planned), commits }
}

const projects = (number: number, commits: number) =>
  Array.from({ length: number }, (_, index) => project(`octo/p${index}`, commits))
const split = (list: readonly PlannedProject[], shards: number, splitFrom = ALWAYS) =>
  splitProjects(list, { shards, anonymize: false, splitFrom })

describe('projects are split', () => {
  test('the longest first, each to the part that has least', () => {
    const list = [project('a', 7000), project('b', 1000), project('c', 6000), project('d', 5000), project('e', 4000)]
    expect(split(list, 2).parts).toEqual([
      [0, 1, 4],
      [2, 3],
    ])
  })

  test('with a while for each repository, however few commits it has', () => {
    const list = [project('label', 0, 10), project('b', 8000), project('c', 0)]
    expect(split(list, 2).parts).toEqual([[0], [1, 2]])
  })

  test('into no more parts than there are projects, or jobs in a matrix', () => {
    expect([split(projects(3, 5), 8).parts.length, split(projects(300, 5), 1000).parts.length]).toEqual([3, 256])
  })

  test('with each in one part, a label whole, and no part empty', () => {
    const list = fc.array(fc.tuple(fc.nat({ max: 9999 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 12 }), (sizes, shards) => {
        const all = sizes.map(([commits, repositories], index) => project(`p${index}`, commits, repositories))
        const { parts } = split(all, shards)
        expect(parts.flat().sort((left, right) => left - right)).toEqual(all.map((_, index) => index))
        expect(parts.every(part => part.length > 0)).toBe(true)
      }),
    )
  })

  test.each([
    [
      'few repositories with few commits',
      splitProjects(projects(299, 100), { shards: 8, anonymize: false }),
      'One part measures everything: there are 299 repositories with about 29,900 commits, and below 300 repositories or 1,000,000 commits more jobs would cost more than they save.',
    ],
    [
      'pseudonyms, which are given over all',
      splitProjects(projects(400, 1), { shards: 8, anonymize: true }),
      'One part measures everything, since pseudonyms are given over all projects.',
    ],
    ['one part, where that was asked for', splitProjects(projects(400, 1), { shards: 1, anonymize: false }), null],
    ['one project', splitProjects([project('a', 2_000_000)], { shards: 8, anonymize: false }), null],
  ])('not at all, and it says why: %s', (_, { parts, reason }, expected) => {
    expect([parts.length, reason]).toEqual([1, expected])
  })

  test.each([
    ['many repositories', projects(300, 0)],
    ['many commits', projects(2, 500_000)],
  ])('where there are %s', (_, list) => {
    expect(splitProjects(list, { shards: 2, anonymize: false })).toEqual({
      parts: [expect.anything(), expect.anything()],
      reason: null,
    })
  })

  test('into no part where there is none', () => {
    expect(split([], 4)).toEqual({ parts: [], reason: null })
  })
})

const plan: Plan = {
  asOf: Date.parse('2026-11-22T10:00:00Z'),
  isDated: true,
  settings: settingsJson(
    { ...defaultRules, exclude: ['ann', 'ann@example.com'] },
    { minimumApf: 2, minimumActiveShare: percentage('60.5') },
  ),
  projects: [
    {
      name: 'octo/a',
      repositories: [{ repository: 'octo/a', address: null, ref: 'v1.0', page: 'https://github.com/octo/a' }],
      commits: 5,
    },
    {
      name: 'Pony: all of it',
      repositories: [
        { repository: 'octo/b', address: null, ref: null, page: null },
        { repository: 'git.example.org/x/y', address: 'https://git.example.org/x/y', ref: null, page: null },
      ],
      commits: 0,
    },
  ],
  parts: [[1], [0]],
  leftOut: [{ repository: 'octo/old', reason: 'archived' }],
  spent: { points: 1, requests: 2, bytes: 0 },
}

describe('a plan', () => {
  test('is read as it was written', () => {
    expect(readPlan(writePlan(plan))).toEqual(plan)
  })

  test('of a run that splits nothing as well', () => {
    const empty = { ...plan, projects: [], parts: [] }
    expect(readPlan(writePlan(empty))).toEqual(empty)
  })

  test('has no e-mail address in it', () => {
    expect(writePlan(plan)).not.toMatch(/@/)
  })

  const [first, second] = plan.projects
  const [hosted] = first?.repositories ?? []
  const withRepository = (changes: object) => ({
    ...plan,
    projects: [{ ...first, repositories: [{ ...hosted, ...changes }] }, second],
  })

  test.each<[string, object, string]>([
    ['of another kind', { ...plan, kind: 'part' }, 'kind'],
    ['of another version', { ...plan, version: 2 }, 'version'],
    ['a field more', { ...plan, more: 1 }, ''],
    ['a date that is none', { ...plan, asOf: 1e18 }, 'asOf'],
    ['a project in two parts', { ...plan, parts: [[0], [0, 1]] }, 'parts'],
    ['a project in no part', { ...plan, parts: [[0]] }, 'parts'],
    ['an empty part', { ...plan, parts: [[0, 1], []] }, 'parts'],
    ['a place where there is none', { ...plan, parts: [[0], [2]] }, 'parts[1][0]'],
    ['a project without a repository', { ...plan, projects: [{ ...first, repositories: [] }, second] }, 'projects[0]'],
    [
      'a repository that is none',
      withRepository({ repository: '../etc/passwd' }),
      'projects[0].repositories[0].repository',
    ],
    ['an option in place of a ref', withRepository({ ref: '--upload-pack=x' }), 'projects[0].repositories[0].ref'],
    [
      'an address with a password',
      withRepository({ address: 'https://u:p@x.test/y' }),
      'projects[0].repositories[0].address',
    ],
    ['another scheme', withRepository({ address: 'file:///etc' }), 'projects[0].repositories[0].address'],
    ['a page that is a program', withRepository({ page: 'javascript:alert(1)' }), 'projects[0].repositories[0].page'],
    ['a page with a password', withRepository({ page: 'https://u:p@x.test/' }), 'projects[0].repositories[0].page'],
    [
      'an address among the settings',
      { ...plan, settings: { ...plan.settings, exclude: ['ann@example.com'] } },
      'settings.exclude[0]',
    ],
    [
      'a window that is none',
      { ...plan, settings: { ...plan.settings, activityWindow: 'P' } },
      'settings.activityWindow',
    ],
    ['points below zero', { ...plan, spent: { ...plan.spent, points: -1 } }, 'spent.points'],
  ])('is refused in a sentence: %s', (_, json, place) => {
    const text = JSON.stringify({ kind: 'pony-factor plan', version: 1, ...json })
    const where = place === '' ? '' : `: see ${place}`
    expect(() => readPlan(text)).toThrow(
      new UserError(
        `The plan cannot be read${where}. Use the file that the step with projects/plan of this run has written, and the same version of all three actions.`,
      ),
    )
  })
})
