import { type Budget, decodeBudget } from '../../../github/budget.ts'
import { IncompleteAnswer, type Task } from '../../../github/failure.ts'
import { at, isRecord } from '../../../github/json.ts'
import type { Question } from '../../../github/question.ts'
import type { Decoder, Page } from '../decode.ts'
import type { Plan } from '../known/route.ts'
import { type Fields, PAGE_SIZE, pagesQuery } from '../query.ts'
import { cursorBefore, cursorOf, UnknownCursors } from './cursor.ts'
import { PageLengths, takeNext, WrongLength } from './page-length.ts'

/** Whose history is asked for, and how. */
export interface PageQuestionSource {
  readonly task: Task
  readonly owner: string
  readonly name: string
  readonly fields: Fields
  readonly decoder: Decoder
  /** Told after each answer how many pages it was asked for, what it has cost, and what is left. */
  readonly spend: (pages: number, budget: Budget | null) => void
}

/** A page with its number, counted from 0. */
export interface NumberedPage extends Page {
  readonly number: number
}

/** The questions by which pages of one repository's history are read. */
export class PageQuestions {
  readonly #source: PageQuestionSource
  readonly #lengths = new PageLengths()

  constructor(source: PageQuestionSource) {
    this.#source = source
  }

  /** Takes pages of a plan off a queue, so many at most, for one question. */
  take({ head }: Plan, queue: number[], most: number): readonly number[] {
    return takeNext(queue, most, number => this.#lengths.isDoubted(cursorOf(head, number)))
  }

  /**
   * Asks for several pages, by cursors that are computed.
   *
   * @throws UnknownCursors, when its answer is decoded, where GitHub's are others
   * @throws WrongLength, as well, where a page is too short or too long, with the number of commits up to its end
   */
  jump(plan: Plan, numbers: readonly number[], signal: AbortSignal): Question<readonly NumberedPage[]> {
    const cursors = numbers.map(number => cursorBefore(plan.head, number * PAGE_SIZE))
    const question = this.#ask(plan.head, cursors, connections =>
      numbers.map((number, index) => numbered(plan, number, this.#page(plan, number, connections[index]))),
    )
    return { ...question, signal }
  }

  /**
   * Asks for the page behind a cursor.
   *
   * @throws WrongLength as above
   */
  step(plan: Plan, number: number, cursor: string | null): Question<NumberedPage> {
    return this.#ask(plan.head, [cursor], ([connection]) => ({ ...this.#page(plan, number, connection), number }))
  }

  #ask<T>(
    head: string,
    cursors: readonly (string | null)[],
    decode: (connections: readonly unknown[]) => T,
  ): Question<T> {
    const { task, owner, name, fields, spend } = this.#source
    return {
      ...task,
      query: pagesQuery(fields, cursors.length),
      variables: { owner, name, head, ...Object.fromEntries(cursors.map((cursor, index) => [`c${index}`, cursor])) },
      decode: data => {
        spend(cursors.length, decodeBudget(data))
        const commit = at(data, 'repository', 'object')
        if (!isRecord(commit)) throw new IncompleteAnswer(`the commit ${head} is not there (any more)`)
        return decode(cursors.map((_, index) => commit[`p${index}`]))
      },
    }
  }

  #page({ head, total }: Plan, number: number, connection: unknown): Page {
    const due = Math.min(PAGE_SIZE, total - number * PAGE_SIZE)
    try {
      return this.#lengths.check(cursorOf(head, number), this.#source.decoder.page(connection, null), due)
    } catch (thrown) {
      throw thrown instanceof WrongLength ? new WrongLength(number * PAGE_SIZE + thrown.listed) : thrown
    }
  }
}

function numbered({ head }: Plan, number: number, page: Page): NumberedPage {
  if (page.endCursor !== cursorOf(head, number * PAGE_SIZE + page.commits.length - 1)) throw new UnknownCursors()
  return { ...page, number }
}
