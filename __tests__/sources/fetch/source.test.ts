import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { fetchHistory } from '../../../src/sources/fetch/source.ts'
import { history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { memoryStore } from '../cache/memory-store.ts'
import { oidsIn, oidsOf, pointsOf } from '../graphql/arrangement.ts'
import { afterThisTest, everythingIn, hub, readByGraphql } from './arrangement.ts'

const ann = person('ann', { login: 'ann' })
const bob = person('bob', { login: 'bobby' })
const cho = person('cho', { login: 'cho' })
const bot = person('robot', { login: 'robot[bot]' })

const long = history().by(ann, 1_900).by(bob, 500).by('dan', 20)

describe('a history that is fetched', () => {
  const mixed = history()
    .by(ann, 3)
    .by(bob, 2, { committer: ann })
    .on('topic')
    .by('dan', 2, { coAuthors: [cho, 'eve'] })
    .on('main')
    .by(bot)
    .by(ann, 1, { coAuthors: [bob, cho] })
    .merge('topic', ann)

  test.each([false, true])('says the same as GraphQL does, accounts and all; with co-authors: %s', async coAuthors => {
    const arranged = await hub(mixed)

    const fetched = await arranged.read({ coAuthors })

    const paged = await readByGraphql(arranged, { coAuthors })
    expect({ ...fetched, refOf: fetched.refOf('main'), commits: everythingIn(fetched) }).toEqual({
      ...paged,
      source: 'fetch',
      refOf: paged.refOf('main'),
      commits: everythingIn(paged),
    })
  })

  test('tells which commits are merges, also where nobody asks for it', async () => {
    const { read } = await hub(mixed)

    const { knowsMerges, commits } = await read({ merges: false })

    expect([knowsMerges, commits.filter(({ isMerge }) => isMerge).length]).toEqual([true, 1])
  })

  test('costs a point for the head and one for each hundred people', async () => {
    const crowd = Array.from({ length: 250 }, (_, index) => `p${index}`)
    const { read, github } = await hub(crowd.reduce((told, who) => told.by(who, 3), history()))

    const { commits } = await read()

    expect({ commits: commits.length, requests: github.requests.length, points: pointsOf(github) }).toEqual({
      commits: 750,
      requests: 4,
      points: 4,
    })
  })

  test('asks for less at once after GitHub has failed', async () => {
    const { read, lines } = await hub(mixed, {
      github: { faults: ({ number }) => (number === 2 ? { kind: 'time-out', status: 502, body: 'html' } : null) },
    })

    const { commits } = await read()

    expect([commits.length, lines.filter(line => line.startsWith('notice'))]).toEqual([10, []])
  })

  test('is the one that GitHub named, whatever was pushed meanwhile', async () => {
    const arranged = await hub(long, {
      server: {
        faults: ({ number }) => {
          if (number === 1) arranged.repository.push(history().by('eve', 7))
          return null
        },
      },
    })
    const before = oidsIn(arranged.repository)

    expect(oidsOf(await arranged.read())).toEqual(before)
  })

  test('is called what a renamed repository is called now', async () => {
    const arranged = await hub(mixed, { github: { renames: { 'old/name': 'ann/pony' } } })

    const { repository, commits } = await arranged.read({ repository: 'old/name' })

    expect([repository, commits.length]).toEqual(['ann/pony', 10])
  })

  test.each([
    [
      'read to its end',
      async (commits: AsyncIterable<Iterable<unknown>>) => {
        for await (const batch of commits) for (const _ of batch);
      },
    ],
    [
      'left in the middle',
      async (commits: AsyncIterable<Iterable<unknown>>) => {
        for await (const batch of commits) for (const _ of batch) return
      },
    ],
  ])('leaves nothing behind when it is %s', async (_how, walk) => {
    const { options, temporary } = await hub(mixed)
    const { commits } = await fetchHistory(options)({
      repository: 'ann/pony',
      ref: null,
      coAuthors: false,
      merges: true,
    })
    const during = readdirSync(temporary).length

    await walk(commits)

    expect([during, readdirSync(temporary)]).toEqual([1, []])
  })

  test('leaves nothing behind when GitHub does not tell the accounts', async () => {
    const { read, temporary } = await hub(mixed, {
      github: { faults: ({ number }) => (number > 1 ? { kind: 'bad-credentials' } : null) },
    })

    await expect(read()).rejects.toThrow('GitHub did not accept the token')
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('a fetch after another', () => {
  async function readAgain(after = long, options: Parameters<typeof hub>[1] = {}) {
    const store = memoryStore()
    const arranged = await hub(long, options)
    await arranged.read({}, { store })
    arranged.repository.push(after)
    const before = {
      api: arranged.github.requests.length,
      points: pointsOf(arranged.github),
      git: arranged.server.requests.length,
    }
    const again = await arranged.read({}, { store })
    return {
      ...arranged,
      again,
      spent: {
        requests: arranged.github.requests.length - before.api,
        points: pointsOf(arranged.github) - before.points,
        ofGit: arranged.server.requests.length - before.git,
      },
    }
  }

  test('takes one request and one point where nothing is new', async () => {
    const { again, spent, repository } = await readAgain()

    expect([again.source, oidsOf(again), spent]).toEqual([
      'fetch',
      oidsIn(repository),
      { requests: 1, points: 1, ofGit: 0 },
    ])
  })

  test('pages what is new where that is little', async () => {
    const arranged = await readAgain(long.by(cho, 250))

    expect(everythingIn(arranged.again)).toEqual(everythingIn(await readByGraphql(arranged)))
    expect(arranged.spent.ofGit).toBe(0)
  })

  test('fetches again where much is new', async () => {
    const { again, spent, repository } = await readAgain(long.by(cho, 2_300))

    expect([oidsOf(again), spent.requests, spent.ofGit]).toEqual([oidsIn(repository), 2, 2])
  })

  test('fetches again where the history was rewritten', async () => {
    const { again, spent, repository, lines } = await readAgain(history().at('2023-05-05').by(bob, 4_300))

    expect([oidsOf(again), spent.ofGit]).toEqual([oidsIn(repository), 2])
    expect(lines).toContain('info: ann/pony at main: more is new than that, as after a rewrite.')
  })
})

describe('auto', () => {
  const auto = { choice: 'auto' } as const

  test('takes GraphQL for a short history', async () => {
    const { read, lines, server } = await hub(history().by(ann, 2_000))

    const { source, commits } = await read({}, auto)

    expect([source, commits.length, server.requests.length]).toEqual(['graphql', 2_000, 0])
    expect(lines[0]).toBe('info: ann/pony at main: 2,000 commits, not more than 2,000, so it is read by GraphQL.')
  })

  test('fetches a long one', async () => {
    const { read, lines, server } = await hub(long)

    const { source, commits } = await read({}, auto)

    expect([source, commits.length, server.requests.length]).toEqual(['fetch', 2_420, 2])
    expect(lines[0]).toBe('info: ann/pony at main: 2,420 commits new, more than 2,000, so it is fetched by git.')
  })

  test('takes GraphQL where little is new since a fetch', async () => {
    const store = memoryStore()
    const { read, repository, lines } = await hub(long)
    await read({}, { ...auto, store })
    repository.push(long.by(cho, 3))

    const { source, commits } = await read({}, { ...auto, store })

    expect([source, commits.length]).toEqual(['graphql', 2_423])
    expect(lines).toContain(
      'info: ann/pony at main: about 3 commits new since an earlier run, so it is read by GraphQL.',
    )
  })

  test('goes on by GraphQL with a notice where the git server fails', async () => {
    const { read, lines, temporary } = await hub(long, {
      server: { faults: () => ({ kind: 'status', status: 500 }) },
    })

    const { source, commits } = await read({}, auto)

    expect([source, commits.length, readdirSync(temporary)]).toEqual(['graphql', 2_420, []])
    expect(lines).toContain(
      'notice: The git server failed while fetching ann/pony on 127.0.0.1: HTTP 500. Check the network and the proxy, or try again later. The history is read by GraphQL instead.',
    )
  })

  test('takes GraphQL where git is not installed, which fetch does not', async () => {
    const { read, lines } = await hub(long)
    const { PATH } = process.env
    afterThisTest(() => {
      process.env.PATH = PATH
    })
    process.env.PATH = '/nowhere'

    const { source } = await read({}, auto)

    expect(source).toBe('graphql')
    expect(lines[0]).toBe('info: ann/pony at main: 2,420 commits, and git is not installed, so it is read by GraphQL.')
    await expect(read()).rejects.toThrow(
      'The history cannot be fetched, as git is not installed. Install git 2.32 or newer, or set source: graphql.',
    )
  })
})
