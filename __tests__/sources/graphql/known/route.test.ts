import { describe, expect, test } from '@jest/globals'
import type { Layer } from '../../../../src/sources/cache/layer.ts'
import { history, type TestHistory } from '../../../support/history.ts'
import { begin, kept, keptPages, told } from './begun.ts'

const old = history().by('ann', 450)

describe('without anything kept', () => {
  test('all other pages are read', () => {
    const { route } = begin(old)

    expect(route.next()?.pages).toEqual([1, 2, 3, 4])
  })
})

describe('with the same head’s history kept', () => {
  test('only the missing pages are read when it is not', () => {
    const { route } = begin(old, [keptPages(old, [0, 2])])

    expect(route.next()?.pages).toEqual([1, 3, 4])
  })
})

describe('with an earlier head’s history kept', () => {
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

  test('what is missing of the earlier history is read first, from its own head', () => {
    const { route } = begin(old.by('bob', 30), [keptPages(old, [0, 1])])

    expect(route.next()).toEqual({ head: told(old).head, total: 450, pages: [2, 3, 4] })
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
      const begun = begin(now, layers)
      const { coverage } = begun
      read += 1 + readSome(begun, pages, sources)
      if (coverage.isComplete) return { runs, read }
      layers = coverage.layers()
      now = now.by('bob', commits)
    }
    throw new Error('The runs never come to an end.')
  }

  function readSome(
    { coverage, route }: ReturnType<typeof begin>,
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
