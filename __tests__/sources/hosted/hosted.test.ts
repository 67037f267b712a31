import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/errors.ts'
import { Received } from '../../../src/sources/fetch/server/received.ts'
import { spentBy } from '../../../src/sources/hosted/spent.ts'
import type { GitFault, GitRequest } from '../../support/git-server/options.ts'
import type { Fault, Faults } from '../../support/github/faults.ts'
import { history } from '../../support/history.ts'
import { person } from '../../support/people.ts'
import { memoryStores } from '../cache/memory-stores.ts'
import { everythingIn } from '../fetch/arrangement.ts'
import { oidsOf, toTheEnd } from '../graphql/arrangement.ts'
import { asked, isFound, type Outcome, readAll, type Stable, shortly, stable } from './arrangement.ts'

const ann = person('ann', { login: 'ann' })
const bob = person('bob', { login: 'bobby' })
const cho = person('cho', { login: 'cho' })
const bot = person('robot', { login: 'robot[bot]' })
const crowd = Array.from({ length: 22 }, (_, index) => person(`c${index}`, { login: `c${index}` }))

const told = {
  'ann/one': history()
    .by(ann, 3)
    .by(bob, 2, { committer: ann })
    .on('topic')
    .by('dan', 2)
    .on('main')
    .merge('topic', ann),
  'ann/two': history('trunk')
    .by(bob, 150)
    .by(bot)
    .by(ann, 1, { coAuthors: [cho, 'eve', ...crowd] })
    .tag('v1')
    .by(cho),
  // Whom the other one lists only as the last of many co-authors commits here, and the other way round.
  'ann/three': history()
    .by(crowd[21] ?? 'nobody', 2)
    .by('fay', 1, { coAuthors: [ann, bob] })
    .mailmap('Fay <fay@example.com>\n'),
  'ann/tiny': history().by(ann),
  'ann/empty': history(),
} as const

const names = Object.keys(told)

let arranged: Stable
let onGitHub: (request: { readonly number: number; readonly query: string | null }) => Fault | null
let onGit: (request: GitRequest) => GitFault | null

function isWell(): void {
  onGitHub = () => null
  onGit = () => null
}

beforeAll(async () => {
  isWell()
  const faults: Faults = request => onGitHub(request)
  arranged = await stable(told, {
    github: {
      faults,
      renames: { 'old/name': 'ann/one' },
    },
    server: { faults: request => onGit(request) },
    states: { 'ann/two': { isArchived: true, isFork: true, fundingUrls: ['https://example.com/ann'] } },
  })
})

afterEach(() => {
  isWell()
  expect(arranged.leftovers()).toEqual([])
})

afterAll(() => arranged.end())

/** The people of a history with their accounts, and all that its commits say. */
function whole(outcome: Outcome): unknown {
  if (outcome instanceof UserError) return outcome.message
  return { ...outcome, source: null, refOf: outcome.refOf('main'), commits: everythingIn(outcome) }
}

const isForAccounts = (query: string | null) => query?.includes('fragment Who') === true

describe('histories that are read together', () => {
  test.each([false, true])('are each what it is alone, accounts and all; with co-authors: %s', async coAuthors => {
    const outcomes = await arranged.readAll(names, { coAuthors })

    const alone: Outcome[] = []
    for (const name of names) alone.push(await arranged.readAlone(name, coAuthors))
    expect(outcomes.map(whole)).toEqual(alone.map(whole))
  })

  test('are fetched, but for those that came whole with their heads', async () => {
    expect((await arranged.readAll(names)).map(shortly)).toEqual([
      'fetch 8',
      'fetch 153',
      'fetch 3',
      'graphql 1',
      'graphql 0',
    ])
  })

  test('are each found or refused by itself', async () => {
    const outcomes = await arranged.readAll(['ann/one', 'ann/gone', 'ann/two@v1', 'ann/two@nope'])

    expect(outcomes.map(shortly)).toEqual([
      'fetch 8',
      'GitHub found nothing while reading the history of ann/gone: it is not there, or the token may not see it. Check the name, and that the token has the permission contents: read.',
      'fetch 152',
      'There is no branch, tag or commit nope in ann/two. Check the input ref; empty means the default branch.',
    ])
  })

  test('are read by GraphQL, with a notice, where the git server fails', async () => {
    onGit = ({ path }) => (path.startsWith('/ann/one/') ? { kind: 'status', status: 403 } : null)
    const before = arranged.lines.length

    const outcomes = await arranged.readAll(['ann/one', 'ann/three'])

    expect(outcomes.map(shortly)).toEqual(['graphql 8', 'fetch 3'])
    expect(arranged.lines.slice(before).filter(line => line.startsWith('notice'))).toEqual([
      'notice: The git server does not give ann/one on 127.0.0.1 to whoever asks so (HTTP 403). Check that the token has the permission contents: read. The history is read by GraphQL instead.',
    ])
  })

  test('are read by GraphQL, with one notice, where git is not installed', async () => {
    const { PATH } = process.env
    process.env.PATH = '/nowhere'
    const before = arranged.lines.length
    const outcomes = await arranged.readAll(names).finally(() => {
      process.env.PATH = PATH
    })

    expect(outcomes.map(shortly)).toEqual(['graphql 8', 'graphql 153', 'graphql 3', 'graphql 1', 'graphql 0'])
    expect(arranged.lines.slice(before).filter(line => line.startsWith('notice'))).toEqual([
      'notice: Histories are read by GraphQL, which costs about a point for each hundred commits, as git is not installed.',
    ])
  })

  test('do not take in one that is too long to be read beside others', async () => {
    const outcomes = await arranged.readAll(['ann/one', 'ann/two'], { longest: 100 })

    expect(outcomes.map(shortly)).toEqual([
      'fetch 8',
      'ann/two has 153 commits, more than the 100 that are read beside other projects. Measure it alone, with the action or the command for one repository.',
    ])
  })
})

describe('what is found', () => {
  test('is known before anything is fetched, under the name that a repository has now', async () => {
    arranged.spent()
    const found = await arranged.open().find(['ann/two', 'old/name', 'ann/one', 'ann/empty'].map(asked))

    expect([found, arranged.spent()]).toEqual([
      [
        {
          repository: 'ann/two',
          ref: 'trunk',
          head: arranged.repositories['ann/two']?.head,
          commits: 153,
          state: null,
        },
        { repository: 'ann/one', ref: 'main', head: arranged.repositories['ann/one']?.head, commits: 8, state: null },
        { repository: 'ann/one', ref: 'main', head: arranged.repositories['ann/one']?.head, commits: 8, state: null },
        { repository: 'ann/empty', ref: 'HEAD', head: null, commits: 0, state: null },
      ],
      { requests: 1, points: 1, ofGit: 0 },
    ])
  })

  test('says what a repository is, where that is asked for, at no further cost', async () => {
    arranged.spent()
    const found = await arranged.open({ asksState: true }).find(['ann/two', 'ann/empty'].map(asked))

    expect([found, arranged.spent().points]).toEqual([
      [
        expect.objectContaining({
          state: { isArchived: true, isFork: true, mirrorOf: null, funding: ['https://example.com/ann'] },
        }),
        expect.objectContaining({ state: { isArchived: false, isFork: false, mirrorOf: null, funding: [] } }),
      ],
      1,
    ])
  })

  test('is nothing more once GitHub has answered for none', async () => {
    onGitHub = () => ({ kind: 'bad-credentials' })
    const many = arranged.open()
    arranged.spent()
    const [first] = await many.find(['ann/one', 'ann/two'].map(asked))
    const later = await many.find(['ann/three'].map(asked))

    expect(first).toEqual(expect.objectContaining({ message: expect.stringMatching(/did not accept the token/) }))
    expect([later, arranged.spent().requests]).toEqual([[first], 1])
  })
})

describe('accounts', () => {
  test('of all of a window take one request for a hundred people, whoever is known from another history', async () => {
    arranged.spent()
    await arranged.readAll(['ann/one', 'ann/two', 'ann/three'])
    const looks = arranged.github.requests.at(-1)?.query?.match(/: object\(/g)?.length

    // Ann with Bob, and Dan; the bot and Cho, as Ann and Bob are known; the last of the crowd, and Fay.
    expect([arranged.spent(), looks]).toEqual([{ requests: 2, points: 2, ofGit: 6 }, 6])
  })

  test('are asked for in smaller queries where GitHub is tired', async () => {
    onGitHub = ({ query }) =>
      isForAccounts(query) && (query?.match(/: object\(/g)?.length ?? 0) > 3
        ? { kind: 'time-out', status: 502, body: 'html' }
        : null

    expect((await arranged.readAll(['ann/one', 'ann/two', 'ann/three'])).map(shortly)).toEqual([
      'fetch 8',
      'fetch 153',
      'fetch 3',
    ])
  })

  test('that cannot be told of one repository leave the others whole', async () => {
    onGitHub = ({ query }) => (isForAccounts(query) ? withoutRepository('repository') : null)
    const [gone, ...others] = await arranged.readAll(['ann/one', 'ann/two', 'ann/three'], { coAuthors: true })
    isWell()

    expect(gone).toEqual(expect.objectContaining({ message: expect.stringMatching(/reading the history of ann\/one/) }))
    const alone = [await arranged.readAlone('ann/two', true), await arranged.readAlone('ann/three', true)]
    expect(others.map(whole)).toEqual(alone.map(whole))
  })

  test('are asked for no more where GitHub does not take the token, which is told of each history', async () => {
    onGitHub = ({ query }) => (isForAccounts(query) ? { kind: 'bad-credentials' } : null)
    arranged.spent()
    const sentences = (await arranged.readAll(['ann/one', 'ann/two', 'ann/three'])).map(shortly)

    expect([new Set(sentences), arranged.spent().requests]).toEqual([
      new Set([expect.stringMatching(/^GitHub did not accept the token while finding the accounts in 3 histories/)]),
      2,
    ])
  })

  test('are not asked for where the points are not there', async () => {
    const scarce = await stable({ 'ann/one': told['ann/one'] }, { github: { budget: { limit: 1 } } })
    const outcomes = await scarce.readAll(['ann/one'])
    const leftovers = scarce.leftovers()
    await scarce.end()

    expect([outcomes.map(shortly), leftovers]).toEqual([
      [
        expect.stringMatching(
          /^The points for reading the history of ann\/one are not there \(it costs about 1, 0 of 1/,
        ),
      ],
      [],
    ])
  })

  test('that GitHub fails on for one repository leave the others whole', async () => {
    const oid = arranged.repositories['ann/two']?.head
    onGitHub = ({ query, ...request }) =>
      isForAccounts(query) && JSON.stringify(request).includes(oid ?? '') ? { kind: 'something-went-wrong' } : null

    const outcomes = await arranged.readAll(['ann/one', 'ann/two', 'ann/three'])

    expect(outcomes.map(shortly)).toEqual([
      'fetch 8',
      expect.stringMatching(
        /^GitHub failed \d times in a row while reading the history of ann\/two: Something went wrong/,
      ),
      'fetch 3',
    ])
  })
})

/** The real answer, as if one repository had gone meanwhile; the first time only, so that the next question is another. */
function withoutRepository(name: string): Fault | null {
  isWell()
  return {
    kind: 'edited',
    edit: body => ({
      data: { ...Object(body.data), [name]: null },
      errors: [{ type: 'NOT_FOUND', path: [name], message: 'Could not resolve to a Repository.' }],
    }),
  }
}

describe('what an earlier run has kept', () => {
  test('is read again in a request for all, though nothing of it was long', async () => {
    const store = memoryStores()
    await arranged.readAll(['ann/one', 'ann/three'], { store })
    arranged.spent()
    const again = await arranged.readAll(['ann/one', 'ann/three'], { store })

    expect([again.map(shortly), arranged.spent()]).toEqual([
      ['graphql 8', 'graphql 3'],
      { requests: 1, points: 1, ofGit: 0 },
    ])
  })

  test('is completed by a page where little is new, and by git where much is', async () => {
    const store = memoryStores()
    const { 'ann/one': one, 'ann/two': two } = arranged.repositories
    await arranged.readAll(['ann/one', 'ann/two'], { store })
    one?.push(told['ann/one'].by(cho, 20))
    two?.push(told['ann/two'].by(cho, 120))
    arranged.spent()
    const again = await arranged.readAll(['ann/one', 'ann/two'], { store })
    const spent = arranged.spent()
    const alone = [await arranged.readAlone('ann/one'), await arranged.readAlone('ann/two')]
    one?.push(told['ann/one'])
    two?.push(told['ann/two'])

    expect([again.map(shortly), spent]).toEqual([['graphql 28', 'fetch 273'], { requests: 3, points: 3, ofGit: 2 }])
    expect(again.map(whole)).toEqual(alone.map(whole))
  })

  test('is as good as nothing where the history was rewritten', async () => {
    const store = memoryStores()
    const { 'ann/one': one } = arranged.repositories
    await arranged.readAll(['ann/one'], { store })
    one?.push(history().at('2023-05-05').by(bob, 8))
    const [again] = await arranged.readAll(['ann/one'], { store })
    const alone = await arranged.readAlone('ann/one')
    one?.push(told['ann/one'])

    expect(again instanceof UserError ? again.message : oidsOf(again ?? alone)).toEqual(oidsOf(alone))
  })

  test('is as good as nothing where it is damaged, but not where the history is too long for another fetch', async () => {
    const store = memoryStores()
    await arranged.readAll(['ann/one', 'ann/two'], { store })
    store.damage()

    expect((await arranged.readAll(['ann/one', 'ann/two'], { store, longest: 100 })).map(shortly)).toEqual([
      'fetch 8',
      expect.stringMatching(/^ann\/two has 153 commits, more than/),
    ])
  })

  test('makes up for the length of a history', async () => {
    const store = memoryStores()
    await arranged.readAll(['ann/two'], { store })

    expect((await arranged.readAll(['ann/two'], { store, longest: 100 })).map(shortly)).toEqual(['graphql 153'])
  })
})

describe('a window', () => {
  test('has its clones until they are read or released', async () => {
    const many = arranged.open()
    const found = await many.find(['ann/one', 'ann/two', 'ann/three'].map(asked))
    const ready = await many.ready(found.filter(isFound))
    const before = arranged.leftovers().length
    const first = await ready.histories[0]?.()
    if (first !== undefined) await toTheEnd(first)
    const after = arranged.leftovers().length
    await ready.release()

    expect([before, after, arranged.leftovers()]).toEqual([3, 2, []])
  })

  test('leaves nothing behind when the run is cancelled while it is made ready', async () => {
    const controller = new AbortController()
    onGit = ({ path }) => {
      if (path.endsWith('git-upload-pack')) controller.abort()
      return null
    }

    await expect(arranged.readAll(['ann/one', 'ann/two', 'ann/three'], { signal: controller.signal })).rejects.toThrow(
      'The run was cancelled while fetching ann/',
    )
  })

  test('leaves nothing behind when the run is cancelled while accounts are asked for', async () => {
    const controller = new AbortController()
    onGitHub = ({ query }) => {
      if (isForAccounts(query)) controller.abort()
      return null
    }

    await expect(arranged.readAll(['ann/one', 'ann/two'], { signal: controller.signal })).rejects.toThrow(
      'The run was cancelled',
    )
  })

  test('takes only what was found by the same', async () => {
    const [found] = await arranged.open().find([asked('ann/one')])
    if (found === undefined || found instanceof UserError) throw new Error('nothing was found')

    await expect(arranged.open().ready([found])).rejects.toThrow('The history of ann/one was not found here.')
  })
})

test('what a run has spent is what was charged', async () => {
  const many = arranged.open()
  const before = arranged.received.bytes
  arranged.spent()
  await readAll(many, ['ann/two', 'ann/gone'])
  const { requests, points } = arranged.spent()
  const { bytes } = arranged.received

  expect(spentBy(many.github, arranged.received)).toEqual({ requests, points, bytes })
  expect(bytes - before).toBeGreaterThan(153 * 100)
})

test('a run without a token has spent no points', () => {
  expect(spentBy(null, new Received())).toEqual({ requests: 0, points: 0, bytes: 0 })
})
