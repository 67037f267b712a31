import { describe, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { renderJson, toJson } from '../../src/render/json.ts'
import type { Report } from '../../src/report/report.ts'
import { sensitivityPart } from '../../src/words/parts/sensitivity.ts'
import { whatIfPart } from '../../src/words/parts/what-if.ts'
import { history, person } from '../support/history.ts'
import { percentage } from '../support/ledger.ts'
import { pullRequestTouching } from '../support/pull-request.ts'
import { reportOf } from '../support/report.ts'
import { readSchema, undescribedIn } from '../support/schema.ts'
import { workedExample } from '../support/worked-example.ts'

const { schema, faultsOf } = readSchema('report.schema.json')

const long = history().at('2020-01-01').by('ann', 3).by('bob', 2)
const mixed = history()
  .at('2026-01-01')
  .by(person('Ann <a@example.com>', { login: 'ann' }), 2)
  .by('Ann <b@example.com>')
  .by('Ann <c@example.com>')
  .by('helper[bot]', 2)
  .by('eve')
  .merge([], 'ann')

const reports: readonly (readonly [string, Report])[] = [
  ['the worked example', reportOf(workedExample(), { quarters: 12 })],
  ['no commits', reportOf(history())],
  ['nobody active', reportOf(long)],
  [
    'no trend, a clone, and every setting',
    reportOf(workedExample(), {
      quarters: null,
      subject: { source: 'git', ref: 'f'.repeat(40) },
      rules: {
        activityWindow: Temporal.Duration.from('P1Y6M2W3D'),
        majorityThreshold: percentage('66.7'),
        baseline: 'active',
        attribution: 'committer',
        mergeCommits: 'include',
        excludeBots: false,
        exclude: ['bob', 'ann@example.com'],
      },
      gate: { minimumApf: 2, minimumActiveShare: percentage('60.5') },
      whatIf: ['jane', 'joe'],
    }),
  ],
  [
    'shared commits',
    reportOf(
      history()
        .at('2026-01-01')
        .by('ann', 2, { coAuthors: ['bob', 'cy'] })
        .by('bob'),
      { rules: { coAuthors: true } },
    ),
  ],
  [
    'bots, exclusions, unions and look-alikes',
    reportOf(mixed, { rules: { exclude: ['eve'] }, mailmap: 'Ann <a@example.com> <b@example.com>\n' }),
  ],
  [
    'a pull request',
    reportOf(workedExample(), {
      pullRequest: pullRequestTouching(
        { 'a.c': ['Jane'], 'b.c': [], 'c.c': ['gone'], 'd.c': ['Jane', 'Bob'] },
        { reviewers: [{ login: 'jane', files: 1 }], moreFiles: 3, moreCommits: 200 },
      ),
    }),
  ],
  ['an anonymous one', reportOf(mixed, { anonymize: true })],
  ['nothing beyond the numbers', { ...reportOf(mixed), parts: [] }],
]

const example = reportOf(workedExample())

describe('the JSON report', () => {
  test.each(reports)('of %s keeps to its schema', (_, report) => {
    expect(faultsOf(JSON.parse(renderJson(report)))).toEqual([])
  })

  test.each<[string, (json: ReturnType<typeof toJson>) => unknown]>([
    ['a field more', json => ({ ...json, extra: 1 })],
    ['a field less', ({ commits: _, ...json }) => json],
    ['a figure less', ({ risk: _, ...json }) => json],
    ['a number where there is none', json => ({ ...json, ponyFactor: 0 })],
    ['a share beyond everything', json => ({ ...json, activeShare: 1.1 })],
    ['a date that is none', json => ({ ...json, asOf: '2026-13-01T00:00:00.000Z' })],
    [
      'an e-mail address among the exclusions',
      json => ({ ...json, settings: { ...json.settings, exclude: ['ann@example.com'] } }),
    ],
    [
      'two changes at once',
      json => ({
        ...json,
        sensitivity: [
          { ...sensitivityPart.toJson(example)[0], change: { excludeBots: true, mergeCommits: 'include' } },
        ],
      }),
    ],
    ['a field more in a part', json => ({ ...json, whatIf: [{ ...whatIfPart.toJson(example)[0], extra: 1 }] })],
  ])('with %s does not', (_, spoil) => {
    expect(faultsOf(spoil(toJson(example)))).not.toEqual([])
  })
})

describe('the schema', () => {
  test('describes every field', () => {
    expect(undescribedIn(schema)).toEqual([])
  })
})
