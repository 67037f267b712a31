import { UserError } from '../../errors.ts'
import type { Budget } from '../../github/budget.ts'
import { oneLine, timeOfDay, withCommas } from '../../github/words.ts'
import type { Log } from '../../log.ts'
import type { Layer } from '../cache/layer.ts'
import type { Commit } from '../commit.ts'
import { Coverage } from './coverage.ts'
import type { Head } from './head.ts'
import { likelyQueries } from './pace.ts'
import { createPageReader, cursorOf, type PageSource, UnknownCursors } from './pages.ts'
import { createProgress } from './progress.ts'
import { type Fields, PAGE_SIZE } from './query.ts'

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
  const first = coverage.take(head.oid, 0, head.page.commits)
  const progress = createProgress(log, source.clock, head.total, coverage.size, head.budget?.cost ?? 0)
  let budget = head.budget
  const spend = (left: Budget | null) => {
    budget = left
    progress.spend(left?.cost ?? 0)
  }
  const reader = createPageReader({ ...source, spend })

  /** Any page can be asked for, as its cursor can be computed. */
  async function* chooseFreely(): AsyncGenerator<readonly Commit[]> {
    while (!coverage.isComplete) {
      const plan = coverage.next()
      if (plan === null) return
      const { isDistrusted } = coverage
      afford(plan.pages.length)
      for await (const pages of reader.read(plan)) {
        for (const page of pages) yield coverage.take(plan.head, page.number, page.commits)
        progress.reach(coverage.size)
        if (coverage.isComplete || coverage.isDistrusted !== isDistrusted) break
      }
    }
  }

  /** Each page names the next. */
  async function* follow(cursor: string | null, pages: number): AsyncGenerator<readonly Commit[]> {
    afford(pages)
    let next = cursor
    for (let left = pages; left > 0 && next !== '' && !coverage.isComplete; left -= 1) {
      const page = await reader.follow(head.oid, next)
      next = page.endCursor
      yield coverage.take(head.oid, null, page.commits)
      progress.reach(coverage.size)
    }
  }

  async function* unread(): AsyncGenerator<readonly Commit[]> {
    const pages = Math.ceil(head.total / PAGE_SIZE)
    const { commits, endCursor } = head.page
    yield first
    if (endCursor !== cursorOf(head.oid, commits.length - 1)) return yield* follow(endCursor, pages - 1)
    try {
      yield* chooseFreely()
    } catch (thrown) {
      if (!(thrown instanceof UnknownCursors)) throw thrown
      yield* follow(null, pages)
    }
  }

  function afford(pages: number): void {
    if (budget !== null) source.github.afford(source.task, costOf(source.fields, pages), budget)
  }

  try {
    log.info(announcement(head, coverage, source.fields))
    for await (const commits of unread()) if (commits.length > 0) yield commits
    if (!coverage.isComplete) throw incomplete(head, coverage.size)
    if (coverage.isDistrusted) log.notice(DISTRUST)
    const rest = coverage.rest()
    if (rest.length > 0) yield rest
  } finally {
    if (coverage.isNew) await keep(coverage.layers())
  }
}

const DISTRUST = 'What earlier runs have kept of this history does not agree with GitHub, so everything was read again.'

/**
 * The points that it costs to read so many pages, by GitHub's formula: the requests that each connection needs, over 100
 * and rounded, at least one point a query. A page is one request, its commits' parents are a hundred more.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function costOf({ merges }: Fields, pages: number): number {
  return merges ? pages : likelyQueries(pages)
}

function announcement(head: Head, coverage: Coverage, fields: Fields): string {
  const unread = head.total - coverage.size
  const history = `${oneLine(head.repository)} at ${oneLine(head.ref)}: ${withCommas(head.total)} commits`
  if (unread === 0) return `${history}, all of them known.`
  const cost = costOf(fields, Math.ceil(unread / PAGE_SIZE))
  const left =
    head.budget === null
      ? ''
      : ` of the ${withCommas(head.budget.remaining)} that are left until ${timeOfDay(head.budget.resetAt)}`
  return `${history}, ${withCommas(unread)} of them to be read for about ${withCommas(cost)} points${left}.`
}

function incomplete({ repository, oid, total }: Head, found: number): UserError {
  return new UserError(
    `GitHub counts ${withCommas(total)} commits in the history of ${oneLine(repository)} at ${oid.slice(0, 7)}, but lists ` +
      `${withCommas(found)} different ones.`,
    'A number from such a history would be wrong. Run again, or measure a clone with source: git.',
  )
}
