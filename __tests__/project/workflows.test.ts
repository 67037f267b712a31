import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { runProgram } from '../support/runner.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

/** A workflow that keeps every rule. */
const GOOD = `on: workflow_dispatch
permissions: {}
jobs:
  job:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
        with:
          persist-credentials: false
`

/** What is changed in it, and what is then said of it. */
const BAD = [
  ['a tag', [`@${COMMIT} # v7.0.1`, '@v7'], 'actions/checkout@v7 is not named by a commit'],
  ['a tag in quotes', [`actions/checkout@${COMMIT} # v7.0.1`, "'actions/checkout@v7'"], 'is not named by a commit'],
  ['a commit without its version', [' # v7.0.1', ''], 'is not named by a commit with its version beside it'],
  ['a commit with a version that moves', ['v7.0.1', 'v7'], 'is not named by a commit with its version beside it'],
  ['a short commit', [COMMIT, COMMIT.slice(0, 7)], 'is not named by a commit'],
  ['an image', [`actions/checkout@${COMMIT} # v7.0.1`, 'docker://alpine:3'], 'docker://alpine:3 is not named by'],
  ['a job without an end', ['    timeout-minutes: 5\n', ''], 'the job "job" has no timeout-minutes'],
  ['permissions that are not said', ['permissions: {}\n', ''], 'the job "job" says nothing of its permissions'],
  [
    'a token that stays',
    ['persist-credentials: false', 'fetch-depth: 1'],
    'a checkout of the job "job" leaves its token',
  ],
] as const

let folder = ''
let findings: readonly string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pony-workflows-'))
  const workflows = join(folder, '.github', 'workflows')
  mkdirSync(workflows, { recursive: true })
  copyFileSync(fileURLToPath(new URL('action.yml', root)), join(folder, 'action.yml'))
  writeFileSync(join(workflows, 'good.yml'), GOOD)
  for (const [name, [old, changed]] of BAD) writeFileSync(join(workflows, `${name}.yml`), GOOD.replace(old, changed))
  const pasted = GOOD.replace('actions/checkout', 'actions/cache').replace('persist-credentials: false', 'path: .')
  writeFileSync(join(folder, 'README.md'), `\`\`\`yaml\n${pasted}\`\`\`\n`)
  const script = fileURLToPath(new URL('scripts/check-workflows.mjs', root))
  const { log } = await runProgram(process.execPath, [script, folder], { PATH: process.env.PATH ?? '' }, folder)
  findings = log.trimEnd().split('\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a workflow is refused for', () => {
  test.each(BAD)('%s', (name, _change, finding) => {
    const said = findings.filter(line => line.startsWith(`.github/workflows/${name}.yml:`))
    expect(said).toContainEqual(expect.stringContaining(finding))
  })

  test('nothing where it keeps every rule', () => {
    expect(findings.filter(line => line.startsWith('.github/workflows/good.yml:'))).toEqual([])
  })

  test('an action in a document that no workflow of ours uses, whose commit nobody would move', () => {
    const said = findings.filter(line => line.startsWith('README.md:'))
    expect(said).toEqual(['README.md:9: actions/cache is in no workflow of ours, so nobody moves its commit'])
  })
})

describe('the first workflow of the README', () => {
  const [, text = ''] = /^```yaml\n(.*?)^```$/ms.exec(read('README.md')) ?? []
  const { on } = parse(text)

  test('names no branch', () => {
    expect(JSON.stringify(on)).not.toContain('branch')
  })

  test('can be started by hand', () => {
    expect(Object.keys(on)).toContain('workflow_dispatch')
  })

  test('runs when it is pushed, under the name that the README gives it', () => {
    const [path] = on.push.paths
    expect(read('README.md')).toContain(`Put this into \`${path}\``)
  })
})

describe('our own workflows', () => {
  const names = readdirSync(new URL('.github/workflows/', root))
  const texts = names.map(name => read(`.github/workflows/${name}`))

  test('pin the Node of the tests where they name one exactly', () => {
    const versions = texts.flatMap(text => text.match(/\b24\.\d+\.\d+\b/g) ?? [])
    expect([...new Set(versions)]).toEqual([read('.node-version').trim()])
  })

  test('use one commit of each action', () => {
    const commits = texts.flatMap(text =>
      [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@(\w{40})/g)].flatMap(([, a, b]) => `${a} ${b}`),
    )
    const actions = new Set(commits.map(commit => commit.split(' ')[0]))
    expect(new Set(commits).size).toBe(actions.size)
  })

  test('release only what was checked, and attest it before it is published', () => {
    const { check, attest, publish } = parse(read('.github/workflows/release.yml')).jobs
    expect([attest.needs, publish.needs]).toEqual(['check', 'attest'])
    const commands = check.steps.map(({ run = '' }) => run).join('\n')
    expect(commands).toMatch(/node scripts\/release\.mjs check.*bash \.ci\/run/s)
  })

  test('let no package run where something can be written or signed', () => {
    const jobs: { permissions?: object; steps: { run?: string }[] }[] = texts.flatMap(text =>
      Object.values(parse(text).jobs),
    )
    const powerful = jobs.filter(({ permissions = {} }) =>
      /"(?:contents|attestations|id-token)":"write"/.test(JSON.stringify(permissions)),
    )
    const commands = powerful.flatMap(({ steps }) => steps.map(({ run = '' }) => run))
    expect(commands.filter(command => /\bnp[mx]\b|\.ci\/run/.test(command))).toEqual([])
  })
})
