import { IncompleteAnswer } from '../../github/failure.ts'
import { at } from '../../github/json.ts'
import type { Commit } from '../../history/commit.ts'
import { count } from '../../text/numbers.ts'
import { canJumpFrom, type Head, holdsFirstPage } from './head/head.ts'
import { incomplete } from './incomplete.ts'
import { Coverage } from './known/coverage.ts'
import { type Plan, Route } from './known/route.ts'
import type { Trusted } from './known/trust.ts'
import { UnknownCursors } from './pages/cursor.ts'
import { WrongLength } from './pages/page-length.ts'
import type { NumberedPage } from './pages/page-questions.ts'
import { PAGE_SIZE } from './query.ts'

/** The way through one history: what is known of it, what is read next, and what is done without when that fails. */
export class Course {
  readonly coverage: Coverage
  readonly route: Route
  readonly #head: Head
  #canJump: boolean

  /** @param now milliseconds since 1970-01-01T00:00:00Z */
  constructor(head: Head, { layers, isFalse }: Trusted, now: number) {
    this.#head = head
    this.#canJump = canJumpFrom(head)
    this.coverage = new Coverage(head.oid, head.total, layers, now)
    if (isFalse) this.coverage.distrust()
    this.route = new Route(this.coverage)
  }

  /** Whether any page can be asked for, as its cursor can be computed. Otherwise each page names the next. */
  get canJump(): boolean {
    return this.#canJump
  }

  /** What to read next; `null` when the history is complete, or nothing is left to read. */
  next(): Plan | null {
    return this.coverage.isComplete ? null : this.route.next()
  }

  /** What came with the head: the first page, or only the beginning of it, of which nothing is given yet. */
  begin(): readonly Commit[] {
    const [first] = this.#head.page.commits
    if (first !== undefined && !holdsFirstPage(this.#head)) {
      this.coverage.begin(first)
      return []
    }
    return this.take({ head: this.#head.oid, total: this.#head.total }, { ...this.#head.page, number: 0 })
  }

  /**
   * Takes in a page.
   *
   * @returns what is new on it and surely belongs here
   * @throws UserError when it does not fit what GitHub counts
   */
  take(plan: Pick<Plan, 'head' | 'total'>, page: NumberedPage): readonly Commit[] {
    const isOwn = plan.head === this.#head.oid
    // Whoever gives commits twice would do so until all pages are read, and these can be many.
    if (isOwn && this.coverage.repeats(page.number, page.commits)) throw this.incomplete()
    const cursor = this.#canJump ? null : page.endCursor
    const commits = this.coverage.take(plan.head, page.number, page.commits, cursor)
    // The total must not be too low either, or a number would be made of a part.
    if (page.hasNextPage && (page.number + 1) * PAGE_SIZE >= plan.total) {
      if (isOwn) throw incomplete(this.#head, 'more')
      this.coverage.distrust()
    }
    return commits
  }

  /** Decides what to do without when a plan has failed; throws when there is nothing. */
  change(plan: Plan, thrown: unknown): void {
    if (thrown instanceof UnknownCursors && this.#canJump) this.#canJump = false
    else if (thrown instanceof UnknownCursors && plan.bookmark !== undefined) this.coverage.forgetBookmarks()
    else if (plan.head !== this.#head.oid && isUnfit(thrown)) this.coverage.distrust()
    else if (thrown instanceof WrongLength) throw incomplete(this.#head, count(thrown.listed))
    else throw thrown instanceof UnknownCursors ? thrown.cause : thrown
  }

  /** What is said of the history when it has fewer commits than GitHub counts. */
  incomplete(): Error {
    return incomplete(this.#head, `${count(this.coverage.size)} different ones`)
  }
}

/** Whether no page was as long as it must be: an earlier head's total, which was kept, may be wrong. */
function isUnfit(thrown: unknown): boolean {
  return thrown instanceof WrongLength || [thrown, at(thrown, 'cause')].some(error => error instanceof IncompleteAnswer)
}
