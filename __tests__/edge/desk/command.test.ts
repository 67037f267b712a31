import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { command } from '../../../src/edge/desk/command.ts'
import { INPUTS } from '../../../src/settings/inputs.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history } from '../../support/history.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runProgram } from '../../support/runner.ts'
import { WORKED_EXAMPLE_DAY, workedExample } from '../../support/worked-example.ts'

/** What the command left behind. */
interface Told {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

type Way = (args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<Told>

const bundle = fileURLToPath(new URL('../../../dist/cli/index.js', import.meta.url))
const AT = ['--as-of', WORKED_EXAMPLE_DAY]

let home = ''
let example: Repository
let lookAlikes: Repository
let github: GitHubOnLoopback

const fromSources: Way = async (args, environment) => {
  const told = { stdout: '', stderr: '' }
  const stdout = { columns: 100, write: (text: string) => (told.stdout += text) }
  const stderr = { write: (text: string) => (told.stderr += text) }
  const status = await command(args, environment, { stdout, stderr }, new AbortController().signal)
  return { status, ...told }
}

const fromBundle: Way = (args, environment) =>
  runProgram(process.execPath, [bundle, ...args], { PATH: process.env.PATH ?? '', ...environment }, example.path)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'pony-home-'))
  example = await makeRepository(workedExample())
  lookAlikes = await makeRepository(
    history().at('2026-10-01').by('Twin <a@example.com>', 2).by('Twin <b@example.org>').by('ann'),
  )
  github = await startGitHub({ repositories: { 'octo/pony': example }, accounts: accountsOf(workedExample()) })
})

afterAll(async () => {
  await github.close()
  await example.remove()
  await lookAlikes.remove()
  await rm(home, { recursive: true })
})

describe.each([
  ['its sources', fromSources],
  ['its bundle', fromBundle],
])('the command, run from %s', (way, runIt) => {
  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    runIt(args, { HOME: home, ...environment })

  test('measures a clone without token or network, and says where it wrote the report and the summary', async () => {
    const { status, stdout } = await run([example.path, ...AT])
    const paths = ['report', 'summary'].map(file => new RegExp(`The ${file}:\\s+(\\S+)`).exec(stdout)?.[1] ?? '')
    const texts = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    await rm(dirname(paths[0] ?? ''), { recursive: true })
    expect([status, stdout.includes('Jane'), texts.map(text => text.length > 100)]).toEqual([0, true, [true, true]])
  })

  test('says in the last lines where every file is', async () => {
    const path = (name: string) => join(home, 'said', name)
    const options = [
      '--report-path',
      path('r.json'),
      '--html-report-path',
      path('r.html'),
      '--badge-path',
      path('b.svg'),
      '--picture-path',
      path('p.svg'),
    ]
    const { stdout } = await run([example.path, ...AT, ...options])
    expect(stdout.split('\n').slice(-7)).toEqual([
      `The report:       ${path('r.json')}`,
      `The summary:      ${path('r.md')}`,
      `The HTML report:  ${path('r.html')}`,
      `The badge:        ${path('b.svg')}`,
      `The badge’s JSON: ${path('b.json')}`,
      `The picture:      ${path('p.svg')}`,
      '',
    ])
  })

  test('prints text that is read as it is, not markdown', async () => {
    const { stdout } = await run([example.path, ...AT])
    expect(stdout).not.toMatch(/\*\*|^\||^#+ |<details>|```/m)
  })

  test('reads what it has kept in the user’s folder for one request', async () => {
    const environment = {
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      XDG_CACHE_HOME: join(home, way),
    }
    const first = await run(['octo/pony', ...AT], environment)
    const before = github.requests.length
    const second = await run(['octo/pony', ...AT], environment)
    expect([first.status, second.status, github.requests.length - before]).toEqual([0, 0, 1])
  })

  test('keeps nothing where something hangs on the figures', async () => {
    const environment = {
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      XDG_CACHE_HOME: join(home, `${way} with a minimum`),
    }
    await run(['octo/pony', ...AT, '--minimum-apf', '2'], environment)

    await expect(access(environment.XDG_CACHE_HOME)).rejects.toThrow('ENOENT')
  })

  test('measures owner/name over GitHub’s API', async () => {
    const { status, stdout } = await run(['octo/pony', ...AT], {
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
    })
    expect([status, stdout.includes('octo/pony')]).toEqual([0, true])
  })

  test('asks for a token where only GitHub’s API can be asked', async () => {
    const { status, stderr } = await run(['octo/pony', '--source', 'graphql'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^token: expected a token .* GITHUB_TOKEN/)])
  })

  test('exits with 1 when the gate fails, and says why', async () => {
    const { status, stderr } = await run([example.path, ...AT, '--minimum-apf', '6'])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/5.*6|6.*5/)])
  })

  test.each([
    ['a wrong value', ['--baseline', 'both'], /^baseline: expected one of all, active, got "both"\.\n$/],
    [
      'all wrong values at once, those of switches among them',
      ['--co-authors', 'yes', '--anonymize', 'OFF', '--cache', '1', '--baseline', 'both'],
      new RegExp(
        [
          '^baseline: expected one of all, active, got "both".',
          'co-authors: expected true or false, got "yes".',
          'cache: expected true or false, got "1".',
          'anonymize: expected true or false, got "OFF".\n$',
        ].join('\n'),
      ),
    ],
    [
      'all wrong values at once, beside options that there are not',
      ['--co-authors', 'maybe', '--bogus', 'x', '--trend', '99', '--baselin=both'],
      new RegExp(
        [
          "^error: unknown option '--bogus'",
          "error: unknown option '--baselin'",
          '\\(Did you mean --baseline\\?\\)',
          'co-authors: expected true or false, got "maybe".',
          'trend: expected .*, got "99".\n$',
        ].join('\n'),
      ),
    ],
    [
      'a wrong value beside a target that cannot be one',
      ['file:///pony', '--trend', '99'],
      /^The target is an address, .*\ntrend: expected .*, got "99"\.\n$/,
    ],
    [
      'a wrong value beside two that contradict each other',
      ['--source', 'graphql', '.', '--trend', '99'],
      /^The folder "\." and --source graphql contradict each other: .*\ntrend: expected .*, got "99"\.\n$/,
    ],
    [
      'a wrong value beside too many arguments',
      ['.', 'other', 'third', '--trend', '99'],
      /^error: too many arguments.*\ntrend: expected .*, got "99"\.\n$/,
    ],
    [
      'a wrong value beside an option without any',
      ['--trend', '99', '--baseline'],
      /^error: option '--baseline <value>' argument missing\ntrend: expected .*, got "99"\.\n$/,
    ],
    ['an option that there is not', ['--no-such-option'], /^error: unknown option '--no-such-option'\n$/],
    ['an option that there is not, whose value may be secret', ['--token=x'], /^error: unknown option '--token'\n$/],
    ['a short option that there is not', ['-x'], /^error: unknown option '-x'\n$/],
    ['a folder without a clone', [tmpdir()], /no git repository/],
    [
      'a target that an option contradicts',
      ['.', '--repository', 'octo/pony'],
      /^The folder "\." and --repository contra/,
    ],
    ['a second target', ['.', 'other'], /too many arguments/],
    ['a file', [fileURLToPath(import.meta.url)], /is a file, not a folder/],
    ['a target that is empty', [''], /^The target is empty/],
    ['a path through a file', ['package.json/foo'], /There is no folder/],
    ['a token for everybody to see', ['--token', 'x'], /unknown option/],
    [
      'two files in one place',
      ['--report-path', 'x.json', '--badge-path', 'x.svg'],
      /Two files of the report would be written to/,
    ],
    [
      'the summary in the place of another file',
      ['--report-path', 'x.json', '--html-report-path', 'x.md'],
      /Two files of the report would be written to/,
    ],
    ['a ref that is not there', ['--ref', 'nowhere'], /nowhere/],
  ])('exits with 2 for %s', async (_case, args, sentence) => {
    const { status, stderr } = await run(args)
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)])
  })

  test.each([
    ['', [], 'exclude: nobody in this history matches "jnae", (e-mail).\n'],
    [
      ', in number only where nobody is named',
      ['--anonymize'],
      'exclude: 2 of 3 patterns match nobody in this history.\n',
    ],
  ])('tells which patterns of exclude match nobody%s', async (_case, options, notice) => {
    const { status, stderr } = await run([example.path, ...AT, '--exclude', 'jnae, j@example.com, BILL', ...options])
    expect([status, stderr]).toEqual([0, notice])
  })

  test.each([
    [
      'and who may have been meant',
      [],
      'what-if: nobody who contributed to this history is called "jnae", "x". Did you mean "Jane"? Write logins or names as the report shows them.\n',
    ],
    ['but no name where nobody is named', ['--anonymize'], 'what-if: 2 of 3 names mean nobody in this history.\n'],
  ])('tells whom of what-if nobody knows, %s', async (_case, options, sentence) => {
    const { status, stderr } = await run([example.path, ...AT, '--what-if', 'jnae, x, bob', ...options])
    expect([status, stderr]).toEqual([2, sentence])
  })

  test('asks for at most three people whom a part of a name may mean', async () => {
    const { stderr } = await run([example.path, ...AT, '--what-if', 'other'])
    expect(stderr).toMatch(/called "other"\. Did you mean "[^"]+", "[^"]+" or "[^"]+"\? Write/)
  })

  test('says nothing of patterns that match', async () => {
    const { stderr } = await run([example.path, ...AT, '--exclude', 'bill@*, Other*'])
    expect(stderr).toBe('')
  })

  test('has every input of the action as an option, but for the secret one', async () => {
    const { status, stdout } = await run(['--help'])
    expect([status, INPUTS.filter(({ name }) => name !== 'token' && !stdout.includes(`--${name} `))]).toEqual([0, []])
  })

  test('shows that a switch may do without a value', async () => {
    expect((await run(['--help'])).stdout).toContain('--co-authors [true|false]')
  })

  test('says its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(await run(['--version'])).toEqual(expect.objectContaining({ status: 0, stdout: `${version}\n` }))
  })

  test('takes no repository for the value of a switch', async () => {
    const { status, stderr } = await run(['--anonymize', 'octo/pony'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^There is no folder .*octo\/pony"/)])
  })

  test('takes no folder for the value of a switch', async () => {
    const { status, stdout } = await run(['--anonymize', example.path, ...AT])
    expect([status, /jane|bill/i.test(stdout)]).toEqual([0, false])
  })

  test('measures the repository that is named, not the clone it stands in', async () => {
    const { status, stderr } = await run(['--repository', 'octo/pony', '--source', 'graphql'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^token: expected a token/)])
  })

  test('repeats no control character, no address and no endless word in an error', async () => {
    const { stderr } = await run([`./no\u202e/ann@example.com/${'x'.repeat(3000)}`])
    expect([stderr.length < 500, /\u202e|example\.com/.test(stderr)]).toEqual([true, false])
  })

  test('takes a switch without a value for true', async () => {
    const { stdout } = await run([example.path, ...AT, '--anonymize'])
    expect(stdout).not.toMatch(/jane|bill/i)
  })

  test('finds the folder in which npm start was called', async () => {
    const npm = { npm_lifecycle_event: 'start', npm_package_name: 'pony-factor', INIT_CWD: example.path }
    expect(await run([...AT], npm)).toEqual(
      expect.objectContaining({ status: 0, stdout: expect.stringContaining('Jane') }),
    )
  })
})

describe('the terminal', () => {
  const BOLD = '\u001b['
  const printedOf = async (args: readonly string[], environment: Readonly<Record<string, string>>, isTTY: boolean) => {
    let written = ''
    const stdout = { isTTY, write: (text: string) => (written += text) }
    const signal = new AbortController().signal
    await command([...args, ...AT], { HOME: home, ...environment }, { stdout, stderr: stdout }, signal)
    return written
  }
  const printed = (environment: Readonly<Record<string, string>>, isTTY: boolean) =>
    printedOf([example.path], environment, isTTY)

  test.each([
    ['has colours', {}, true, true],
    ['has none where NO_COLOR is set (https://no-color.org)', { NO_COLOR: '1' }, true, false],
    ['has none in a file', {}, false, false],
  ])('%s', async (_rule, environment, isTTY, isColored) => {
    expect((await printed(environment, isTTY)).includes(BOLD)).toBe(isColored)
  })

  test.each([
    ['offers lines for a .mailmap, which hold addresses', [], true],
    ['but none with pseudonyms', ['--anonymize'], false],
  ])('%s', async (_rule, options, isOffered) => {
    const text = await printedOf([lookAlikes.path, ...options], {}, true)
    expect([text.includes('<a@example.com>'), /twin/i.test(text)]).toEqual([isOffered, isOffered])
  })

  test('shows addresses to nobody but the one who sits at it', async () => {
    expect(await printed({ CI: 'true' }, false)).not.toContain('@')
  })
})
