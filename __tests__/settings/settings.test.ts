import { describe, expect, test } from '@jest/globals'
import { toNumber } from '../../src/measure/figures/fraction.ts'
import { namesOn } from '../../src/people/name-list.ts'
import type { InputName } from '../../src/settings/inputs.ts'
import { parseSettings, type Settings } from '../../src/settings/settings.ts'

type Inputs = Partial<Record<InputName, string>>

const needed: Inputs = { token: 'secret', repository: 'octo/pony' }
const settingsOf = (inputs: Inputs): Settings => parseSettings(name => ({ ...needed, ...inputs })[name] ?? '')

function refusalOf(inputs: Inputs): string {
  try {
    settingsOf(inputs)
  } catch (error) {
    return String(error).replace('UserError: ', '')
  }
  return 'accepted'
}

test('without any input, everything has its default', () => {
  const { measure, ...settings } = settingsOf({})
  const { activityWindow, ...rules } = measure.rules
  // Jest finds any two durations equal.
  expect({ ...settings, measure: { ...measure, rules }, activityWindow: activityWindow.toString() }).toEqual({
    activityWindow: 'P1Y',
    subject: { source: { kind: 'auto', repository: 'octo/pony' }, ref: null },
    measure: {
      rules: {
        majorityThreshold: { share: { numerator: 50n, denominator: 100n }, text: '50' },
        baseline: 'all',
        attribution: 'author',
        coAuthors: false,
        mergeCommits: 'exclude',
        excludeBots: true,
      },
      exclude: [],
      asOf: null,
    },
    around: { whatIf: [], quarters: 12 },
    run: {
      token: 'secret',
      rateLimitWaitMs: 600_000,
      cache: true,
      gate: { minimumApf: null, minimumActiveShare: null },
      anonymize: false,
      files: { report: null, html: null, badge: null, picture: null },
    },
    comment: { policy: 'never', key: null },
  })
})

describe('activity-window', () => {
  test.each([
    ['1 year', 'P1Y'],
    ['18 months', 'P18M'],
    ['90 days', 'P90D'],
    ['52 weeks', 'P52W'],
    ['1 Year', 'P1Y'],
    ['1year', 'P1Y'],
    ['1 year 6 months', 'P1Y6M'],
    ['1 year, 2 weeks and 3 days', 'P1Y2W3D'],
    ['P1Y6M', 'P1Y6M'],
    ['p2w', 'P2W'],
    ['P1Y2M3W4D', 'P1Y2M3W4D'],
    ['100 years', 'P100Y'],
  ])('"%s" is a window', (text, window) => {
    expect(settingsOf({ 'activity-window': text }).measure.rules.activityWindow.toString()).toBe(window)
  })

  test.each([
    '0 days',
    '-1 year',
    '1.5 years',
    'P',
    'P1.5Y',
    'PT12H',
    'P1DT12H',
    '-P1Y',
    'P1M1Y',
    '1 fortnight',
    '1 day 2 days',
    '101 years',
    'P999999Y',
    'a year',
    '1 year and',
  ])('"%s" is none', text => {
    expect(refusalOf({ 'activity-window': text })).toBe(
      `activity-window: expected a span of time of up to 100 years, such as 1 year, 18 months, 52 weeks, 90 days or P1Y6M, got "${text}".`,
    )
  })

  test('a bare number is answered with the likely wish', () => {
    expect(refusalOf({ 'activity-window': '90' })).toMatch('got "90". For days, write 90 days.')
  })

  test('of a single day too', () => {
    expect(refusalOf({ 'activity-window': '1' })).toMatch('For days, write 1 day.')
  })
})

describe('majority-threshold', () => {
  test.each([
    ['50', 0.5],
    ['66.7', 0.667],
    ['80%', 0.8],
    ['100 %', 1],
    ['1.01', 0.0101],
  ])('"%s" is a majority', (text, share) => {
    expect(toNumber(settingsOf({ 'majority-threshold': text }).measure.rules.majorityThreshold.share)).toBe(share)
  })

  test.each([
    ['0.5', ' For one half, write 50.'],
    ['0.8', ' For that share of everything, write 80.'],
    ['1', ' For that share of everything, write 100.'],
    ['0.5%', ''],
    ['0', ''],
    ['100.1', ''],
    ['-50', ''],
    ['fifty', ''],
    ['5e1', ''],
  ])('"%s" is none', (text, hint) => {
    expect(refusalOf({ 'majority-threshold': text })).toBe(
      `majority-threshold: expected a percentage above 1 and up to 100, got "${text}".${hint}`,
    )
  })
})

describe('as-of', () => {
  test.each([
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-02-29T10:30', '2024-02-29T10:30:00.000Z'],
    ['2024-02-29 10:30:15', '2024-02-29T10:30:15.000Z'],
    ['2024-02-29T10:30:15.250Z', '2024-02-29T10:30:15.250Z'],
    ['2024-02-29T10:30:00+02:00', '2024-02-29T08:30:00.000Z'],
    ['2024-02-29T23:00-0130', '2024-03-01T00:30:00.000Z'],
  ])('"%s" is an instant', (text, instant) => {
    expect(new Date(settingsOf({ 'as-of': text }).measure.asOf ?? 0).toISOString()).toBe(instant)
  })

  test.each([
    'yesterday',
    '1969-12-31',
    '2023-02-29',
    '2024-13-01',
    '2024-02-29T25:00',
    '2024',
    '29.02.2024',
    '2024-02-29T10:00[Europe/Paris]',
  ])('"%s" is none', text => {
    expect(refusalOf({ 'as-of': text })).toMatch('as-of: expected an ISO 8601 date or date-time')
  })
})

describe('what is accepted elsewhere', () => {
  test.each<[InputName, string, (settings: Settings) => unknown, unknown]>([
    ['minimum-apf', '3', ({ run }) => run.gate.minimumApf, 3],
    ['minimum-active-share', '50.5%', ({ run }) => run.gate.minimumActiveShare?.text, '50.5'],
    ['minimum-active-share', '0', ({ run }) => run.gate.minimumActiveShare?.text, '0'],
    [
      'exclude',
      'ann, *[bot]\n\n  Bob Lee \n',
      ({ measure }) => namesOn(measure.exclude, () => false),
      ['ann', '*[bot]', 'Bob Lee'],
    ],
    ['what-if', 'ann\nbob,cho', ({ around }) => namesOn(around.whatIf, () => false), ['ann', 'bob', 'cho']],
    ['trend', 'off', ({ around }) => around.quarters, null],
    ['trend', '40 quarters', ({ around }) => around.quarters, 40],
    ['trend', '1 quarter', ({ around }) => around.quarters, 1],
    ['co-authors', 'True', ({ measure }) => measure.rules.coAuthors, true],
    ['exclude-bots', 'FALSE', ({ measure }) => measure.rules.excludeBots, false],
    ['rate-limit-wait', '0', ({ run }) => run.rateLimitWaitMs, 0],
    ['rate-limit-wait', '1 hour', ({ run }) => run.rateLimitWaitMs, 3_600_000],
    ['repository', 'a-b/.github', ({ subject }) => subject.source, { kind: 'auto', repository: 'a-b/.github' }],
    ['ref', ' v1 ', ({ subject }) => subject.ref, 'v1'],
    ['token', 'secret\r\n', ({ run }) => run.token, 'secret'],
    ['report-path', 'out/report.json', ({ run }) => run.files.report, 'out/report.json'],
  ])('%s: "%s"', (input, text, read, value) => {
    expect(read(settingsOf({ [input]: text }))).toEqual(value)
  })

  test.each(['auto', 'graphql', 'fetch'] as const)('the source %s', source => {
    expect(settingsOf({ source }).subject.source).toEqual({ kind: source, repository: 'octo/pony' })
  })

  test.each(['auto', 'fetch'] as const)('on a desk, %s needs no token', source => {
    const inputs: Inputs = { source, repository: 'octo/pony' }
    expect(parseSettings(name => inputs[name] ?? '', { address: null }).subject.source).toEqual({
      kind: source,
      repository: 'octo/pony',
    })
  })

  test('on a desk, another git server needs neither token nor repository', () => {
    const address = { origin: 'https://git.example', host: 'git.example', path: 'a/b' }
    expect(parseSettings(() => '', { address }).subject.source).toEqual({ kind: 'elsewhere', address })
  })

  test('a clone needs neither token nor repository', () => {
    expect(settingsOf({ source: 'git', token: '', repository: '', 'working-directory': 'sub' }).subject.source).toEqual(
      {
        kind: 'git',
        workingDirectory: 'sub',
      },
    )
  })
})

describe('what is refused elsewhere', () => {
  test.each<[InputName, string, string]>([
    [
      'minimum-apf',
      '0',
      'minimum-apf: expected a whole number of 1 or more, got "0". To switch this gate off, leave it empty.',
    ],
    ['minimum-apf', '2.5', 'minimum-apf: expected a whole number of 1 or more, got "2.5".'],
    ['minimum-active-share', '101', 'minimum-active-share: expected a percentage from 0 to 100, got "101".'],
    ['baseline', 'both', 'baseline: expected one of all, active, got "both".'],
    ['co-authors', 'yes', 'co-authors: expected true or false, got "yes".'],
    ['trend', '41 quarters', 'trend: expected 1 to 40 quarters, such as 12 quarters, or off, got "41 quarters".'],
    [
      'rate-limit-wait',
      '1 day',
      'rate-limit-wait: expected a time of up to 6 hours, such as 10 minutes, or 0, got "1 day".',
    ],
    ['ref', 'main~1', 'ref: expected the name of a branch or tag, or the object id of a commit, got "main~1".'],
    ['ref', '--all', 'ref: expected the name of a branch or tag, or the object id of a commit, got "--all".'],
    ['repository', 'pony', 'repository: expected a repository as owner/name, got "pony".'],
    ['repository', 'octo/..', 'repository: expected a repository as owner/name, got "octo/..".'],
    [
      'repository',
      'https://github.com/octo/pony.git',
      'repository: expected a repository as owner/name, got "https://github.com/octo/pony.git". Write octo/pony.',
    ],
  ])('%s: "%s"', (input, text, refusal) => {
    expect(refusalOf({ [input]: text })).toBe(refusal)
  })

  test.each(['secret…', 'two secrets', 'secret\nsecret', 'secret\u0000', 'sécret'])(
    'a token that can stand in no request, without its value: %j',
    token => {
      expect([refusalOf({ token }), refusalOf({ token, source: 'git' })]).toEqual(
        Array(2).fill(
          'token: expected a token of ASCII letters, digits and signs, got something with blanks or other characters in it.',
        ),
      )
    },
  )

  test.each(['auto', 'graphql', 'fetch'])('no token in a workflow, when GitHub is to be asked: %s', source => {
    expect(refusalOf({ token: '', source })).toBe(
      'token: expected a token that can read the repository, got none. Set this input, in a terminal the variable GITHUB_TOKEN, or measure a clone with source git.',
    )
  })

  test('no repository, when GitHub is to be asked', () => {
    expect(refusalOf({ repository: '' })).toBe('repository: expected a repository as owner/name, got none.')
  })

  test('a wrong repository, even where a clone is measured', () => {
    expect(refusalOf({ source: 'git', repository: 'x' })).toMatch('repository: expected')
  })

  test('a wrong source, and nothing that would only follow from it', () => {
    expect(refusalOf({ source: 'svn', token: '', repository: '' })).toBe(
      'source: expected one of auto, graphql, fetch, git, got "svn".',
    )
  })

  test('co-authors where the committer is to be credited', () => {
    expect(refusalOf({ 'co-authors': 'true', attribution: 'committer' })).toMatch(
      'co-authors: expected false with attribution committer',
    )
  })

  test('everything that is wrong is said at once, a line each', () => {
    expect(refusalOf({ baseline: 'x', trend: 'x', 'as-of': 'x' }).split('\n')).toHaveLength(3)
  })

  test('no address and no control character of a wrong value is repeated', () => {
    expect(refusalOf({ baseline: 'ann@example.com\u0007\n::error::x' })).toBe(
      'baseline: expected one of all, active, got "ann ::error::x".',
    )
  })
})
