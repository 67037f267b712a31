import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Layer } from '../../../../src/sources/cache/layer.ts'
import { Coverage } from '../../../../src/sources/graphql/known/coverage.ts'
import { Route } from '../../../../src/sources/graphql/known/route.ts'
import { commitsOf, history, type TestHistory } from '../../../support/history.ts'

/** What happens to the default branch between two runs, and how many pages the run may read before it is stopped. */
interface Step {
  readonly change: (told: TestHistory) => TestHistory
  readonly pages: number
}

const START = history().by('ann', 300).on('side').by('bob', 40).on('main').by('ann', 200)

const changes: fc.Arbitrary<Step['change']> = fc.oneof(
  fc.integer({ min: 0, max: 250 }).map(count => (told: TestHistory) => told.by('carol', count)),
  fc.integer({ min: 1, max: 150 }).map(count => (told: TestHistory) => told.reset(count).by('eve', 2 * count)),
  fc.integer({ min: 1, max: 90 }).map(count => (told: TestHistory) => told.on('side').by('bob', count).on('main')),
  fc.constant((told: TestHistory) => told.merge('side', 'ann')),
)

const steps = fc.array(
  fc.record({ change: changes, pages: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(99)) }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

test('whatever was pushed, merged, rewritten or stopped before, a complete history is exactly the head’s', () => {
  fc.assert(
    fc.property(steps, all => {
      const heads = new Map<string, ReturnType<typeof commitsOf>>()
      let told = START
      let layers: readonly Layer[] = []
      for (const { change, pages } of all) {
        told = change(told)
        const commits = commitsOf(told)
        const head = commits[0]?.oid ?? ''
        heads.set(head, commits)
        const { coverage, given } = run(head, heads, layers, pages)
        const expected = coverage.isComplete ? commits.map(({ oid }) => oid).sort() : given
        expect({ given, isDistrusted: coverage.isDistrusted }).toEqual({ given: expected, isDistrusted: false })
        layers = coverage.layers()
      }
    }),
    { numRuns: 60 },
  )
})

/** Reads as the source does, but no more than so many pages. */
function run(
  head: string,
  heads: ReadonlyMap<string, ReturnType<typeof commitsOf>>,
  kept: readonly Layer[],
  most: number,
) {
  const pageOf = (of: string, page: number) => (heads.get(of) ?? []).slice(page * 100, (page + 1) * 100)
  const coverage = new Coverage(head, heads.get(head)?.length ?? 0, kept, 0)
  const route = new Route(coverage)
  const given = coverage.take(head, 0, pageOf(head, 0)).map(({ oid }) => oid)
  let left = most
  for (let plan = route.next(); plan !== null && !coverage.isComplete && left > 0; plan = route.next()) {
    for (const page of plan.pages.slice(0, left)) {
      given.push(...coverage.take(plan.head, page, pageOf(plan.head, page)).map(({ oid }) => oid))
      left -= 1
    }
  }
  return { coverage, given: coverage.isComplete ? [...given, ...coverage.rest().map(({ oid }) => oid)].sort() : given }
}
