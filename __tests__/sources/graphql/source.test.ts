import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../../../src/history/commit.ts'
import { accountsOf, history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import type { Repository } from '../../support/repository.ts'
import { arrange, oidsIn, oidsOf, pointsOf } from './arrangement.ts'

const ann = person('ann', { login: 'ann' })

/** What git itself says of every commit behind a revision. */
function commitsIn(repository: Repository): readonly Omit<Commit, 'coAuthors'>[] {
  const lines = repository.git('log', '--format=%H%x09%an%x09%ae%x09%cn%x09%ce%x09%at%x09%ct%x09%P').split('\n')
  return lines.map(line => {
    const [oid = '', name = '', email = '', committer = '', committerEmail = '', authored, seconds, parents = ''] =
      line.split('\t')
    return {
      oid,
      author: { name, email, login: null, accountId: null },
      committer: { name: committer, email: committerEmail, login: null, accountId: null },
      authoredAt: Number(authored) * 1000,
      committedAt: Number(seconds) * 1000,
      isMerge: parents.includes(' '),
    }
  })
}

describe('the commits', () => {
  test('are those that git log lists, with authors, committers, dates and merges', async () => {
    const told = history()
      .by('ann', 130)
      .on('side')
      .by('bob', 150, { committer: 'carol' })
      .on('main')
      .by('ann', 40)
      .merge('side', 'ann')
    const { read, repository } = await arrange(told)

    const { commits } = await read()

    const sorted = commits.map(({ coAuthors: _, ...commit }) => commit).sort((a, b) => a.oid.localeCompare(b.oid))
    expect(sorted).toEqual([...commitsIn(repository)].sort((a, b) => a.oid.localeCompare(b.oid)))
  })

  test('have the logins of the accounts that GitHub links', async () => {
    const told = history().by(ann).by('bob')
    const { read } = await arrange(told, { accounts: accountsOf(told) })

    const { commits } = await read()

    expect(commits.map(({ author }) => author.login)).toEqual([null, 'ann'])
  })

  test('have their co-authors when these are asked for', async () => {
    const { read } = await arrange(history().by('ann', 1, { coAuthors: ['bob', 'carol'] }))

    const { commits } = await read({ coAuthors: true })

    expect(commits.map(commit => commit.coAuthors.map(({ name }) => name))).toEqual([['Bob', 'Carol']])
  })

  test('share one object for equal identities', async () => {
    const { read } = await arrange(history().by('ann', 350))

    const { commits } = await read()

    expect(new Set(commits.flatMap(({ author, committer }) => [author, committer])).size).toBe(1)
  })

  test.each([1, 99, 100, 101, 199, 200, 201])('are all there when there are %i', async count => {
    const { read, repository } = await arrange(history().by('ann', count))

    expect(oidsOf(await read())).toEqual(oidsIn(repository))
  })

  test('are those of the head that was found first, also after a push', async () => {
    const told = history().by('ann', 250)
    const { find, repository } = await arrange(told)
    const found = await find()
    const before = oidsIn(repository)
    repository.push(told.by('bob', 120))

    const oids: string[] = []
    for await (const batch of found.commits) oids.push(...Array.from(batch, ({ oid }) => oid))

    expect(oids.sort()).toEqual(before)
  })
})

describe('requests', () => {
  test('carry many pages each, so that a history costs few points', async () => {
    const { read, github } = await arrange(history().by('ann', 4_000))

    await read({ merges: false })

    expect({ requests: github.requests.length, points: pointsOf(github) }).toEqual({ requests: 6, points: 6 })
  })

  test('cost a point a page when merges must be known', async () => {
    const { read, github } = await arrange(history().by('ann', 1_000))

    await read()

    expect(pointsOf(github)).toBe(10)
  })

  test('are never more than four at once', async () => {
    const { read, github } = await arrange(history().by('ann', 9_000), { latency: { perRequest: 100, perCommit: 0 } })

    await read({ merges: false })

    expect(Math.max(...github.requests.map(({ concurrent }) => concurrent))).toBe(4)
  })

  test('end when nobody wants more commits', async () => {
    const { find, github } = await arrange(history().by('ann', 6_000), { latency: { perRequest: 5, perCommit: 0 } })

    for await (const _ of (await find()).commits) break

    expect(github.requests.length).toBe(1)
  })

  test('fall back to one page after the other where cursors have another form', async () => {
    const { read, repository, github } = await arrange(history().by('ann', 450), { cursorForm: 'opaque' })

    const read450 = await read()

    expect({ oids: oidsOf(read450), requests: github.requests.length }).toEqual({
      oids: oidsIn(repository),
      requests: 5,
    })
  })

  test('go to GitHub’s present name of a repository that was renamed', async () => {
    const { read } = await arrange(history().by('ann', 120), { renames: { 'ann/old': 'ann/pony' } })

    const { repository, commits } = await read({ repository: 'ann/old' })

    expect({ repository, commits: commits.length }).toEqual({ repository: 'ann/pony', commits: 120 })
  })
})
