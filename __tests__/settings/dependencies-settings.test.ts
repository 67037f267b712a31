import { describe, expect, test } from '@jest/globals'
import { parseDependenciesSettings } from '../../src/settings/dependencies-settings.ts'
import type { DependenciesInputName } from '../../src/settings/inputs/dependencies.ts'

type Inputs = Readonly<Partial<Record<DependenciesInputName, string>>>

const settingsOf = (inputs: Inputs, isDesk = false) =>
  parseDependenciesSettings(name => ({ token: 'secret', ...inputs })[name] ?? '', isDesk)

function refusalOf(inputs: Inputs): string {
  try {
    settingsOf(inputs)
  } catch (error) {
    return String(error).replace('UserError: ', '')
  }
  return 'accepted'
}

test('without any input, everything has its default, and is measured as the root action does it but for the window', () => {
  const { measure, ...settings } = settingsOf({})
  const { activityWindow, ...rules } = measure.rules
  expect({ ...settings, measure: { ...measure, rules }, activityWindow: activityWindow.toString() }).toEqual({
    activityWindow: 'P3Y',
    find: {
      workingDirectory: '.',
      scopes: ['runtime'],
      depth: 'direct',
      files: [],
      resolve: 'graph',
      hosts: [],
      limit: 100,
    },
    added: { failOn: [], waivers: '.github/pony-factor-waivers.yml' },
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
    run: {
      token: 'secret',
      rateLimitWaitMs: 600_000,
      cache: true,
      gate: { minimumApf: null, minimumActiveShare: null },
      anonymize: false,
      files: { report: null, html: null, badge: null, picture: null },
    },
    comment: 'never',
  })
})

describe('what is accepted', () => {
  test.each<[DependenciesInputName, string, (settings: ReturnType<typeof settingsOf>) => unknown, unknown]>([
    ['working-directory', 'app', ({ find }) => find.workingDirectory, 'app'],
    ['scopes', 'actions, runtime', ({ find }) => find.scopes, ['runtime', 'actions']],
    ['scopes', 'development\nruntime development', ({ find }) => find.scopes, ['runtime', 'development']],
    ['depth', 'all', ({ find }) => find.depth, 'all'],
    ['files', ' a/*.lock\n\nmy sbom, new.json ', ({ find }) => find.files, ['a/*.lock', 'my sbom, new.json']],
    ['resolve', 'none', ({ find }) => find.resolve, 'none'],
    ['limit', '10000', ({ find }) => find.limit, 10_000],
    ['activity-window', '1 year', ({ measure }) => measure.rules.activityWindow.toString(), 'P1Y'],
    ['as-of', '2024-02-29', ({ measure }) => measure.asOf, Date.parse('2024-02-29')],
    ['fail-on-added', 'alone,archived', ({ added }) => added.failOn, ['archived', 'alone']],
    ['waivers', './etc/waivers.yml', ({ added }) => added.waivers, 'etc/waivers.yml'],
    ['comment-summary-in-pr', 'on-failure', ({ comment }) => comment, 'on-failure'],
    ['html-report-path', 'a.html', ({ run }) => run.files.html, 'a.html'],
  ])('%s: "%s"', (input, text, read, value) => {
    expect(read(settingsOf({ [input]: text }))).toEqual(value)
  })

  test.each([
    ['git.example.org', ['git.example.org']],
    ['Git.Example.ORG:8443', ['git.example.org:8443']],
    ['git.example.org:443, git.example.org', ['git.example.org']],
    ['127.0.0.1:3000\nlocalhost', ['127.0.0.1:3000', 'localhost']],
  ])('the servers "%s"', (text, hosts) => {
    expect(settingsOf({ hosts: text }).find.hosts).toEqual(hosts)
  })

  test('on a desk, no token', () => {
    expect(settingsOf({ token: '' }, true).run.token).toBe('')
  })
})

const SERVERS = 'names of servers, such as git.example.org or git.example.org:8443'
const FACTS = 'some of archived, nobody, alone, unknown, unmeasured'

describe('what is refused', () => {
  test.each<[DependenciesInputName, string, string, string]>([
    ['scopes', 'runtime, dev', 'some of runtime, development, actions', ''],
    ['scopes', ',', 'some of runtime, development, actions', ''],
    ['depth', 'deep', 'one of direct, all', ''],
    ['resolve', 'npm', 'one of graph, registry, none', ''],
    ['limit', '0', 'a whole number from 1 to 10000', ''],
    ['limit', '10001', 'a whole number from 1 to 10000', ''],
    ['limit', 'all', 'a whole number from 1 to 10000', ''],
    ['fail-on-added', 'dead', FACTS, ''],
    ['fail-on-added', 'none', FACTS, ' For none of them, leave it empty.'],
    ['hosts', 'https://git.example.org', SERVERS, ' Write git.example.org.'],
    ['hosts', 'github.com, git.example.org/group', SERVERS, ' Write git.example.org.'],
    ['hosts', '*.example.org', SERVERS, ''],
    ['hosts', 'git.example.org:', SERVERS, ''],
    ['hosts', 'git.example.org:99999', SERVERS, ''],
    ['hosts', '1', SERVERS, ''],
    ['hosts', '-u', SERVERS, ''],
    ['waivers', '../waivers.yml', 'the path of a file within the repository', ''],
    ['waivers', '/etc/waivers.yml', 'the path of a file within the repository', ''],
    ['waivers', 'C:\\waivers.yml', 'the path of a file within the repository', ''],
    ['waivers', 'etc/', 'the path of a file within the repository', ''],
  ])('%s: "%s"', (input, text, expected, hint) => {
    expect(refusalOf({ [input]: text })).toBe(`${input}: expected ${expected}, got "${text}".${hint}`)
  })

  test('no token in a workflow', () => {
    expect(refusalOf({ token: '' })).toMatch('token: expected a token that can read the repositories, got none.')
  })

  test('everything that is wrong at once', () => {
    expect(refusalOf({ scopes: 'x', limit: 'x', 'as-of': 'x', anonymize: 'x' }).split('\n')).toHaveLength(4)
  })
})
