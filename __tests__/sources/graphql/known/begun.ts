import type { Layer } from '../../../../src/sources/cache/layer.ts'
import { Coverage } from '../../../../src/sources/graphql/known/coverage.ts'
import { Route } from '../../../../src/sources/graphql/known/route.ts'
import { commitsOf, type TestHistory } from '../../../support/history.ts'

export const NOW = Date.parse('2026-01-01T12:00:00Z')
export const EARLIER = NOW - 86_400_000

/** A history's commits in GitHub's order, and what is asked about them. */
export function told(history: TestHistory) {
  const commits = commitsOf(history)
  const head = commits[0]?.oid ?? ''
  const page = (number: number) => commits.slice(number * 100, (number + 1) * 100)
  return { commits, head, total: commits.length, page }
}

/** The whole of a history, kept earlier. */
export function kept(history: TestHistory): Layer {
  const { commits, head, total } = told(history)
  return { head, total, commits, pages: [], readAt: EARLIER }
}

/** Some pages of a history, kept earlier. */
export function keptPages(history: TestHistory, pages: readonly number[]): Layer {
  const { head, total, page } = told(history)
  return { head, total, commits: pages.flatMap(page), pages, readAt: EARLIER }
}

/** A coverage that has taken in the first page, and the way on from there. */
export function begin(history: TestHistory, layers: readonly Layer[] = []) {
  const { head, total, page } = told(history)
  const coverage = new Coverage(head, total, layers, NOW)
  const given = [...coverage.take(head, 0, page(0))]
  return { coverage, route: new Route(coverage), given, head }
}

/** Reads what the route plans until the history is complete or nothing is left to plan; every history that can be asked is given. */
export function finish({ coverage, route, given }: ReturnType<typeof begin>, ...histories: readonly TestHistory[]) {
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
