import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { HistorySource } from '../../src/history/source.ts'
import type { GateRules } from '../../src/measure/figures/gate.ts'
import { momentAt, momentNow } from '../../src/measure/rules.ts'
import { parseNameLines } from '../../src/people/name-list.ts'
import { toJson } from '../../src/render/json.ts'
import { rowJson } from '../../src/render/projects-json.ts'
import { openHistory, type Terms } from '../../src/run/branch.ts'
import { projectRow } from '../../src/run/project-row.ts'
import { reportOn } from '../../src/run/subject.ts'
import { gitHistory } from '../../src/sources/git/source.ts'
import { commitsOf, history, person, type TestHistory, webFlow } from '../support/history.ts'
import { defaultRules, percentage } from '../support/ledger.ts'
import { opened, sourceOf, termsOf } from '../support/opened.ts'
import { recordingLog } from '../support/recording-log.ts'
import { NO_GATE } from '../support/rows.ts'
import { workedExample } from '../support/worked-example.ts'

const files = { report: null, html: null, badge: null, picture: null }

/** What the report on one repository says of what a row says as well. */
async function rootSays(source: HistorySource, terms: Terms, gate: GateRules) {
  const run = { token: '', rateLimitWaitMs: 0, cache: false, gate, anonymize: false, files }
  const subject = { repository: 'octo/pony', ref: null, history: source, pullRequest: null }
  const { report } = await reportOn(subject, { around: { whatIf: [], quarters: null }, run }, terms)
  const { repository, ref, head, source: way, contributors, ...json } = toJson(report)
  const active = contributors.filter(({ active }) => active)
  const { all, active: least } = json.augmentedPonyFactor
  const makeUp = (report.measurement.rules.baseline === 'all' ? all : least) ?? least ?? 0
  const sightings = contributors.map(({ lastCommit }) => lastCommit).sort()
  return {
    name: 'octo/pony',
    repositories: [{ repository, ref, head, source: way }],
    state: 'measured',
    reason: null,
    commits: json.commits,
    contributors: contributors.length,
    ponyFactor: json.ponyFactor,
    augmentedPonyFactor: json.augmentedPonyFactor,
    activeShare: json.activeShare,
    activeContributors: json.activeContributors,
    risk: json.risk,
    lastCommit: sightings.at(-1) ?? null,
    gate: json.gate,
    holders: active.slice(0, Math.min(10, makeUp)).map(({ name, login, share }) => ({ name, login, share })),
  }
}

async function rowSays(source: HistorySource, terms: Terms, gate: GateRules) {
  const history = await openHistory({ repository: 'octo/pony', history: source }, null, terms)
  const histories = [{ history, page: null }] as const
  return rowJson(await projectRow({ name: 'octo/pony', histories, terms, gate }))
}

const mixed = history()
  .at('2025-12-01')
  .by(person('Ann <a@x.test>', { login: 'ann', accountId: 1 }), 4, { committer: webFlow })
  .by('Ann <b@x.test>', 3)
  .by('Ann <c@x.test>', 3)
  .by('helper[bot]', 9)
  .by('eve', 2, { coAuthors: ['bob', 'cy'] })
  .on('side')
  .by('bob', 2, { committer: 'cy' })
  .on('main')
  .merge('side', 'ann')
const crowd = Array.from({ length: 30 }, (_, index) => `p${index}`).reduce(
  (told, who, index) => told.by(who, 2 + (index % 3)),
  history().at('2026-03-01'),
)

describe('a row says what the report on the repository alone says', () => {
  test.each<[string, TestHistory, Partial<Terms>, Partial<GateRules>]>([
    ['of the worked example', workedExample(), {}, {}],
    ['of more holders than a row names', crowd, {}, { minimumApf: 3 }],
    ['of nobody who is still here', history().at('2020-01-01').by('ann', 3).by('bob'), {}, { minimumApf: 1 }],
    ['of bots alone', history().at('2026-01-01').by('helper[bot]', 3), {}, { minimumActiveShare: percentage('0') }],
    [
      'where the chosen factor is undefined',
      history().at('2020-01-01').by('ann', 9).at('2026-10-01').by('bob', 2).by('cy'),
      {},
      {},
    ],
    ['with baseline active', workedExample(), { rules: { ...defaultRules, baseline: 'active' } }, { minimumApf: 5 }],
    ['with co-authors', mixed, { rules: { ...defaultRules, coAuthors: true } }, {}],
    [
      'with committers and merges',
      mixed,
      { rules: { ...defaultRules, attribution: 'committer', mergeCommits: 'include' } },
      {},
    ],
    ['with somebody left out', mixed, { exclude: parseNameLines('bob, eve') }, {}],
    ['as of a date', workedExample(), { moment: momentAt(Date.parse('2026-10-15')) }, {}],
    [
      'with commits from the future',
      mixed.at('2027-05-01').by('zoe', 20),
      { moment: momentNow(Date.parse('2026-11-22')) },
      {},
    ],
  ])('%s', async (_, told, changes, gate) => {
    const source = sourceOf(commitsOf(told), { mailmap: 'Ann <a@x.test> <c@x.test>\n' })
    const asked = [source, termsOf(changes), { ...NO_GATE, ...gate }] as const
    expect(await rowSays(...asked)).toEqual(await rootSays(...asked))
  })

  const folder = fileURLToPath(new URL('../../../shared/histories/', import.meta.url))
  const whereThere = existsSync(join(folder, 'gnupg.fi.xz')) ? test : test.skip

  whereThere('of a real history', async () => {
    const home = mkdtempSync(join(tmpdir(), 'pony-row-'))
    try {
      execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', home])
      execFileSync('sh', ['-c', `xz -dc "${join(folder, 'gnupg.fi.xz')}" | git -C "${home}" fast-import --quiet`])
      const terms = termsOf({ moment: momentAt(Date.parse('2024-10-01')) })
      const asked = [gitHistory(home, recordingLog().log), terms, { ...NO_GATE, minimumApf: 2 }] as const
      expect(await rowSays(...asked)).toEqual(await rootSays(...asked))
    } finally {
      rmSync(home, { recursive: true })
    }
  })
})

/** The row of a project of one history. */
function rowOn(told: TestHistory, changes: Partial<Terms> = {}) {
  const histories = [opened(commitsOf(told))] as const
  return projectRow({ name: 'octo/pony', histories, terms: termsOf(changes), gate: NO_GATE })
}

describe('holders are known in other projects by their accounts', () => {
  const accountsOf = async (told: TestHistory, changes: Partial<Terms> = {}) =>
    (await rowOn(told, changes)).holders.map(({ name, accounts }) => [name, ...accounts])

  test('by the number where it is known, be it from another address, else by the login; not by an address', async () => {
    const told = history()
      .at('2026-10-01')
      .by(person('Ann <a@x.test>', { login: 'Ann', accountId: 7 }), 5)
      .by('Bob <Bob@users.noreply.github.com>', 5)
      .by('Cy <cy@users.noreply.github.com>', 5)
      .by('Cyrus <9+CY@users.noreply.github.com>')
      .by('dee', 5)
    const rules = { ...defaultRules, majorityThreshold: percentage('100') }
    expect(await accountsOf(told, { rules })).toEqual([
      ['Cyrus', 'github.com#9'],
      ['Ann', 'github.com#7'],
      ['Bob', 'github.com/bob'],
      ['Dee'],
    ])
  })

  test('by all of them, sorted', async () => {
    const told = history()
      .at('2026-10-01')
      .by(person('Ann <a@x.test>', { login: 'ann', accountId: 7 }))
      .by(person('Ann <a@x.test>', { login: 'ann2', accountId: 10 }))
    expect(await accountsOf(told)).toEqual([['Ann', 'github.com#10', 'github.com#7']])
  })

  test('by what is known at the date alone', async () => {
    const told = history()
      .at('2026-10-01')
      .by('Cy <cy@users.noreply.github.com>')
      .at('2026-11-01')
      .by('Dee <9+cy@users.noreply.github.com>')
    expect(await accountsOf(told, { moment: momentAt(Date.parse('2026-10-15')) })).toEqual([['Cy', 'github.com/cy']])
  })

  test('not by an account that several people share', async () => {
    const team = { login: 'team', accountId: 7 }
    const told = history().at('2026-10-01').by(person('Dee <t@x.test>', team), 2).by(person('Eve <t@x.test>', team))
    const mailmap = 'Dee <t@x.test> Dee <t@x.test>\nEve <t@x.test> Eve <t@x.test>\n'
    const histories = [opened(commitsOf(told), { mailmap })] as const
    const { holders } = await projectRow({ name: 'octo/pony', histories, terms: termsOf(), gate: NO_GATE })
    expect(holders.map(({ name, accounts }) => [name, accounts])).toEqual([['Dee', []]])
  })
})

describe('a project out of several repositories', () => {
  const one = commitsOf(history().at('2026-10-01').by('ann', 2))
  const other = commitsOf(history().at('2026-10-01').by('ann', 2).by('bob', 3))

  test('is one row over the union of their commits', async () => {
    const histories = [opened(one, { repository: 'octo/a' }), opened(other, { repository: 'octo/b' })] as const
    const row = await projectRow({ name: 'Pony', histories, terms: termsOf(), gate: NO_GATE })
    expect(rowJson(row)).toEqual({
      name: 'Pony',
      repositories: [
        { repository: 'octo/a', ref: 'main', head: one[0]?.oid, source: 'fetch' },
        { repository: 'octo/b', ref: 'main', head: other[0]?.oid, source: 'fetch' },
      ],
      state: 'measured',
      reason: null,
      commits: 5,
      contributors: 2,
      ponyFactor: 1,
      augmentedPonyFactor: { all: 1, active: 1 },
      activeShare: 1,
      activeContributors: 2,
      risk: 'critical',
      lastCommit: '2026-10-01T00:04:00.000Z',
      gate: 'off',
      holders: [{ name: 'Bob', login: null, share: 0.6 }],
    })
  })

  test('leaves out whom the settings name, in any of them', async () => {
    const histories = [opened(one), opened(other)] as const
    const terms = termsOf({ exclude: parseNameLines('bob') })
    expect((await projectRow({ name: 'Pony', histories, terms, gate: NO_GATE })).commits).toBe(2)
  })

  test('is measured where only some have a commit', async () => {
    const histories = [opened([]), opened(one)] as const
    const row = await projectRow({ name: 'Pony', histories, terms: termsOf(), gate: NO_GATE })
    expect([row.commits, row.repositories.map(({ head }) => head)]).toEqual([2, [null, one[0]?.oid]])
  })

  test.each([
    [1, 'There is no commit in it yet.'],
    [2, 'There is no commit in any of its repositories yet.'],
  ])('is not measured where none has (%i)', async (number, reason) => {
    const histories = [opened([]), ...Array.from({ length: number - 1 }, () => opened([]))] as const
    await expect(projectRow({ name: 'Pony', histories, terms: termsOf(), gate: NO_GATE })).rejects.toThrow(reason)
  })
})

test('no domain of an address is in a row', async () => {
  const told = history().at('2026-10-01').by('ann@example.com <ann@example.com>')
  const histories = [opened(commitsOf(told), { repository: 'ann@example.com', ref: 'fix/ann@example.com' })] as const
  const { page: _, ...repository } = (await projectRow({ name: 'Pony', histories, terms: termsOf(), gate: NO_GATE }))
    .repositories[0] ?? { page: null }
  const { holders } = await projectRow({
    name: 'Pony',
    histories: [opened(commitsOf(told))],
    terms: termsOf(),
    gate: NO_GATE,
  })
  expect([repository, holders[0]?.name]).toEqual([
    { repository: 'ann', ref: 'fix/ann', head: '1'.padStart(40, '0'), source: 'fetch' },
    'ann',
  ])
})
