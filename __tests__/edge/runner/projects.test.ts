import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitServer, startGitServer } from '../../support/git-server/server.ts'
import { type GitHubOnLoopback, startGitHub } from '../../support/github/server.ts'
import { accountsOf, history, type TestHistory } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { makeRepository, type Repository } from '../../support/repository.ts'
import { runSources, runStep, type Step, type StepResult } from '../../support/runner.ts'

const [ann, bob, cy] = ['ann', 'bob', 'cy'].map(login => person(login, { login })) as [never, never, never]

const TOLD: Readonly<Record<string, TestHistory>> = {
  'octo/alpha': history().at('2026-03-01').by(ann, 6).by(bob, 3),
  'octo/beta': history().at('2026-04-01').by(ann, 4).by(bob, 4).by(cy, 4),
  'octo/gamma': history().at('2022-04-01').by(cy, 3),
  'octo/beta-docs': history().at('2026-04-01').by(cy, 5),
  'octo/empty': history(),
}
const AS_OF = '2026-11-01'
const LIST = `
# our own
octo/*
!octo/beta-docs
octo/former
octo/gone
Beta: octo/beta, octo/beta-docs
`

let repositories: Readonly<Record<string, Repository>> = {}
let github: GitHubOnLoopback
let server: GitServer
let workspace = ''

beforeAll(async () => {
  repositories = Object.fromEntries(Object.entries(TOLD).map(([name, told]) => [name, makeRepository(told)]))
  const accounts = Object.assign({}, ...Object.values(TOLD).map(accountsOf))
  github = await startGitHub({ repositories, accounts, renames: { 'octo/former': 'octo/alpha' } })
  const paths = Object.fromEntries(Object.entries(repositories).map(([name, { path }]) => [name, path]))
  server = await startGitServer({ repositories: paths })
})

afterAll(async () => {
  await github.close()
  await server.close()
  for (const repository of Object.values(repositories)) repository.remove()
})

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'pony-workspace-'))
})

afterEach(() => rmSync(workspace, { recursive: true }))

type Way = (step: Step) => Promise<StepResult>

const WAYS: readonly (readonly [string, Way])[] = [
  ['its sources', step => runSources(step)],
  ['its bundle', step => runStep(step)],
]

function run(uses: Step['uses'] & string, inputs: Readonly<Record<string, string>>, way: Way = runSources) {
  const token = uses === 'merge' ? {} : { token: github.token }
  return way({
    uses,
    with: { ...token, 'as-of': AS_OF, ...inputs },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: server.url,
      GITHUB_WORKSPACE: workspace,
    },
  })
}

const read = (path: string) => readFileSync(join(workspace, path), 'utf8')

/** A report without what a split changes. */
const withoutSpent = (text: string) => ({ ...JSON.parse(text), spent: null })

describe('the action for many projects', () => {
  test('measures a list, says what it left out, and tells the runner how many there are', async () => {
    const { status, outputs, log } = await run('projects', { repositories: LIST, 'report-path': 'out.json' })
    const { projects, leftOut } = JSON.parse(read('out.json'))
    expect([status, projects.map(({ name, state }: { name: string; state: string }) => [name, state])]).toEqual([
      0,
      [
        ['octo/gamma', 'measured'],
        ['Beta', 'measured'],
        ['octo/alpha', 'measured'],
        ['octo/gone', 'not measured'],
      ],
    ])
    expect(leftOut).toEqual([
      { repository: 'octo/alpha', reason: 'the same as octo/former' },
      { repository: 'octo/beta', reason: 'part of Beta' },
      { repository: 'octo/beta-docs', reason: 'excluded by the list' },
      { repository: 'octo/empty', reason: 'empty' },
    ])
    expect([outputs.projects, outputs['not-measured'], outputs.gate]).toEqual(['3', '1', 'off'])
    expect(log).toContain('3 projects measured (1 not): ')
  })

  test('says of a project what the root action says of its repository', async () => {
    await run('projects', { repositories: 'octo/alpha\nocto/gamma', 'report-path': 'out.json' })
    const { projects } = JSON.parse(read('out.json'))
    for (const row of projects) {
      const { report } = await run('act', { repository: row.name, source: 'fetch', cache: 'false' })
      const alone = Object(report)
      const { ponyFactor, augmentedPonyFactor, activeShare, risk, commits } = alone
      expect(row).toMatchObject({ ponyFactor, augmentedPonyFactor, activeShare, risk, commits, gate: alone.gate })
      expect(row.contributors).toBe(alone.contributors.length)
      expect(row.repositories).toEqual([
        { repository: alone.repository, ref: alone.ref, head: alone.head, source: 'fetch' },
      ])
    }
  })

  test.each(WAYS)('from %s fails when one misses a minimum, after everything is written', async (_, way) => {
    const inputs = {
      repositories: 'octo/alpha\nocto/beta',
      'minimum-apf': '2',
      'html-report-path': 'page.html',
      'badge-path': 'badge.svg',
    }
    const { status, log, outputs, summary } = await run('projects', inputs, way)
    expect([status, outputs.gate, outputs.below]).toEqual([1, 'failed', '1'])
    expect(log).toMatch(/::error::.*octo\/alpha/)
    expect([summary.includes('octo/alpha'), read('page.html').length > 0, read('badge.svg').length > 0]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('says what has changed since an earlier report, and fails when a project became worse, if that is asked for', async () => {
    await run('projects', { repositories: 'octo/beta', 'as-of': '2026-06-01', 'report-path': 'before.json' })
    const before = JSON.parse(read('before.json'))
    before.projects[0].risk = 'low'
    writeFileSync(join(workspace, 'before.json'), JSON.stringify(before))
    const { status, outputs } = await run('projects', {
      repositories: 'octo/beta',
      previous: 'before.json',
      'fail-on-worse': 'true',
    })
    expect([status, outputs.worse, outputs.gate]).toEqual([1, '1', 'failed'])
  })

  test('fails when nothing at all can be measured', async () => {
    const { status, log } = await run('projects', { repositories: 'octo/gone\nocto/empty' })
    expect([status, log.match(/::error::(.*)/)?.[1]]).toEqual([
      1,
      expect.stringMatching(/^None of the 2 projects could be measured; octo\/gone: GitHub found nothing/),
    ])
  })

  test('names nobody where nobody is to be named', async () => {
    await run('projects', {
      repositories: LIST,
      anonymize: 'true',
      'report-path': 'out.json',
      'html-report-path': 'page.html',
    })
    // A circle has a centre at cx and cy.
    const all = `${read('out.json')}${read('page.html').replaceAll(' cy=', '')}`
    expect(all).not.toMatch(/\b(?:ann|bob|cy)\b/i)
    expect(all).toContain('Contributor 1')
  })

  test('tells all wrong lines at once', async () => {
    const { status, log } = await run('projects', { repositories: 'octo\n\nocto/a b\n' })
    expect([status, log.match(/::error::(.*)/)?.[1]?.match(/repositories, line \d/g)]).toEqual([
      1,
      ['repositories, line 1', 'repositories, line 3'],
    ])
  })
})

describe('the actions for a matrix', () => {
  /** Plans, and writes the plan anew with these parts. */
  async function planned(
    parts: readonly (readonly number[])[] | null,
    inputs: Readonly<Record<string, string>> = {},
    way: Way = runSources,
  ) {
    const plan = await run('plan', { repositories: LIST, shards: '3', 'plan-path': 'plan.json', ...inputs }, way)
    const made = JSON.parse(read('plan.json'))
    if (parts !== null) writeFileSync(join(workspace, 'plan.json'), JSON.stringify({ ...made, parts }))
    return plan
  }

  async function part(number: number, inputs: Readonly<Record<string, string>> = {}, way: Way = runSources) {
    mkdirSync(join(workspace, 'parts', `part-${number}-1`), { recursive: true })
    const path = { plan: 'plan.json', part: String(number), 'part-path': `parts/part-${number}-1/part.json` }
    return run('measure', { ...path, ...inputs }, way)
  }

  const merged = (inputs: Readonly<Record<string, string>> = {}, way: Way = runSources) =>
    run('merge', { plan: 'plan.json', parts: 'parts', 'report-path': 'merged.json', ...inputs }, way)

  test.each(WAYS)('from %s make of any parts the report that one process makes', async (_, way) => {
    await run('projects', { repositories: LIST, 'report-path': 'whole.json', 'minimum-apf': '2' })
    const gate = { 'minimum-apf': '2' }
    const plan = await planned([[1, 3], [0], [2]], gate, way)
    for (const number of [3, 1, 2]) expect((await part(number, gate, way)).status).toBe(0)
    const { status, outputs } = await merged(gate, way)
    expect([plan.status, status, outputs.gate]).toEqual([0, 1, 'failed'])
    expect(withoutSpent(read('merged.json'))).toEqual(withoutSpent(read('whole.json')))
  })

  test('write into the runner’s folder what nobody has named a place for, as of now', async () => {
    const now = { 'as-of': '' }
    const plan = await run('plan', { repositories: 'octo/alpha', ...now })
    expect(plan.outputs.plan).toMatch(/plan\.json$/)
    await run('plan', { repositories: 'octo/alpha', 'plan-path': 'plan.json', ...now })
    const part = await run('measure', { plan: 'plan.json', part: '1', cache: 'false', ...now })
    expect([part.status, part.outputs.rows]).toEqual([0, expect.stringMatching(/part-1\.json$/)])
    const wrong = await run('measure', { plan: 'plan.json', part: '2', ...now })
    expect(wrong.log).toContain('There is no part 2 in the plan, which has 1 part.')
  })

  test('make one part of few repositories, and say so', async () => {
    const { outputs, log } = await planned(null)
    expect([outputs.shards, outputs.empty]).toEqual(['[1]', 'false'])
    expect(log).toContain('One part measures everything')
  })

  test('say that nothing is there to be measured', async () => {
    const { outputs } = await run('plan', {
      repositories: 'octo/*\n!octo/alpha\n!octo/beta\n!octo/beta-docs\n!octo/gamma',
    })
    expect([outputs.shards, outputs.empty]).toEqual(['[0]', 'true'])
  })

  test('say of a part that did not finish what is missing', async () => {
    await planned([
      [0, 1],
      [2, 3],
    ])
    await part(1)
    const { status, log, outputs } = await merged()
    expect([status, outputs['not-measured']]).toEqual([0, '3'])
    expect(log).toContain('Part 2 did not finish')
    expect(read('merged.json')).toContain('part 2 did not finish')
  })

  test('take the last of a part that was measured again', async () => {
    await planned([[0, 1, 2, 3]])
    await part(1)
    mkdirSync(join(workspace, 'parts', 'part-1-10'))
    const rows = read('parts/part-1-1/part.json')
    writeFileSync(join(workspace, 'parts', 'part-1-10', 'part.json'), rows.replace('"commits":9', '"commits":10'))
    await merged()
    expect(read('merged.json')).toContain('"commits": 10')
  })

  test('hold no e-mail address, also none of a pattern, in what they pass on', async () => {
    const inputs = { exclude: 'bob@example.com' }
    await planned(null, inputs)
    await part(1, inputs)
    expect(`${read('plan.json')}${read('parts/part-1-1/part.json')}`).not.toContain('@')
  })

  test('name nobody in what they pass on where nobody is to be named', async () => {
    const inputs = { anonymize: 'true' }
    await planned(null, inputs)
    await part(1, inputs)
    await merged(inputs)
    expect(`${read('plan.json')}${read('parts/part-1-1/part.json')}${read('merged.json')}`).not.toMatch(
      /\b(?:ann|bob|cy)\b/i,
    )
  })

  test.each([
    ['a plan that is none', 'measure', { plan: 'list.txt', part: '1' }, 'The plan cannot be read'],
    ['a plan that is not there', 'measure', { plan: 'no.json', part: '1' }, 'The plan cannot be read from'],
    ['other settings than the plan’s', 'measure', { plan: 'plan.json', part: '1', baseline: 'active' }, 'baseline'],
    ['another moment than the plan’s', 'measure', { plan: 'plan.json', part: '1', 'as-of': '2026-10-01' }, 'as-of'],
    ['a report without any part', 'merge', { plan: 'plan.json', parts: 'none' }, 'part 1 did not finish'],
  ] as const)('refuse %s', async (_, uses, inputs, refusal) => {
    await planned(null)
    writeFileSync(join(workspace, 'list.txt'), LIST)
    const { status, log } = await run(uses, inputs)
    expect([status, log.match(/::error::(.*)/)?.[1]]).toEqual([1, expect.stringContaining(refusal)])
  })
})
