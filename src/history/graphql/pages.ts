import { type Budget, decodeBudget } from '../../github/budget.ts'
import type { Ask, GitHub, Question } from '../../github/client.ts'
import type { Clock } from '../../github/clock.ts'
import { IncompleteAnswer, Refused, type Task } from '../../github/failure.ts'
import { at, isRecord } from '../../github/json.ts'
import type { Plan } from './coverage.ts'
import type { Decoder, Page } from './decode.ts'
import { FIRST_PACE, faster, slower } from './pace.ts'
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
  /** Told after each answer what it has cost, and what is left. */
  readonly spend: (budget: Budget | null) => void
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
   */
  readonly read: (plan: Plan) => AsyncGenerator<readonly NumberedPage[]>
  /** Reads the page behind a cursor, or the first one. */
  readonly follow: (head: string, cursor: string | null) => Promise<Page>
}

/** GitHub's cursors do not have the form `<oid> <offset>` (any more). */
export class UnknownCursors extends Error {
  override readonly name = 'UnknownCursors'
}

/** A page to ask for. */
interface Wanted {
  /** Of the commit before it; `null` for the first page. */
  readonly cursor: string | null
  /** How many commits must be on it; `null` where it is not known. */
  readonly due: number | null
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

  async function* read(plan: Plan): AsyncGenerator<readonly NumberedPage[]> {
    const queue = [...plan.pages]
    const stop = new AbortController()
    const task = { ...source.task, signal: stop.signal }
    const running = new Set<Promise<Landed>>()

    function launch(): void {
      const lane: Promise<Landed> = github
        .retrying(task, ask => readNext(ask, plan, queue, task))
        .then(pages => ({ lane, pages }))
      lane.catch(() => {})
      running.add(lane)
    }

    try {
      while (queue.length + running.size > 0) {
        while (queue.length > 0 && running.size < pace.queries) launch()
        const { lane, pages } = await Promise.race(running)
        running.delete(lane)
        if (pages.length > 0) yield pages
      }
    } catch (thrown) {
      throw thrown instanceof Refused && thrown.reason === 'cursor' ? new UnknownCursors('', { cause: thrown }) : thrown
    } finally {
      stop.abort()
    }
  }

  /** Asks for as many of the queue's pages as the pace allows, and puts them back when it fails. */
  async function readNext(ask: Ask, plan: Plan, queue: number[], task: Task): Promise<readonly NumberedPage[]> {
    if (asking >= pace.queries) return []
    const sentAt = pace
    const since = clock.now()
    const numbers = queue.splice(0, pace.pages)
    if (numbers.length === 0) return []
    asking += 1
    try {
      const wanted = numbers.map(number => wantedPage(plan, number))
      const pages = await ask(question(plan.head, wanted, task))
      pace = faster(pace, clock.now() - since)
      return pages.map((page, index) => numbered(plan, numbers[index] ?? 0, page))
    } catch (thrown) {
      queue.unshift(...numbers)
      pace = slower(pace, sentAt)
      throw thrown
    } finally {
      asking -= 1
    }
  }

  function question(head: string, pages: readonly Wanted[], task: Task): Question<readonly Page[]> {
    const cursors = Object.fromEntries(pages.map(({ cursor }, index) => [`c${index}`, cursor]))
    return {
      ...task,
      query: pagesQuery(source.fields, pages.length),
      variables: { owner: source.owner, name: source.name, head, ...cursors },
      decode: data => {
        source.spend(decodeBudget(data))
        const commit = at(data, 'repository', 'object')
        if (!isRecord(commit)) throw new IncompleteAnswer(`the commit ${head} is not there (any more)`)
        return pages.map(({ due }, index) => source.decoder.page(commit[`p${index}`], due))
      },
    }
  }

  async function follow(head: string, cursor: string | null): Promise<Page> {
    const [page] = await github.graphql(question(head, [{ cursor, due: null }], source.task))
    return page ?? { commits: [], endCursor: '' }
  }

  return { read, follow }
}

interface Landed {
  readonly lane: Promise<Landed>
  readonly pages: readonly NumberedPage[]
}

function wantedPage({ head, total }: Plan, number: number): Wanted {
  const first = number * PAGE_SIZE
  return { cursor: first === 0 ? null : cursorOf(head, first - 1), due: Math.min(PAGE_SIZE, total - first) }
}

function numbered({ head }: Plan, number: number, page: Page): NumberedPage {
  if (page.endCursor !== cursorOf(head, number * PAGE_SIZE + page.commits.length - 1)) throw new UnknownCursors()
  return { ...page, number }
}
