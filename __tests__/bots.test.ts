import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { HistorySource } from '../src/history/source.ts'
import { measure } from '../src/measure/measure.ts'
import { type MeasureRules, momentNow } from '../src/measure/rules.ts'
import { botAccounts } from '../src/people/bots.ts'
import { readHistory } from '../src/run/reading.ts'
import { gitHistory } from '../src/sources/git/source.ts'
import { graphqlHistory } from '../src/sources/graphql/source.ts'
import { testClock } from './github/test-clock.ts'
import { connectedTo } from './support/connected.ts'
import { type GitHubOnLoopback, startGitHub } from './support/github/server.ts'
import { history } from './support/history.ts'
import { defaultRules, namedRegister } from './support/ledger.ts'
import { recordingLog } from './support/recording-log.ts'
import { makeRepository, type Repository } from './support/repository.ts'

const KNOWN_ADDRESSES = botAccounts
  .flatMap(({ emails = [], contacts = [] }) => [...contacts, ...emails.map(email => `Somebody <${email}>`)])
  .map(contact => contact.replaceAll('*', 'x7'))

const HISTORIES = {
  // https://github.com/renovatebot/renovate/issues/6740
  renovate: history()
    .by('Renovate Bot <renovate@whitesourcesoftware.com>', 9)
    .by('Mend Renovate <renovate@whitesourcesoftware.com>', 2)
    .by('Renovate Bot <bot@renovateapp.com>', 3)
    .by('hana', 5)
    .by('jon', 4),
  // https://github.com/microsoft/vscode/issues/313064
  copilot: history()
    .by('hana', 6, { coAuthors: ['Copilot <copilot@github.com>'] })
    .by('jon', 5, { coAuthors: ['Copilot <223556219+Copilot@users.noreply.github.com>'] })
    .by('GitHub Copilot <copilot@github.com>', 2, { coAuthors: ['mira'] })
    .by('mira'),
  // A merge queue's own commits are its own, and what it landed is its authors'.
  queue: history()
    .by('ann', 4, { committer: 'Gerrit Code Review <gerrit@example.com>' })
    .by('bob', 3, { committer: 'Chromium LUCI CQ <chromium-scoped@luci-project-accounts.iam.gserviceaccount.com>' })
    .by('cho', 2, { committer: 'Hosted Weblate <hosted@weblate.org>' })
    .by('Languages add-on <noreply-addon-languages@weblate.org>', 2, { committer: 'Weblate <noreply@weblate.org>' })
    .by('mergify[bot] <37929162+mergify[bot]@users.noreply.github.com>'),
  addresses: KNOWN_ADDRESSES.reduce((told, who) => told.by(who), history().by('ann')),
}

type Name = keyof typeof HISTORIES

const repositories = new Map<string, Repository>()
let github: GitHubOnLoopback
const { log } = recordingLog()

beforeAll(async () => {
  for (const [name, told] of Object.entries(HISTORIES)) repositories.set(`octo/${name}`, makeRepository(told))
  github = await startGitHub({
    repositories: Object.fromEntries(repositories),
  })
})

afterAll(async () => {
  await github.close()
  for (const repository of repositories.values()) repository.remove()
})

const sources: readonly (readonly [string, (repository: string) => HistorySource])[] = [
  ['a clone', repository => gitHistory(repositories.get(repository)?.path ?? '', log)],
  ['GitHub', () => graphqlHistory({ github: connectedTo(github), clock: testClock(), log, store: null })],
]

describe.each(sources)('read from %s', (_source, sourceOf) => {
  const counted = async (name: Name, rules: Partial<MeasureRules> = {}) => {
    const repository = `octo/${name}`
    const request = { repository, ref: null, coAuthors: true, merges: true }
    const { ledger } = await readHistory(await sourceOf(repository)(request), {
      knowsMerges: true,
      pullRequest: null,
      server: 'github.com',
      register: namedRegister(),
    })
    const { tally } = measure(ledger, { ...defaultRules, ...rules }, momentNow(Date.parse('2024-06-01T00:00:00Z')))
    const people = tally.contributors.map(contributor => [contributor.name, contributor.volume / tally.unit])
    return { ...Object.fromEntries(people), bots: tally.excluded.bots }
  }

  test('a self-hosted Renovate is left out under each of its addresses', async () => {
    expect(await counted('renovate')).toEqual({ Hana: 5n, Jon: 4n, bots: 14 })
  })

  test('an editor’s trailer for its assistant shares nothing, and an assistant’s commit is its co-author’s', async () => {
    expect(await counted('copilot', { coAuthors: true })).toEqual({ Hana: 6n, Jon: 5n, Mira: 3n, bots: 0 })
  })

  test.each([
    ['left out', true],
    ['counted', false],
  ])('with bots %s, who wrote what a queue landed is credited as committer', async (_, excludeBots) => {
    const { Ann, Bob, Cho } = await counted('queue', { attribution: 'committer', excludeBots })
    expect([Ann, Bob, Cho]).toEqual([4n, 3n, 2n])
  })

  test('what a queue or a translation server made by itself is a bot’s all the same', async () => {
    expect((await counted('queue', { attribution: 'committer' })).bots).toBe(3)
  })

  test('every known address is a bot’s', async () => {
    expect(await counted('addresses')).toEqual({ Ann: 1n, bots: KNOWN_ADDRESSES.length })
  })
})
