import { describe, expect, test } from '@jest/globals'
import type { MeasureInputName } from '../../src/settings/inputs/measure.ts'
import type { MergeInputName } from '../../src/settings/inputs/merge.ts'
import type { PlanInputName } from '../../src/settings/inputs/plan.ts'
import type { ProjectsInputName } from '../../src/settings/inputs/projects.ts'
import { parseMergeSettings, parsePartSettings, parsePlanSettings } from '../../src/settings/parts-settings.ts'
import { type DeskProjects, parseProjectsSettings } from '../../src/settings/projects-settings.ts'

const SERVER = 'https://github.com'
const NEEDED = { token: 'secret', repositories: 'apache/*', plan: 'plan.json', part: '3', parts: 'parts' }

type Inputs<Name extends string> = Readonly<Partial<Record<Name, string>>>

function reading<Name extends string>(inputs: Inputs<Name>): (input: Name) => string {
  const given: Readonly<Partial<Record<string, string>>> = { ...NEEDED, ...inputs }
  return input => given[input] ?? ''
}

const projects = (inputs: Inputs<ProjectsInputName>, desk: DeskProjects | null = null) =>
  parseProjectsSettings(reading(inputs), SERVER, desk)
const plan = (inputs: Inputs<PlanInputName>) => parsePlanSettings(reading(inputs), SERVER)
const part = (inputs: Inputs<MeasureInputName>) => parsePartSettings(reading(inputs))
const merge = (inputs: Inputs<MergeInputName>) => parseMergeSettings(reading(inputs))

function refusalOf(parse: () => unknown): string {
  try {
    parse()
  } catch (error) {
    return String(error).replace('UserError: ', '')
  }
  return 'accepted'
}

const LIST = { projects: [], owners: ['apache'], without: [] }
const NO_GATE = { minimumApf: null, minimumActiveShare: null }
const NO_FILES = { report: null, html: null, badge: null, picture: null }
const ASKING = { token: 'secret', rateLimitWaitMs: 600_000 }

describe('without any input but what is needed, everything has its default', () => {
  const defaults = expect.objectContaining({ rules: expect.objectContaining({ baseline: 'all' }), asOf: null })

  test('for many projects', () => {
    expect(projects({})).toEqual({
      list: LIST,
      measure: defaults,
      run: { ...ASKING, cache: true, gate: NO_GATE, anonymize: false, files: NO_FILES },
      previous: null,
      failOnWorse: false,
    })
  })

  test('for the plan', () => {
    const rest = { gate: NO_GATE, anonymize: false, asking: ASKING, shards: 8, planPath: null }
    expect(plan({})).toEqual({ list: LIST, measure: defaults, ...rest })
  })

  test('for a part', () => {
    const rest = { gate: NO_GATE, anonymize: false, asking: ASKING, cache: true, partPath: null }
    expect(part({})).toEqual({ plan: 'plan.json', part: 3, measure: defaults, ...rest })
  })

  test('for the report on all parts', () => {
    const rest = { gate: NO_GATE, anonymize: false, files: NO_FILES, previous: null, failOnWorse: false }
    expect(merge({})).toEqual({ plan: 'plan.json', parts: 'parts', measure: defaults, ...rest })
  })
})

describe('what is accepted', () => {
  test.each<[ProjectsInputName, string, (settings: ReturnType<typeof projects>) => unknown, unknown]>([
    ['as-of', '2024-02-29', ({ measure }) => measure.asOf, Date.parse('2024-02-29')],
    ['activity-window', '18 months', ({ measure }) => measure.rules.activityWindow.toString(), 'P18M'],
    ['minimum-apf', '3', ({ run }) => run.gate.minimumApf, 3],
    ['previous', 'old.json', ({ previous }) => previous, 'old.json'],
    ['cache', 'false', ({ run }) => run.cache, false],
    ['report-path', 'a.json', ({ run }) => run.files.report, 'a.json'],
    ['html-report-path', 'a.html', ({ run }) => run.files.html, 'a.html'],
    ['badge-path', 'a.svg', ({ run }) => run.files.badge, 'a.svg'],
    ['anonymize', 'true', ({ run }) => run.anonymize, true],
  ])('%s: "%s"', (input, text, read, value) => {
    expect(read(projects({ [input]: text }))).toEqual(value)
  })

  test('a gate on what has become worse than in an earlier report', () => {
    expect(projects({ previous: 'old.json', 'fail-on-worse': 'true' }).failOnWorse).toBe(true)
  })

  test.each([1, 256])('%i parts', shards => {
    expect(plan({ shards: String(shards), 'plan-path': 'p.json' })).toMatchObject({ shards, planPath: 'p.json' })
  })
})

describe('on a desk', () => {
  const targets = [{ name: null, repositories: [{ kind: 'clone', folder: '/srv/a' }] }] as const

  test('nothing needs a token', () => {
    expect(projects({ token: '' }, { targets: [], listName: 'repositories' }).run.token).toBe('')
  })

  test('with targets there need not be a list', () => {
    expect(projects({ repositories: '' }, { targets, listName: 'repositories' }).list).toEqual({
      projects: targets,
      owners: [],
      without: [],
    })
  })

  test('targets come before the lines of a list', () => {
    const { list } = projects({ repositories: 'a/b' }, { targets, listName: 'repositories' })
    expect(list.projects.map(({ repositories: [{ kind }] }) => kind)).toEqual(['clone', 'hosted'])
  })

  test('a wrong line is named with the file that it stands in', () => {
    expect(refusalOf(() => projects({ repositories: '\nowner' }, { targets, listName: 'list.txt' }))).toMatch(
      /^list\.txt, line 2: expected/,
    )
  })
})

const NO_TOKEN =
  'token: expected a token that can read the repositories, got none. Leave this input out for the token of the workflow.'
const NOT_WORSE =
  'fail-on-worse: expected false without a previous report, got "true". Name an earlier report in the input previous.'

describe('what is refused', () => {
  test.each<[string, () => unknown, string]>([
    ['no token', () => projects({ token: '' }), NO_TOKEN],
    ['no token for the plan', () => plan({ token: '' }), NO_TOKEN],
    ['no token for a part', () => part({ token: '' }), NO_TOKEN],
    ['what is worse than nothing', () => projects({ 'fail-on-worse': 'true' }), NOT_WORSE],
    ['what is worse than nothing in the report', () => merge({ 'fail-on-worse': 'true' }), NOT_WORSE],
    ['no part', () => plan({ shards: '0' }), 'shards: expected a whole number from 1 to 256, got "0".'],
    ['too many parts', () => plan({ shards: '257' }), 'shards: expected a whole number from 1 to 256, got "257".'],
    ['half a part', () => part({ part: '1.5' }), 'part: expected a whole number from 1 to 256, got "1.5".'],
    ['a part without its number', () => part({ part: '' }), 'part: expected a whole number from 1 to 256, got "".'],
    ['a part without a plan', () => part({ plan: '' }), 'plan: expected the path of a plan, got none.'],
    ['parts without a plan', () => merge({ plan: '' }), 'plan: expected the path of a plan, got none.'],
    [
      'a plan without parts',
      () => merge({ parts: ' ' }),
      'parts: expected the folder with the rows of the parts, got none.',
    ],
    ['a wrong rule', () => part({ baseline: 'x' }), 'baseline: expected one of all, active, got "x".'],
    [
      'a wrong gate',
      () => merge({ 'minimum-apf': 'x' }),
      'minimum-apf: expected a whole number of 1 or more, got "x".',
    ],
  ])('%s', (_title, parse, refusal) => {
    expect(refusalOf(parse)).toBe(refusal)
  })

  test.each([projects, plan])('every wrong line and every wrong input at once', parse => {
    const refusals = refusalOf(() => parse({ repositories: 'owner\n\nx y', baseline: 'x', anonymize: 'x' })).split('\n')
    expect(refusals.map(refusal => refusal.split(':')[0])).toEqual([
      'repositories, line 1',
      'repositories, line 3',
      'baseline',
      'anonymize',
    ])
  })
})
