import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

const CHECKED_OUT = / {6}- uses:.*/s.exec(GOOD)?.[0] ?? ''
const JOB = / {4}runs-on:.*/s.exec(GOOD)?.[0] ?? ''
const HOME = JSON.parse(read('package.json')).repository.replace('github:', '')

const uses = (action: string, input: string) => `      - uses: ${action}\n        with:\n          ${input}\n`
const calls = (input: string) => `    uses: ${HOME}/.github/workflows/organisation.yml@v1\n    with:\n      ${input}\n`

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
  [
    'an input that an action of ours has not',
    [CHECKED_OUT, uses('$/', 'reff: main')],
    '$/ is given "reff", which is no',
  ],
  [
    'an input by the published name',
    [CHECKED_OUT, uses(`${HOME}@v1`, 'reff: main')],
    '@v1 is given "reff", which is no',
  ],
  [
    'an input that is missing',
    [CHECKED_OUT, uses(`${HOME}/projects/measure@v1`, 'plan: plan.json')],
    '/projects/measure@v1 is not given "part", which it needs',
  ],
  [
    'a folder without an action',
    [CHECKED_OUT, uses('$/projects/nothing', 'part: 1')],
    '$/projects/nothing is nothing of ours',
  ],
  ['a list that is missing', [JOB, calls('repository: a/b')], 'organisation.yml@v1 is not given "repositories", which'],
  ['an input of a workflow', [JOB, calls('repository: a/b')], 'organisation.yml@v1 is given "repository", which is no'],
] as const

let folder = ''
let findings: readonly string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pony-workflows-'))
  const workflows = join(folder, '.github', 'workflows')
  mkdirSync(workflows, { recursive: true })
  for (const path of ['action.yml', 'projects/measure/action.yml', '.github/workflows/organisation.yml']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(fileURLToPath(new URL(path, root)), join(folder, path))
  }
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

describe('the workflow for an organisation', () => {
  const { on, jobs } = parse(read('.github/workflows/organisation.yml'))
  const { plan, measure, merge } = jobs
  const stepOf = ({ steps }: { steps: { uses: string; with: object }[] }, action: string) =>
    steps.find(({ uses: used }) => used === action)?.with ?? {}
  const given = [
    Object.entries(stepOf(plan, '$/projects/plan')),
    Object.entries(stepOf(measure, '$/projects/measure')),
    Object.entries(stepOf(merge, '$/projects/merge')),
  ]

  test('gives each of its jobs the same settings', () => {
    const shared = given.map(inputs =>
      inputs.filter(([name]) => given.every(others => others.some(([other]) => other === name))),
    )
    expect(shared).toEqual([shared[0], shared[0], shared[0]])
    expect(shared[0]).toHaveLength(12)
  })

  test('uses every input that it has', () => {
    const text = read('.github/workflows/organisation.yml')
    const idle = Object.keys(on.workflow_call.inputs).filter(name => !text.includes(`inputs.${name}`))
    expect(idle).toEqual([])
  })

  test('has the defaults of the action', () => {
    const { inputs } = parse(read('projects/plan/action.yml'))
    const differing = Object.entries<{ default?: unknown }>(on.workflow_call.inputs).filter(
      ([name, input]) => name in inputs && String(input.default) !== String(inputs[name].default),
    )
    expect(differing).toEqual([])
  })

  test('names no repository in a title, an output or the name of an artifact', () => {
    const titles = Object.values<{ name: string }>(jobs).map(({ name }) => name.replace(/\$\{\{ (.*?) \}\}/, '<$1>'))
    expect(titles).toEqual(['Plan', 'Part <matrix.part>', 'Report'])
    expect(Object.keys({ ...plan.outputs, ...merge.outputs })).toEqual([
      'shards',
      'empty',
      'attempt',
      'projects',
      'not-measured',
      'below',
      'gate',
    ])
    const names = Object.values<{ steps: { with?: { name?: string; pattern?: string } }[] }>(jobs)
      .flatMap(({ steps }) => steps.map(step => step.with?.name ?? step.with?.pattern ?? ''))
      .flatMap(name => [...name.matchAll(/\$\{\{ (.*?) \}\}/g)].map(([, expression]) => expression))
    expect([...new Set(names)].sort()).toEqual([
      'github.run_attempt',
      'inputs.name',
      'matrix.part',
      'needs.plan.outputs.attempt',
    ])
  })

  test('goes on where a part fails, and reports where one has failed', () => {
    expect([measure.strategy['fail-fast'], measure.if, merge.if.replace(/^\$\{\{ | \}\}$/g, '')]).toEqual([
      false,
      "needs.plan.outputs.empty != 'true'",
      "!cancelled() && needs.plan.result == 'success'",
    ])
  })

  test('runs nothing of a shell, as a list may hold anything', () => {
    expect(read('.github/workflows/organisation.yml')).not.toMatch(/^ +(?:- )?run:/m)
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
