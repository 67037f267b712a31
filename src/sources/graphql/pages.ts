import { classify } from '../../github/answers/classify.ts'
import { type Budget, decodeBudget } from '../../github/budget.ts'
import type { Ask, GitHub, Question } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import { IncompleteAnswer, Refused, type Task } from '../../github/failure.ts'
import { at, isRecord } from '../../github/json.ts'
import { FIRST_PACE, faster, slower } from '../../github/limits/pace.ts'
import type { Decoder, Page } from './decode.ts'
import type { Plan } from './known/route.ts'
import { PageLengths, takeNext, WrongLength } from './page-length.ts'
import { type Fields, PAGE_SIZE, pagesQuery } from './query.ts'

/** What it takes to read pages of one repository's history. */
export interface PageSource {
  readonly github: GitHub
  readonly clock: Clock
  readonly task: Task
  readonly owner: string
  readonly name: string
  readonly fields: Fields
  readonly decoder: Decoder
  /** Told after each answer how many pages it was asked for, what it has cost, and what is left. */
  readonly spend: (pages: number, budget: Budget | null) => void
  /**
   * Told before each query how many pages of the plan were asked for so far. What is on its way when it throws is still
   * taken in.
   */
  readonly afford: (asked: number) => void
}

/** A page with its number, counted from 0. */
export interface NumberedPage extends Page {
  readonly number: number
}

/** Reads pages of history, all with one pace. */
export interface PageReader {
  /**
   * Reads the pages of a plan, several in a query and several queries at once, in the order in which they come.
   *
   * @throws UnknownCursors when GitHub's cursors cannot be computed
   * @throws WrongLength when a page is too short or too long, with the number of commits up to its end
   */
  readonly read: (plan: Plan) => AsyncGenerator<readonly NumberedPage[]>
  /**
   * Reads the pages of a plan, and those between them, one after the other, as each names the next.
   *
   * @throws UnknownCursors when GitHub does not know a cursor that was kept
   * @throws WrongLength as above
   */
  readonly walk: (plan: Plan) => AsyncGenerator<readonly NumberedPage[]>
}

/** GitHub's cursors do not have the form `<oid> <offset>` (any more). */
export class UnknownCursors extends Error {
  override readonly name = 'UnknownCursors'
}

/** The cursor of a commit: the head that the history starts from, and the commit's place in it, counted from 0. */
export function cursorOf(head: string, offset: number): string {
  return `${head} ${offset}`
}

/** A reader that starts slowly and finds its pace. */
export function createPageReader(source: PageSource): PageReader {
  const { github, clock } = source
  let pace = FIRST_PACE
  let asking = 0
  const lengths = new PageLengths()

  async function* read(plan: Plan): AsyncGenerator<readonly NumberedPage[]> {
    const queue = [...plan.pages]
    /** Ends what waits for another try. */
    const stop = new AbortController()
    /** Ends the requests themselves. */
    const abandon = new AbortController()
    const task = { ...source.task, signal: stop.signal }
    const running = new Set<Promise<Landed>>()

    function launch(): void {
      const lane: Promise<Landed> = github
        .retrying(task, ask => readNext(ask, plan, queue, abandon.signal))
        .then(pages => ({ lane, pages }))
      lane.catch(() => {})
      running.add(lane)
    }

    try {
      while (queue.length + running.size > 0) {
        if (queue.length > 0) source.afford(plan.pages.length - queue.length)
        while (queue.length > 0 && running.size < pace.queries) launch()
        const { lane, pages } = await Promise.race(running)
        running.delete(lane)
        if (pages.length > 0) yield pages
      }
    } catch (thrown) {
      stop.abort()
      // The answers that are on their way have been paid for.
      for (const landed of await Promise.allSettled(running)) {
        if (landed.status === 'fulfilled' && landed.value.pages.length > 0) yield landed.value.pages
      }
      throw refusedCursor(thrown)
    } finally {
      stop.abort()
      abandon.abort()
    }
  }

  /** Asks for as many of the queue's pages as the pace allows, and puts them back when it fails. */
  async function readNext(
    ask: Ask,
    plan: Plan,
    queue: number[],
    signal: AbortSignal,
  ): Promise<readonly NumberedPage[]> {
    if (asking >= pace.queries) return []
    const sentAt = pace
    const since = clock.now()
    const numbers = takeNext(queue, pace.pages, number => lengths.isDoubted(keyOf(plan, number)))
    if (numbers.length === 0) return []
    asking += 1
    try {
      const decode = (commit: Answered) =>
        numbers.map((number, index) => numbered(plan, number, pageIn(plan, number, commit[`p${index}`])))
      const cursors = numbers.map(number => cursorBefore(plan, number))
      const pages = await ask(question(plan.head, cursors, { ...source.task, signal }, decode))
      pace = faster(pace, clock.now() - since)
      return pages
    } catch (thrown) {
      queue.unshift(...numbers)
      const { kind } = classify(thrown, source.task)
      // A budget that is used up does not say that too much was asked for at once.
      if (kind !== 'hourly-limit') pace = slower(pace, sentAt, kind === 'secondary-limit')
      throw thrown
    } finally {
      asking -= 1
    }
  }

  function pageIn(plan: Plan, number: number, connection: unknown): Page {
    try {
      return lengths.check(keyOf(plan, number), source.decoder.page(connection, null), due(plan, number))
    } catch (thrown) {
      throw thrown instanceof WrongLength ? new WrongLength(number * PAGE_SIZE + thrown.listed) : thrown
    }
  }

  /** Asks for the pages behind the cursors; that behind the first one is called `p0` in the answer. */
  function question<T>(
    head: string,
    cursors: readonly (string | null)[],
    task: Task,
    decode: (commit: Answered) => T,
  ): Question<T> {
    const { owner, name } = source
    return {
      ...task,
      query: pagesQuery(source.fields, cursors.length),
      variables: { owner, name, head, ...Object.fromEntries(cursors.map((cursor, index) => [`c${index}`, cursor])) },
      decode: data => {
        source.spend(cursors.length, decodeBudget(data))
        const commit = at(data, 'repository', 'object')
        if (!isRecord(commit)) throw new IncompleteAnswer(`the commit ${head} is not there (any more)`)
        return decode(commit)
      },
    }
  }

  async function* walk(plan: Plan): AsyncGenerator<readonly NumberedPage[]> {
    const { head, pages, bookmark } = plan
    const [first = 0, last = first] = [pages[0], pages.at(-1)]
    const start = bookmark !== undefined && bookmark.page < first ? bookmark : { page: -1, cursor: null }
    let { cursor }: { cursor: string | null } = start
    for (let number = start.page + 1; number <= last; number += 1) {
      source.afford(number - start.page - 1)
      const decode = ({ p0 }: Answered) => pageIn(plan, number, p0)
      const page = await github.graphql(question(head, [cursor], source.task, decode)).catch(thrown => {
        throw refusedCursor(thrown)
      })
      cursor = page.endCursor
      yield [{ ...page, number }]
    }
  }

  return { read, walk }
}

/** The commit whose pages were asked for, as it was answered. */
type Answered = Readonly<Record<string, unknown>>

interface Landed {
  readonly lane: Promise<Landed>
  readonly pages: readonly NumberedPage[]
}

/** The cursor of the commit before a page; `null` for the first page. */
function cursorBefore({ head }: Plan, number: number): string | null {
  return number === 0 ? null : cursorOf(head, number * PAGE_SIZE - 1)
}

function refusedCursor(thrown: unknown): unknown {
  return thrown instanceof Refused && thrown.reason === 'cursor' ? new UnknownCursors('', { cause: thrown }) : thrown
}

function keyOf({ head }: Plan, number: number): string {
  return cursorOf(head, number)
}

/** How many commits must be on a page. */
function due({ total }: Plan, number: number): number {
  return Math.min(PAGE_SIZE, total - number * PAGE_SIZE)
}

function numbered({ head }: Plan, number: number, page: Page): NumberedPage {
  if (page.endCursor !== cursorOf(head, number * PAGE_SIZE + page.commits.length - 1)) throw new UnknownCursors()
  return { ...page, number }
}
