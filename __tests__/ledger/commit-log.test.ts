import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Commit, Identity } from '../../src/history/commit.ts'
import type { CommitCount } from '../../src/ledger/commit-count.ts'
import { CommitLog } from '../../src/ledger/commit-log.ts'
import { commitsOf, history } from '../support/history.ts'

const people: readonly Identity[] = ['ann', 'bob', 'cho'].map(name => ({
  name,
  email: `${name}@example.com`,
  login: null,
  accountId: null,
}))
const somebody = fc.constantFrom(...people)
const someDate = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_000 }),
)
const anyCommit: fc.Arbitrary<Commit> = fc.record({
  oid: fc.constant('a'.repeat(40)),
  author: somebody,
  committer: somebody,
  authoredAt: someDate,
  committedAt: someDate,
  isMerge: fc.boolean(),
  coAuthors: fc.array(somebody, { maxLength: 2 }),
})

function logOf(commits: readonly Commit[]): CommitLog {
  const log = new CommitLog()
  for (const commit of commits) log.add(commit)
  return log
}

/** What a count says, people by name: for each kind its number of commits and their latest date. */
function read(log: CommitLog, count: CommitCount) {
  const name = (index: number) => log.identities[index]?.name
  const found = new Map<string, readonly [commits: number, lastAt: number]>()
  count.forEach(({ author, committer, isMerge, coAuthors }, commits, lastAt) => {
    found.set(JSON.stringify([name(author), name(committer), isMerge, coAuthors.map(name)]), [commits, lastAt])
  })
  return found
}

/** The same, in the plainest way that there is. */
function plain(commits: readonly Commit[]) {
  const found = new Map<string, [number, number]>()
  for (const { author, committer, isMerge, coAuthors, committedAt } of commits) {
    const kind = JSON.stringify([author.name, committer.name, isMerge, coAuthors.map(({ name }) => name)])
    const [number, last] = found.get(kind) ?? [0, Number.NEGATIVE_INFINITY]
    found.set(kind, [number + 1, Math.max(last, committedAt)])
  }
  return found
}

describe('commits are counted by what they say', () => {
  test('those that exist at an instant, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyCommit), fc.integer({ min: 0, max: 9 }), (commits, until) => {
        const log = logOf(commits)
        expect(read(log, log.count({ until }))).toEqual(
          plain(commits.filter(({ committedAt }) => committedAt <= until)),
        )
      }),
    )
  })

  test('those that exist at several instants, one after the other, while the log grows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommit, fc.integer({ min: -1, max: 9 }))), asked => {
        const log = new CommitLog()
        const commits: Commit[] = []
        for (const [commit, until] of asked) {
          // Some are asked for more than once between two commits.
          for (const instant of [until, until + 2, until + 2]) {
            expect(read(log, log.count({ until: instant }))).toEqual(
              plain(commits.filter(({ committedAt }) => committedAt <= instant)),
            )
          }
          log.add(commit)
          commits.push(commit)
        }
      }),
    )
  })

  test('those of a span of time, with both its ends', () => {
    fc.assert(
      fc.property(fc.array(anyCommit), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (commits, from, until) => {
        const log = logOf(commits)
        expect(read(log, log.count({ from, until }))).toEqual(
          plain(commits.filter(({ committedAt }) => from <= committedAt && committedAt <= until)),
        )
      }),
    )
  })

  test.each([
    ['in the order of their dates', (place: number) => place],
    ['the newest first', (place: number) => 12_000 - place],
    ['in nearly that order', (place: number) => (place % 1000 === 0 ? 6000 : place)],
  ])('those of a span of a long history, %s', (_, secondOf) => {
    const commits = commitsOf(history().at('2026-01-01').by('ann', 3))
    const long = Array.from({ length: 12_000 }, (__, place) => {
      return commits
        .slice(place % 3, (place % 3) + 1)
        .map(commit => ({ ...commit, committedAt: secondOf(place) * 1000 }))
    }).flat()
    const log = logOf(long)
    for (const [from, until] of [
      [0, 100],
      [4000, 4200],
      [4096, 8191],
      [5999, 6001],
      [11_000, 99_000],
    ] as const) {
      expect(read(log, log.count({ from: from * 1000, until: until * 1000 }))).toEqual(
        plain(long.filter(({ committedAt }) => from * 1000 <= committedAt && committedAt <= until * 1000)),
      )
    }
  })

  test('those from an instant on', () => {
    fc.assert(
      fc.property(fc.array(anyCommit), fc.nat({ max: 9 }), (commits, from) => {
        const log = logOf(commits)
        expect(read(log, log.count({ from }))).toEqual(plain(commits.filter(({ committedAt }) => from <= committedAt)))
      }),
    )
  })

  test('chosen ones of a span, by their places', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommit, { minLength: 1 }),
        fc.array(fc.nat()),
        fc.nat({ max: 9 }),
        (commits, numbers, from) => {
          const log = logOf(commits)
          const among = numbers.map(number => number % commits.length)
          expect(read(log, log.count({ among, from }))).toEqual(
            plain(among.flatMap(place => commits[place] ?? []).filter(({ committedAt }) => from <= committedAt)),
          )
        },
      ),
    )
  })

  test('by when they were authored, those that were committed in a span', () => {
    // As git has dates.
    const second = fc.nat({ max: 9 }).map(seconds => seconds * 1000)
    const commit = fc.tuple(anyCommit, second, second).map(([told, authoredAt, committedAt]) => ({
      ...told,
      authoredAt,
      committedAt,
    }))
    fc.assert(
      fc.property(fc.array(commit), second, second, (commits, from, until) => {
        const log = logOf(commits)
        const those = commits.filter(({ committedAt }) => from <= committedAt && committedAt <= until)
        expect(read(log, log.countAuthored({ from, until }))).toEqual(
          plain(those.map(one => ({ ...one, committedAt: one.authoredAt }))),
        )
      }),
    )
  })

  test('chosen ones, by their places', () => {
    fc.assert(
      fc.property(fc.array(anyCommit, { minLength: 1 }), fc.array(fc.nat()), (commits, numbers) => {
        const log = logOf(commits)
        const places = numbers.map(number => number % commits.length)
        expect(read(log, log.count({ among: places }))).toEqual(plain(places.flatMap(place => commits[place] ?? [])))
      }),
    )
  })

  test('and something is true of some where it is true of one that was counted', () => {
    fc.assert(
      fc.property(fc.array(anyCommit), fc.integer({ min: 0, max: 9 }), somebody, (commits, until, person) => {
        const log = logOf(commits)
        const isByPerson = log.count({ until }).some(({ author }) => log.identities[author]?.name === person.name)
        expect(isByPerson).toBe(commits.some(({ author, committedAt }) => author === person && committedAt <= until))
      }),
    )
  })

  test('more than one block holds', () => {
    const log = logOf(commitsOf(history().by('ann', 5000)))
    expect([...read(log, log.count()).values()].map(([commits]) => commits)).toEqual([5000])
  })

  test.each([-1, 3, 5_000])('and there is none at a place where none was added (%i)', place => {
    const log = logOf(commitsOf(history().by('ann', 3)))
    expect(() => log.count({ among: [place] })).toThrow(new RangeError(`There is no commit ${place} in this log.`))
  })
})

test('a copy takes more in and leaves the log as it was', () => {
  fc.assert(
    fc.property(fc.array(anyCommit), fc.array(anyCommit), (before, after) => {
      const log = logOf(before)
      const copy = log.copy()
      for (const commit of after) copy.add(commit)
      expect([read(log, log.count()), read(copy, copy.count())]).toEqual([plain(before), plain([...before, ...after])])
    }),
  )
})

describe('repositories in which the same name may be somebody else', () => {
  const [ann] = commitsOf(history().by('ann'))
  const told = ann === undefined ? [] : [ann, { ...ann, author: { ...ann.author } }]

  function logOfTwo(): CommitLog {
    const log = new CommitLog()
    for (const origin of [0, 1]) for (const commit of told) log.add(commit, origin)
    return log
  }

  test('have identities of their own, each once', () => {
    expect(logOfTwo().identities.map(({ name }) => name)).toEqual(['Ann', 'Ann'])
  })

  test('keep them in a copy, which knows everybody of each again', () => {
    const copy = logOfTwo().copy()
    for (const origin of [0, 1]) for (const commit of told) copy.add(commit, origin)
    const counts: number[] = []
    copy.count().forEach(({ author }, commits) => {
      counts[author] = commits
    })
    expect([copy.identities.length, counts]).toEqual([2, [4, 4]])
  })
})
