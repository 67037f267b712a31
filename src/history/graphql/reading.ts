import { UserError } from '../../errors.ts'
import type { Budget } from '../../github/budget.ts'
import { IncompleteAnswer } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import { oneLine, timeOfDay, withCommas } from '../../github/words.ts'
import type { Log } from '../../log.ts'
import type { Layer } from '../cache/layer.ts'
import type { Commit } from '../commit.ts'
import { Coverage } from './coverage.ts'
import type { Head } from './head.ts'
import { likelyQueries } from './pace.ts'
import { createPageReader, cursorOf, type NumberedPage, type PageSource, UnknownCursors } from './pages.ts'
import { createProgress } from './progress.ts'
import { type Fields, PAGE_SIZE } from './query.ts'
import { type Plan, Route } from './route.ts'

/** A history whose head is found, and what is known of it from earlier runs. */
export interface Reading {
  readonly source: Omit<PageSource, 'spend'>
  readonly log: Log
  readonly head: Head
  /** What earlier runs have kept. */
  readonly kept: readonly Layer[]
  /** Takes what the next run shall know, also when this one ends early. */
  readonly keep: (layers: readonly Layer[]) => Promise<void>
}

/**
 * Reads every commit of the history once.
 *
 * @throws UserError when GitHub does not give as many different commits as it says that there are
 */
export async function* readCommits({ source, log, head, kept, keep }: Reading): AsyncGenerator<readonly Commit[]> {
  const coverage = new Coverage(head.oid, head.total, kept, source.clock.now())
  const route = new Route(coverage)
  /** Whether any page can be asked for, as its cursor can be computed. Otherwise each page names the next. */
  let canJump = head.page.endCursor === cursorOf(head.oid, head.page.commits.length - 1)
  const firstPage = { ...head.page, number: 0 }
  const first = take(head.oid, firstPage)
  const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0)
  let budget = head.budget
  const spend = (left: Budget | null) => {
    budget = left
    progress.spend(left?.cost ?? 0)
  }
  const reader = createPageReader({ ...source, spend })

  function take(from: string, { number, commits, endCursor }: NumberedPage): readonly Commit[] {
    return coverage.take(from, number, commits, canJump ? null : endCursor)
  }

  /** The total must not be too low either, or a number would be made of a part. */
  function requireEnd(
    { head: from, total }: Pick<Plan, 'head' | 'total'>,
    { number, hasNextPage }: NumberedPage,
  ): void {
    if (!hasNextPage || (number + 1) * PAGE_SIZE < total) return
    if (from === head.oid) throw incomplete(head, 'more')
    coverage.distrust()
  }

  async function* unread(start: Plan | null): AsyncGenerator<readonly Commit[]> {
    yield first
    for (let plan = start; plan !== null && !coverage.isComplete; plan = route.next()) {
      afford(plan)
      try {
        yield* readPlan(plan)
      } catch (thrown) {
        changeCourse(plan, thrown)
      }
    }
  }

  async function* readPlan(plan: Plan): AsyncGenerator<readonly Commit[]> {
    const { isDistrusted } = coverage
    for await (const pages of canJump ? reader.read(plan) : reader.walk(plan)) {
      for (const page of pages) {
        requireEnd(plan, page)
        yield take(plan.head, page)
      }
      progress.reach(coverage.size)
      if (coverage.isComplete || coverage.isDistrusted !== isDistrusted) return
    }
  }

  /** Decides what to do without when a plan has failed; throws when there is nothing. */
  function changeCourse(plan: Plan, thrown: unknown): void {
    if (thrown instanceof UnknownCursors && canJump) canJump = false
    else if (thrown instanceof UnknownCursors && plan.bookmark !== undefined) coverage.forgetBookmarks()
    else if (plan.head !== head.oid && isUnfit(thrown)) coverage.distrust()
    else throw thrown instanceof UnknownCursors ? thrown.cause : thrown
  }

  /**
   * Holds against the budget only what is needed in any case: the next page may complete the history, and what is read
   * without that is kept for the next run.
   */
  function afford(plan: Plan): void {
    const cost = costOf(source.fields, route.outlook(plan).least, canJump)
    if (budget !== null) source.github.afford(source.task, cost, budget)
  }

  /** At least what is read next, and at worst everything: nobody knows beforehand how much of what was kept belongs here. */
  function costsOf(plan: Plan): Costs {
    const { least, most } = route.outlook(plan)
    const [about, atWorst] = [Math.max(least, plan.pages.length), most]
    return { about: costOf(source.fields, about, canJump), atWorst: costOf(source.fields, atWorst, canJump) }
  }

  try {
    requireEnd({ head: head.oid, total: head.total }, firstPage)
    const plan = coverage.isComplete ? null : route.next()
    if (plan !== null || coverage.isComplete)
      log.info(announcement(head, coverage.size, plan === null ? null : costsOf(plan)))
    for await (const commits of unread(plan)) if (commits.length > 0) yield commits
    if (!coverage.isComplete) throw incomplete(head, `${withCommas(coverage.size)} different ones`)
    if (coverage.isDistrusted) log.notice(DISTRUST)
    const rest = coverage.rest()
    if (rest.length > 0) yield rest
  } finally {
    if (coverage.isNew) await keep(coverage.layers())
  }
}

const DISTRUST = 'What earlier runs have kept of this history does not agree with GitHub, so everything was read again.'

/** Whether no page was as long as it must be: an earlier head's total, which was kept, may be wrong. */
function isUnfit(thrown: unknown): boolean {
  return [thrown, at(thrown, 'cause')].some(error => error instanceof IncompleteAnswer)
}

/**
 * The points that it costs to read so many pages, by GitHub's formula: the requests that each connection needs, over 100
 * and rounded, at least one point a query. A page is one request, its commits' parents are a hundred more.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 *
 * @param canJump whether one query can ask for several pages
 */
function costOf({ merges }: Fields, pages: number, canJump: boolean): number {
  return merges || !canJump ? pages : likelyQueries(pages)
}

/** Points of GitHub's budget. */
interface Costs {
  readonly about: number
  readonly atWorst: number
}

/**
 * What will be read, and for how much.
 *
 * @param costs `null` when there is nothing to read
 */
function announcement(head: Head, known: number, costs: Costs | null): string {
  const unread = head.total - known
  const history = `${oneLine(head.repository)} at ${oneLine(head.ref)}: ${withCommas(head.total)} commits`
  if (costs === null) return `${history}, all of them known.`
  const { about, atWorst } = costs
  const left =
    head.budget === null
      ? ''
      : ` of the ${withCommas(head.budget.remaining)} that are left until ${timeOfDay(head.budget.resetAt)}`
  const points = atWorst > about ? `${inPoints(about)}, at worst ${withCommas(atWorst)},` : inPoints(about)
  return `${history}, ${withCommas(unread)} of them to be ${atWorst > about ? 'found' : 'read'} for about ${points}${left}.`
}

function inPoints(count: number): string {
  return `${withCommas(count)} point${count === 1 ? '' : 's'}`
}

/** @param found what there is instead of the total */
function incomplete({ repository, oid, total }: Head, found: string): UserError {
  return new UserError(
    `GitHub counts ${withCommas(total)} commits in the history of ${oneLine(repository)} at ${oid.slice(0, 7)}, but lists ` +
      `${found}.`,
    'A number from such a history would be wrong. Run again, or measure a clone with source: git.',
  )
}
