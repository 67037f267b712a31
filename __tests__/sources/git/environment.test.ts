import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { environmentForGit, mayHoldSecret } from '../../../src/sources/git/environment.ts'
import { askGit } from '../../../src/sources/git/run.ts'

describe('git inherits', () => {
  test.each([
    [
      'where programs and the user’s settings are',
      { PATH: '/bin', HOME: '/home/ann', XDG_CONFIG_HOME: '/home/ann/.config' },
    ],
    [
      'how the machine is reached from here',
      { https_proxy: 'http://u:p@proxy', NO_PROXY: 'a', SSL_CERT_FILE: '/ca.pem' },
    ],
    ['what the system needs', { SystemRoot: 'C:\\Windows', LD_LIBRARY_PATH: '/lib', SUDO_UID: '1000', PWD: '/' }],
    ['where its settings are', { GIT_CONFIG_GLOBAL: '/a', GIT_CONFIG_SYSTEM: '/b', GIT_CONFIG_NOSYSTEM: '1' }],
    ['where it is installed', { GIT_EXEC_PATH: '/opt/git/libexec' }],
    ['how it looks for the repository', { GIT_CEILING_DIRECTORIES: '/home', GIT_DISCOVERY_ACROSS_FILESYSTEM: '1' }],
    ['whether it takes the repository for somebody else’s', { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }],
    ['certificates', { GIT_SSL_CAINFO: '/ca.pem', GIT_SSL_NO_VERIFY: '1', GIT_PROXY_SSL_CAINFO: '/ca.pem' }],
  ])('%s', (_, environment) => {
    expect(environmentForGit(environment)).toEqual(environment)
  })

  test('what permits it to read, among settings that variables hold', () => {
    expect(
      environmentForGit({
        GIT_CONFIG_COUNT: '4',
        GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
        GIT_CONFIG_VALUE_0: 'AUTHORIZATION: basic c2VjcmV0',
        GIT_CONFIG_KEY_1: 'safe.directory',
        GIT_CONFIG_VALUE_1: '/work',
        GIT_CONFIG_KEY_2: 'core.fsmonitor',
        GIT_CONFIG_VALUE_2: './evil',
        GIT_CONFIG_KEY_3: 'Safe.BareRepository',
        GIT_CONFIG_VALUE_3: 'all',
        GIT_CONFIG_KEY_4: 'safe.directory',
        GIT_CONFIG_VALUE_4: 'beyond the count',
      }),
    ).toEqual({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '/work',
      GIT_CONFIG_KEY_1: 'Safe.BareRepository',
      GIT_CONFIG_VALUE_1: 'all',
    })
  })
})

describe('git does not inherit', () => {
  test.each([
    ['the inputs', { INPUT_TOKEN: 'x', 'INPUT_REPORT-PATH': 'x' }],
    ['tokens', { GITHUB_TOKEN: 'x', GH_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }],
    [
      'tokens of others',
      { NPM_TOKEN: 'x', NODE_AUTH_TOKEN: 'x', npm_config__authToken: 'x', CARGO_REGISTRY_TOKEN: 'x' },
    ],
    [
      'passwords and keys',
      { AWS_SECRET_ACCESS_KEY: 'x', DB_PASSWORD: 'x', DEPLOY_KEY: 'x', GCP_CREDENTIALS: 'x', MY_PAT: 'x' },
    ],
    ['what is the runner’s', { GITHUB_ENV: 'x', GITHUB_OUTPUT: 'x', RUNNER_TEMP: 'x', ACTIONS_RESULTS_URL: 'x' }],
    [
      'another repository',
      { GIT_DIR: 'x', GIT_WORK_TREE: 'x', GIT_OBJECT_DIRECTORY: 'x', GIT_ALTERNATE_OBJECT_DIRECTORIES: 'x' },
    ],
    ['another meaning of a path', { GIT_ICASE_PATHSPECS: '1', GIT_LITERAL_PATHSPECS: '1' }],
    ['traces', { GIT_TRACE: '/tmp/x', GIT_TRACE_CURL: '1', GIT_TRACE2_EVENT: '/tmp/x' }],
    ['programs', { GIT_PAGER: 'x', GIT_EXTERNAL_DIFF: 'x', GIT_SSH_COMMAND: 'x', GIT_ASKPASS: 'x' }],
    [
      'other settings',
      { GIT_CONFIG_PARAMETERS: "'core.fsmonitor=x'", GIT_TEST_COMMIT_GRAPH: '1', GIT_DEFAULT_HASH: 'x' },
    ],
    [
      'places in the repository',
      { HOME: '.', XDG_CONFIG_HOME: '', GIT_EXEC_PATH: 'bin', GIT_CONFIG_GLOBAL: '.gitconfig' },
    ],
    ['a count without settings', { GIT_CONFIG_COUNT: '1' }],
  ])('%s', (_, environment) => {
    expect(environmentForGit(environment)).toEqual({})
  })
})

test.each([
  'GIT_CONFIG_KEY_0',
  'GIT_AUTHOR_NAME',
  'PATH',
  'HOME',
  'PWD',
  'SELENIUM_JAR_PATH',
  'KEYBOARD',
  'https_proxy',
])('%s is no secret', name => {
  expect(mayHoldSecret(name)).toBe(false)
})

describe('a git that is started', () => {
  const { PATH, ...rest } = process.env
  let folder = ''

  /** A program that is called git, and writes down with what it was started. */
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'pony-environment-')))
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin', 'git'), `#!/bin/sh\nenv > '${folder}/environment'\n`)
    await chmod(join(folder, 'bin', 'git'), 0o755)
  })

  afterEach(async () => {
    process.env = { ...rest, PATH }
    await rm(folder, { recursive: true })
  })

  test('has no token, and answers in English without asking for anything', async () => {
    process.env = {
      PATH: `${join(folder, 'bin')}:${PATH}`,
      GITHUB_TOKEN: 'secret',
      INPUT_TOKEN: 'secret',
      GIT_DIR: 'x',
    }
    await askGit({ folder, signal: undefined, isBare: false }, ['version'])
    const environment = await readFile(join(folder, 'environment'), 'utf8')
    expect([
      /secret|GIT_DIR/.test(environment),
      environment
        .split('\n')
        .filter(line => /^(?:LC_ALL|GIT_TERMINAL_PROMPT|GIT_ALLOW_PROTOCOL)=/.test(line))
        .sort(),
    ]).toEqual([false, ['GIT_ALLOW_PROTOCOL=none', 'GIT_TERMINAL_PROMPT=0', 'LC_ALL=C']])
  })
})
