import { describe, expect, test } from '@jest/globals'
import type { Layer } from '../../../src/history/cache/layer.ts'
import type { Commit } from '../../../src/history/commit.ts'
import { Coverage } from '../../../src/history/graphql/coverage.ts'
import { Route } from '../../../src/history/graphql/route.ts'
import { commitsOf, history, type TestHistory } from '../../support/history.ts'

const NOW = Date.parse('2026-01-01T12:00:00Z')
const EARLIER = NOW - 86_400_000

/** A history's commits in GitHub's order, and what is asked about them. */
function told(history: TestHistory) {
  const commits = commitsOf(history)
  const head = commits[0]?.oid ?? ''
  const page = (number: number) => commits.slice(number * 100, (number + 1) * 100)
  return { commits, head, total: commits.length, page }
}

/** The whole of a history, kept earlier. */
function kept(history: TestHistory): Layer {
  const { commits, head, total } = told(history)
  return { head, total, commits, pages: [], readAt: EARLIER }
}

/** Some pages of a history, kept earlier. */
function keptPages(history: TestHistory, pages: readonly number[]): Layer {
  const { head, total, page } = told(history)
  return { head, total, commits: pages.flatMap(page), pages, readAt: EARLIER }
}

/** A coverage, and the way on from there. */
interface Begun {
  readonly coverage: Coverage
  readonly route: Route
  readonly given: Commit[]
}

/** A coverage that has taken in the first page. */
function begin(history: TestHistory, layers: readonly Layer[] = []) {
  const { head, total, page } = told(history)
  const coverage = new Coverage(head, total, layers, NOW)
  const given = [...coverage.take(head, 0, page(0))]
  return { coverage, route: new Route(coverage), given, head }
}

/** Reads what the coverage asks for until it is complete or asks for nothing; every history that can be asked is given. */
function finish({ coverage, route, given }: Begun, ...histories: readonly TestHistory[]) {
  const read: [string, number][] = []
  const sources = new Map(histories.map(history => [told(history).head, told(history)]))
  for (let plan = route.next(); plan !== null && !coverage.isComplete; plan = route.next()) {
    for (const number of plan.pages) {
      read.push([plan.head, number])
      given.push(...coverage.take(plan.head, number, sources.get(plan.head)?.page(number) ?? []))
    }
  }
  return { read, all: [...given, ...coverage.rest()].map(({ oid }) => oid).sort() }
}

const counted = (layer: Layer) => ({ ...layer, commits: layer.commits.length })

const oids = (history: TestHistory) =>
  commitsOf(history)
    .map(({ oid }) => oid)
    .sort()

const old = history().by('ann', 450)

describe('without anything kept', () => {
  test('all other pages are read', () => {
    const { route } = begin(old)

    expect(route.next()?.pages).toEqual([1, 2, 3, 4])
  })

  test('one layer with everything is kept in the end', () => {
    const { coverage, route, given, head } = begin(old)
    finish({ coverage, route, given }, old)

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
    const { coverage, route, given } = begin(old, [kept(old)])

    expect({ isComplete: coverage.isComplete, all: finish({ coverage, route, given }).all }).toEqual({
      isComplete: true,
      all: oids(old),
    })
  })

  test('nothing is kept anew', () => {
    expect(begin(old, [kept(old)]).coverage.isNew).toBe(false)
  })

  test('only the missing pages are read when it is not', () => {
    const { route } = begin(old, [keptPages(old, [0, 2])])

    expect(route.next()?.pages).toEqual([1, 3, 4])
  })
})

describe('with an earlier head’s history kept', () => {
  test('the first page is enough for fifty new commits', () => {
    const { coverage, route, given } = begin(old.by('bob', 50), [kept(old)])

    expect({ isComplete: coverage.isComplete, all: finish({ coverage, route, given }).all }).toEqual({
      isComplete: true,
      all: oids(old.by('bob', 50)),
    })
  })

  test.each([
    [100, [1]],
    [199, [1]],
    [200, [1, 2]],
    [250, [1, 2]],
  ])('as many pages are read as it takes to meet it behind %i new commits', (count, pages) => {
    const { route } = begin(old.by('bob', count), [kept(old)])

    expect(route.next()?.pages).toEqual(pages)
  })

  test('twice as many pages are read each time it is not met', () => {
    const elsewhere = kept(history().by('eve', 440))
    const { route, head } = begin(history().by('ann', 1_500), [{ ...elsewhere, head: 'e'.repeat(40), total: 1_450 }])
    const plans = [route.next(), route.next(), route.next()]

    expect({ heads: new Set(plans.map(plan => plan?.head)), pages: plans.map(plan => plan?.pages.length) }).toEqual({
      heads: new Set([head]),
      pages: [1, 2, 4],
    })
  })

  test('what is missing of it is not read as long as it may be another history’s', () => {
    const { route, head } = begin(old.reset(120).by('eve', 200), [keptPages(old, [0, 1])])

    expect(route.next()?.head).toBe(head)
  })

  test('the commits of an old branch that was merged are looked for until all are found', () => {
    const before = history().by('ann', 500).on('side').at('2024-01-01T03:00:00Z').by('bob', 3).on('main').by('ann', 300)
    const merged = before.merge('side', 'ann')
    const { coverage, route, given } = begin(merged, [kept(before)])

    const { read, all } = finish({ coverage, route, given }, merged)

    expect({ all, pages: read.length < 8 }).toEqual({ all: oids(merged), pages: true })
  })

  test('what is missing of the earlier history is read first, from its own head', () => {
    const { route } = begin(old.by('bob', 30), [keptPages(old, [0, 1])])

    expect(route.next()).toEqual({ head: told(old).head, total: 450, pages: [2, 3, 4] })
  })

  test('nothing is given twice, however it was found', () => {
    const grown = old.by('bob', 30)
    const { coverage, route, given } = begin(grown, [keptPages(old, [0, 1])])

    expect(finish({ coverage, route, given }, old, grown).all).toEqual(oids(grown))
  })

  test('the age of the oldest part is kept', () => {
    const { coverage } = begin(old.by('bob', 50), [kept(old)])

    expect(coverage.layers().map(({ readAt }) => readAt)).toEqual([EARLIER])
  })
})

describe('with a run that was stopped at its beginning kept beside a larger part', () => {
  const long = history().by('ann', 4_000)
  const pushed = long.by('bob', 1)
  const most = keptPages(long, range(17))

  test('the proven head with the fewest missing pages is read first', () => {
    const { route } = begin(pushed.by('bob', 1), [keptPages(pushed, [0]), most])

    expect(route.next()).toEqual({ head: told(long).head, total: 4_000, pages: range(40).slice(17) })
  })

  test('its one page is not kept', () => {
    const { coverage } = begin(pushed, [most])

    expect(coverage.layers().map(({ head }) => head)).toEqual([told(long).head])
  })

  test('an earlier head is left alone where its missing pages cannot have what is missing', () => {
    const merged = long.on('side').at('2024-01-01T03:00:00Z').by('bob', 3).on('main').merge('side', 'ann')
    const after = merged.by('carol', 150)
    const { coverage, route, head } = begin(after, [keptPages(merged, [0]), kept(long)])
    coverage.take(head, 1, told(after).page(1))

    expect(route.next()?.head).toBe(head)
  })

  test('an earlier head is left alone where a whole history has all of its commits', () => {
    const merged = long.on('side').at('2024-01-01T03:00:00Z').by('bob', 3).on('main').merge('side', 'ann')
    const { route, head } = begin(merged, [keptPages(long.reset(50), [0, 1, 2]), kept(long)])

    expect(route.next()?.head).toBe(head)
  })

  test.each([
    [1, 5],
    [1, 2],
    [150, 5],
  ])('pushes of %i commits between runs of %i pages cost no page twice but the first ones', (commits, pages) => {
    const { runs, read } = runsUntilComplete(history().by('ann', 1_500), commits, pages)

    const pushedPages = Math.ceil((commits * runs) / 100) + runs
    expect(read).toBeLessThanOrEqual(15 + pushedPages)
  })

  /** Stops each run after so many pages beside the first, and pushes before the next. */
  function runsUntilComplete(start: TestHistory, commits: number, pages: number) {
    const sources = new Map<string, ReturnType<typeof told>>()
    let [now, layers, read] = [start, [] as readonly Layer[], 0]
    for (let runs = 1; runs <= 20; runs += 1) {
      const source = told(now)
      sources.set(source.head, source)
      const { coverage, route } = begin(now, layers)
      read += 1 + readSome(coverage, route, pages, sources)
      if (coverage.isComplete) return { runs, read }
      layers = coverage.layers()
      now = now.by('bob', commits)
    }
    throw new Error('The runs never come to an end.')
  }

  function readSome(
    coverage: Coverage,
    route: Route,
    most: number,
    sources: ReadonlyMap<string, ReturnType<typeof told>>,
  ): number {
    let read = 0
    for (let plan = route.next(); plan !== null && !coverage.isComplete && read < most; plan = route.next()) {
      for (const number of plan.pages.slice(0, most - read)) {
        coverage.take(plan.head, number, sources.get(plan.head)?.page(number) ?? [])
        read += 1
      }
    }
    return read
  }

  function range(count: number): readonly number[] {
    return Array.from({ length: count }, (_, number) => number)
  }
})

describe('with a history kept that was rewritten since', () => {
  const rewritten = history().by('ann', 400).by('bob', 150)

  test('nothing of it is counted, even where the sum would fit', () => {
    // 450 kept and 100 new commits would make the 550 that there are; but 50 of the kept ones are gone.
    const { coverage, route, given } = begin(rewrittenFrom(old), [kept(old)])

    expect({ size: coverage.size, all: finish({ coverage, route, given }, rewrittenFrom(old)).all }).toEqual({
      size: 100,
      all: oids(rewrittenFrom(old)),
    })
  })

  test('it is not kept any longer once the new one is whole', () => {
    const { coverage, route, given, head } = begin(rewrittenFrom(old), [kept(old)])
    finish({ coverage, route, given }, rewrittenFrom(old))

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
    const { coverage, route, given } = begin(grown, [lie])

    expect({ all: finish({ coverage, route, given }, grown).all, isDistrusted: coverage.isDistrusted }).toEqual({
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
  const { coverage, route, given } = begin(old)

  const { read } = finish({ coverage, route, given }, history().by('eve', 1))

  expect({ isComplete: coverage.isComplete, next: route.next(), read: read.length }).toEqual({
    isComplete: false,
    next: null,
    read: 4,
  })
})
