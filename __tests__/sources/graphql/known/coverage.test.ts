import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../../../../src/history/commit.ts'
import type { Layer } from '../../../../src/sources/cache/layer.ts'
import { Coverage } from '../../../../src/sources/graphql/known/coverage.ts'
import { Route } from '../../../../src/sources/graphql/known/route.ts'
import { commitsOf, history, type TestHistory } from '../../../support/history.ts'
import { begin, EARLIER, finish, kept, keptPages, NOW, told } from './begun.ts'

const counted = (layer: Layer) => ({ ...layer, commits: layer.commits.length })

const oids = (history: TestHistory) =>
  commitsOf(history)
    .map(({ oid }) => oid)
    .sort()

const old = history().by('ann', 450)

describe('without anything kept', () => {
  test('one layer with everything is kept in the end', () => {
    const begun = begin(old)
    const { coverage, head } = begun
    finish(begun, old)

    expect(coverage.layers().map(counted)).toEqual([{ head, total: 450, commits: 450, pages: [], readAt: NOW }])
  })

  test('what was read is kept when the run ends early', () => {
    const { coverage, head } = begin(old)
    coverage.take(head, 3, told(old).page(3))

    expect(coverage.layers().map(counted)).toEqual([{ head, total: 450, commits: 200, pages: [0, 3], readAt: NOW }])
  })
})

describe('with the same head’s history kept', () => {
  test('nothing is read when it is whole', () => {
    const begun = begin(old, [kept(old)])

    expect({ isComplete: begun.coverage.isComplete, all: finish(begun).all }).toEqual({
      isComplete: true,
      all: oids(old),
    })
  })

  test('nothing is kept anew', () => {
    expect(begin(old, [kept(old)]).coverage.isNew).toBe(false)
  })
})

describe('with nothing but the head itself', () => {
  const glimpsed = (history: TestHistory, layers: readonly Layer[]) => {
    const { head, total, commits } = told(history)
    const coverage = new Coverage(head, total, layers, NOW)
    if (commits[0] !== undefined) coverage.begin(commits[0])
    return { coverage, route: new Route(coverage), given: [], head }
  }

  test('nothing is read where its own history is kept', () => {
    const begun = glimpsed(old, [kept(old)])

    expect([finish(begun), begun.coverage.isNew]).toEqual([{ read: [], all: oids(old) }, false])
  })

  test('its first page is read where an earlier one’s is, and the head is there once', () => {
    const now = old.by('bob', 50)
    const begun = glimpsed(now, [kept(old)])

    expect(finish(begun, now)).toEqual({ read: [[begun.head, 0]], all: oids(now) })
  })

  test('everything is read where nothing is kept, and its page is no repetition', () => {
    const begun = glimpsed(old, [])

    expect(begun.coverage.repeats(0, told(old).page(0))).toBe(false)
    expect(finish(begun, old).all).toEqual(oids(old))
  })

  test('what was kept is not believed where it says something else of the head', () => {
    const { commits, ...layer } = kept(old)
    const forged = commits.map((commit, place) => (place === 0 ? { ...commit, isMerge: true } : commit))

    expect(glimpsed(old, [{ ...layer, commits: forged }]).coverage).toMatchObject({
      isDistrusted: true,
      isComplete: false,
    })
  })

  test('what was kept is not believed where an earlier head claims as many commits', () => {
    const now = old.by('bob', 1)
    const own = { ...keptPages(now, [0, 4]), readAt: EARLIER }
    const claiming = { ...kept(old), total: 451 }

    expect(glimpsed(now, [own, claiming]).coverage.isDistrusted).toBe(true)
  })
})

describe('with an earlier head’s history kept', () => {
  test('the first page is enough for fifty new commits', () => {
    const begun = begin(old.by('bob', 50), [kept(old)])

    expect({ isComplete: begun.coverage.isComplete, all: finish(begun).all }).toEqual({
      isComplete: true,
      all: oids(old.by('bob', 50)),
    })
  })

  test('the commits of an old branch that was merged are looked for until all are found', () => {
    const before = history().by('ann', 500).on('side').at('2024-01-01T03:00:00Z').by('bob', 3).on('main').by('ann', 300)
    const merged = before.merge('side', 'ann')
    const begun = begin(merged, [kept(before)])

    const { read, all } = finish(begun, merged)

    expect({ all, pages: read.length < 8 }).toEqual({ all: oids(merged), pages: true })
  })

  test('nothing is given twice, however it was found', () => {
    const grown = old.by('bob', 30)
    const begun = begin(grown, [keptPages(old, [0, 1])])

    expect(finish(begun, old, grown).all).toEqual(oids(grown))
  })

  test('the age of the oldest part is kept', () => {
    const { coverage } = begin(old.by('bob', 50), [kept(old)])

    expect(coverage.layers().map(({ readAt }) => readAt)).toEqual([EARLIER])
  })
})

describe('with a run that was stopped at its beginning kept beside a larger part', () => {
  const long = history().by('ann', 4_000)
  const pushed = long.by('bob', 1)
  const most = keptPages(long, Array.from(Array(17).keys()))

  test('its one page is not kept', () => {
    const { coverage } = begin(pushed, [most])

    expect(coverage.layers().map(({ head }) => head)).toEqual([told(long).head])
  })
})

describe('with a history kept that was rewritten since', () => {
  const rewritten = history().by('ann', 400).by('bob', 150)

  test('nothing of it is counted, even where the sum would fit', () => {
    // 450 kept and 100 new commits would make the 550 that there are; but 50 of the kept ones are gone.
    const begun = begin(rewrittenFrom(old), [kept(old)])

    expect({ size: begun.coverage.size, all: finish(begun, rewrittenFrom(old)).all }).toEqual({
      size: 100,
      all: oids(rewrittenFrom(old)),
    })
  })

  test('it is not kept any longer once the new one is whole', () => {
    const begun = begin(rewrittenFrom(old), [kept(old)])
    const { coverage, head } = begun
    finish(begun, rewrittenFrom(old))

    expect(coverage.layers().map(layer => layer.head)).toEqual([head])
  })

  test('it is kept as long as the new one is not', () => {
    const { coverage, head } = begin(rewrittenFrom(old), [kept(old)])

    expect(coverage.layers().map(layer => layer.head)).toEqual([head, told(old).head])
  })

  function rewrittenFrom(before: TestHistory): TestHistory {
    return before.reset(50).by('bob', rewritten.commits.length - 400)
  }
})

describe('what was kept is dropped when it', () => {
  const grown = old.by('bob', 150)
  const layer = kept(old)

  test.each<[string, Layer]>([
    [
      'says something else of a commit',
      { ...layer, commits: layer.commits.map(commit => ({ ...commit, isMerge: true })) },
    ],
    ['has more commits than there are', { ...layer, total: 999, commits: [...layer.commits, ...strangers(300)] }],
    ['counts as many commits as there are behind a later head', { ...keptPages(old, [0]), total: 600 }],
    ['claims pages that it does not have', { ...keptPages(grown, [0]), pages: [0, 1, 2, 3, 4, 5] }],
    ['counts the same head’s commits otherwise', { ...kept(grown), total: 599, commits: [] }],
  ])('%s', (_, lie) => {
    const begun = begin(grown, [lie])

    expect({ all: finish(begun, grown).all, isDistrusted: begun.coverage.isDistrusted }).toEqual({
      all: oids(grown),
      isDistrusted: true,
    })
  })

  test('and what is still read of it does not count', () => {
    const grownALittle = old.by('bob', 30)
    const { coverage } = begin(grownALittle, [keptPages(old, [0, 1])])
    const { head, page } = told(old)
    coverage.take(
      head,
      0,
      page(0).map(commit => ({ ...commit, isMerge: true })),
    )
    const sizeWithout = coverage.size
    coverage.take(head, 2, page(2))

    expect([sizeWithout, coverage.size]).toEqual([100, 100])
  })

  function strangers(count: number): readonly Commit[] {
    return commitsOf(history().by('eve', count)).map(commit => ({ ...commit, oid: commit.oid.replace(/^0/, 'e') }))
  }
})

test('a history whose pages do not make up its size is never complete', () => {
  const begun = begin(old)

  const { read } = finish(begun, history().by('eve', 1))

  expect({ isComplete: begun.coverage.isComplete, next: begun.route.next(), read: read.length }).toEqual({
    isComplete: false,
    next: null,
    read: 4,
  })
})

describe('there is something to keep anew', () => {
  const grown = keptPages(old, [0, 1])

  test('as soon as a commit was read that was not kept', () => {
    const { coverage, head } = begin(old, [grown])
    coverage.take(head, 2, told(old).page(2))

    expect(coverage.isNew).toBe(true)
  })

  test('and not before', () => {
    const { coverage, head } = begin(old, [grown])
    coverage.take(head, 1, told(old).page(1))

    expect(coverage.isNew).toBe(false)
  })
})

test('what was kept is dropped when two histories that both belong here have more commits than there are', () => {
  const merged = history().by('ann', 60).on('side').by('bob', 30).on('main').merge('side', 'ann')
  const [first, second] = told(merged).commits.slice(1, 3)
  const layerAt = (head = '', who = '') => {
    const commits = commitsOf(history().by(who, 80)).map(({ oid, ...commit }) => ({ ...commit, oid: `${who}${oid}` }))
    return { head, total: 80, commits, pages: [], readAt: EARLIER }
  }
  const { coverage } = begin(merged, [layerAt(first?.oid, 'eve'), layerAt(second?.oid, 'mallory')])

  expect({ isDistrusted: coverage.isDistrusted, size: coverage.size }).toEqual({ isDistrusted: true, size: 91 })
})

describe('a page', () => {
  const { head, page } = told(old)

  test('whose commits were on another page repeats them', () => {
    const { coverage } = begin(old)

    expect(coverage.repeats(1, page(0))).toBe(true)
  })

  test('that is read a second time repeats nothing', () => {
    const { coverage } = begin(old)

    expect(coverage.repeats(0, page(0))).toBe(false)
  })

  test('that was read is known to be read when what was kept is dropped', () => {
    const { coverage } = begin(old, [keptPages(old, [0, 1])])
    coverage.take(head, 3, page(3))
    coverage.distrust()

    expect(coverage.layers().map(({ pages }) => pages)).toEqual([[0, 3]])
  })
})

describe('where reading page by page goes on', () => {
  const { head, page } = told(old)
  const bookmarks = (coverage: ReturnType<typeof begin>['coverage']) => coverage.layers().map(layer => layer.bookmark)

  test('is the last page that was new', () => {
    const { coverage } = begin(old)
    coverage.take(head, 1, page(1), 'one')
    coverage.take(head, 2, page(2), 'two')
    coverage.take(head, 1, page(1), 'one again')

    expect(bookmarks(coverage)).toEqual([{ page: 2, cursor: 'two' }])
  })

  test('is the beginning when the cursors are forgotten', () => {
    const { coverage } = begin(old)
    coverage.take(head, 1, page(1), 'one')
    coverage.forgetBookmarks()

    expect(bookmarks(coverage)).toEqual([undefined])
  })
})
