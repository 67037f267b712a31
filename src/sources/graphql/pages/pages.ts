import { classify } from '../../../github/answers/classify.ts'
import type { Ask, GitHub } from '../../../github/client.ts'
import type { Clock } from '../../../github/clock.ts'
import type { Plan } from '../known/route.ts'
import { orUnknownCursors } from './cursor.ts'
import { Flights } from './flights.ts'
import { type NumberedPage, type PageQuestionSource, PageQuestions } from './page-questions.ts'

/** What it takes to read pages of one repository's history. */
export interface PageSource extends PageQuestionSource {
  readonly github: GitHub
  readonly clock: Clock
  /**
   * Told before each query how many pages of the plan were asked for so far. What is on its way when it throws is still
   * taken in.
   */
  readonly afford: (asked: number) => void
}

/** Reads pages of history, on the lanes of the run. */
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

/** A reader that knows of no doubtful page yet. */
export function createPageReader(source: PageSource): PageReader {
  const { github } = source
  const questions = new PageQuestions(source)
  const judge = (thrown: unknown) => classify(thrown, source.task)

  async function* read(plan: Plan): AsyncGenerator<readonly NumberedPage[]> {
    const queue = [...plan.pages]
    /** Ends what waits for another try, or for a lane. */
    const stop = new AbortController()
    /** Ends the requests themselves. */
    const abandon = new AbortController()
    const task = { ...source.task, signal: stop.signal }
    const flights = new Flights<readonly NumberedPage[] | null>()

    /** Asks for as many of the queue's pages as the pace allows, and puts them back when it fails. */
    function sendNext(ask: Ask): Promise<readonly NumberedPage[] | null> {
      const send = ({ pages }: { readonly pages: number }) => {
        if (queue.length === 0) return null
        source.afford(plan.pages.length - queue.length)
        const numbers = questions.take(plan, queue, pages)
        return ask(questions.jump(plan, numbers, abandon.signal)).catch(thrown => {
          queue.unshift(...numbers)
          throw thrown
        })
      }
      return github.lanes.pass({ send, judge, signal: stop.signal })
    }

    try {
      while (queue.length + flights.size > 0) {
        while (queue.length > 0 && flights.size < github.lanes.width) flights.add(github.retrying(task, sendNext))
        const pages = await flights.next()
        if (pages !== null) yield pages
      }
    } catch (thrown) {
      stop.abort()
      // The answers that are on their way have been paid for.
      for (const pages of await flights.rest()) if (pages !== null) yield pages
      throw orUnknownCursors(thrown)
    } finally {
      stop.abort()
      abandon.abort()
    }
  }

  async function* walk(plan: Plan): AsyncGenerator<readonly NumberedPage[]> {
    const { pages, bookmark } = plan
    const [first = 0, last = first] = [pages[0], pages.at(-1)]
    const start = bookmark !== undefined && bookmark.page < first ? bookmark : { page: -1, cursor: null }
    let { cursor }: { cursor: string | null } = start
    for (let number = start.page + 1; number <= last; number += 1) {
      source.afford(number - start.page - 1)
      const question = questions.step(plan, number, cursor)
      const page = await github
        .retrying(source.task, ask => github.lanes.pass({ send: () => ask(question), judge }))
        .catch(thrown => {
          throw orUnknownCursors(thrown)
        })
      cursor = page.endCursor
      yield [page]
    }
  }

  return { read, walk }
}
