import type { Budget } from '../../github/budget.ts'
import { IncompleteAnswer } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import type { Commit } from '../../history/commit.ts'
import type { Log } from '../../log.ts'
import { count, counted } from '../../text/numbers.ts'
import { oneLine } from '../../text/one-line.ts'
import { timeOfDay } from '../../text/times.ts'
import type { Keepsake } from '../cache/keeper.ts'
import { canJumpFrom, type Head } from './head/head.ts'
import { incomplete } from './incomplete.ts'
import { Coverage } from './known/coverage.ts'
import { type Plan, Route } from './known/route.ts'
import type { Trusted } from './known/trust.ts'
import { WrongLength } from './page-length.ts'
import { createPageReader, type NumberedPage, type PageSource, UnknownCursors } from './pages.ts'
import { createProgress } from './progress.ts'
import { PAGE_SIZE } from './query.ts'
import { Tariff } from './tariff.ts'

/** A history whose head is found, and what is known of it from earlier runs. */
export interface Reading {
  readonly source: Omit<PageSource, 'spend' | 'afford'>
  readonly log: Log
  readonly head: Head
  /** What earlier runs have kept. */
  readonly trusted: Trusted
  /** Takes what the next run shall know, also when this one ends early. */
  readonly keep: (keepsake: Omit<Keepsake, 'commits'>) => Promise<void>
}

/**
 * Reads every commit of the history once.
 *
 * @throws UserError when GitHub does not give as many different commits as it says that there are
 */
export async function* readCommits({ source, log, head, trusted, keep }: Reading): AsyncGenerator<readonly Commit[]> {
  if (head.total === 0) throw incomplete(head, 'its head')
  const coverage = new Coverage(head.oid, head.total, trusted.layers, source.clock.now())
  if (trusted.isFalse) coverage.distrust()
  const route = new Route(coverage)
  /** Whether any page can be asked for, as its cursor can be computed. Otherwise each page names the next. */
  let canJump = canJumpFrom(head)
  const firstPage = { ...head.page, number: 0 }
  const first = take(head.oid, firstPage)
  const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0)
  const tariff = new Tariff(source.fields)
  /** How many pages the present plan needed in any case when it began. */
  let needed = 0
  let budget = head.budget
  const spend = (pages: number, left: Budget | null) => {
    budget = left
    if (left === null) return
    progress.spend(left.cost)
    tariff.learn(pages, left.cost)
  }
  if (head.budget !== null) tariff.learn(1, head.budget.cost)
  const reader = createPageReader({ ...source, spend, afford })

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

  /** Whoever gives commits twice would do so until all pages are read, and these can be many. */
  function requireNew({ head: from }: Plan, { number, commits }: NumberedPage): void {
    if (from === head.oid && coverage.repeats(number, commits)) {
      throw incomplete(head, `${count(coverage.size)} different ones`)
    }
  }

  async function* unread(start: Plan | null): AsyncGenerator<readonly Commit[]> {
    yield first
    for (let plan = start; plan !== null && !coverage.isComplete; plan = route.next()) {
      needed = route.outlook(plan).least
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
        requireNew(plan, page)
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
    else if (thrown instanceof WrongLength) throw incomplete(head, count(thrown.listed))
    else throw thrown instanceof UnknownCursors ? thrown.cause : thrown
  }

  /**
   * Holds against the budget only what is needed in any case: the next page may complete the history, and what is read
   * without that is kept for the next run.
   */
  function afford(asked: number): void {
    if (budget === null || asked >= needed) return
    const points = tariff.least(needed - asked, canJump)
    // Another kind of history, of which nothing is kept.
    const included = tariff.withoutMerges(Math.ceil(head.total / PAGE_SIZE), canJump)
    const cheaper = included === null ? [] : [{ way: 'set merge-commits: include', points: included }]
    source.github.afford(source.task, points, budget, cheaper)
  }

  /** At least what is read next, and at worst everything: nobody knows beforehand how much of what was kept belongs here. */
  function costsOf(plan: Plan): Costs {
    const { least, most } = route.outlook(plan)
    const about = Math.max(least, plan.pages.length)
    return { about: tariff.likely(about, canJump), atWorst: tariff.most(most, canJump), isSearch: most > about }
  }

  try {
    requireEnd({ head: head.oid, total: head.total }, firstPage)
    const plan = coverage.isComplete ? null : route.next()
    if (plan !== null || coverage.isComplete)
      log.info(announcement(head, coverage.size, plan === null ? null : costsOf(plan)))
    for await (const commits of unread(plan)) if (commits.length > 0) yield commits
    if (!coverage.isComplete) throw incomplete(head, `${count(coverage.size)} different ones`)
    if (coverage.isDistrusted) log.notice(DISTRUST)
    const rest = coverage.rest()
    if (rest.length > 0) yield rest
  } finally {
    if (coverage.isNew) await keep({ layers: coverage.layers(), jump: canJump })
  }
}

const DISTRUST = 'What earlier runs have kept of this history does not agree with GitHub, so everything was read again.'

/** Whether no page was as long as it must be: an earlier head's total, which was kept, may be wrong. */
function isUnfit(thrown: unknown): boolean {
  return thrown instanceof WrongLength || [thrown, at(thrown, 'cause')].some(error => error instanceof IncompleteAnswer)
}

/** Points of GitHub's budget. */
interface Costs {
  readonly about: number
  readonly atWorst: number
  /** Whether it is not known which pages must be read. */
  readonly isSearch: boolean
}

/**
 * What will be read, and for how much.
 *
 * @param costs `null` when there is nothing to read
 */
function announcement(head: Head, known: number, costs: Costs | null): string {
  const unread = head.total - known
  const history = `${oneLine(head.repository)} at ${oneLine(head.ref)}: ${count(head.total)} commits`
  if (costs === null) return `${history}, all of them known.`
  const { about, atWorst, isSearch } = costs
  const left =
    head.budget === null
      ? ''
      : ` of the ${count(head.budget.remaining)} that are left until ${timeOfDay(head.budget.resetAt)}`
  const points = atWorst > about ? `${inPoints(about)}, at worst ${count(atWorst)},` : inPoints(about)
  return `${history}, ${count(unread)} of them to be ${isSearch ? 'found' : 'read'} for about ${points}${left}.`
}

function inPoints(points: number): string {
  return counted(points, 'point')
}
